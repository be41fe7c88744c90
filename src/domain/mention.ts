import * as v from 'valibot';
import { LIMITS } from './limits';
import { entryKeySchema, franchiseKeySchema, seriesKeySchema } from './keys';
import { once } from '../lib/once';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One signal that spoke for or against a mention, as `npm run detect -- --explain` prints it. */
export const evidenceSchema = once(() => v.object({ signal: v.string(), value: v.number(), weight: v.number() }));

/** What a mention may open: a series, at one of its entries. */
export const choiceSchema = once(() => v.object({ series: seriesKeySchema, entry: entryKeySchema }));

/** A stretch of article text that names a series or an entry. Offsets are UTF-16 units into the block's text, end exclusive. */
export const mentionSchema = once(() => v.object({
  block: offset,
  start: offset,
  end: offset,
  surface: v.pipe(v.string(), v.maxLength(400)),
  /** Best first. More than one where the text leaves it open: the card then asks. */
  choices: v.pipe(v.array(choiceSchema()), v.minLength(1), v.maxLength(12)),
  /** Set where a bare franchise name was written ("Gundam"): the card opens a chooser. */
  franchise: v.nullable(franchiseKeySchema),
  /** The text singled out this entry ("Season 4", "the 2019 ..."), not only the series. */
  entryNamed: v.boolean(),
  /** Probability that this is a mention, 0 to 1, as estimated by the detector. */
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  evidence: v.optional(v.array(evidenceSchema())),
}));

export const mentionsSchema = once(() => v.pipe(v.array(mentionSchema()), v.maxLength(LIMITS.mentionsPerPage)));

export type Evidence = v.InferOutput<ReturnType<typeof evidenceSchema>>;
export type Choice = v.InferOutput<ReturnType<typeof choiceSchema>>;
export type Mention = v.InferOutput<ReturnType<typeof mentionSchema>>;
