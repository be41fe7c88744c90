import { normalise } from '../catalogue/tokens';
import { before } from './beside';
import { flag, type LocalSignal } from './signal';
import type { SpanView } from './span-view';

const FIRST_LETTER = /[\p{L}\p{N}]/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const SMALL_WORDS = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'da', 'de', 'for', 'from', 'ga', 'in', 'is', 'ka', 'kara', 'like', 'made', 'mo', 'na', 'nai', 'ni', 'no', 'of', 'on', 'or', 'so', 'the', 'to', 'wa', 'with', 'wo', 'o', 'e', 'he', 'x', 'de', 'wa', 'you', 'your']);
/** A sentence, clause or item begins after these, so that its first capital says nothing. */
const OPENING = before(String.raw`(?:^|[.!?:;…。！？\n]["'”’)\]]*\s+|^\s*(?:[-–—•*#"“‘'(\[]|\d+[.)])\s*|[\n]\s*|[.!?]\s*["“‘'(]\s*)`, 'u');
const BELONGS_TO_TITLE = /[!?☆★♪♡×:;&@*#.,/-]/u;

/** Whether a word starts with a capital (digits and scripts without case count as neutral, not as lower case). */
function isLower(word: string): boolean {
  const first = FIRST_LETTER.exec(word)?.[0];
  return first !== undefined && LOWER.test(first);
}

function words(surface: string): string[] {
  return surface.split(/[\s/:~-]+/u).filter((word) => FIRST_LETTER.test(word));
}

/** Every word of weight is capitalised; "Kimi ga Nozomu Eien" passes. */
export function isCapitalised(surface: string): boolean {
  const all = words(surface);
  const first = all[0];
  if (first === undefined || isLower(first)) return false;
  return all.every((word) => !isLower(word) || SMALL_WORDS.has(word.toLowerCase())) && UPPER.test(surface);
}

/**
 * Whether a title is in small letters itself and more than a plain word (".hack//sign"), so that small letters in the text prove
 * nothing. One that is just a word ("given") gets no such grace.
 */
export function isWrittenSmall(title: string, surface: string): boolean {
  return title === surface && !UPPER.test(title) && /[^\p{L}]/u.test(title.replace(/[!?.…]+$/u, ''));
}

const isSmallTitle = (span: SpanView): boolean => span.records.some((record) => isWrittenSmall(record.text, span.surface));

/** Whether the span stands where any word would be capitalised. */
export function opensSentence(span: SpanView): boolean {
  return OPENING.test(span.start <= span.left.length ? span.left : `x${span.left}`);
}

/** "The first step": written as the beginning of any sentence is. */
function isSentenceCase(span: SpanView): boolean {
  const [first, ...others] = words(span.surface);
  return first !== undefined && others.length > 0 && others.every(isLower) && opensSentence(span);
}

function isSmall(span: SpanView): boolean {
  if (!LOWER.test(span.surface) || isSmallTitle(span)) return false;
  return !UPPER.test(span.surface) || isSentenceCase(span);
}

function capitalTells(span: SpanView): boolean {
  if (span.capitalsEverywhere) return false;
  return span.tokens > 1 || !opensSentence(span);
}

/** Capital letters inside or at the end of a word, as only names have them: "SKET Dance", "WataMote", "FLCL". */
function hasOddCase(surface: string): boolean {
  return /\p{Lu}\p{Lu}|\p{Ll}\p{Lu}/u.test(surface);
}

/** Punctuation of the title that the text writes as well: "Free!", "K-On!", "Steins;Gate". */
function showsOwnPunctuation(span: SpanView): boolean {
  return span.records.some((record) => BELONGS_TO_TITLE.test(record.text) && record.text.toLowerCase() === span.surface.toLowerCase());
}

/** The text has the title's very letters; not a plural of it, nor one that differs in long vowels. */
function isInexact(span: SpanView): boolean {
  const small = span.surface.toLowerCase();
  if (span.records.some((record) => record.text.toLowerCase() === small)) return false;
  const surface = normalise(span.surface);
  return span.records.every((record) => normalise(record.text) !== surface);
}

export const CASE_SIGNALS: readonly LocalSignal[] = [
  flag('capital', (span) => !span.cjk && isCapitalised(span.surface) && capitalTells(span)),
  flag('capitalWeak', (span) => !span.cjk && isCapitalised(span.surface) && !capitalTells(span)),
  flag('lower', (span) => !span.cjk && isSmall(span)),
  flag('mixedCase', (span) => !span.cjk && UPPER.test(span.surface) && !isCapitalised(span.surface) && !isSmall(span)),
  flag('oddCase', (span) => !span.allCapitals && hasOddCase(span.surface) && span.records.some((record) => record.text.startsWith(span.surface))),
  flag('shouted', (span) => !span.allCapitals && span.surface.length > 2 && UPPER.test(span.surface) && !LOWER.test(span.surface)),
  flag('shortSmall', (span) => !span.cjk && span.tokens <= 2 && /(?:^|[\s-])\p{Ll}/u.test(span.surface) && !isSmallTitle(span)),
  flag('coined', (span) => !span.cjk && span.tokens === 1 && span.records.some((record) => record.ambiguity === 'unique')),
  flag('inexact', isInexact),
  flag('punctuation', showsOwnPunctuation),
  { name: 'length', of: (span) => (span.cjk ? Math.min(2, Math.log2(span.surface.length / 3)) : Math.min(2.5, Math.log2(span.tokens))) },
  flag('tiny', (span) => span.surface.length <= (span.cjk ? 2 : 3)),
];
