import type { Candidate, Reading } from '../domain/candidate';
import type { PageContext } from '../domain/block';
import { TITLE_KINDS } from '../domain/facts';
import { compile, fixedOdds, pageOdds, type Features, type Model } from './model';
import { factsOf, hearRound, PAGE_SIGNALS, tellRound, tellSteady } from './page-signals';
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
export interface Scored extends Features {
  readonly placed: Placed;
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
 * @param candidates block by block
 * @returns the candidates in the order given, each with its probability and its page signals
 */
export function weigh(candidates: readonly Candidate[], context: PageContext, model: Model = OWN_MODEL): Scored[] {
  const table = tableOf(candidates);
  const { placed } = table;
  const facts = factsOf(table, context);
  const width = PAGE_SIGNALS.length;
  const page = new Float64Array(placed.length * width);
  const scored = placed.map((own, at): Scored => ({ candidate: own.candidate, placed: own, reading: mainReading(own.candidate), page, from: at * width }));
  const fixed = scored.map(({ candidate, reading }) => fixedOdds(candidate, reading, model));
  for (const { placed: own, from } of scored) tellSteady(own, facts, page, from);
  for (let at = 0; at < placed.length; at += 1) (placed[at] as Placed).p = sigmoid(fixed[at] as number);
  for (let round = 0; round < ROUNDS; round += 1) {
    const heard = hearRound(table, facts);
    for (const { placed: own, from } of scored) tellRound(own, heard, page, from);
    for (let at = 0; at < placed.length; at += 1) (placed[at] as Placed).p = sigmoid((fixed[at] as number) + pageOdds(scored[at] as Scored, model));
  }
  // Choosing among series of one name asks how sure the page is of their other names.
  hearRound(table, facts);
  return scored;
}
