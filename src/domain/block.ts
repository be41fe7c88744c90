import * as v from 'valibot';
import { LIMITS } from './limits';
import { once } from '../lib/once';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A stretch of a block's text that the page sets apart. Offsets are UTF-16 units into the block's text, end exclusive. */
export const cueSpanSchema = once(() => v.object({
  start: offset,
  end: offset,
  /** `emphasis`: em, i, cite, dfn; `strong`: strong, b; `link`: a[href], with its resolved address; `code`/`small` as named. */
  kind: v.picklist(['emphasis', 'strong', 'link', 'small']),
  href: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.hrefLength))),
}));

/** What a reader sees as one paragraph, heading, list item, cell or caption, with the cues that its markup gives. */
export const textBlockSchema = once(() => v.object({
  /** Number of the block in its page session; answers refer to it. */
  id: offset,
  /** Visible text: inline elements joined, white space collapsed as HTML does, soft hyphens kept out. */
  text: v.pipe(v.string(), v.maxLength(LIMITS.blockLength)),
  role: v.picklist(['heading', 'paragraph', 'listItem', 'cell', 'caption', 'quote', 'term']),
  /** 1 to 6 for headings, else 0. */
  level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  /** Nearest declared language (BCP 47), or null where the page declares none. */
  lang: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  /** Number of the section (text between two headings) in which the block stands. */
  section: offset,
  spans: v.pipe(v.array(cueSpanSchema()), v.maxLength(LIMITS.spansPerBlock)),
}));

/** What is known of the page as a whole; none of it leaves the browser. */
export const pageContextSchema = once(() => v.object({
  title: v.pipe(v.string(), v.maxLength(1000)),
  /** Host name, without port; empty for a file. */
  host: v.pipe(v.string(), v.maxLength(255)),
  /** Declared language of the document (BCP 47) or null. */
  lang: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  /** ISO date on which the article says that it was published, or null. */
  date: v.nullable(v.pipe(v.string(), v.maxLength(30))),
}));

export type CueSpan = v.InferOutput<ReturnType<typeof cueSpanSchema>>;
export type TextBlock = v.InferOutput<ReturnType<typeof textBlockSchema>>;
export type PageContext = v.InferOutput<ReturnType<typeof pageContextSchema>>;
