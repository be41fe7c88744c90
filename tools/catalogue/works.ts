import * as v from 'valibot';
import { ENTRY_KINDS } from '../../src/domain/facts';
import { WORK_COLUMNS } from './curated/columns';
import { tablesAt, type DataFiles } from './curated/files';
import { idOf } from './finder';
import type { Problems } from './problems';
import { toNumber, type SourceEntry } from './source';
import { fold, isDay } from './text';
import { readTable, type Row } from './tsv';

/** A year, a month or a day. */
const MOMENT = v.pipe(v.string(), v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/), v.check((text) => text.length < 10 || isDay(text)));
const NUMBER = v.pipe(v.string(), v.check((text) => text === '' || toNumber(text) !== null));
/** What the cells of a row may hold; languages as the package writes them. */
const CELLS = { ja: v.pipe(v.string(), v.nonEmpty()), lang: v.picklist(['ja', 'zh-Hans', 'en', 'ko']), kind: v.picklist(ENTRY_KINDS), begin: MOMENT, end: v.union([v.literal(''), MOMENT]), anilist: NUMBER, mal: NUMBER, checked: v.pipe(v.string(), v.check(isDay)) } as const;

type WorkRow = Row<(typeof WORK_COLUMNS)[number]>;

function toEntry(row: WorkRow, problems: Problems): SourceEntry | null {
  const { cells } = row;
  const bad = (Object.keys(CELLS) as (keyof typeof CELLS)[]).filter((name) => !v.is(CELLS[name], cells[name]));
  for (const name of bad) problems.add(row.at(name), `"${cells[name]}" is no ${name}`);
  if (bad.length > 0) return null;
  return {
    ja: cells.ja, lang: cells.lang, en: [], zhHans: [], zhHant: [], kind: cells.kind as SourceEntry['kind'],
    officialSite: null, begin: cells.begin, end: cells.end || null, broadcast: null,
    bangumi: null, anilist: toNumber(cells.anilist), mal: toNumber(cells.mal), tmdb: null, offers: [], checked: cells.checked,
  };
}

const yearOf = ({ begin }: SourceEntry): number => Number(begin?.slice(0, 4));

/** Whether two rows are the same work: by a number, or by title and about the year, which announcements get wrong and time zones shift. */
function isSame(own: SourceEntry, other: SourceEntry): boolean {
  if ((own.anilist !== null && own.anilist === other.anilist) || (own.mal !== null && own.mal === other.mal)) return true;
  return fold(own.ja) === fold(other.ja) && Math.abs(yearOf(own) - yearOf(other)) <= 1;
}

/**
 * The works that `data/works.tsv` adds since bangumi-data lacks them. What it says of a work is what the package would; the rest
 * stands in the other tables, under the id `-` or a number. A row that the package has caught up with is a problem: it would be there twice.
 */
export function ownWorks(files: DataFiles, known: readonly SourceEntry[], problems: Problems): SourceEntry[] {
  const own: SourceEntry[] = [];
  for (const row of tablesAt(files, 'data/works.tsv').flatMap(([file, text]) => readTable(file, text, WORK_COLUMNS, problems))) {
    const entry = toEntry(row, problems);
    if (entry === null) continue;
    const same = known.find((other) => isSame(entry, other));
    if (same !== undefined) problems.add(row.at('ja'), `bangumi-data has 「${same.ja}」 now: take the row away, and give its rows elsewhere the id ${idOf(same)}`);
    else if (own.some((other) => isSame(entry, other))) problems.add(row.at('ja'), `a second row for 「${entry.ja}」`);
    else own.push(entry);
  }
  return own;
}
