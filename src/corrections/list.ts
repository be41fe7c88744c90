import { normalise } from '../catalogue/tokens';
import type { Correction } from '../domain/correction';
import { siteOf } from './scope';

/** Two corrections that cannot both hold: about the same words in the same scope. */
function contradict(a: Correction, b: Correction): boolean {
  const sameScope = a.scope.in === 'site' && b.scope.in === 'site' ? siteOf(a.scope.host) === siteOf(b.scope.host) : a.scope.in === b.scope.in;
  if (!sameScope || normalise(a.surface) !== normalise(b.surface)) return false;
  return a.does !== 'suppress' || b.does !== 'suppress' || a.series === b.series;
}

/** The list with a correction added; it takes the place of those that it contradicts, so that removing it undoes it. */
export function addCorrection(list: readonly Correction[], added: Correction): Correction[] {
  return [...list.filter((old) => old.id !== added.id && !contradict(old, added)), added];
}

/** The list without one correction; the list itself where the id is unknown. */
export function removeCorrection(list: readonly Correction[], id: string): Correction[] {
  return list.filter((correction) => correction.id !== id);
}
