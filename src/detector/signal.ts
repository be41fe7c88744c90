import type { SpanView } from './span-view';

/**
 * One piece of evidence that a block alone gives about a span. It is silent at 0 or false and speaks with up to 1 or so; its
 * weight stands in weights.ts under the same name.
 */
export interface LocalSignal {
  readonly name: string;
  readonly of: (span: SpanView) => number | boolean;
}

/** A signal that either holds or does not. */
export function flag(name: string, holds: (span: SpanView) => boolean): LocalSignal {
  return { name, of: holds };
}
