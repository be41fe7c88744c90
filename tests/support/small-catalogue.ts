import type { CatalogueModel, ModelEntry, ModelTitle } from '../../src/catalogue/model';
import type { EntryKey, FranchiseKey, SeriesKey } from '../../src/domain/keys';

function title(text: string): ModelTitle {
  return { text, lang: 'en', kind: 'official', ambiguity: 'unique', source: 0 };
}

function entry(key: string, series: string, name: string, studio: string, premiere: string): ModelEntry {
  return {
    key: key as EntryKey, series: series as SeriesKey, kind: 'tv', seasonNumber: 1, label: null, titles: [title(name)],
    studios: [studio], studiosSource: 0, episodes: 13, episodesSource: 0, premiere, premiereSource: 0, end: null, broadcast: null,
    anilistId: null, malId: null, officialSite: null, offers: [], noOffer: [],
  };
}

const FRANCHISE = 'f-gundam' as FranchiseKey;

/** Three series, two of them of one franchise, and a retired key (b9, now b1). */
export const smallCatalogue: CatalogueModel = {
  sources: [{ name: 'test', date: '2026-01-01' }],
  franchises: [{ key: FRANCHISE, name: 'Gundam', titles: [title('Gundam')], series: ['sb2' as SeriesKey, 'sb3' as SeriesKey] }],
  series: [
    { key: 'sb1' as SeriesKey, franchise: null, prominence: 120, titles: [title('Metallic Rouge')], entries: ['b1' as EntryKey] },
    { key: 'sb2' as SeriesKey, franchise: FRANCHISE, prominence: 250, titles: [title('Mobile Suit Gundam')], entries: ['b2' as EntryKey] },
    { key: 'sb3' as SeriesKey, franchise: FRANCHISE, prominence: 200, titles: [title('Mobile Suit Zeta Gundam')], entries: ['b3' as EntryKey] },
  ],
  entries: [
    entry('b1', 'sb1', 'Metallic Rouge', 'Bones', '2024-01-10'),
    entry('b2', 'sb2', 'Mobile Suit Gundam', 'Sunrise', '1979-04-07'),
    entry('b3', 'sb3', 'Mobile Suit Zeta Gundam', 'Sunrise', '1985-03-02'),
  ],
  redirects: [{ from: 'b9' as EntryKey, to: 'b1' as EntryKey }, { from: 'sb9' as SeriesKey, to: 'sb1' as SeriesKey }],
};
