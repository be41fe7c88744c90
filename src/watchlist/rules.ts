import { BACKGROUND_LIMITS } from '../domain/limits';
import { fail, ok, type Result } from '../domain/result';
import type { EntryKey, SeriesKey } from '../domain/keys';
import type { FoundAt, WatchlistEntry, WatchlistPatch } from '../domain/watchlist';

/** The list, one entry per key, in the order of adding. */
export type Watchlist = readonly WatchlistEntry[];

/** What a surface hands over to be added. */
export interface NewEntry {
  readonly series: SeriesKey;
  readonly entry: EntryKey;
  readonly title: string;
}

const TITLE_LENGTH = 400;

/**
 * Puts entries on the list as *planned*. Those already there stay as they are, so that pressing twice, or in two windows, does no
 * harm. Fails with `quota` when the list would grow over its limit; nothing is added then.
 * @param now ISO instant of the press.
 * @param foundAt the article in which the reader pressed, or null where it must not be kept.
 */
export function addMany(list: Watchlist, added: readonly NewEntry[], now: string, foundAt: FoundAt | null): Result<Watchlist> {
  const known = new Set(list.map(({ entry }) => entry));
  const fresh: WatchlistEntry[] = [];
  for (const { entry, series, title } of added) {
    if (known.has(entry)) continue;
    known.add(entry);
    // A title is only shown when the catalogue has lost the key; the key itself is better than nothing then.
    const kept = title.trim().slice(0, TITLE_LENGTH) || entry;
    fresh.push({ entry, series, title: kept, status: 'planned', progress: 0, note: '', addedAt: now, updatedAt: now, foundAt });
  }
  return limited(inOrder([...list, ...fresh]));
}

/** Changes status, progress or note of one entry; `notFound` when it is not on the list. */
export function change(list: Watchlist, key: EntryKey, patch: WatchlistPatch, now: string): Result<Watchlist> {
  const old = list.find(({ entry }) => entry === key);
  if (!old) return fail('notFound', key);
  const changed: WatchlistEntry = {
    ...old,
    status: patch.status ?? old.status,
    progress: patch.progress ?? old.progress,
    note: patch.note ?? old.note,
    updatedAt: now,
  };
  return ok(list.map((entry) => (entry === old ? changed : entry)));
}

/** Takes entries off the list; those that are not on it are passed over. */
export function remove(list: Watchlist, keys: readonly EntryKey[]): Watchlist {
  const gone = new Set(keys);
  return list.filter(({ entry }) => !gone.has(entry));
}

/** Puts removed entries back as they were. One that was added anew in between is merged with its old self. */
export function restore(list: Watchlist, entries: Watchlist): Result<Watchlist> {
  return limited(merge(list, entries));
}

/** Both lists as one; entries that stand on both are merged by {@link mergeEntry}. The order of merging does not matter. */
export function merge(a: Watchlist, b: Watchlist): Watchlist {
  const byKey = new Map<EntryKey, WatchlistEntry>();
  for (const entry of [...a, ...b]) {
    const other = byKey.get(entry.entry);
    byKey.set(entry.entry, other ? mergeEntry(other, entry) : entry);
  }
  return inOrder([...byKey.values()]);
}

/**
 * Gives entries the keys that the catalogue has now. Keys that were regrouped into one leave one entry, merged.
 * @param redirect the current key for any key; the key itself where it is current or unknown.
 */
export function regroup(list: Watchlist, redirect: <K extends SeriesKey | EntryKey>(key: K) => K): Watchlist {
  return merge([], list.map((entry) => ({ ...entry, entry: redirect(entry.entry), series: redirect(entry.series) })));
}

/**
 * Two records of one entry as one: what was changed last counts, the first adding is the adding. Commutative, associative and
 * idempotent (property tests), so that any order of merging gives the same list.
 */
function mergeEntry(a: WatchlistEntry, b: WatchlistEntry): WatchlistEntry {
  const last = byLastChange(a, b) >= 0 ? a : b;
  return { ...last, addedAt: earlier(a.addedAt, b.addedAt), foundAt: mergeFoundAt(a.foundAt, b.foundAt) };
}

/** A total order: entries that were changed in the same instant are told apart by their content. */
function byLastChange(a: WatchlistEntry, b: WatchlistEntry): number {
  return instant(a.updatedAt) - instant(b.updatedAt) || compare(contentOf(a), contentOf(b));
}

function contentOf({ updatedAt, progress, status, note, title, series }: WatchlistEntry): string {
  return JSON.stringify([updatedAt, String(progress).padStart(5, '0'), status, note, title, series]);
}

/** An article is better than none; which of two does not matter, as long as it is always the same one. */
function mergeFoundAt(a: FoundAt | null, b: FoundAt | null): FoundAt | null {
  if (!a || !b) return a ?? b;
  return compare(`${a.url} ${a.title}`, `${b.url} ${b.title}`) <= 0 ? a : b;
}

function inOrder(entries: readonly WatchlistEntry[]): Watchlist {
  return [...entries].sort((a, b) => instant(a.addedAt) - instant(b.addedAt) || compare(a.entry, b.entry));
}

function limited(list: Watchlist): Result<Watchlist> {
  return list.length > BACKGROUND_LIMITS.watchlistEntries ? fail('quota', `${BACKGROUND_LIMITS.watchlistEntries} entries`) : ok(list);
}

function earlier(a: string, b: string): string {
  return (instant(a) - instant(b) || compare(a, b)) <= 0 ? a : b;
}

function instant(iso: string): number {
  return Date.parse(iso);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
