import type { Candidate } from '../domain/candidate';
import { before, type Beside, LATIN } from './beside';
import { mayOpen, opening, openingsOf, type Openings } from './words-after';
import { phrases, WordsBefore } from './words-before';

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

/** Which of its kind, by number; not "the world's first". */
const NTH = before(String.raw`(?:^|[^${LATIN}\d'’-](?<!['’]s\s))(?<n>${ORDINAL})\s+(?:(?:feature|animated|anime|theatrical)\s+)*["“‘']?`);

const season: Reader = (match) => {
  const part = match.groups?.['part'];
  return { season: readNumber(match.groups?.['n'] ?? ''), ...(part === undefined ? {} : { part: readNumber(part) }) };
};
const part: Reader = (match) => ({ part: readNumber(match.groups?.['n'] ?? '') });
/** A half of one season, never a season by itself. */
const cour: Reader = (match) => ({ ...part(match), words: 'cour' });
const final: Reader = (match) => {
  const number = match.groups?.['part'];
  return { final: true, ...(number === undefined ? {} : { part: readNumber(number) }) };
};
const year: Reader = (match) => ({ year: Number(match.groups?.['n']) });
const film: Reader = (match) => {
  const number = match.groups?.['n'] ?? match.groups?.['part'];
  return { kind: 'film', ...(number === undefined ? {} : { part: readNumber(number) }) };
};
const television: Reader = () => ({ kind: 'tv' });
const ova: Reader = () => ({ kind: 'ova' });
const special: Reader = () => ({ kind: 'special' });
const newest: Reader = () => ({ words: 'newest' });
/** Tells one series from another of its name; of a single series it says nothing ("the new Frieren trailer"). */
const remade: Reader = () => ({ words: 'new' });
const original: Reader = () => ({ words: 'old' });

const PART_TAIL = String.raw`(?:[\s,:-]*(?:part|cour)\s+(?<part>${NUMBER})(?![${LATIN}\d]))?`;
/** A pattern's source and what reads its match. */
type Rule = readonly [source: string, read: Reader];
interface Rules { readonly any: Beside; readonly each: readonly (readonly [Beside, Reader])[] }

/**
 * Most titles have nothing of the kind beside them: all rules as one pattern tell so in a fraction of the time.
 * @param around puts what stands between title and words to a pattern's source, and compiles it
 */
function rulesOf(around: (source: string) => Beside, rules: readonly Rule[]): Rules {
  const unnamed = rules.map(([source]) => source.replace(/\(\?<\w+>/gu, '(?:'));
  return { any: around(`(?:${unnamed.join('|')})`), each: rules.map(([source, read]) => [around(source), read]) };
}

const AFTER = rulesOf((source) => new RegExp(`${GAP}${source}`, 'u'), [
  [String.raw`(?:final|last)\s+(?:season|chapter)s?${PART_TAIL}`, final],
  [String.raw`season\s+(?<n>${NUMBER})(?![${LATIN}\d])${PART_TAIL}`, season],
  [String.raw`(?<n>${ORDINAL})(?:\s+(?:anime|tv))?\s+(?:season|series)(?![${LATIN}])${PART_TAIL}`, season],
  [String.raw`s(?<n>\d{1,2})\s?p(?<part>\d)(?![${LATIN}\d])`, season],
  [String.raw`s(?<n>\d{1,2})(?:\s?e\d+)?(?![${LATIN}\d])${PART_TAIL}`, season],
  [String.raw`part\s+(?<n>${NUMBER})(?![${LATIN}\d])`, part],
  [String.raw`cour\s+(?<n>${NUMBER})(?![${LATIN}\d])`, cour],
  [String.raw`(?<n>${ORDINAL})\s+part(?![${LATIN}])`, part],
  [String.raw`(?<n>${ORDINAL})\s+(?:cour|half)(?![${LATIN}])`, cour],
  [String.raw`(?:(?:feature|animated|compilation|anime|prequel|sequel|full-length|theatrical)\s+)*(?:movie|film|motion picture)(?![${LATIN}])${PART_TAIL}`, film],
  [`(?:ovas?|oads?)(?![${LATIN}])`, ova],
  [String.raw`(?:tv\s+)?specials?(?![${LATIN}])`, special],
]);
const AFTER_OPENS = opening(`the|anime|tv|final|last|season|${ORDINALS.join('|')}|part|cour|feature|animated|compilation|prequel|sequel|full|theatrical|movie|film|motion|ova|ovas|oad|oads|special|specials`);
/** What Japanese and Chinese put between a title and the number of its season. */
const WIDE_GAP = String.raw`(?:の|的)?\s?(?:新作)?(?:tv|テレビ|電視|电视)?(?:アニメ|動畫|动画|番組)?\s?`;
/** Right behind the title. */
const DIRECTLY_AFTER = rulesOf((source) => new RegExp(`^${source}`, 'u'), [
  [String.raw`\s+(?<n>[2-9]|ii|iii|iv|vi?)(?=\s*(?:[,.;:)!?–—"”']|$|\s(?:is|was|will|has|premiere|anime|air|and|gets|in)))`, season],
  [String.raw`["”’』」》]*\s*[(（](?<n>${YEAR})(?:[^)）\d][^)）]{0,12})?[)）]`, year],
  [String.raw`(?<n>[2-9]|ii|iii|iv)(?=[』」》])`, season],
  [String.raw`[』」》]?(?:の)?\s?第(?<n>${KANJI_NUMBER})季度`, cour],
  [String.raw`[』」》]?${WIDE_GAP}[(（]?(?:第)?(?<n>${KANJI_NUMBER})\s?期(?![生間间待会])`, season],
  [String.raw`[』」》]?${WIDE_GAP}第(?<n>${KANJI_NUMBER})\s?(?:シーズン|季)`, season],
  [String.raw`[』」》]?\s?(?:シーズン|season\s?)(?<n>${KANJI_NUMBER})`, season],
  [String.raw`[』」》]?(?:の)?\s?(?:最終章|完結編|最終シーズン)`, final],
  [String.raw`[』」》]?(?:の)?\s?(?:劇場版|剧场版|映画)(?!\s*[『「《])`, film],
]);
const DIRECTLY_AFTER_OPENS = opening('ii|iii|iv|v|vi|season|tv');

const OPEN = String.raw`[\s"“‘'«(\[『「《]*`;
const OF = String.raw`\s+(?:of|to|for|in|from)\s+(?:the\s+)?(?:(?:tv|hit|popular|anime|manga|anime\s+series|series|original|\w+\s+anime)\s+)*`;
const BEFORE = rulesOf(before, [
  // "The last season of" alone is the one before as often as not.
  [String.raw`last\s+season[\s,]+(?:part|cour)\s+(?<part>${NUMBER})${OF}${OPEN}`, final],
  [String.raw`final\s+season(?:[\s,]+(?:part|cour)\s+(?<part>${NUMBER}))?${OF}${OPEN}`, final],
  [String.raw`season\s+(?<n>${NUMBER})(?:[\s,]+(?:part|cour)\s+(?<part>${NUMBER}))?${OF}${OPEN}`, season],
  [String.raw`(?:^|[^${LATIN}])(?<n>${ORDINAL})\s+(?:anime\s+|tv\s+)?(?:season|series)${OF}${OPEN}`, season],
  [String.raw`(?:new|upcoming|latest|newest|current|next)\s+season${OF}${OPEN}`, newest],
  [String.raw`(?:^|[^${LATIN}\d])(?:the\s+)?(?<n>${YEAR})(?:['’]s)?(?:\s+(?:anime|version|adaptation|remake|reboot|series|tv|of|for|the))*\s+${OPEN}`, year],
  [String.raw`(?:^|[^${LATIN}])(?:(?<n>${ORDINAL})\s+(?:(?:feature|anime|animated)\s+)*)?(?:movie|film)\s+(?:(?:version|adaptation)\s+)?of\s+${OPEN}`, film],
  [String.raw`(?:^|[^${LATIN}])ova\s+of\s+${OPEN}`, ova],
  [String.raw`(?:劇場版|剧场版|映画|劇場(?=アニメ))\s?(?:アニメ)?[『「《]?`, film],
  [String.raw`(?:tv|テレビ|電視|电视)\s?(?:アニメ|動畫|动画)[『「《]?`, television],
  [String.raw`(?:^|[^${LATIN}])(?:new|latest|current|remade|rebooted)\s+${OPEN}`, remade],
  [String.raw`(?:^|[^${LATIN}])(?:original|old|first|classic)\s+${OPEN}`, original],
]);

/** The first rule that fits wins; the more exact ones come first. */
function firstCue({ any, each }: Rules, text: string): EntryCues | undefined {
  if (!any.test(text)) return undefined;
  for (const [pattern, read] of each) {
    const match = pattern.exec(text);
    if (match !== null) return read(match);
  }
  return undefined;
}

/** The last words of what {@link BEFORE} looks for, and the last signs of its other words: a glance at the nearest word spares most spans the patterns. */
const LAST_BEFORE = phrases('new|latest|current|remade|rebooted|original|old|first|classic');
const LAST_SIGN_BEFORE = /[\d版画畫メ]$/u;
/** Words that stand between a title and what else {@link BEFORE} looks for; they are common, and the rest is looked for first. */
const LINK_BEFORE = phrases('of|to|for|in|from|the|tv|hit|popular|anime|manga|series|s|version|adaptation|remake|reboot');
const LINKED = /season|series|movie|film|ova|\d{4}/;

function mayHaveCue(left: string, words: WordsBefore): boolean {
  return words.count(LAST_BEFORE) > 0 || LAST_SIGN_BEFORE.test(words.at(0)) || (words.count(LINK_BEFORE) > 0 && LINKED.test(left));
}

/** "The second Naruto movie". */
function withNumber(cues: EntryCues | undefined, left: string): EntryCues | undefined {
  const number = cues?.kind === 'film' ? NTH.exec(left)?.groups?.['n'] : undefined;
  return number === undefined ? cues : { ...cues, part: readNumber(number) };
}

function firstAfter(right: string, openings: Openings): EntryCues | undefined {
  const cues = mayOpen(openings, AFTER_OPENS) ? firstCue(AFTER, right) : undefined;
  return cues ?? (mayOpen(openings, DIRECTLY_AFTER_OPENS) ? firstCue(DIRECTLY_AFTER, right) : undefined);
}

/**
 * What the text on either side of a title says of the entry. The words after it win over those before.
 * @param left up to sixty UTF-16 units before the title, in small letters
 * @param right as much after it
 * @param words the words of `left`
 * @param openings those of `right`
 * @returns undefined where the text says nothing
 */
export function entryCues(left: string, right: string, words = new WordsBefore(left), openings = openingsOf(right)): EntryCues | undefined {
  const ahead = mayHaveCue(left, words) ? firstCue(BEFORE, left) : undefined;
  const behind = withNumber(firstAfter(right, openings), left);
  return ahead === undefined || behind === undefined ? (ahead ?? behind) : { ...ahead, ...behind };
}
