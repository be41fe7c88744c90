import type { Candidate, Reading } from '../domain/candidate';
import type { PageContext } from '../domain/block';
import { TITLE_KINDS } from '../domain/facts';
import { compile, fixedOdds, pageOdds, type Model } from './model';
import { factsOf, hearRound, PAGE_SIGNALS, ROUND_SIGNALS, STEADY_SIGNALS, type RoundSignal } from './page-signals';
import { tableOf, type Placed } from './page-table';
import { WEIGHTS } from './weights';

/** What an official title counts for against fame, and a step of ambiguity against both, in points of prominence (0 to 255). */
const OFFICIAL_BONUS = 40;
const AMBIGUITY_COST = 10;
/** A name of the whole series goes before the same name of one entry. */
const ENTRY_COST = 5;
const OFFICIAL = TITLE_KINDS.indexOf('official');

/** Two rounds settle: the second hears the topic that the first has found. */
const ROUNDS = 2;

/** A candidate as the last round has weighed it. */
export interface Scored {
  readonly candidate: Candidate;
  readonly placed: Placed;
  readonly reading: Reading;
  readonly page: ArrayLike<number>;
  readonly p: number;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

function standing(reading: Reading): number {
  return reading.prominence + (reading.kind === OFFICIAL ? OFFICIAL_BONUS : 0) - AMBIGUITY_COST * reading.ambiguity - (reading.entry === null ? 0 : ENTRY_COST);
}

/** The reading by which a candidate is weighed: what most readers would take it for. */
function mainReading(candidate: Candidate): Reading {
  const { readings } = candidate;
  let best = readings[0];
  if (best === undefined) throw new Error('a candidate has at least one reading');
  for (let at = 1; at < readings.length; at += 1) if (standing(readings[at] as Reading) > standing(best)) best = readings[at] as Reading;
  return best;
}

const OWN_MODEL = compile(WEIGHTS);

/**
 * Weighs all candidates of a page, in rounds: each round hears what the one before thought of the others.
 * @returns the candidates in the order given, each with its probability and its page signals
 */
export function weigh(candidates: readonly Candidate[], context: PageContext, model: Model = OWN_MODEL): Scored[] {
  const table = tableOf(candidates);
  const facts = factsOf(table, context);
  const readings = candidates.map(mainReading);
  const fixed = candidates.map((candidate, at) => fixedOdds(candidate, readings[at] as Reading, model));
  const pages = table.placed.map((placed) => {
    const page = new Float64Array(PAGE_SIGNALS.length);
    for (const [at, signal] of STEADY_SIGNALS.entries()) page[at] = signal.of(placed, facts);
    return page;
  });
  let p = fixed.map(sigmoid);
  for (let round = 0; round < ROUNDS; round += 1) {
    const heard = hearRound(table, facts, p);
    p = table.placed.map((placed, at) => {
      const page = pages[at] as Float64Array;
      for (let signal = 0; signal < ROUND_SIGNALS.length; signal += 1) {
        page[STEADY_SIGNALS.length + signal] = (ROUND_SIGNALS[signal] as RoundSignal).of(placed, heard, p[at] as number);
      }
      return sigmoid((fixed[at] as number) + pageOdds(placed.candidate, readings[at] as Reading, page, model));
    });
  }
  // Choosing among series of one name asks how sure the page is of their other names.
  hearRound(table, facts, p);
  return table.placed.map((placed, at) => ({ candidate: placed.candidate, placed, reading: readings[at] as Reading, page: pages[at] as Float64Array, p: p[at] as number }));
}
