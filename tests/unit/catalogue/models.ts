import type { CatalogueModel, ModelEntry, ModelFranchise, ModelSeries, ModelTitle } from '../../../src/catalogue/model';
import { openTitleIndex } from '../../../src/catalogue/decode';
import { encodeCatalogue } from '../../../src/catalogue/encode';
import { openFacts } from '../../../src/catalogue/facts-view';
import type { TitleIndex } from '../../../src/catalogue/title-index';
import { tokenise } from '../../../src/catalogue/tokens';
import type { EntryKey, FranchiseKey, SeriesKey } from '../../../src/domain/keys';

export const seriesKey = (id: number): SeriesKey => `sb${id}` as SeriesKey;
export const entryKey = (id: number): EntryKey => `b${id}` as EntryKey;
export const franchiseKey = (name: string): FranchiseKey => `f-${name}` as FranchiseKey;

export function title(text: string, more: Partial<ModelTitle> = {}): ModelTitle {
  return { text, lang: 'en', kind: 'official', ambiguity: 'unique', source: 0, ...more };
}

export function entry(id: number, more: Partial<ModelEntry> = {}): ModelEntry {
  return {
    key: entryKey(id), series: seriesKey(id), kind: 'tv', seasonNumber: null, label: null, titles: [], studios: [], studiosSource: 0,
    episodes: null, episodesSource: 0, premiere: null, premiereSource: 0, end: null, broadcast: null, anilistId: null, malId: null,
    officialSite: null, offers: [], noOffer: [], ...more,
  };
}

export function series(id: number, titles: readonly ModelTitle[], more: Partial<ModelSeries> = {}): ModelSeries {
  return { key: seriesKey(id), franchise: null, prominence: 0, titles, entries: [entryKey(id)], ...more };
}

interface Parts {
  readonly series: readonly ModelSeries[];
  readonly entries?: readonly ModelEntry[];
  readonly franchises?: readonly ModelFranchise[];
  readonly redirects?: CatalogueModel['redirects'];
  readonly sources?: CatalogueModel['sources'];
}

/** A model of these parts; series whose entries are not given get plain ones. */
export function model(parts: Parts): CatalogueModel {
  const given = parts.entries ?? [];
  const known = new Set(given.map(({ key }) => key));
  const rest = parts.series.flatMap(({ key, entries }) => entries.filter((one) => !known.has(one)).map((one) => ({ ...entry(0), key: one, series: key })));
  return {
    sources: parts.sources ?? [{ name: 'test', date: '2024-01-01' }],
    franchises: parts.franchises ?? [],
    series: parts.series,
    entries: [...given, ...rest],
    redirects: parts.redirects ?? [],
  };
}

/** One series per title, numbered from 1 in the order given. */
export function modelOf(titles: readonly ModelTitle[]): CatalogueModel {
  return model({ series: titles.map((one, index) => series(index + 1, [one])) });
}

export function open(source: CatalogueModel) {
  const encoded = encodeCatalogue(source);
  const titles = openTitleIndex(encoded.titles);
  return { titles, facts: openFacts(encoded.facts, titles) };
}

/** Every match in `text` as [surface, title's text], by start, the longest first. */
export function matches(index: TitleIndex, text: string): [string, string][] {
  const tokens = tokenise(text);
  const found: { start: number; end: number; title: string }[] = [];
  index.match(tokens, (first, _endToken, row, end) => found.push({ start: tokens.start[first] as number, end, title: index.title(row).text }));
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.title < b.title ? -1 : 1))
    .map((one) => [text.slice(one.start, one.end), one.title]);
}

/** The titles matched in `text`, without their surfaces. */
export function matched(titles: readonly ModelTitle[], text: string): string[] {
  return matches(open(modelOf(titles)).titles, text).map(([, found]) => found);
}
