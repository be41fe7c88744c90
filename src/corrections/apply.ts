import { normalise } from '../catalogue/tokens';
import type { Candidate } from '../domain/candidate';
import type { Correction } from '../domain/correction';
import type { SeriesKey } from '../domain/keys';
import type { Choice } from '../domain/mention';
import { holdsOn, strongestFirst } from './scope';
import { sameCase } from './surface';

/**
 * What the reader has said of a candidate. `suppress` with a series takes that reading away and leaves others; with null it
 * takes the mention away.
 */
export type CorrectionVerdict =
  | { readonly does: 'suppress'; readonly series: SeriesKey | null }
  | { readonly does: 'pin'; readonly choice: Choice }
  | null;

function verdictOf(correction: Correction): CorrectionVerdict {
  if (correction.does === 'suppress') return { does: 'suppress', series: correction.series };
  return { does: 'pin', choice: { series: correction.series, entry: correction.entry } };
}

/**
 * Turns the reader's corrections into the answer to "what of this candidate?". They win over every signal of the detector;
 * among themselves the narrower scope wins, then the newer one.
 * @param corrections as stored, in any order
 * @param host of the page, without port
 */
export function applyCorrections(corrections: readonly Correction[], host: string): (candidate: Candidate) => CorrectionVerdict {
  const bySurface = new Map<string, Correction[]>();
  for (const correction of corrections.filter(({ scope }) => holdsOn(scope, host)).sort(strongestFirst)) {
    const key = normalise(correction.surface);
    bySurface.set(key, [...(bySurface.get(key) ?? []), correction]);
  }
  if (bySurface.size === 0) return () => null;
  return (candidate) => {
    const said = bySurface.get(normalise(candidate.surface))?.find((correction) => concerns(correction, candidate));
    return said === undefined ? null : verdictOf(said);
  };
}

function concerns(correction: Correction, candidate: Candidate): boolean {
  if (!sameCase(correction.surface, candidate.surface)) return false;
  if (correction.does !== 'suppress' || correction.series === null) return true;
  return candidate.readings.some((reading) => reading.series === correction.series);
}
