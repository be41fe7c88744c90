import type { Candidate, Reading } from '../domain/candidate';
import { AMBIGUITIES, TITLE_KINDS } from '../domain/facts';
import type { Evidence } from '../domain/mention';
import { PAGE_SIGNALS, type PageEvidence, type Weighed } from './page-signals';
import { LOCAL_SIGNALS, valueOf } from './signals';
import { WEIGHTS } from './weights';

type Model = Readonly<Record<string, readonly number[]>>;

/** Names and values of everything that speaks for or against one reading of a candidate. */
export interface Features {
  readonly candidate: Candidate;
  readonly reading: Reading;
  readonly page: readonly number[];
}

/** The column of the weights that holds for a reading. */
export const columnOf = (reading: Reading): number => Math.min(reading.ambiguity, AMBIGUITIES.length - 1);

const BARE = PAGE_SIGNALS.findIndex(({ name }) => name === 'bare');
const FULLER_NAME = PAGE_SIGNALS.findIndex(({ name }) => name === 'fullerName');
const OTHER_NAME = PAGE_SIGNALS.findIndex(({ name }) => name === 'otherName');

/** All signals of a reading that are not silent, in the order of the tables. `bias` is 1 for every one. */
export function* features({ candidate, reading, page }: Features): Generator<readonly [name: string, value: number]> {
  yield ['bias', 1];
  for (const [place, signal] of LOCAL_SIGNALS.entries()) yield [signal.name, candidate.signals[place] ?? 0];
  for (const [place, signal] of PAGE_SIGNALS.entries()) yield [signal.name, page[place] ?? 0];
  yield ['prominence', reading.prominence / 255];
  yield ['bareObscure', (page[BARE] ?? 0) * (1 - reading.prominence / 255)];
  const kind = TITLE_KINDS[reading.kind];
  if (kind === undefined || kind === 'official') return;
  yield [kind, 1];
  if (kind === 'abbreviation') yield ['spelledOut', page[OTHER_NAME] ?? 0];
  if (kind === 'short') yield ['licensed', valueOf(candidate.signals, 'capital') * (page[FULLER_NAME] ?? 0)];
}

/** The weighted sum of a reading's signals, in log-odds. */
export function logOdds(of: Features, model: Model): number {
  const column = columnOf(of.reading);
  let total = 0;
  for (const [name, value] of features(of)) if (value !== 0) total += value * (model[name]?.[column] ?? 0);
  return total;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The values of the page's signals for one candidate. */
export function pageSignals(own: Weighed, page: PageEvidence): number[] {
  return PAGE_SIGNALS.map((signal) => signal.of(own, page));
}

/** What an official title counts for against fame, and a step of ambiguity against both, in points of prominence. */
const OFFICIAL_BONUS = 40;
const AMBIGUITY_COST = 10;

function standing(reading: Reading): number {
  return reading.prominence + (TITLE_KINDS[reading.kind] === 'official' ? OFFICIAL_BONUS : 0) - AMBIGUITY_COST * reading.ambiguity;
}

/** The reading by which a candidate is weighed: what most readers would take it for. */
export function mainReading(candidate: Candidate): Reading {
  const [first, ...others] = candidate.readings;
  if (first === undefined) throw new Error('a candidate has at least one reading');
  return others.reduce((best, reading) => (standing(reading) > standing(best) ? reading : best), first);
}

function probability(candidate: Candidate, page: readonly number[], model: Model): number {
  return sigmoid(logOdds({ candidate, reading: mainReading(candidate), page }, model));
}

/** Why a candidate got its probability, strongest reason first. */
export function explain(candidate: Candidate, page: readonly number[]): Evidence[] {
  const reading = mainReading(candidate);
  const column = columnOf(reading);
  return [...features({ candidate, reading, page })]
    .filter(([, value]) => value !== 0)
    .map(([signal, value]) => ({ signal, value, weight: WEIGHTS[signal]?.[column] ?? 0 }))
    .sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
}

const NO_PAGE: readonly number[] = PAGE_SIGNALS.map(() => 0);

/**
 * Weighs all candidates of a page, in rounds: each round hears what the one before thought of the others.
 * @returns the candidates in the order given, each with its probability and its page signals.
 */
export function weigh(candidates: readonly Candidate[], evidence: (weighed: readonly Weighed[]) => PageEvidence, model: Model = WEIGHTS): (Weighed & { page: readonly number[] })[] {
  let weighed = candidates.map((candidate) => ({ candidate, page: NO_PAGE, p: probability(candidate, NO_PAGE, model) }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = evidence(weighed);
    weighed = weighed.map((own) => {
      const signals = pageSignals(own, page);
      return { candidate: own.candidate, page: signals, p: probability(own.candidate, signals, model) };
    });
  }
  return weighed;
}

/** Two rounds settle: the second hears the topic that the first has found. */
const ROUNDS = 2;
