import { before } from './beside';

export const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
export const UPPER = /\p{Lu}/u;
export const LOWER = /\p{Ll}/u;
const SMALL_WORDS = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'da', 'de', 'for', 'from', 'ga', 'in', 'is', 'ka', 'kara', 'like', 'made', 'mo', 'na', 'nai', 'ni', 'no', 'of', 'on', 'or', 'so', 'the', 'to', 'wa', 'with', 'wo', 'o', 'e', 'he', 'x', 'de', 'wa', 'you', 'your']);
/** A sentence, clause or item begins after these, so that its first capital says nothing. */
const OPENING = before(String.raw`(?:^|[.!?:;…。！？\n]["'”’)\]]*\s+|^\s*(?:[-–—•*#"“‘'(\[]|\d+[.)])\s*|[\n]\s*|[.!?]\s*["“‘'(]\s*)`, 'u');

/** Whether a word starts with a capital (digits and scripts without case count as neutral, not as lower case). */
export function isLower(word: string): boolean {
  const first = LETTER_OR_DIGIT.exec(word)?.[0];
  return first !== undefined && LOWER.test(first);
}

/** The words of a surface, signs between them left out. */
export function words(surface: string): string[] {
  return surface.split(/[\s/:~-]+/u).filter((word) => LETTER_OR_DIGIT.test(word));
}

/** Every word of weight is capitalised; "Kimi ga Nozomu Eien" passes. */
export function isCapitalised(surface: string): boolean {
  const all = words(surface);
  const first = all[0];
  if (first === undefined || isLower(first)) return false;
  return all.every((word) => !isLower(word) || SMALL_WORDS.has(word.toLowerCase())) && UPPER.test(surface);
}

/**
 * Whether a title is in small letters itself and more than a plain word (".hack//sign"), so that small letters in the text prove
 * nothing. One that is just a word ("given") gets no such grace.
 */
export function isWrittenSmall(title: string, surface: string): boolean {
  return title === surface && !UPPER.test(title) && /[^\p{L}]/u.test(title.replace(/[!?.…]+$/u, ''));
}

/**
 * Whether a word that stands behind `left` would have a capital in any case.
 * @param cut there is more text before `left`, which must not be taken for the beginning of a block
 */
export function opensSentence(left: string, cut: boolean): boolean {
  return OPENING.test(cut ? `x${left}` : left);
}
