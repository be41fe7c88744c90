import type { Candidate } from '../domain/candidate';
import { before, type Beside, LETTER } from './beside';

type EntryCues = NonNullable<Candidate['entryCues']>;
type Reader = (match: RegExpExecArray) => EntryCues;

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const KANJI = '一二三四五六七八九十';

const ORDINAL = String.raw`(?:${ORDINALS.join('|')}|\d{1,2}(?:st|nd|rd|th))`;
const NUMBER = String.raw`(?:\d{1,2}|${CARDINALS.join('|')}|[ivx]{1,4})`;
const KANJI_NUMBER = String.raw`(?:[０-９\d]{1,2}|[${KANJI}])`;
const YEAR = String.raw`(?:19[6-9]\d|20[0-4]\d)`;
/** What may stand between a title and the words on its entry. */
const GAP = String.raw`^(?:['’]s)?[\s"”’»\])』」》:,!–—-]*(?:the\s+|anime(?:['’]s)?\s+|tv\s+|\(\s*)*`;

/** "2", "two", "second", "2nd", "II", 「二」, full-width digits, as a number; 0 where it is none. */
export function readNumber(word: string): number {
  const plain = word.normalize('NFKC').toLowerCase();
  const digits = /^\d+/.exec(plain)?.[0];
  if (digits !== undefined) return Number(digits);
  return Math.max(...[ORDINALS, CARDINALS, ROMAN, [...KANJI]].map((list) => list.indexOf(plain) + 1));
}

const season: Reader = (match) => {
  const part = match.groups?.['part'];
  return { season: readNumber(match.groups?.['n'] ?? ''), ...(part === undefined ? {} : { part: readNumber(part) }) };
};
const part: Reader = (match) => ({ part: readNumber(match.groups?.['n'] ?? '') });
const final: Reader = (match) => {
  const number = match.groups?.['part'];
  return { final: true, ...(number === undefined ? {} : { part: readNumber(number) }) };
};
const year: Reader = (match) => ({ year: Number(match.groups?.['n']) });
const film: Reader = () => ({ kind: 'film' });
const ova: Reader = () => ({ kind: 'ova' });
const special: Reader = () => ({ kind: 'special' });
const newest: Reader = () => ({ words: 'newest' });

const PART_TAIL = String.raw`(?:[\s,:-]*(?:part|cour)\s+(?<part>${NUMBER})(?![${LETTER}\d]))?`;
type Rule = readonly [Beside, Reader];
const rule = (source: string, read: Reader): Rule => [new RegExp(source, 'u'), read];
const ruleBefore = (source: string, read: Reader): Rule => [before(source), read];

/** The first rule that fits wins; the more exact ones come first. */
const AFTER: readonly Rule[] = [
  rule(`${GAP}(?:final|last)\\s+(?:season|chapter)s?${PART_TAIL}`, final),
  rule(`${GAP}season\\s+(?<n>${NUMBER})(?![${LETTER}\\d])${PART_TAIL}`, season),
  rule(`${GAP}(?<n>${ORDINAL})(?:\\s+(?:anime|tv))?\\s+(?:season|series)(?![${LETTER}])${PART_TAIL}`, season),
  rule(`${GAP}s(?<n>\\d{1,2})(?:\\s?e\\d+)?(?![${LETTER}\\d])`, season),
  rule(`${GAP}(?:part|cour)\\s+(?<n>${NUMBER})(?![${LETTER}\\d])`, part),
  rule(`${GAP}(?<n>${ORDINAL})\\s+(?:part|cour|half)(?![${LETTER}])`, part),
  rule(`^\\s+(?<n>[2-9]|ii|iii|iv|vi?)(?=\\s*(?:[,.;:)!?–—"”']|$|\\s(?:is|was|will|has|premiere|anime|air|and|gets|in)))`, season),
  rule(`^["”’]*\\s*[(（](?<n>${YEAR})(?:[^)）\\d][^)）]{0,12})?[)）]`, year),
  rule(`${GAP}(?:(?:feature|animated|compilation|anime|prequel|sequel|full-length|theatrical)\\s+)*(?:movie|film)(?![${LETTER}])`, film),
  rule(`${GAP}(?:ovas?|oads?)(?![${LETTER}])`, ova),
  rule(`${GAP}(?:tv\\s+)?specials?(?![${LETTER}])`, special),
  rule(`^[』」》]?(?:の)?\\s?(?:第)?(?<n>${KANJI_NUMBER})\\s?期`, season),
  rule(`^[』」》]?(?:の)?\\s?第(?<n>${KANJI_NUMBER})\\s?(?:シーズン|季)`, season),
  rule(`^[』」》]?\\s?(?:シーズン|season\\s?)(?<n>${KANJI_NUMBER})`, season),
  rule('^[』」》]?(?:の)?\\s?(?:最終章|完結編|最終シーズン)', final),
  rule('^[』」》]?(?:の)?\\s?(?:劇場版|映画)', film),
];

const OPEN = String.raw`[\s"“‘'«(\[『「《]*`;
const OF = String.raw`\s+(?:of|to|for|in|from)\s+(?:the\s+)?(?:(?:tv|hit|popular|anime|manga|anime\s+series|series|original|\w+\s+anime)\s+)*`;
const BEFORE: readonly Rule[] = [
  ruleBefore(`(?:final|last)\\s+season(?:[\\s,]+(?:part|cour)\\s+(?<part>${NUMBER}))?${OF}${OPEN}`, final),
  ruleBefore(`season\\s+(?<n>${NUMBER})(?:[\\s,]+(?:part|cour)\\s+(?<part>${NUMBER}))?${OF}${OPEN}`, season),
  ruleBefore(`(?:^|[^${LETTER}])(?<n>${ORDINAL})\\s+(?:anime\\s+|tv\\s+)?(?:season|series)${OF}${OPEN}`, season),
  ruleBefore(`(?:new|upcoming|latest|newest|current|next)\\s+season${OF}${OPEN}`, newest),
  ruleBefore(`(?:^|[^${LETTER}\\d])(?:the\\s+)?(?<n>${YEAR})(?:['’]s)?(?:\\s+(?:anime|version|adaptation|remake|reboot|series|tv|of|for|the))*\\s+${OPEN}`, year),
  ruleBefore(`(?:^|[^${LETTER}])(?:movie|film)\\s+of\\s+${OPEN}`, film),
  ruleBefore(`(?:^|[^${LETTER}])ova\\s+of\\s+${OPEN}`, ova),
  ruleBefore('(?:劇場版|映画)\\s?(?:アニメ)?[『「《]?', film),
];

function firstCue(rules: readonly Rule[], text: string): EntryCues | undefined {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(text);
    if (match !== null) return read(match);
  }
  return undefined;
}

/**
 * What the text on either side of a title says of the entry. The words after it win over those before.
 * @param left up to sixty UTF-16 units before the title, in small letters
 * @param right as much after it
 * @returns undefined where the text says nothing
 */
export function entryCues(left: string, right: string): EntryCues | undefined {
  const ahead = firstCue(BEFORE, left);
  const behind = firstCue(AFTER, right);
  return ahead === undefined || behind === undefined ? (ahead ?? behind) : { ...ahead, ...behind };
}
