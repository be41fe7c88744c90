import fc from 'fast-check';
import type { EntryKey, SeriesKey } from '../../../src/domain/keys';
import { STATUSES, type WatchlistEntry } from '../../../src/domain/watchlist';

/** Few keys and few instants, so that collisions are common. */
export const anyKey: fc.Arbitrary<EntryKey> = fc.integer({ min: 1, max: 6 }).map((id) => `b${id}` as EntryKey);
const anyInstant = fc.integer({ min: 1, max: 5 }).map((day) => new Date(Date.UTC(2026, 0, day)).toISOString());

export const anyEntry: fc.Arbitrary<WatchlistEntry> = fc.record({
  entry: anyKey,
  series: anyKey.map((key) => `s${key}` as SeriesKey),
  title: fc.constantFrom('Another', 'Given', 'Monster'),
  status: fc.constantFrom(...STATUSES),
  progress: fc.integer({ min: 0, max: 3 }),
  note: fc.constantFrom('', 'with Mika'),
  addedAt: anyInstant,
  updatedAt: anyInstant,
  foundAt: fc.option(fc.record({ url: fc.constantFrom('https://a.example/1', 'https://b.example/2'), title: fc.constantFrom('', 'News') })),
});

/** A list as the rules keep it: one entry per key. */
export const anyList: fc.Arbitrary<WatchlistEntry[]> = fc.uniqueArray(anyEntry, { selector: ({ entry }) => entry, maxLength: 6 });
