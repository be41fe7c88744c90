import { normalise } from '../catalogue/tokens';
import { isWrittenSmall } from './letter-case';
import { flag, type LocalSignal } from './signal';
import type { SpanView } from './span-view';

const IN_BRACKETS = /^(?:「」|『』|《》|〈〉)$/u;
const BELONGS_TO_TITLE = /[!?☆★♪♡×:;&@*#./]/u;

/** With odd capitals ("PERSONA -trinity soul-"), or in brackets of a script without case ("pet" in 「pet」), a title's very letters are its makers' spelling. */
function isSmallTitle({ records, surface, block, start, end, hasWide, letters }: SpanView): boolean {
  if (records.some(({ text }) => text === surface && isWrittenSmall(text))) return true;
  if (!letters.odd && !(hasWide && IN_BRACKETS.test(`${block.text.charAt(start - 1)}${block.text.charAt(end)}`))) return false;
  return records.some((record) => record.text === surface);
}

/** In small letters, or as the beginning of any sentence is: "The first step". */
function isSmall(span: SpanView): boolean {
  const { lower, upper, sentence } = span.letters;
  return lower && (!upper || (sentence && span.opensSentence)) && !isSmallTitle(span);
}

function capitalTells(span: SpanView): boolean {
  if (span.capitalsEverywhere) return false;
  return span.tokens > 1 || !span.opensSentence;
}

/** In capitals, which the text around it is not. */
const isShouted = ({ allCapitals, letters }: SpanView): boolean => !allCapitals && letters.upper && !letters.lower;

/** Punctuation of the title that the text writes as well: "Free!", "K-On!", "Steins;Gate". */
function showsOwnPunctuation(span: SpanView): boolean {
  if (!BELONGS_TO_TITLE.test(span.surface)) return false;
  const small = span.surface.toLowerCase();
  return span.records.some((record) => record.text.toLowerCase() === small);
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
  flag('capital', (span) => !span.letters.cjk && span.letters.capitalised && capitalTells(span)),
  flag('capitalWeak', (span) => !span.letters.cjk && span.letters.capitalised && !capitalTells(span)),
  flag('lower', (span) => !span.letters.cjk && isSmall(span)),
  flag('smallText', (span) => !span.letters.cjk && span.smallEverywhere && isSmall(span)),
  flag('mixedCase', (span) => !span.letters.cjk && span.letters.upper && !span.letters.capitalised && !isSmall(span)),
  flag('oddCase', (span) => !span.allCapitals && span.letters.odd && span.records.some((record) => record.text.startsWith(span.surface))),
  flag('shouted', (span) => span.surface.length > 2 && isShouted(span)),
  flag('ownCapitals', (span) => span.surface.length > 3 && isShouted(span) && span.records.some((record) => record.text === span.surface)),
  flag('shortSmall', (span) => !span.letters.cjk && span.tokens <= 2 && span.letters.smallWord && !isSmallTitle(span)),
  flag('coined', (span) => !span.letters.cjk && span.tokens === 1 && span.records.some((record) => record.ambiguity === 'unique')),
  flag('inexact', isInexact),
  flag('punctuation', showsOwnPunctuation),
  { name: 'length', of: (span) => (span.letters.cjk ? Math.min(2, Math.log2(span.surface.length / 3)) : Math.min(2.5, Math.log2(span.tokens))) },
  flag('oneLetter', (span) => !span.letters.cjk && span.surface.length === 1),
  flag('tiny', (span) => span.surface.length <= (span.letters.cjk ? 2 : 3)),
];
