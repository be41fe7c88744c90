import type { Candidate, Reading } from '../domain/candidate';
import { TITLE_KINDS } from '../domain/facts';
import { compile, fixedOdds, pageOdds, type Model } from './model';
import { isCued, PAGE_SIGNALS, placeOf, surfaceKey, type PageEvidence, type Weighed } from './page-signals';
import { WEIGHTS } from './weights';

/** What an official title counts for against fame, and a step of ambiguity against both, in points of prominence (0 to 255). */
const OFFICIAL_BONUS = 40;
const AMBIGUITY_COST = 10;
/** A name of the whole series goes before the same name of one entry. */
const ENTRY_COST = 5;
const OFFICIAL = TITLE_KINDS.indexOf('official');

/** Two rounds settle: the second hears the topic that the first has found. */
const ROUNDS = 2;

/** A candidate on its way through the rounds. */
export interface Scored extends Weighed {
  readonly reading: Reading;
  readonly page: readonly number[];
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

function standing(reading: Reading): number {
  return reading.prominence + (reading.kind === OFFICIAL ? OFFICIAL_BONUS : 0) - AMBIGUITY_COST * reading.ambiguity - (reading.entry === null ? 0 : ENTRY_COST);
}

/** The reading by which a candidate is weighed: what most readers would take it for. */
function mainReading(candidate: Candidate): Reading {
  const [first, ...others] = candidate.readings;
  if (first === undefined) throw new Error('a candidate has at least one reading');
  return others.reduce((best, reading) => (standing(reading) > standing(best) ? reading : best), first);
}

const OWN_MODEL = compile(WEIGHTS);

/**
 * Weighs all candidates of a page, in rounds: each round hears what the one before thought of the others.
 * @param evidence sums up a round
 * @returns the candidates in the order given, each with its probability and its page signals
 */
export function weigh(candidates: readonly Candidate[], evidence: (weighed: readonly Weighed[]) => PageEvidence, model: Model = OWN_MODEL): Scored[] {
  const fixed = candidates.map((candidate) => fix(candidate, model));
  let scored = fixed.map((own) => at(own, [], sigmoid(own.odds)));
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = evidence(scored);
    scored = scored.map((before, place) => {
      const own = fixed[place] as Fixed;
      const signals = PAGE_SIGNALS.map((signal) => signal.of(before, page));
      return at(own, signals, sigmoid(own.odds + pageOdds(own.candidate, own.reading, signals, model)));
    });
  }
  return scored;
}

/** What no round changes. */
interface Fixed { readonly candidate: Candidate; readonly reading: Reading; readonly key: string; readonly place: string; readonly cued: boolean; readonly odds: number }

function fix(candidate: Candidate, model: Model): Fixed {
  const reading = mainReading(candidate);
  const { block, start, surface } = candidate;
  return { candidate, reading, key: surfaceKey(surface), place: placeOf(block, start), cued: isCued(candidate), odds: fixedOdds(candidate, reading, model) };
}

/** Field by field: copying by spread takes more time here than all the sums. */
function at(own: Fixed, page: readonly number[], p: number): Scored {
  return { candidate: own.candidate, reading: own.reading, key: own.key, place: own.place, cued: own.cued, page, p };
}
