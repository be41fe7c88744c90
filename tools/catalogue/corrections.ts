import { ENTRY_KINDS } from '../../src/domain/facts';
import { ADULT_COLUMNS, CORRECTION_COLUMNS } from './curated/columns';
import { tablesAt, type DataFiles } from './curated/files';
import type { EntryFinder } from './finder';
import type { Place, Problems } from './problems';
import { toNumber, type SourceEntry } from './source';
import { splitList } from './studios';
import { readTable } from './tsv';

const NUMBER_FIELDS = ['bangumi', 'anilist', 'mal'] as const;
const MOMENT_FIELDS = ['begin', 'end'] as const;
const FIELDS = [...NUMBER_FIELDS, ...MOMENT_FIELDS, 'en', 'ja', 'kind', 'site', 'tmdb', 'broadcast'] as const;
const MOMENT = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}Z)?)?)?$/;

/**
 * Repairs faults of the source that no rule can see, as `data/corrections.tsv` says; an empty value takes the fact away.
 * Changes the entries in place.
 * @returns one line per repair, for the report
 */
export function applyCorrections(files: DataFiles, finder: EntryFinder, problems: Problems): string[] {
  return tablesAt(files, 'data/corrections.tsv').flatMap(([file, text]) =>
    readTable(file, text, CORRECTION_COLUMNS, problems).flatMap((row) => {
      const { id, ja, field, value, reason } = row.cells;
      const entry = finder.find(id, ja, row.at('id'), problems);
      const known = FIELDS.find((name) => name === field);
      if (known === undefined) problems.add(row.at('field'), `"${field}" cannot be corrected (${FIELDS.join(', ')})`);
      if (reason === '') problems.add(row.at('reason'), 'a correction needs its reason');
      if (!entry || known === undefined) return [];
      setField(entry, known, value, row.at('value'), problems);
      return [`${id} 「${ja}」 ${field} = ${value || 'none'}: ${reason}`];
    }),
  );
}

function setField(entry: SourceEntry, field: (typeof FIELDS)[number], value: string, place: Place, problems: Problems): void {
  const moment = MOMENT_FIELDS.find((name) => name === field);
  const number = NUMBER_FIELDS.find((name) => name === field);
  if (moment) {
    if (value !== '' && !MOMENT.test(value)) problems.add(place, `"${value}" is not a date`);
    entry[moment] = value || null;
  } else if (number) {
    const id = toNumber(value);
    if (value !== '' && id === null) problems.add(place, `"${value}" is not an id`);
    entry[number] = id;
  } else if (field === 'kind') {
    const kind = ENTRY_KINDS.find((name) => name === value);
    if (kind === undefined) problems.add(place, `"${value}" is not a kind (${ENTRY_KINDS.join(', ')})`);
    entry.kind = kind ?? entry.kind;
  } else if (field === 'en') {
    entry.en = splitList(value);
  } else if (field === 'ja') {
    entry.ja = value || entry.ja;
  } else if (field === 'site') {
    entry.officialSite = value || null;
  } else if (field === 'tmdb') {
    entry.tmdb = value || null;
  } else {
    entry.broadcast = value || null;
  }
}

/** Official sites of labels that publish nothing but adult titles and their cut television versions. */
const ADULT_SITES = /^https?:\/\/(?:[^/]+\.)?(?:(?:cf-anime|w-anime|af-original|deregula)\.com|pinkpineapple\.co\.jp)(?:\/|$)/;

/** The entries that stay out of the catalogue: by the label that publishes them, and those listed in `data/adult.tsv`. */
export function adultEntries(files: DataFiles, finder: EntryFinder, entries: readonly SourceEntry[], problems: Problems): Set<SourceEntry> {
  const byRule = entries.filter((entry) => entry.officialSite !== null && ADULT_SITES.test(entry.officialSite));
  const listed = tablesAt(files, 'data/adult.tsv').flatMap(([file, text]) =>
    readTable(file, text, ADULT_COLUMNS, problems).flatMap((row) => finder.find(row.cells.id, row.cells.ja, row.at('id'), problems) ?? []),
  );
  return new Set([...byRule, ...listed]);
}
