import * as v from 'valibot';
import type { StoredForm } from '../domain/stored-form';
import { watchlistEntrySchema, type WatchlistEntry } from '../domain/watchlist';
import { merge, type Watchlist } from './rules';

/** How the list lies in storage. A change of form gets the next number and a migration to it. */
export const watchlistForm: StoredForm<Watchlist> = { key: 'watchlist', version: 1, migrations: [], empty: [], read: readEntries };

/** Keeps every entry that passes its check, so that one bad entry does not hide the others. */
function readEntries(value: unknown): { readonly value: Watchlist; readonly intact: boolean } | null {
  if (!Array.isArray(value)) return null;
  const entries = value.flatMap((item): WatchlistEntry[] => {
    const parsed = v.safeParse(watchlistEntrySchema(), item);
    return parsed.success ? [parsed.output] : [];
  });
  // Merging with nothing puts the entries in order and leaves one per key, whatever hand wrote them.
  return { value: merge([], entries), intact: entries.length === value.length };
}
