import type { SpanView } from './span-view';

/**
 * Pieces of evidence that a block alone gives about a span. Each is silent at 0 and speaks with up to 1 or so; its weight stands in
 * weights.ts under the same name.
 */
export interface SignalGroup {
  /** In the order of the values. */
  readonly names: readonly string[];
  /**
   * Writes what a look at a span tells. One function for all of a group: a call for each signal takes as long as what most of them do.
   * @param from where the group's values begin
   */
  readonly tell: (span: SpanView, values: number[], from: number) => void;
}

/** Numbers names from 0 on. */
export function numbered<N extends string>(...names: readonly N[]): Readonly<Record<N, number>> {
  return Object.fromEntries(names.map((name, place) => [name, place])) as Record<N, number>;
}
