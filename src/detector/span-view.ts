import type { TitleRecord } from '../catalogue/title-index';
import type { CueSpan, TextBlock } from '../domain/block';
import { hasWide, isCapital, isLetter, LETTER_OR_DIGIT, LOWER, opensSentence, UPPER } from './letter-case';
import { caseOf, isLower, type SurfaceCase } from './surface-case';
import { openingsOf, type Openings } from './words-after';
import { WordsBefore } from './words-before';

/** How far a signal looks to either side of a span, in UTF-16 units: about eight words. */
const REACH = 60;

/** What holds for every span of a block; worked out once. */
export interface BlockView {
  readonly block: TextBlock;
  /** Capitals say nothing here: a headline in title case or in capitals throughout. */
  readonly capitalsEverywhere: boolean;
  readonly allCapitals: boolean;
  /** Sentences begin with small letters, as some write throughout, so that small letters say nothing either. */
  readonly smallEverywhere: boolean;
  /** How much of anime's vocabulary it has, 0 to 1 (anime-words.ts). */
  readonly animeWords: number;
  /** Kana, Han or their punctuation stand in it: without them much need not be looked for. */
  readonly hasWide: boolean;
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
  /** Which patterns may hold right behind it. */
  readonly openings: Openings;
  readonly markup: Markup;
  readonly letters: SurfaceCase;
  /** It stands where any word would have a capital. */
  readonly opensSentence: boolean;
  readonly tokens: number;
  readonly records: readonly TitleRecord[];
  /** Only a comma or "and" stands between this and another candidate. */
  readonly listed: boolean;
}

/** Italics, bold type and links that a span has for itself, signs around it aside. */
interface Markup {
  readonly emphasis: boolean;
  readonly strong: boolean;
  readonly link: boolean;
}

const NO_MARKUP: Markup = { emphasis: false, strong: false, link: false };

/** A stretch of the block, as the matcher found it. */
export type MatchedSpan = Pick<SpanView, 'start' | 'end' | 'tokens' | 'records'>;

/**
 * Tells whether capitals carry information in a block: not where nearly every longer word has one.
 * @param smallEverywhere see {@link isWrittenSmallThroughout}
 * @param words how much of anime's vocabulary the block has, 0 to 1
 */
export function viewBlock(block: TextBlock, smallEverywhere: boolean, words: number): BlockView {
  const allCapitals = !LOWER.test(block.text) && UPPER.test(block.text);
  return {
    block, allCapitals, smallEverywhere,
    capitalsEverywhere: allCapitals || isTitleCased(block.text),
    animeWords: words,
    hasWide: hasWide(block.text),
  };
}

/** A sentence's first letter, and the second one unless the word is shouted. */
const OPENS_SENTENCE = /[.!?]["'”’)]*\s+["'“‘(]*(?:(\p{Ll})|\p{Lu}(?=\p{Ll}|\s))/gu;
/** Small openings that one large one needs beside it: a name at a sentence's beginning. */
const SMALL_PER_LARGE = 3;

/** Whether a block and nearly every sentence in it begin small; a name in capitals inside a sentence decides nothing. */
export function isWrittenSmallThroughout(text: string): boolean {
  if (!isLower(text)) return false;
  let small = 1;
  let large = 0;
  for (const [, letter] of text.matchAll(OPENS_SENTENCE)) {
    if (letter === undefined) large += 1;
    else small += 1;
  }
  return large * SMALL_PER_LARGE <= small;
}

/** A headline is no longer, in UTF-16 units. */
const LONGEST_HEADLINE = 300;
const LONG_WORD = 4;
const FEWEST_LONG_WORDS = 4;
const HEADLINE_SHARE = 0.7;

/** Whether at least seven in ten of the longer words are capitalised, as in an English headline. */
function isTitleCased(text: string): boolean {
  const { length } = text;
  if (length > LONGEST_HEADLINE) return false;
  let long = 0;
  let capitalised = 0;
  let start = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && isLetter(text.charCodeAt(at))) continue;
    if (at - start >= LONG_WORD) {
      long += 1;
      if (isCapital(text.charCodeAt(start))) capitalised += 1;
    }
    start = at + 1;
  }
  return long >= FEWEST_LONG_WORDS && capitalised >= long * HEADLINE_SHARE;
}

function covers(text: string, cue: CueSpan, start: number, end: number): boolean {
  return cue.start <= start && cue.end >= end && !LETTER_OR_DIGIT.test(text.slice(cue.start, start)) && !LETTER_OR_DIGIT.test(text.slice(end, cue.end));
}

function markupOf({ text, spans }: TextBlock, start: number, end: number): Markup {
  if (spans.length === 0) return NO_MARKUP;
  let [emphasis, strong, link] = [false, false, false];
  for (const cue of spans) {
    if (!covers(text, cue, start, end)) continue;
    emphasis ||= cue.kind === 'emphasis';
    strong ||= cue.kind === 'strong';
    link ||= cue.kind === 'link';
  }
  return { emphasis, strong, link };
}

/** Puts a span beside its surroundings. Offsets are UTF-16 units into the block's text, `end` exclusive. */
export function viewSpan(view: BlockView, { start, end, tokens, records }: MatchedSpan, listed: boolean): SpanView {
  const { text } = view.block;
  const surface = text.slice(start, end);
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const leftSmall = left.toLowerCase();
  const rightSmall = right.toLowerCase();
  const words = new WordsBefore(leftSmall);
  return {
    block: view.block, capitalsEverywhere: view.capitalsEverywhere, allCapitals: view.allCapitals, smallEverywhere: view.smallEverywhere,
    animeWords: view.animeWords, hasWide: view.hasWide,
    start, end, surface, tokens, records, listed, left, right, leftSmall, rightSmall, words, openings: openingsOf(rightSmall), markup: markupOf(view.block, start, end),
    letters: caseOf(surface), opensSentence: !words.isBeside && opensSentence(text, start),
  };
}
