import { ANTI_SIGNALS } from './anti-signals';
import { CASE_SIGNALS } from './case-signals';
import { CUE_SIGNALS } from './cue-signals';
import { MEDIUM_SIGNALS } from './medium-signals';
import { NEIGHBOUR_SIGNALS } from './neighbour-signals';
import type { LocalSignal } from './signal';
import type { SpanView } from './span-view';

/** Everything a block tells about a span, in the order in which a candidate carries the values. */
export const LOCAL_SIGNALS: readonly LocalSignal[] = [...CASE_SIGNALS, ...CUE_SIGNALS, ...NEIGHBOUR_SIGNALS, ...MEDIUM_SIGNALS, ...ANTI_SIGNALS];

const PLACES = new Map(LOCAL_SIGNALS.map((signal, place) => [signal.name, place]));

/** Engines lay an array out anew when its first fraction is written; a copy of one that has fractions is right from the start. */
const FRACTIONS: readonly number[] = LOCAL_SIGNALS.map(() => 0.5);

/**
 * The values of all local signals per span, rounded so that candidates stay small on their way through messages. Signal by signal:
 * the code of all of them together is larger than a processor's inner cache.
 */
export function localSignals(spans: readonly SpanView[]): number[][] {
  const values = spans.map(() => FRACTIONS.slice());
  for (let place = 0; place < LOCAL_SIGNALS.length; place += 1) {
    const { of } = LOCAL_SIGNALS[place] as LocalSignal;
    for (let at = 0; at < spans.length; at += 1) (values[at] as number[])[place] = numberOf(of(spans[at] as SpanView));
  }
  return values;
}

function numberOf(value: number | boolean): number {
  if (value === true) return 1;
  return value === false ? 0 : Math.round(value * 100) / 100;
}

/**
 * Where a local signal stands in the table.
 * @throws {Error} for a name that is not in it: a fault of the program, not of the page.
 */
export function localPlace(name: string): number {
  const place = PLACES.get(name);
  if (place === undefined) throw new Error(`no such signal: ${name}`);
  return place;
}
