import type { CatalogueModel, ModelSeries, ModelTitle } from '../catalogue/model';
import type { Correction } from '../domain/correction';
import type { SeriesKey } from '../domain/keys';

type Naming = Extract<Correction, { does: 'alias' | 'pin' }>;

function names(correction: Correction): correction is Naming {
  return correction.does !== 'suppress';
}

/** As ambiguous as can be: by itself the layer marks nothing, and {@link applyCorrections} says where the name holds. */
function titleOf(correction: Naming): ModelTitle {
  return { text: correction.surface, lang: 'und', kind: 'alias', ambiguity: 'word', hidden: true, source: 0 };
}

/**
 * The reader's own aliases and pins as the top layer of the index stack, in the form that every layer has. It adds titles
 * only: what is known of the series stays with the layers below.
 */
export function correctionsModel(corrections: readonly Correction[]): CatalogueModel {
  const bySeries = new Map<SeriesKey, Naming[]>();
  for (const correction of corrections.filter(names)) {
    bySeries.set(correction.series, [...(bySeries.get(correction.series) ?? []), correction]);
  }
  const series = [...bySeries].map(([key, own]): ModelSeries => ({ key, franchise: null, prominence: 0, titles: own.map(titleOf), entries: [] }));
  return { sources: [{ name: 'reader', date: '1970-01-01' }], franchises: [], series, entries: [], redirects: [] };
}
