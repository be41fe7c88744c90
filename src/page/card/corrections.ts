import type { Correction, CorrectionScope } from '../../domain/correction';
import type { Choice } from '../../domain/mention';

/** A new correction, made now. */
export function newCorrection(wish: {
  readonly does: Correction['does'];
  readonly surface: string;
  readonly choice: Choice;
  readonly scope: CorrectionScope;
}): Correction {
  const { does, surface, choice, scope } = wish;
  const base = { id: newId(), surface, scope, at: new Date().toISOString() };
  return does === 'suppress' ? { ...base, does, series: choice.series } : { ...base, does, ...choice };
}

/** `crypto.randomUUID` is missing on pages without HTTPS. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
