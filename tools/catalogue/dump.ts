import type { CatalogueModel, ModelEntry, ModelSeries, ModelTitle } from '../../src/catalogue/model';

/** One JSON object per entry, in the form that `npm run catalogue -- --dump` promises. */
export function* dumpLines(model: CatalogueModel): Generator<string> {
  const series = new Map(model.series.map((item) => [item.key, item]));
  for (const entry of model.entries) {
    const own = series.get(entry.series);
    if (own) yield JSON.stringify(dumpEntry(entry, own));
  }
}

function dumpEntry(entry: ModelEntry, series: ModelSeries): object {
  return {
    key: entry.key,
    anilistId: entry.anilistId,
    malId: entry.malId,
    franchise: series.franchise,
    series: series.key,
    seasonNumber: entry.seasonNumber,
    label: entry.label,
    kind: entry.kind,
    prominence: series.prominence,
    titles: entry.titles.map(dumpTitle),
    seriesTitles: series.titles.map(dumpTitle),
    studios: entry.studios,
    episodes: entry.episodes,
    premiere: entry.premiere,
    broadcast: entry.broadcast,
    offers: entry.offers.map(({ service, regions, confirmed, url, checked }) => ({ service, regions, confirmed, url, checked })),
  };
}

function dumpTitle({ text, lang, kind, ambiguity }: ModelTitle): object {
  return { text, lang, kind, ambiguity };
}
