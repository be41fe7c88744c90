import { openTitleIndex } from '../../../src/catalogue/decode';
import { encodeCatalogue } from '../../../src/catalogue/encode';
import type { CatalogueModel, ModelEntry, ModelTitle } from '../../../src/catalogue/model';
import { createStack, type IndexStack } from '../../../src/catalogue/stack';
import type { TitleIndex } from '../../../src/catalogue/title-index';
import type { PageContext, TextBlock } from '../../../src/domain/block';
import type { Ambiguity, EntryKind, TitleKind, TitleLang } from '../../../src/domain/facts';
import { seriesKeyOf, type EntryKey, type FranchiseKey, type SeriesKey } from '../../../src/domain/keys';

interface Named { readonly text: string; readonly lang?: TitleLang; readonly kind?: TitleKind; readonly ambiguity?: Ambiguity }
interface Part { readonly id: number; readonly premiere: string; readonly kind?: EntryKind; readonly season?: number; readonly titles?: readonly Named[] }
interface Work { readonly titles: readonly Named[]; readonly prominence?: number; readonly franchise?: string; readonly entries: readonly Part[] }

const keyOf = (id: number): EntryKey => `a${id}` as EntryKey;

function title({ text, lang = 'en', kind = 'official', ambiguity = 'unique' }: Named): ModelTitle {
  return { text, lang, kind, ambiguity, source: 0 };
}

function entry(part: Part, series: SeriesKey): ModelEntry {
  return {
    key: keyOf(part.id), series, kind: part.kind ?? 'tv', seasonNumber: part.season ?? null, label: null, titles: (part.titles ?? []).map(title),
    studios: [], studiosSource: 0, episodes: null, episodesSource: 0, premiere: part.premiere, premiereSource: 0, end: null, broadcast: null,
    anilistId: part.id, malId: null, officialSite: null, offers: [], noOffer: [],
  };
}

/** A catalogue of a few works, from as little as a test wants to say. */
export function model(works: readonly Work[], franchises: readonly { key: string; name: string; titles: readonly Named[]; anchors: readonly number[] }[] = []): CatalogueModel {
  const list = works.map((work) => {
    const key = seriesKeyOf(keyOf(work.entries[0]?.id ?? 0));
    return { work, key, entries: work.entries.map((part) => entry(part, key)) };
  });
  return {
    sources: [{ name: 'test', date: '2026-01-01' }],
    franchises: franchises.map(({ key, name, titles, anchors }) => ({ key: key as FranchiseKey, name, titles: titles.map(title), series: anchors.map((id) => seriesKeyOf(keyOf(id))) })),
    series: list.map(({ work, key, entries }) => ({
      key, franchise: (work.franchise ?? null) as FranchiseKey | null, prominence: work.prominence ?? 120,
      titles: work.titles.map(title), entries: entries.map((one) => one.key),
    })),
    entries: list.flatMap(({ entries }) => entries),
    redirects: [],
  };
}

export function layerOf(source: CatalogueModel): TitleIndex {
  return openTitleIndex(encodeCatalogue(source).titles);
}

/** Works that the detector's tests speak of. */
export const SMALL = model([
  { titles: [{ text: 'Metallic Rouge' }], entries: [{ id: 1, premiere: '2024-01-10' }] },
  { titles: [{ text: 'Black Butler' }, { text: '黒執事', lang: 'ja' }], prominence: 200, entries: [
    { id: 2, premiere: '2008-10-02', season: 1 }, { id: 3, premiere: '2010-07-01', season: 2 },
    { id: 4, premiere: '2017-01-21', kind: 'film', titles: [{ text: 'Black Butler: Book of the Atlantic' }, { text: 'Book of the Atlantic', kind: 'short' }] }, { id: 5, premiere: '2024-04-13', season: 4, titles: [{ text: 'Public School Arc', kind: 'short' }] }] },
  { titles: [{ text: 'Another', ambiguity: 'word' }], prominence: 200, entries: [{ id: 6, premiere: '2012-01-10' }] },
  { titles: [{ text: 'Given', ambiguity: 'word' }], prominence: 180, entries: [{ id: 7, premiere: '2019-07-11' }] },
  { titles: [{ text: 'Naruto', ambiguity: 'name' }], prominence: 255, entries: [{ id: 8, premiere: '2002-10-03' }] },
  { titles: [{ text: 'Fullmetal Alchemist: Brotherhood' }, { text: 'Brotherhood', kind: 'short', ambiguity: 'word' }], prominence: 250, entries: [{ id: 9, premiere: '2009-04-05' }] },
  { titles: [{ text: 'Fruits Basket', ambiguity: 'words' }], prominence: 200, entries: [{ id: 10, premiere: '2001-07-05' }] },
  { titles: [{ text: 'Fruits Basket', ambiguity: 'words' }], prominence: 200, entries: [{ id: 11, premiere: '2019-04-05' }] },
  { titles: [{ text: 'Mobile Suit Gundam' }], prominence: 250, franchise: 'f-gundam', entries: [{ id: 12, premiere: '1979-04-07' }] },
  { titles: [{ text: 'After War Gundam X' }], prominence: 90, franchise: 'f-gundam', entries: [{ id: 13, premiere: '1996-04-05' }] },
  { titles: [{ text: '氷菓', lang: 'ja', ambiguity: 'word' }, { text: 'Hyouka', lang: 'ja-Latn' }], prominence: 200, entries: [{ id: 14, premiere: '2012-04-22' }] },
  { titles: [{ text: '春', lang: 'ja', ambiguity: 'word' }, { text: 'チ。', lang: 'ja', ambiguity: 'name' }, { text: 'キング', lang: 'ja', ambiguity: 'name' }], prominence: 230, entries: [{ id: 17, premiere: '2024-10-05' }] },
  { titles: [{ text: 'pet', ambiguity: 'word' }], prominence: 120, entries: [{ id: 18, premiere: '2020-01-06' }] },
  { titles: [{ text: 'Yaiba', ambiguity: 'name' }], prominence: 150, entries: [{ id: 19, premiere: '1993-04-09' }] },
  { titles: [{ text: 'Yaiba', ambiguity: 'name' }, { text: 'Yaiba (2025)', kind: 'alias' }], prominence: 150, entries: [{ id: 20, premiere: '2025-04-05' }] },
  { titles: [{ text: 'Doraemon', ambiguity: 'name' }], prominence: 230, entries: [{ id: 21, premiere: '1979-04-02' }] },
  { titles: [{ text: '我的英雄學院', lang: 'zh-Hant' }], prominence: 240, entries: [{ id: 22, premiere: '2016-04-03', season: 1 }, { id: 23, premiere: '2025-10-04', season: 8, titles: [{ text: '我的英雄學院 FINAL SEASON', lang: 'zh-Hant' }] }] },
  { titles: [{ text: 'Mushishi' }], prominence: 190, entries: [{ id: 15, premiere: '2005-10-22' }] },
  { titles: [{ text: 'Cowboy Bebop' }], prominence: 250, entries: [{ id: 16, premiere: '1998-04-03' }] },
], [{ key: 'f-gundam', name: 'Gundam', titles: [{ text: 'Gundam' }], anchors: [12, 13] }]);

export const SMALL_STACK: IndexStack = createStack([layerOf(SMALL)]);

export function block(text: string, more: Partial<TextBlock> = {}): TextBlock {
  return { id: 0, text, role: 'paragraph', level: 0, lang: 'en', section: 0, spans: [], ...more };
}

export const PAGE: PageContext = { title: '', host: '', lang: 'en', date: null };
