/**
 * What begins right behind a span. Patterns that look there nearly always fail at their first word; one look at that word tells which
 * of them may hold, in a tenth of the time that all of them take.
 */
import { isDigit, isSmallAsciiLetter, isSpace } from './letter-case';

/** A set of openings, one bit each. */
export type Openings = number;

/** May be anything: a digit, a possessive, an ending glued to the span, a script without spaces. */
const ANY: Openings = -1;
const NONE: Openings = 0;

/** What may stand, with spaces, between a span and the first word of a pattern. */
const GAP = '"”»)]』」》:,!–—-(（';
const APOSTROPHES = "'’";
const NUMBER_SIGN = 0x23;
const UNDERSCORE = 0x5f;
const NO_ASCII = 0x80;
const ORDINAL = /(?:st|nd|rd|th)$/u;

const byWord = new Map<string, Openings>();
let withOrdinals: Openings = NONE;
let known = 0;

/**
 * Makes the opening of a pattern that is tried behind a span in small letters.
 * @param words in small Latin letters, with `|` between them: every one with which a match may begin that does not begin with a digit,
 *   an apostrophe or a letter of another script, behind spaces, brackets, closing quotes and light punctuation
 * @param ordinals a match may begin with any ordinal number as well
 * @returns the bit that {@link openingsOf} sets where the pattern may match. More than 32 openings share bits, which costs time and nothing else.
 */
export function opening(words: string, ordinals = false): Openings {
  const bit = 1 << known;
  known += 1;
  for (const word of words.split('|')) byWord.set(word, (byWord.get(word) ?? NONE) | bit);
  if (ordinals) withOrdinals |= bit;
  return bit;
}

/** Set only where anything may begin: for patterns that no word opens. */
export const OTHER_OPENS = opening('');

/** Whether a pattern's own opening is among those found. */
export function mayOpen(found: Openings, own: Openings): boolean {
  return (found & own) !== 0;
}

function openingsOfWord(word: string): Openings {
  const own = byWord.get(word) ?? NONE;
  return ORDINAL.test(word) ? own | withOrdinals : own;
}

/** Whether a UTF-16 unit begins a number, or is of a word that is not all of small Latin letters. */
function isOther(code: number): boolean {
  return code >= NO_ASCII || isDigit(code) || code === NUMBER_SIGN || code === UNDERSCORE;
}

/**
 * The openings of what stands behind a span: the bits of all patterns that may match there.
 * @param right in small letters
 */
export function openingsOf(right: string): Openings {
  const { length } = right;
  let start = 0;
  for (; start < length; start += 1) {
    const code = right.charCodeAt(start);
    if (isSpace(code)) continue;
    if (isSmallAsciiLetter(code)) break;
    const sign = right.charAt(start);
    if (APOSTROPHES.includes(sign)) return ANY;
    if (!GAP.includes(sign)) break;
  }
  let end = start;
  while (end < length && isSmallAsciiLetter(right.charCodeAt(end))) end += 1;
  if (end < length && isOther(right.charCodeAt(end))) return ANY;
  if (end === start) return NONE;
  return start === 0 ? ANY : openingsOfWord(right.slice(start, end));
}
