import { normalise } from '../catalogue/tokens';
import { isWrittenSmall } from './letter-case';
import { numbered, type SignalGroup } from './signal';
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
  if (!span.letters.signs || !BELONGS_TO_TITLE.test(span.surface)) return false;
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

const AT = numbered(
  'capital', 'capitalWeak', 'lower', 'smallText', 'mixedCase', 'oddCase', 'shouted', 'ownCapitals', 'shortSmall', 'coined', 'inexact',
  'punctuation', 'length', 'oneLetter', 'tiny',
);

/** A long name is likelier a title's than a short one. */
function lengthOf({ letters, surface, tokens }: SpanView): number {
  const length = letters.cjk ? Math.min(2, Math.log2(surface.length / 3)) : Math.min(2.5, Math.log2(tokens));
  return Math.round(length * 100) / 100;
}

function caseSignals(span: SpanView, values: number[], from: number): void {
  const { surface, tokens, records, letters: { cjk, capitalised, upper, odd, smallWord } } = span;
  const small = !cjk && isSmall(span);
  const tells = capitalTells(span);
  const shouted = isShouted(span);
  values[from + AT.capital] = Number(!cjk && capitalised && tells);
  values[from + AT.capitalWeak] = Number(!cjk && capitalised && !tells);
  values[from + AT.lower] = Number(small);
  values[from + AT.smallText] = Number(span.smallEverywhere && small);
  values[from + AT.mixedCase] = Number(!cjk && upper && !capitalised && !small);
  values[from + AT.oddCase] = Number(!span.allCapitals && odd && records.some((record) => record.text.startsWith(surface)));
  values[from + AT.shouted] = Number(surface.length > 2 && shouted);
  values[from + AT.ownCapitals] = Number(surface.length > 3 && shouted && records.some((record) => record.text === surface));
  values[from + AT.shortSmall] = Number(!cjk && tokens <= 2 && smallWord && !isSmallTitle(span));
  values[from + AT.coined] = Number(!cjk && tokens === 1 && records.some((record) => record.ambiguity === 'unique'));
  values[from + AT.inexact] = Number(isInexact(span));
  values[from + AT.punctuation] = Number(showsOwnPunctuation(span));
  values[from + AT.length] = lengthOf(span);
  values[from + AT.oneLetter] = Number(!cjk && surface.length === 1);
  values[from + AT.tiny] = Number(surface.length <= (cjk ? 2 : 3));
}

export const CASE_SIGNALS: SignalGroup = { names: Object.keys(AT), tell: caseSignals };
