import type { ModelSource } from '../../src/catalogue/model';
import { SOURCE_COLUMNS } from './curated/columns';
import { tablesAt, type DataFiles } from './curated/files';
import type { Problems } from './problems';
import type { Source } from './source';
import { isDay } from './text';
import { readTable } from './tsv';

/** The sources that facts name by number. Number 0 is bangumi-data with the day of its release. */
export class SourceList {
  readonly list: ModelSource[] = [];
  readonly #numbers = new Map<string, number>();

  /** A release of bangumi-data whose day is not in `data/sources.tsv` is a problem: its facts would have no date. */
  constructor(source: Source, files: DataFiles, problems: Problems) {
    const rows = tablesAt(files, 'data/sources.tsv').flatMap(([file, text]) => readTable(file, text, SOURCE_COLUMNS, problems));
    for (const row of rows) if (!isDay(row.cells.date)) problems.add(row.at('date'), `"${row.cells.date}" is not a date (2026-01-31)`);
    const release = rows.find((row) => row.cells.name === 'bangumi-data' && row.cells.version === source.version);
    if (!release) problems.add({ file: 'data/sources.tsv', line: 1, column: 1 }, `the release day of bangumi-data ${source.version} is missing`);
    this.numberOf(`bangumi-data ${source.version}`, release?.cells.date ?? '1970-01-01');
  }

  /** @param date ISO day on which the source was known to say so */
  numberOf(name: string, date: string): number {
    const key = `${name}\t${date}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    this.list.push({ name, date });
    return this.list.length - 1;
  }
}
