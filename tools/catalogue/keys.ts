import type { CatalogueModel } from '../../src/catalogue/model';
import { seriesKeyOf, type EntryKey, type SeriesKey } from '../../src/domain/keys';
import { KEY_COLUMNS, REDIRECT_COLUMNS } from './curated/columns';
import { tablesAt, type DataFiles } from './curated/files';
import type { Problems } from './problems';
import type { SourceEntry } from './source';
import { readTable } from './tsv';

const HASH_MASK = 2 ** 29 - 1;

/** FNV-1a (Fowler, Noll, Vo 1991) of the title and the year, cut to the 29 bits that an entry key holds. */
function titleHash(entry: SourceEntry): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${entry.ja}|${entry.begin?.slice(0, 4) ?? ''}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) & HASH_MASK || 1;
}

/** Every key that an entry could go under, the best first. */
function possibleKeys(entry: SourceEntry): EntryKey[] {
  const numbered = [['b', entry.bangumi], ['a', entry.anilist], ['m', entry.mal], ['t', titleHash(entry)]] as const;
  return numbered.flatMap(([letter, id]) => (id === null ? [] : [`${letter}${id}` as EntryKey]));
}

/** Two rows of one title and year with no other id: the second takes the next free number. */
function nextFree(hash: number, taken: ReadonlySet<EntryKey>): EntryKey {
  let number = hash;
  while (taken.has(`t${number}` as EntryKey)) number = (number + 1) & HASH_MASK;
  return `t${number}` as EntryKey;
}

/** Gives each entry the best key that no entry before it has. */
export function assignKeys(entries: readonly SourceEntry[]): Map<SourceEntry, EntryKey> {
  const taken = new Set<EntryKey>();
  const keys = new Map<SourceEntry, EntryKey>();
  for (const entry of entries) {
    const key = possibleKeys(entry).find((candidate) => !taken.has(candidate)) ?? nextFree(titleHash(entry), taken);
    taken.add(key);
    keys.set(entry, key);
  }
  return keys;
}

/** Keys that a release has carried. They are in readers' lists and must stay known for ever. */
export interface Ledger {
  /** Oldest first. */
  readonly published: readonly string[];
  /** Retired key to the key that took its place, or to null where the entry left the catalogue. */
  readonly redirects: ReadonlyMap<string, string | null>;
}

/** Reads the ledger `data/keys.tsv` and the hand-made redirects `data/redirects.tsv`. */
export function readLedger(files: DataFiles, problems: Problems): Ledger {
  const rows = tablesAt(files, 'data/keys.tsv').flatMap(([file, text]) => readTable(file, text, KEY_COLUMNS, problems));
  const redirects = tablesAt(files, 'data/redirects.tsv').flatMap(([file, text]) => readTable(file, text, REDIRECT_COLUMNS, problems));
  return {
    published: rows.map((row) => row.cells.key),
    redirects: new Map(redirects.map((row) => [row.cells.from, row.cells.to === '-' ? null : row.cells.to])),
  };
}

/** The key of a group of entries: the one published first, else that of its first entry. */
export function anchorSeries(members: readonly EntryKey[], rank: ReadonlyMap<string, number>): SeriesKey {
  const candidates = members.map(seriesKeyOf);
  const published = candidates.filter((key) => rank.has(key)).toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const [first] = published.length > 0 ? published : candidates;
  if (first === undefined) throw new Error('a series without entries');
  return first;
}

export interface Redirect<K> { readonly from: K; readonly to: K }

/**
 * Leads every published key that is no longer in use to its successor: an entry that got a better id, a series that was joined
 * to another one, a redirect by hand. A key without successor is a problem, since a reader's list would lose it.
 */
export function makeRedirects(
  ledger: Ledger,
  entries: ReadonlyMap<SourceEntry, EntryKey>,
  seriesOf: ReadonlyMap<EntryKey, SeriesKey>,
  problems: Problems,
): Redirect<SeriesKey | EntryKey>[] {
  const byPossible = new Map<string, EntryKey>();
  for (const [entry, key] of entries) for (const possible of possibleKeys(entry)) if (!byPossible.has(possible)) byPossible.set(possible, key);
  const current = new Set<string>([...entries.values(), ...seriesOf.values()]);
  return ledger.published.flatMap((from, index) => {
    if (current.has(from)) return [];
    const chosen = ledger.redirects.get(from);
    if (chosen === null) return [];
    const anchor = from.startsWith('s') ? from.slice(1) : from;
    const entry = byPossible.get(chosen?.replace(/^s/, '') ?? anchor);
    const to = from.startsWith('s') && entry ? seriesOf.get(entry) : entry;
    if (to === undefined) {
      problems.add({ file: 'data/keys.tsv', line: index + 2, column: 1 }, `published key ${from} names nothing any more; add it to data/redirects.tsv`);
      return [];
    }
    return [{ from: from as SeriesKey | EntryKey, to }];
  });
}

/**
 * Adds the keys that a model uses to the ledger's text; what stands there stays, in its order, since the oldest key of a series
 * is the one that it keeps.
 * @param names Japanese title per entry key
 * @param day ISO date of the release
 */
export function extendLedger(text: string, model: CatalogueModel, names: ReadonlyMap<EntryKey, string>, day: string): string {
  const known = new Set(text.split('\n').map((line) => line.split('\t')[0]));
  const used = [...model.series.map((series) => series.key), ...model.entries.map((entry) => entry.key)];
  const fresh = used.filter((key) => !known.has(key)).map((key) => `${key}\t${day}\t${names.get(entryOf(key)) ?? ''}`);
  const head = text === '' ? `${KEY_COLUMNS.join('\t')}\n` : text;
  return fresh.length === 0 ? head : `${head}${fresh.join('\n')}\n`;
}

function entryOf(key: SeriesKey | EntryKey): EntryKey {
  return key.replace(/^s/, '') as EntryKey;
}
