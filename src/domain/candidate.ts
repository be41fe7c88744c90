import * as v from 'valibot';
import { BACKGROUND_LIMITS, LIMITS } from './limits';
import { entryKeySchema, franchiseKeySchema, seriesKeySchema } from './keys';
import { once } from '../lib/once';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One reading of a candidate's text: the title in some index that it matches. */
export const readingSchema = once(() => v.object({
  series: seriesKeySchema,
  /** Set where the title belongs to one entry only; null where it names the series. */
  entry: v.nullable(entryKeySchema),
  franchise: v.nullable(franchiseKeySchema),
  /** Index into AMBIGUITIES, TITLE_KINDS and TITLE_LANGS. */
  ambiguity: offset,
  kind: offset,
  lang: offset,
  /** 0 (obscure) to 255 (household name). */
  prominence: offset,
}));

/**
 * A stretch of a block that matches at least one title, with what the block alone tells about it. It is small, because the page
 * keeps all of them and sends them again whenever blocks arrive.
 */
export const candidateSchema = once(() => v.object({
  block: offset,
  start: offset,
  end: offset,
  surface: v.pipe(v.string(), v.maxLength(400)),
  section: offset,
  readings: v.pipe(v.array(readingSchema()), v.minLength(1), v.maxLength(24)),
  /** Local signals by number (detector/signals.ts), as values in the order of the signal table. */
  signals: v.array(v.number()),
  /** What the text beside it says of the entry: season or part number, year, film ... (detector/entry-cues.ts). */
  entryCues: v.optional(
    v.object({
      season: v.optional(v.number()),
      part: v.optional(v.number()),
      year: v.optional(v.number()),
      kind: v.optional(v.picklist(['film', 'ova', 'tv', 'special'])),
      final: v.optional(v.boolean()),
      words: v.optional(v.string()),
    }),
  ),
  /** Start of the next candidate of the block where only a comma or "and" stands between the two: items of one enumeration. */
  listNext: v.optional(offset),
}));

const candidatesSchema = once(() => v.pipe(v.array(candidateSchema()), v.maxLength(LIMITS.candidatesPerPage)));

export type Reading = v.InferOutput<ReturnType<typeof readingSchema>>;
export type Candidate = v.InferOutput<ReturnType<typeof candidateSchema>>;

/** Candidates of one text as a page keeps them; empty where there are none. Keeps the first ones where all would be too long. */
export function packCandidates(candidates: readonly Candidate[]): string {
  for (let count = candidates.length; count > 0; count >>= 1) {
    const packed = JSON.stringify(candidates.slice(0, count));
    if (packed.length <= BACKGROUND_LIMITS.packedLength) return packed;
  }
  return '';
}

/** Candidates that a page hands back, checked like any message; null where they are not what was packed. */
export function unpackCandidates(packed: string): Candidate[] | null {
  if (packed === '') return [];
  try {
    const read = v.safeParse(candidatesSchema(), JSON.parse(packed));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** A text's candidates, and where the page shows that text: numbers of block and section. */
export interface Standing {
  readonly found: readonly Candidate[];
  readonly at: readonly { readonly id: number; readonly section: number }[];
}

/** The candidates of texts at all their places, those of the page's first blocks where they are too many. */
export function placed(texts: readonly Standing[]): Candidate[] {
  const places = texts.filter(({ found }) => found.length > 0).flatMap(({ found, at }) => at.map((place) => ({ found, place })));
  const all: Candidate[] = [];
  for (const { found, place: { id, section } } of places.sort((a, b) => a.place.id - b.place.id)) {
    if (all.length + found.length > LIMITS.candidatesPerPage) break;
    for (const candidate of found) all.push({ ...candidate, block: id, section });
  }
  return all;
}
