import { flag, type LocalSignal } from './signal';
import type { SpanView } from './span-view';

const FIRST_LETTER = /[\p{L}\p{N}]/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const SMALL_WORDS = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'da', 'de', 'for', 'from', 'ga', 'in', 'is', 'ka', 'kara', 'like', 'made', 'mo', 'na', 'nai', 'ni', 'no', 'of', 'on', 'or', 'so', 'the', 'to', 'wa', 'with', 'wo', 'o', 'e', 'he', 'x', 'de', 'wa', 'you', 'your']);
/** A sentence, clause or item begins after these, so that its first capital says nothing. */
const OPENING = /(?:^|[.!?:;…。！？\n]["'”’)\]]*\s+|^\s*(?:[-–—•*#"“‘'([]|\d+[.)])\s*|[\n]\s*|[.!?]\s*["“‘'(]\s*)$/u;
const BELONGS_TO_TITLE = /[!?☆★♪♡×:;&@*#.,/-]/u;

/** Whether a word starts with a capital (digits and scripts without case count as neutral, not as lower case). */
function isLower(word: string): boolean {
  const first = FIRST_LETTER.exec(word)?.[0];
  return first !== undefined && LOWER.test(first);
}

function words(surface: string): string[] {
  return surface.split(/[\s/:~-]+/u).filter((word) => FIRST_LETTER.test(word));
}

/** Every word of weight is capitalised; "Kimi ga Nozomu Eien" passes. */
export function isCapitalised(surface: string): boolean {
  const all = words(surface);
  const first = all[0];
  if (first === undefined || isLower(first)) return false;
  return all.every((word) => !isLower(word) || SMALL_WORDS.has(word.toLowerCase())) && UPPER.test(surface);
}

/** Most titles are; where the official one is in small letters itself ("takt op.Destiny"), small letters prove nothing. */
function isWrittenSmall(span: SpanView): boolean {
  return span.records.some((record) => record.text === span.surface && !UPPER.test(record.text));
}

/** Whether the span stands where any word would be capitalised. */
export function opensSentence(span: SpanView): boolean {
  return OPENING.test(span.start <= span.left.length ? span.left : `x${span.left}`);
}

function capitalTells(span: SpanView): boolean {
  if (span.capitalsEverywhere) return false;
  return span.tokens > 1 || !opensSentence(span);
}

/** Capital letters inside or at the end of a word, as only names have them: "SKET Dance", "WataMote", "FLCL". */
function hasOddCase(surface: string): boolean {
  return /\p{Lu}\p{Lu}|\p{Ll}\p{Lu}/u.test(surface);
}

/** Punctuation of the title that the text writes as well: "Free!", "K-On!", "Steins;Gate". */
function showsOwnPunctuation(span: SpanView): boolean {
  return span.records.some((record) => BELONGS_TO_TITLE.test(record.text) && record.text.toLowerCase() === span.surface.toLowerCase());
}

export const CASE_SIGNALS: readonly LocalSignal[] = [
  flag('capital', (span) => !span.cjk && isCapitalised(span.surface) && capitalTells(span)),
  flag('capitalWeak', (span) => !span.cjk && isCapitalised(span.surface) && !capitalTells(span)),
  flag('lower', (span) => !span.cjk && LOWER.test(span.surface) && !UPPER.test(span.surface) && !isWrittenSmall(span)),
  flag('mixedCase', (span) => !span.cjk && UPPER.test(span.surface) && !isCapitalised(span.surface)),
  flag('oddCase', (span) => !span.allCapitals && hasOddCase(span.surface) && span.records.some((record) => record.text.startsWith(span.surface))),
  flag('shouted', (span) => !span.allCapitals && span.surface.length > 2 && UPPER.test(span.surface) && !LOWER.test(span.surface)),
  flag('punctuation', showsOwnPunctuation),
  { name: 'length', of: (span) => (span.cjk ? Math.min(2, Math.log2(span.surface.length / 3)) : Math.min(2.5, Math.log2(span.tokens))) },
  flag('tiny', (span) => span.surface.length <= (span.cjk ? 2 : 3)),
];
