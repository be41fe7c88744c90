import { ANTI_SIGNALS } from './anti-signals';
import { CASE_SIGNALS } from './case-signals';
import { CUE_SIGNALS } from './cue-signals';
import { MEDIUM_SIGNALS } from './medium-signals';
import { NEIGHBOUR_SIGNALS } from './neighbour-signals';
import type { SpanView } from './span-view';

const GROUPS = [CASE_SIGNALS, CUE_SIGNALS, NEIGHBOUR_SIGNALS, MEDIUM_SIGNALS, ANTI_SIGNALS] as const;

/** Names of everything a block tells about a span, in the order in which a candidate carries the values. */
export const LOCAL_SIGNALS: readonly string[] = GROUPS.flatMap(({ names }) => names);

const PLACES = new Map(LOCAL_SIGNALS.map((name, place) => [name, place]));

/** Engines lay an array out anew when its first fraction is written; a copy of one that has fractions is right from the start. */
const FRACTIONS: readonly number[] = LOCAL_SIGNALS.map(() => 0.5);

/**
 * The values of all local signals per span. Group by group: the code of all of them together is larger than a processor's inner cache.
 */
export function localSignals(spans: readonly SpanView[]): number[][] {
  const values = spans.map(() => FRACTIONS.slice());
  let from = 0;
  for (const { names, tell } of GROUPS) {
    for (let at = 0; at < spans.length; at += 1) tell(spans[at] as SpanView, values[at] as number[], from);
    from += names.length;
  }
  return values;
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
