import { KANA_OR_HAN } from './beside';
import { HYPHEN, isAsciiLetter, isDigit, isSmallAsciiLetter, isSpace, LETTER_OR_DIGIT, LOWER, SPACE, UPPER } from './letter-case';

/** What the letters of a surface look like. */
export interface SurfaceCase {
  /** Kana, in half width as well, or Han stand in it. */
  readonly cjk: boolean;
  /** A capital or a small letter stands in it. */
  readonly upper: boolean;
  readonly lower: boolean;
  /** Every word of weight is capitalised; "Kimi ga Nozomu Eien" passes. */
  readonly capitalised: boolean;
  /** It has several words, of which those behind the first are in small letters: "The first step". */
  readonly sentence: boolean;
  /** One of its words, or of the parts of a word with hyphens, begins with a small letter. */
  readonly smallWord: boolean;
  /** Capital letters inside or at the end of a word, as only names have them: "SKET Dance", "WataMote", "FLCL". */
  readonly odd: boolean;
  /** Signs that belong to titles may stand in it; never where all are letters, digits and spaces. */
  readonly signs: boolean;
}

const CJK = new RegExp(String.raw`[${KANA_OR_HAN}\uff66-\uff9f]`, 'u');
const OPENS_LOWER = /^[^\p{L}\p{N}]*\p{Ll}/u;
const ODD = /\p{Lu}\p{Lu}|\p{Ll}\p{Lu}/u;
const SMALL_WORD = /(?:^|[\s-])\p{Ll}/u;
const BETWEEN_WORDS = /[\s/:~-]+/u;
/** Words that titles in capitals have in small letters. */
const SMALL_WORDS = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'da', 'de', 'for', 'from', 'ga', 'in', 'is', 'ka', 'kara', 'like', 'made', 'mo', 'na', 'nai', 'ni', 'no', 'of', 'on', 'or', 'so', 'the', 'to', 'wa', 'with', 'wo', 'o', 'e', 'he', 'x', 'you', 'your']);

const ASCII = 128;

/** Whether a text's first letter or digit is a small letter (digits and scripts without case count as neutral). */
export function isLower(text: string): boolean {
  // In ASCII by hand: patterns take ten times as long.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ASCII) return OPENS_LOWER.test(text);
    if (isAsciiLetter(code)) return isSmallAsciiLetter(code);
    if (isDigit(code)) return false;
  }
  return false;
}

/** Kana and Han, with their punctuation behind them: they have no case. */
const CASELESS = new RegExp(String.raw`^[${KANA_OR_HAN}][${KANA_OR_HAN}\u3000-\u303f]*$`, 'u');
const NO_CASE: SurfaceCase = { cjk: true, upper: false, lower: false, capitalised: false, sentence: false, smallWord: false, odd: false, signs: false };

/** The case of a surface. Those in plain Latin letters or in kana and Han, nearly all of them, are read once instead of by eight patterns. */
export function caseOf(surface: string): SurfaceCase {
  return plainCase(surface) ?? (CASELESS.test(surface) ? NO_CASE : anyCase(surface));
}

function anyCase(surface: string): SurfaceCase {
  const words = surface.split(BETWEEN_WORDS).filter((word) => LETTER_OR_DIGIT.test(word));
  const small = words.map(isLower);
  const upper = UPPER.test(surface);
  return {
    cjk: CJK.test(surface), upper, lower: LOWER.test(surface),
    capitalised: upper && words.length > 0 && small[0] === false && words.every((word, at) => small[at] === false || SMALL_WORDS.has(word.toLowerCase())),
    sentence: words.length > 1 && small.slice(1).every(Boolean),
    smallWord: SMALL_WORD.test(surface), odd: ODD.test(surface), signs: true,
  };
}

/** Null for what has other characters than ASCII's. */
function plainCase(surface: string): SurfaceCase | null {
  let [upper, lower, smallWord, odd, signs] = [false, false, false, false, false];
  /** Words read so far, whether all of weight have capitals, and all behind the first small letters. */
  let [words, capitalised, sentence] = [0, true, true];
  let begin = 0;
  /** The word's first letter or digit is still to come. */
  let isOpen = true;
  let isSmall = false;
  let last = SPACE;
  const { length } = surface;
  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? surface.charCodeAt(at) : SPACE;
    if (code >= ASCII) return null;
    if (isAsciiLetter(code)) {
      if (isSmallAsciiLetter(code)) {
        lower = true;
        smallWord ||= last === HYPHEN || isSpace(last);
      } else {
        upper = true;
        odd ||= isAsciiLetter(last);
      }
      if (isOpen) isSmall = isSmallAsciiLetter(code);
      isOpen = false;
    } else if (isDigit(code)) isOpen = false;
    else if (isBetweenWords(code)) {
      signs ||= !isSpace(code);
      if (!isOpen) {
        if (isSmall) capitalised &&= words > 0 && SMALL_WORDS.has(surface.slice(begin, at).toLowerCase());
        if (words > 0) sentence &&= isSmall;
        words += 1;
      }
      begin = at + 1;
      isOpen = true;
      isSmall = false;
    } else signs = true;
    last = code;
  }
  return { cjk: false, upper, lower, capitalised: capitalised && upper && words > 0, sentence: sentence && words > 1, smallWord, odd, signs };
}

/** The ASCII part of {@link BETWEEN_WORDS}. */
function isBetweenWords(code: number): boolean {
  return isSpace(code) || code === HYPHEN || code === 47 || code === 58 || code === 126;
}
