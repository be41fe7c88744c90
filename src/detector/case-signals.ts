import { normalise } from '../catalogue/tokens';
import { isLower, isWrittenSmall, LOWER, UPPER, words } from './letter-case';
import { flag, type LocalSignal } from './signal';
import type { SpanView } from './span-view';

const BELONGS_TO_TITLE = /[!?☆★♪♡×:;&@*#.,/-]/u;
const ODD_CASE = /\p{Lu}\p{Lu}|\p{Ll}\p{Lu}/u;
const SMALL_WORD = /(?:^|[\s-])\p{Ll}/u;

const isSmallTitle = (span: SpanView): boolean => span.records.some((record) => isWrittenSmall(record.text, span.surface));

/** "The first step": written as the beginning of any sentence is. */
function isSentenceCase(span: SpanView): boolean {
  const [first, ...others] = words(span.surface);
  return first !== undefined && others.length > 0 && others.every(isLower) && span.opensSentence;
}

function isSmall(span: SpanView): boolean {
  if (!LOWER.test(span.surface) || isSmallTitle(span)) return false;
  return !UPPER.test(span.surface) || isSentenceCase(span);
}

function capitalTells(span: SpanView): boolean {
  if (span.capitalsEverywhere) return false;
  return span.tokens > 1 || !span.opensSentence;
}

/** Capital letters inside or at the end of a word, as only names have them: "SKET Dance", "WataMote", "FLCL". */
function hasOddCase(surface: string): boolean {
  return ODD_CASE.test(surface);
}

/** Punctuation of the title that the text writes as well: "Free!", "K-On!", "Steins;Gate". */
function showsOwnPunctuation(span: SpanView): boolean {
  const small = span.surface.toLowerCase();
  return span.records.some((record) => BELONGS_TO_TITLE.test(record.text) && record.text.toLowerCase() === small);
}

/** The text has the title's very letters; not a plural of it, nor one that differs in long vowels. */
function isInexact(span: SpanView): boolean {
  if (span.records.some((record) => record.text === span.surface)) return false;
  const small = span.surface.toLowerCase();
  if (span.records.some((record) => record.text.toLowerCase() === small)) return false;
  const surface = normalise(span.surface);
  return span.records.every((record) => normalise(record.text) !== surface);
}

export const CASE_SIGNALS: readonly LocalSignal[] = [
  flag('capital', (span) => !span.cjk && span.capitalised && capitalTells(span)),
  flag('capitalWeak', (span) => !span.cjk && span.capitalised && !capitalTells(span)),
  flag('lower', (span) => !span.cjk && isSmall(span)),
  flag('smallText', (span) => !span.cjk && span.smallEverywhere && isSmall(span)),
  flag('mixedCase', (span) => !span.cjk && UPPER.test(span.surface) && !span.capitalised && !isSmall(span)),
  flag('oddCase', (span) => !span.allCapitals && hasOddCase(span.surface) && span.records.some((record) => record.text.startsWith(span.surface))),
  flag('shouted', (span) => !span.allCapitals && span.surface.length > 2 && UPPER.test(span.surface) && !LOWER.test(span.surface)),
  flag('shortSmall', (span) => !span.cjk && span.tokens <= 2 && SMALL_WORD.test(span.surface) && !isSmallTitle(span)),
  flag('coined', (span) => !span.cjk && span.tokens === 1 && span.records.some((record) => record.ambiguity === 'unique')),
  flag('inexact', isInexact),
  flag('punctuation', showsOwnPunctuation),
  { name: 'length', of: (span) => (span.cjk ? Math.min(2, Math.log2(span.surface.length / 3)) : Math.min(2.5, Math.log2(span.tokens))) },
  flag('oneLetter', (span) => !span.cjk && span.surface.length === 1),
  flag('tiny', (span) => span.surface.length <= (span.cjk ? 2 : 3)),
];
