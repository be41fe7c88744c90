import { once } from '../lib/once';
import { HAN_FORMS } from './han-forms';

/**
 * What the normaliser does with each UTF-16 code unit. Classes and folds are worked out once per unit, on first sight, from the
 * Unicode properties that the engine knows; the tables then answer in one read.
 */

/** Ends a token. */
export const SEPARATOR = 0;
/** Part of a word; folds to one or more lower-case units without marks. */
export const WORD = 1;
/** Han or kana, and a few signs: a token of its own, so that Japanese and Chinese need no word boundaries. */
export const CJK = 2;
/** Soft hyphens, zero-width characters and combining marks: not there for the matcher. */
export const IGNORED = 3;
/** Joins when it stands between letters ("Howl's" is "Howls"), else separates. */
export const APOSTROPHE = 4;
/** Kana's long-vowel mark: belongs to the token before it, counts only in short titles. */
export const LONG_MARK = 5;
/** `&`, read as the word "and". */
export const AMPERSAND = 6;
/** `×`, read as the word "x". */
export const TIMES = 7;
/** (Half-)voiced sound mark that stands apart from its kana. */
export const VOICING = 8;

/** In {@link quickFolds}: parts tokens. */
export const PARTS = 0;
/** In {@link quickFolds}: one has to look closer, at the unit's class and its neighbours. */
export const LOOK_CLOSER = 1;
/** In {@link quickFolds}: an apostrophe, which joins or parts by its neighbours. */
export const MAY_JOIN = 2;
/** In {@link quickFolds}: from here on a folded unit. */
export const FIRST_UNIT = MAY_JOIN + 1;
/**
 * What the tokeniser's inner loop needs of a unit, in one read: the one unit that it folds to inside a word, or one of the three
 * above. Units are looked at closer until they have been met once.
 */
export const quickFolds = new Uint16Array(65_536).fill(LOOK_CLOSER);

const UNKNOWN = 255;
const classes = new Uint8Array(65_536).fill(UNKNOWN);
/** The one unit that a unit folds to, or 0 when it folds to several: those are in `expansions`. */
const folds = new Uint16Array(65_536);
const expansions = new Map<number, string>();

const APOSTROPHES = "'’‘ʼ＇`´′ʹ";
const CROSSES = '×✕✖╳⨯☓';
/** Signs that name a work apart from another ("∀ Gundam", "√A"), with or without a space beside them. */
const TELLING_SIGNS = '∀∞√∬';
const IGNORABLE = /[\p{M}\p{Cf}]/u;
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;
const HANGUL = /\p{Script=Hangul}/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Letters that Unicode does not take apart. */
const STROKES: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ς: 'σ',
};

/** Units that one character folds to at the most; a few Arabic ligatures would give whole phrases. */
export const LONGEST_FOLD = 4;

/** Lower case, compatibility forms taken apart, marks dropped: the word units of one character. */
function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  if (HANGUL.test(lower)) return lower;
  let folded = '';
  for (const part of lower.normalize('NFKD').toLowerCase()) {
    if (LETTER.test(part)) folded += STROKES[part] ?? part;
  }
  return folded.slice(0, LONGEST_FOLD);
}

function classOf(character: string): number {
  if (APOSTROPHES.includes(character)) return APOSTROPHE;
  if (character === '&' || character === '＆' || character === '﹠') return AMPERSAND;
  if (CROSSES.includes(character)) return TIMES;
  if (character === 'ー' || character === 'ｰ') return LONG_MARK;
  if ('\u3099\u309A\u309B\u309C\uFF9E\uFF9F'.includes(character)) return VOICING;
  if (IGNORABLE.test(character)) return IGNORED;
  if (IDEOGRAPHIC.test(character) || TELLING_SIGNS.includes(character)) return CJK;
  return LETTER.test(character) && foldCharacter(character) !== '' ? WORD : SEPARATOR;
}

/** The pairs by their first character; made ready when a text first has Han in it. */
const mainlandForms = once(() => new Map(HAN_FORMS.match(/../gu)?.map(([character = '', form = '']) => [character, form])));

/** A token of its own in full width, Han in the form of mainland China; signs that would become several stay as they are. */
function standard(character: string): string {
  const composed = character.normalize('NFKC');
  const single = composed.length === 1 ? composed : character;
  return HAN.test(single) ? (mainlandForms().get(single) ?? single) : single;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const found = classOf(character);
  const folded = found === WORD ? foldCharacter(character) : standard(character);
  if (folded.length === 1) folds[unit] = folded.charCodeAt(0);
  else expansions.set(unit, folded);
  classes[unit] = found;
  if (found === WORD && folded.length === 1) quickFolds[unit] = folded.charCodeAt(0);
  if (found === SEPARATOR && !isSurrogate(unit)) quickFolds[unit] = PARTS;
  if (found === APOSTROPHE) quickFolds[unit] = MAY_JOIN;
  return found;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}

/** Class of a UTF-16 code unit that is not a surrogate. */
export function unitClass(unit: number): number {
  const known = classes[unit] as number;
  return known === UNKNOWN ? learn(unit) : known;
}

/** The single unit that `unit` folds to, or 0 when {@link expansionOf} holds several. Call {@link unitClass} first. */
export function foldOf(unit: number): number {
  return folds[unit] as number;
}

/**
 * The one unit that `unit` becomes in folded text wherever it stands: 0 when it parts tokens, the unit of the long mark for one,
 * -1 when its neighbours have a say or it becomes several.
 */
export function plainUnit(unit: number): number {
  const found = unitClass(unit);
  if (found === SEPARATOR) return isHighSurrogate(unit) ? -1 : 0;
  if (found !== WORD && found !== CJK && found !== LONG_MARK) return -1;
  const folded = folds[unit] as number;
  return folded === 0 ? -1 : folded;
}

/** Is `unit` a token of its own? Call {@link unitClass} first. */
export function isIdeograph(unit: number): boolean {
  return classes[unit] === CJK;
}

/** The units that `unit` folds to when {@link foldOf} says 0. */
export function expansionOf(unit: number): string {
  return expansions.get(unit) ?? '';
}

export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

const astral = new Map<number, { readonly found: number; readonly folded: string }>();

/** Class and folded units of a character outside the basic plane (rare kanji, mathematical letters, emoji). */
export function astralFold(codePoint: number): { readonly found: number; readonly folded: string } {
  let known = astral.get(codePoint);
  if (known === undefined) {
    const character = String.fromCodePoint(codePoint);
    const found = classOf(character);
    known = { found, folded: found === WORD ? foldCharacter(character) : character };
    astral.set(codePoint, known);
  }
  return known;
}

/** A kana unit with a sound mark that follows it ("カ" + "゛" is "ガ"); the unit itself where there is no such kana. */
export function voiced(kana: number, mark: number): number {
  const combining = mark === 0x309a || mark === 0x309c || mark === 0xff9f ? '\u309A' : '\u3099';
  const composed = (String.fromCharCode(kana) + combining).normalize('NFC');
  return composed.length === 1 ? composed.charCodeAt(0) : kana;
}
