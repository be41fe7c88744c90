import * as v from 'valibot';
import { LIMITS } from './limits';
import { entryKeySchema, seriesKeySchema } from './keys';
import { once } from '../lib/once';

export const STATUSES = ['planned', 'watching', 'completed', 'paused', 'dropped'] as const;

const instant = v.pipe(v.string(), v.isoTimestamp());

/** Where the reader pressed *add*: the article, without query and hash. Never written in a private window. */
export const foundAtSchema = once(() => v.object({
  url: v.pipe(v.string(), v.regex(/^https?:\/\/[^?#]*$/), v.maxLength(2_000)),
  title: v.pipe(v.string(), v.maxLength(500)),
}));

export const watchlistEntrySchema = once(() => v.object({
  entry: entryKeySchema,
  series: seriesKeySchema,
  /** Title at the time of adding, shown when the catalogue no longer knows the keys. */
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  status: v.picklist(STATUSES),
  /** Episodes seen. */
  progress: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99_999)),
  note: v.pipe(v.string(), v.maxLength(LIMITS.noteLength)),
  addedAt: instant,
  updatedAt: instant,
  foundAt: v.nullable(foundAtSchema()),
}));

/** What a surface may change on an entry. */
export const watchlistPatchSchema = once(() => v.partial(v.pick(watchlistEntrySchema(), ['status', 'progress', 'note'])));

export type Status = (typeof STATUSES)[number];
export type FoundAt = v.InferOutput<ReturnType<typeof foundAtSchema>>;
export type WatchlistEntry = v.InferOutput<ReturnType<typeof watchlistEntrySchema>>;
export type WatchlistPatch = v.InferOutput<ReturnType<typeof watchlistPatchSchema>>;
