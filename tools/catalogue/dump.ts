import type { ModelEntry, ModelSeries, ModelTitle } from '../../src/catalogue/model';

import type { Build } from './build';

/** One JSON object per entry, in the form that `npm run catalogue -- --dump` promises. */
export function* dumpLines({ model, allTitles }: Build): Generator<string> {
  const series = new Map(model.series.map((item) => [item.key, item]));
  for (const entry of model.entries) {
    const own = series.get(entry.series);
    if (own) yield JSON.stringify(dumpEntry(entry, own, allTitles.get(entry.key) ?? []));
  }
}

/** The entry that goes by the series' plain name also answers to all other names of the series. */
function dumpEntry(entry: ModelEntry, series: ModelSeries, titles: readonly ModelTitle[]): object {
  const names = series.entries[0] === entry.key ? series.titles.filter((title) => !title.hidden) : [];
  const seen = new Set(titles.map((title) => title.text));
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
    titles: [...titles, ...names.filter((title) => !seen.has(title.text))].map(dumpTitle),
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
