import type { SpanView } from './span-view';

/**
 * One piece of evidence that a block alone gives about a span. The value is 0 where the signal is silent and at most 1 or so
 * where it speaks; its weight stands in weights.ts under the same name.
 */
export interface LocalSignal {
  readonly name: string;
  readonly of: (span: SpanView) => number;
}

/** A signal that either holds or does not. */
export function flag(name: string, holds: (span: SpanView) => boolean): LocalSignal {
  return { name, of: (span) => (holds(span) ? 1 : 0) };
}
