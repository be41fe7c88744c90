import { FIRST_UNIT, isIdeograph, PARTS, plainUnit, quickFolds } from './fold';
import { LONG_MARK_UNIT, tokenGap } from './scan';
import { coarsen, equalsSpan, foldedSize, foldSpan } from './tokens';

/** Kana titles of fewer tokens than this must agree in their long marks: "ビル" is no "ビール". */
const SHORT_IDEOGRAPHIC = 4;
/** Single words of fewer letters than this must agree in their long vowels: "Mon" is no "moon". */
const SHORT_WORD = 5;
const FIRST_KANA = 0x3041;
/** A word of at most this many letters before a full stop may be abbreviated: "Dr. Stone" is no two sentences. */
const LONGEST_ABBREVIATION = 3;
const BREAK = /[,;|)"“”„«»、，。；「」『』《》【】]|[.!?…]\s/;

/** A title's folded tokens, ready to be compared. */
export interface FoldedTitle {
  readonly text: string;
  readonly fine: Uint16Array;
  /** What the hashes see; null where the title may only be matched exactly. */
  readonly coarse: Uint16Array | null;
  /** Number of tokens. */
  readonly size: number;
}

/**
 * Folds a title for comparison.
 * @param romaji whether the title is romaji, whose long vowels are written in several ways.
 * @param ordinary whether the title is also ordinary words; those get no leeway outside romaji.
 */
export function foldTitle(text: string, romaji: boolean, ordinary: boolean): FoldedTitle {
  const folded = new Uint16Array(foldedSize(text.length));
  const fine = folded.slice(0, foldSpan(text, 0, text.length, folded));
  let size = fine.length === 0 ? 0 : 1;
  for (const unit of fine) if (unit === 0) size++;
  const copy = fine.slice();
  const coarse = copy.slice(0, coarsen(copy, copy.length));
  return { text, fine, size, coarse: allowsCoarse(fine, size, romaji, ordinary) ? coarse : null };
}

function allowsCoarse(fine: Uint16Array, size: number, romaji: boolean, ordinary: boolean): boolean {
  const ideographic = (fine[0] ?? 0) >= FIRST_KANA;
  if (ideographic) return size >= SHORT_IDEOGRAPHIC;
  if (ordinary && !romaji) return false;
  return size > 1 || fine.length >= SHORT_WORD;
}

let scratch = new Uint16Array(1_024);

/** Is the text between two UTF-16 offsets the title, finely or, where the title allows it, coarsely? */
export function isTitle(text: string, from: number, to: number, title: FoldedTitle): boolean {
  const plain = comparePlain(text, from, to, title.fine);
  if (plain === EQUAL) return true;
  if (plain === UNKNOWN && equalsSpan(text, from, to, title.fine)) return true;
  if (title.coarse === null) return false;
  const needed = foldedSize(to - from);
  if (needed > scratch.length) scratch = new Uint16Array(needed * 2);
  return same(scratch, coarsen(scratch, foldSpan(text, from, to, scratch)), title.coarse);
}

function same(units: Uint16Array, count: number, other: Uint16Array): boolean {
  if (count !== other.length) return false;
  for (let i = 0; i < count; i++) if (units[i] !== other[i]) return false;
  return true;
}

const EQUAL = 1;
const DIFFERENT = 0;
const UNKNOWN = -1;

/** Plain words with one sign between them fold unit by unit to the title's units: the gap is 0, as is what parts words. */
function startsAlike(text: string, from: number, to: number, fine: Uint16Array): number {
  let at = from;
  while (at < to) {
    const unit = quickFolds[text.charCodeAt(at)] as number;
    if (unit !== fine[at - from]) break;
    at++;
  }
  return at;
}

/**
 * Compares without folding as long as every unit of the text folds to one unit, which is nearly always so. Folded tokens are parted
 * by zeros, and each kana or Han character is a token.
 */
function comparePlain(text: string, from: number, to: number, fine: Uint16Array): number {
  if (startsAlike(text, from, to, fine) === to) return to - from === fine.length ? EQUAL : DIFFERENT;
  let at = 0;
  let parted = false;
  let afterKana = false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const quick = quickFolds[code] as number;
    if (quick >= FIRST_UNIT) {
      if ((parted || afterKana) && fine[at++] !== 0) return DIFFERENT;
      if (fine[at++] !== quick) return DIFFERENT;
      parted = false;
      afterKana = false;
      continue;
    }
    const unit = quick === PARTS ? PARTS : plainUnit(code);
    if (unit < 0) return UNKNOWN;
    if (unit === PARTS || (unit === LONG_MARK_UNIT && !afterKana)) {
      parted = at > 0;
      afterKana = false;
    } else if (unit === LONG_MARK_UNIT) {
      if (fine[at - 1] !== LONG_MARK_UNIT && fine[at++] !== LONG_MARK_UNIT) return DIFFERENT;
    } else {
      const kana = isIdeograph(code);
      if (kana && i + 1 < to && plainUnit(text.charCodeAt(i + 1)) < 0) return UNKNOWN;
      if ((parted || afterKana || (kana && at > 0)) && fine[at++] !== 0) return DIFFERENT;
      if (fine[at++] !== unit) return DIFFERENT;
      parted = false;
      afterKana = kana;
    }
  }
  return at === fine.length ? EQUAL : DIFFERENT;
}

/**
 * Does the text between two neighbouring tokens hold them together as the title does? A comma, quotation mark or the end of a
 * sentence parts them unless the title has punctuation there too.
 * @param gap what stands between the tokens in the text.
 * @param before length of the token before it.
 * @param index number of the gap in the title, from 0.
 */
export function gapHolds(gap: string, before: number, title: string, index: number): boolean {
  if (!BREAK.test(gap)) return true;
  if (before <= LONGEST_ABBREVIATION && gap.charAt(0) === '.' && gap.trim() === '.') return true;
  return tokenGap(title, index).trim() !== '';
}
