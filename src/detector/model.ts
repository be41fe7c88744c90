import type { Candidate, Reading } from '../domain/candidate';
import { AMBIGUITIES, TITLE_KINDS } from '../domain/facts';
import type { Evidence } from '../domain/mention';
import { PAGE_SIGNALS, pagePlace } from './page-signals';
import { LOCAL_SIGNALS, localPlace } from './signals';

/** Weights by name of signal, one per column (weights.ts). */
export type Weights = Readonly<Record<string, readonly number[]>>;

/** One candidate under one reading, with what the page tells of it. */
export interface Features {
  readonly candidate: Candidate;
  readonly reading: Reading;
  /** Values of the page signals, one candidate's after the other's. */
  readonly page: Float64Array;
  /** Where this candidate's begin. */
  readonly from: number;
}

/** The weights of one column, laid out in the order of the signal tables. */
interface Column {
  readonly bias: number;
  readonly local: readonly number[];
  readonly page: readonly number[];
  readonly prominence: number;
  readonly bareObscure: number;
  readonly offTopicObscure: number;
  readonly capitalOnTopic: number;
  readonly kinds: readonly number[];
  readonly spelledOut: number;
  readonly licensed: number;
}

export type Model = readonly Column[];

const OFF_TOPIC = pagePlace('offTopic');
const OTHER_SERIES = pagePlace('otherSeries');
const BARE = pagePlace('bare');
const FULLER_NAME = pagePlace('fullerName');
const OTHER_NAME = pagePlace('otherName');
const CAPITAL = localPlace('capital');
const ABBREVIATION = TITLE_KINDS.indexOf('abbreviation');
const SHORT = TITLE_KINDS.indexOf('short');

/** The column of the weights that holds for a reading. */
export const columnOf = (reading: Reading): number => Math.min(reading.ambiguity, AMBIGUITIES.length - 1);

/** Lays weights out for {@link fixedOdds} and {@link pageOdds}. A signal without a weight weighs nothing. */
export function compile(weights: Weights): Model {
  return AMBIGUITIES.map((_, column) => {
    const of = (name: string): number => weights[name]?.[column] ?? 0;
    return {
      bias: of('bias'),
      local: LOCAL_SIGNALS.map(of),
      page: PAGE_SIGNALS.map(of),
      prominence: of('prominence') / 255,
      bareObscure: of('bareObscure'),
      offTopicObscure: of('offTopicObscure'),
      capitalOnTopic: of('capitalOnTopic'),
      kinds: TITLE_KINDS.map((kind) => of(kind)),
      spelledOut: of('spelledOut'),
      licensed: of('licensed'),
    };
  });
}

/** Sum of the values from `from` on, each by its weight. */
function dot(values: ArrayLike<number>, weights: readonly number[], from = 0): number {
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const value = values[from + i] ?? 0;
    if (value !== 0) total += value * (weights[i] ?? 0);
  }
  return total;
}

/** The share of the log-odds that no round changes: the block's signals and the title itself. */
export function fixedOdds(candidate: Candidate, reading: Reading, model: Model): number {
  const column = model[columnOf(reading)];
  if (column === undefined) return 0;
  return column.bias + dot(candidate.signals, column.local) + column.prominence * reading.prominence + (column.kinds[reading.kind] ?? 0);
}

/** The share of the log-odds that the page's other candidates give. */
export function pageOdds(of: Features, model: Model): number {
  const { reading, page, from } = of;
  const column = model[columnOf(reading)];
  if (column === undefined) return 0;
  return dot(page, column.page, from) + bareObscure(of) * column.bareObscure + offTopicObscure(of) * column.offTopicObscure
    + capitalOnTopic(of) * column.capitalOnTopic + spelledOut(of) * column.spelledOut + licensed(of) * column.licensed;
}

// Signals that only say something together.
const bareObscure = ({ reading, page, from }: Features): number => (page[from + BARE] ?? 0) * (1 - reading.prominence / 255);
const offTopicObscure = ({ reading, page, from }: Features): number => (page[from + OFF_TOPIC] ?? 0) * (1 - reading.prominence / 255);
const capitalOnTopic = ({ candidate, page, from }: Features): number => (candidate.signals[CAPITAL] ?? 0) * (page[from + OTHER_SERIES] ?? 0);
/** Letters ("AoT") or a clipped word ("Eva") whose full name stands on the page. A word of the full name is {@link licensed} instead. */
function spelledOut({ reading, page, from }: Features): number {
  const isClipped = reading.kind === SHORT && page[from + FULLER_NAME] === 0;
  return reading.kind === ABBREVIATION || isClipped ? (page[from + OTHER_NAME] ?? 0) : 0;
}

const licensed = ({ candidate, reading, page, from }: Features): number => (reading.kind === SHORT ? (candidate.signals[CAPITAL] ?? 0) * (page[from + FULLER_NAME] ?? 0) : 0);

/** All signals of a reading by name, for the learner and for explanations. `bias` is 1 for every one. */
export function features(of: Features): (readonly [name: string, value: number])[] {
  const { candidate, reading, page, from } = of;
  const kind = TITLE_KINDS[reading.kind];
  return [
    ['bias', 1],
    ...LOCAL_SIGNALS.map((name, place) => [name, candidate.signals[place] ?? 0] as const),
    ...PAGE_SIGNALS.map((name, place) => [name, page[from + place] ?? 0] as const),
    ['prominence', reading.prominence / 255],
    ...(kind === undefined || kind === 'official' ? [] : [[kind, 1] as const]),
    ['bareObscure', bareObscure(of)],
    ['offTopicObscure', offTopicObscure(of)],
    ['capitalOnTopic', capitalOnTopic(of)],
    ['spelledOut', spelledOut(of)],
    ['licensed', licensed(of)],
  ];
}

/** Why a candidate got its probability, strongest reason first. */
export function explain(of: Features, weights: Weights): Evidence[] {
  const column = columnOf(of.reading);
  return features(of)
    .filter(([, value]) => value !== 0)
    .map(([signal, value]) => ({ signal, value, weight: weights[signal]?.[column] ?? 0 }))
    .sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
}
