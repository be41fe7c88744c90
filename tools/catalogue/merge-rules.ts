import { fold, foldRomaji } from './text';

/** What one curator wrote about one entry; an empty cell is "not known". */
export interface PassRow {
  readonly romaji: string;
  readonly english: string;
  readonly studios: readonly string[];
  readonly episodes: string;
  readonly tier: string;
}

export type Verdict = 'agreed' | 'single' | 'contradicted' | 'blank';

export interface Merged<T> {
  readonly value: T;
  readonly verdict: Verdict;
}

/** How alike two romanisations of one title must be, from 0 to 1, to count as one with a slip in it. */
const SAME_READING = 0.88;
/** How alike two titles without a common word must be to be forms of one. */
const ALIKE = 0.6;

/**
 * Keeps what two passes give and none contradicts (issue "The catalogue, part one" §3).
 * @param values what each pass wrote, in the order of trust; the first spelling among those that agree is kept
 * @param same whether two values say the same thing
 * @param trustSingle whether one pass is enough, because no other has been asked
 */
export function agree(values: readonly string[], same: (a: string, b: string) => boolean, trustSingle: boolean): Merged<string> {
  const given = values.filter((value) => value !== '');
  const [first] = given;
  if (first === undefined) return { value: '', verdict: 'blank' };
  if (given.length === 1) return { value: trustSingle ? first : '', verdict: 'single' };
  return given.every((value) => same(value, first)) ? { value: first, verdict: 'agreed' } : { value: '', verdict: 'contradicted' };
}

/** A title on which curators agree, and other forms of it that they gave. */
export interface MergedTitle extends Merged<string> { readonly also: readonly string[] }

/**
 * {@link agree} for titles. A work has several names: a title that shares its words with another pass's is another form of it, not
 * a contradiction, and is kept beside it. Titles that have nothing in common contradict each other.
 * @param witnesses what the source says; it can second one pass, never contradict it
 */
export function agreeOnTitles(values: readonly string[], witnesses: readonly string[], same: (a: string, b: string) => boolean, trustSingle: boolean): MergedTitle {
  const given = values.filter((value) => value !== '');
  const [first] = given;
  if (first === undefined) return { value: '', verdict: 'blank', also: [] };
  const seconded = given.find((value) => given.some((other) => other !== value && same(value, other)) || given.filter((other) => other === value).length > 1)
    ?? given.find((value) => witnesses.some((witness) => same(value, witness)));
  const kept = seconded ?? first;
  if (given.length === 1) return { value: trustSingle || seconded !== undefined ? kept : '', verdict: 'single', also: [] };
  if (!given.every((value) => isRelated(value, kept))) return { value: '', verdict: 'contradicted', also: [] };
  const also = given.filter((value) => !same(value, kept)).filter((value, index, all) => all.findIndex((other) => same(other, value)) === index);
  return { value: kept, verdict: 'agreed', also };
}

/** Whether two titles share a telling word and do not state different numbers, or are nearly the same letters. */
function isRelated(a: string, b: string): boolean {
  const numbers = (text: string) => [...new Set(withoutWays(text).match(/\d+/g) ?? [])].toSorted().join(' ');
  if (numbers(a) !== numbers(b) && numbers(a) !== '' && numbers(b) !== '') return false;
  const words = (text: string) => withoutWays(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const known = new Set(words(a));
  const [left, right] = [foldRomaji(a), foldRomaji(b)];
  return words(b).some((word) => known.has(word)) || left.includes(right) || right.includes(left) || likeness(left, right) >= ALIKE;
}

const SEASON_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(first|1st) season\b|\bseason (1|one)\b/g, ''],
  [/\b(second|2nd) season\b|\bseason two\b|\bii\b/g, 'season 2'],
  [/\b(third|3rd) season\b|\bseason three\b|\biii\b/g, 'season 3'],
  [/\b(fourth|4th) season\b|\bseason four\b|\biv\b/g, 'season 4'],
  [/\b(\d)th season\b/g, 'season $1'],
  [/\bpart\.? ?(one|i)\b/g, 'part 1'],
  [/\b(2nd cour|second cour|cour 2|part\.? ?two)\b/g, 'part 2'],
  [/\b(the movie|gekijouban|gekijoban|movie|film|the animation|tv|ova|oad|ona|special|specials)\b/g, ''],
  [/\b(the|a)\b/g, ''],
];

/** A title with the many ways to write seasons, films and articles brought to one. */
function withoutWays(text: string): string {
  return SEASON_WORDS.reduce((sum, [pattern, word]) => sum.replace(pattern, word), text.toLowerCase().replace(/&/g, ' and ').replace(/[^\p{L}\p{N} ]+/gu, ' '));
}

/** Whether two romanisations are of the same reading, spelling habits and small slips aside. */
export function sameRomaji(a: string, b: string): boolean {
  const left = foldRomaji(withoutWays(a)).replace(/season(\d)/g, '$1');
  const right = foldRomaji(withoutWays(b)).replace(/season(\d)/g, '$1');
  if (left === right) return true;
  if (left.replace(/\D/g, '') !== right.replace(/\D/g, '')) return false;
  return likeness(left, right) >= SAME_READING;
}

/** Whether two English titles are one, apart from punctuation, articles and the ways to number seasons. */
export function sameEnglish(a: string, b: string): boolean {
  const clean = (text: string) => fold(withoutWays(text)).replace(/season(\d)/g, '$1');
  return clean(a) === clean(b);
}

/** 1 for equal strings, 0 for nothing in common: Levenshtein's distance over the longer length. */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

/** Levenshtein 1966, with two rows (Wagner and Fischer 1974). */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitute = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substitute, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}

/**
 * Studios on which two passes agree and to which none objects: those named by at least two, where every pass that names any
 * shares at least one with them. Renamings of one house (`family`) count as one.
 */
export function agreeOnStudios(
  passes: readonly (readonly string[])[],
  family: (studio: string) => string,
  trustSingle: boolean,
): Merged<readonly string[]> {
  const given = passes.filter((studios) => studios.length > 0);
  const [first] = given;
  if (first === undefined) return { value: [], verdict: 'blank' };
  if (given.length === 1) return { value: trustSingle ? first : [], verdict: 'single' };
  const naming = (studio: string) => given.filter((studios) => studios.some((other) => family(other) === family(studio))).length;
  const kept = new Map<string, string>();
  for (const studio of given.flat()) {
    if (naming(studio) >= 2 && !kept.has(family(studio))) kept.set(family(studio), studio);
  }
  const shares = given.every((studios) => studios.some((studio) => kept.has(family(studio))));
  if (kept.size === 0 || !shares) return { value: [], verdict: 'contradicted' };
  return { value: [...kept.values()].slice(0, 2), verdict: 'agreed' };
}

/** The middle tier; of two, the more cautious (higher) one. Empty when no pass gave any. */
export function medianTier(tiers: readonly string[]): string {
  const sorted = tiers.filter((tier) => /^[1-5]$/.test(tier)).toSorted();
  return sorted[Math.floor(sorted.length / 2)] ?? '';
}
