import { before } from './beside';

export const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
export const UPPER = /\p{Lu}/u;
export const LOWER = /\p{Ll}/u;
/** A sentence, clause or item begins after these, so that its first capital says nothing. */
const OPENING = before(String.raw`(?:^|[.!?:;…。！？\n]["'”’)\]]*\s+|^\s*(?:[-–—•*#"“‘'(\[]|\d+[.)])\s*|[\n]\s*|[.!?]\s*["“‘'(]\s*)`, 'u');

/** UTF-16 units. */
export const SPACE = 32;
export const HYPHEN = 45;
const SMALL_A = 97;
const SMALL_Z = 122;
const ZERO = 48;
const NINE = 57;
const ASCII = 128;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;

/** Whether a UTF-16 unit is a Latin letter without a mark. */
export function isAsciiLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= SMALL_A && small <= SMALL_Z;
}

/** Whether a UTF-16 unit is a small Latin letter without a mark. */
export function isSmallAsciiLetter(code: number): boolean {
  return code >= SMALL_A && code <= SMALL_Z;
}

/** Whether a UTF-16 unit is one of ASCII's digits. */
export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

const WHITE_SPACE = /\s/u;

/** Whether a UTF-16 unit is white space. */
export function isSpace(code: number): boolean {
  if (code < 0xa0) return code === SPACE || (code >= 9 && code <= 13);
  return WHITE_SPACE.test(String.fromCharCode(code));
}

/** Whether a UTF-16 unit is a letter or a mark on one. Patterns, which take ten times as long, are asked outside ASCII only. */
export function isLetter(code: number): boolean {
  if (code < ASCII) return isAsciiLetter(code);
  return LETTER_OR_MARK.test(String.fromCharCode(code));
}

const WIDE = /[\u3000-\u9fff\uff00-\uffef]/;

/** Whether a text has kana, Han or the punctuation that goes with them. */
export function hasWide(text: string): boolean {
  return WIDE.test(text);
}

/** Whether a UTF-16 unit is a capital letter. */
export function isCapital(code: number): boolean {
  if (code < ASCII) return code < SMALL_A && isLetter(code);
  return UPPER.test(String.fromCharCode(code));
}

const NO_LETTER = /[^\p{L}]/u;
const CLOSING_MARKS = /[!?.…]+$/u;

/**
 * Whether a title is in small letters itself and more than a plain word (".hack//sign"), so that its very letters in the text prove
 * nothing. One that is just a word ("given") gets no such grace.
 */
export function isWrittenSmall(title: string): boolean {
  return !UPPER.test(title) && NO_LETTER.test(title.replace(CLOSING_MARKS, ''));
}

/** Whether a word that stands at `at` in a block's text would have a capital in any case. */
export function opensSentence(text: string, at: number): boolean {
  return OPENING.test(text, at);
}
