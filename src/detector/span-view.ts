import type { TitleRecord } from '../catalogue/title-index';
import type { TextBlock } from '../domain/block';
import { animeWords } from './anime-words';
import { KANA_OR_HAN } from './beside';
import { isCapitalised, LOWER, opensSentence, UPPER } from './letter-case';
import { WordsBefore } from './words-before';

/** How far a signal looks to either side of a span, in UTF-16 units: about eight words. */
const REACH = 60;

/** Kana, in half width as well, and Han. */
const CJK = new RegExp(String.raw`[${KANA_OR_HAN}\uff66-\uff9f]`, 'u');
const LONG_WORD = /[\p{L}\p{M}]{4,}/gu;

/** What holds for every span of a block; worked out once. */
export interface BlockView {
  readonly block: TextBlock;
  /** Capitals say nothing here: a headline in title case or in capitals throughout. */
  readonly capitalsEverywhere: boolean;
  readonly allCapitals: boolean;
  /** Sentences begin with small letters, as some write throughout, so that small letters say nothing either. */
  readonly smallEverywhere: boolean;
  /** See {@link animeWords}. */
  readonly animeWords: number;
}

/** One stretch of a block that matches titles, as the local signals see it. */
export interface SpanView extends BlockView {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Up to sixty UTF-16 units before and after the span. */
  readonly left: string;
  readonly right: string;
  /** The same in small letters: patterns that need not fold case are several times as fast. */
  readonly leftSmall: string;
  readonly rightSmall: string;
  readonly words: WordsBefore;
  readonly cjk: boolean;
  /** Every word of weight begins with a capital. */
  readonly capitalised: boolean;
  /** It stands where any word would have a capital. */
  readonly opensSentence: boolean;
  readonly tokens: number;
  readonly records: readonly TitleRecord[];
  /** Only a comma or "and" stands between this and another candidate. */
  readonly listed: boolean;
}

/** A stretch of the block, as the matcher found it. */
export type MatchedSpan = Pick<SpanView, 'start' | 'end' | 'tokens' | 'records'>;

/**
 * Tells whether capitals carry information in a block: not where nearly every longer word has one.
 * @param smallEverywhere see {@link isWrittenSmallThroughout}
 */
export function viewBlock(block: TextBlock, smallEverywhere: boolean): BlockView {
  const allCapitals = !LOWER.test(block.text) && UPPER.test(block.text);
  return {
    block, allCapitals, smallEverywhere,
    capitalsEverywhere: allCapitals || isTitleCased(block.text),
    animeWords: animeWords(block.text),
  };
}

const OPENS_SMALL = /^[^\p{L}\p{N}]*\p{Ll}/u;
/** A sentence's first letter, and the second one unless the word is shouted. */
const OPENS_SENTENCE = /[.!?]["'”’)]*\s+["'“‘(]*(?:(\p{Ll})|\p{Lu}(?=\p{Ll}|\s))/gu;
/** Small openings that one large one needs beside it: a name at a sentence's beginning. */
const SMALL_PER_LARGE = 3;

/** Whether a block and nearly every sentence in it begin small; a name in capitals inside a sentence decides nothing. */
export function isWrittenSmallThroughout(text: string): boolean {
  if (!OPENS_SMALL.test(text)) return false;
  let small = 1;
  let large = 0;
  for (const [, letter] of text.matchAll(OPENS_SENTENCE)) {
    if (letter === undefined) large += 1;
    else small += 1;
  }
  return large * SMALL_PER_LARGE <= small;
}

/** Whether at least seven in ten of the longer words are capitalised, as in an English headline. */
function isTitleCased(text: string): boolean {
  const words = text.length > 300 ? [] : (text.match(LONG_WORD) ?? []);
  if (words.length < 4) return false;
  return words.filter((word) => UPPER.test(word.charAt(0))).length >= words.length * 0.7;
}

/** Puts a span beside its surroundings. Offsets are UTF-16 units into the block's text, `end` exclusive. */
export function viewSpan(view: BlockView, { start, end, tokens, records }: MatchedSpan, listed: boolean): SpanView {
  const { text } = view.block;
  const surface = text.slice(start, end);
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const leftSmall = left.toLowerCase();
  return {
    block: view.block, capitalsEverywhere: view.capitalsEverywhere, allCapitals: view.allCapitals, smallEverywhere: view.smallEverywhere,
    animeWords: view.animeWords,
    start, end, surface, tokens, records, listed, left, right, leftSmall, words: new WordsBefore(leftSmall), rightSmall: right.toLowerCase(),
    cjk: CJK.test(surface), capitalised: isCapitalised(surface), opensSentence: opensSentence(text, start),
  };
}
