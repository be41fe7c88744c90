import * as v from 'valibot';
import { entryKeySchema, seriesKeySchema } from './keys';
import { once } from '../lib/once';

/** Where a correction holds. `page` is kept in memory of the page session and never stored. */
export const scopeSchema = once(() => v.variant('in', [
  v.object({ in: v.literal('everywhere') }),
  v.object({ in: v.literal('site'), host: v.pipe(v.string(), v.maxLength(253)) }),
]));

/** One correction by the reader. `surface` is compared in normalised form (catalogue/tokens.ts). */
export const correctionSchema = once(() => v.variant('does', [
  v.object({ id: v.string(), does: v.literal('suppress'), surface: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), series: v.nullable(seriesKeySchema), scope: scopeSchema(), at: v.string() }),
  v.object({ id: v.string(), does: v.literal('pin'), surface: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), series: seriesKeySchema, entry: entryKeySchema, scope: scopeSchema(), at: v.string() }),
  v.object({ id: v.string(), does: v.literal('alias'), surface: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), series: seriesKeySchema, entry: entryKeySchema, scope: scopeSchema(), at: v.string() }),
]));

export type CorrectionScope = v.InferOutput<ReturnType<typeof scopeSchema>>;
export type Correction = v.InferOutput<ReturnType<typeof correctionSchema>>;
