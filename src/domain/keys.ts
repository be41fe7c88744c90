import * as v from 'valibot';
import { ENTRY_KEY, FRANCHISE_KEY, hasPackableId, ID_BITS, SERIES_KEY } from './patterns';

const packable = v.check(hasPackableId, 'id out of range');

/**
 * Keys of our own (decision 0003). An entry's key is the best stable source id it has: `b` bangumi id, else `a` AniList id,
 * else `m` MyAnimeList id, else `t` a 29-bit hash of Japanese title and premiere year, each in base 10. A series' key is `s`
 * and the key of its anchor entry; the anchor never changes once published, so a regrouping only adds redirects.
 */
export const entryKeySchema = v.pipe(v.string(), v.regex(ENTRY_KEY), packable, v.brand('EntryKey'));
export const seriesKeySchema = v.pipe(v.string(), v.regex(SERIES_KEY), packable, v.brand('SeriesKey'));
export const franchiseKeySchema = v.pipe(v.string(), v.regex(FRANCHISE_KEY), v.brand('FranchiseKey'));

export type EntryKey = v.InferOutput<typeof entryKeySchema>;
export type SeriesKey = v.InferOutput<typeof seriesKeySchema>;
export type FranchiseKey = v.InferOutput<typeof franchiseKeySchema>;

const KINDS = 'bamt';

/**
 * An entry key as one unsigned 32-bit number, the form in which the binary catalogue holds it.
 * @throws {RangeError} when the id does not fit 29 bits (no source is near that).
 */
export function packEntryKey(key: EntryKey): number {
  const id = Number(key.slice(1));
  if (id >= 2 ** ID_BITS) throw new RangeError(`entry key out of range: ${key}`);
  return ((KINDS.indexOf(key.charAt(0)) << ID_BITS) | id) >>> 0;
}

/** The inverse of {@link packEntryKey}. */
export function unpackEntryKey(packed: number): EntryKey {
  return `${KINDS.charAt(packed >>> ID_BITS)}${packed & (2 ** ID_BITS - 1)}` as EntryKey;
}

/** The key of the series that is anchored at `entry`. */
export function seriesKeyOf(entry: EntryKey): SeriesKey {
  return `s${entry}` as SeriesKey;
}

/** The entry at which `series` is anchored. */
export function anchorOf(series: SeriesKey): EntryKey {
  return series.slice(1) as EntryKey;
}
