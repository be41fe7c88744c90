import type { EntryFacts, EntryLine, Offer, SeriesFacts, Title, TitleLang } from '../../src/domain/facts';
import type { EntryKey, SeriesKey } from '../../src/domain/keys';
import type { ListSwitch, Settings } from '../../src/domain/settings';
import type { WatchlistEntry } from '../../src/domain/watchlist';

export const SOURCE = { name: 'bangumi-data 0.3.208', date: '2026-10-02' };

export function title(text: string, lang: TitleLang = 'en'): Title {
  return { text, lang, kind: 'official' };
}

export function offer(service: string, more: Partial<Offer> = {}): Offer {
  return { service, regions: [], confirmed: false, url: `https://example.com/${service}`, search: false, source: SOURCE, ...more };
}

export function entryFacts(key: string, more: Partial<EntryFacts> = {}): EntryFacts {
  return {
    key: key as EntryKey, series: 'sb1' as SeriesKey, kind: 'tv', seasonNumber: null, label: null, titles: [], studios: [], episodes: null,
    premiere: null, end: null, broadcast: null, anilistId: null, malId: null, officialSite: null, offers: [], noOffer: [],
    sources: { titles: SOURCE, studios: SOURCE, premiere: SOURCE, episodes: SOURCE }, ...more,
  };
}

export function lineOf(entry: EntryFacts): EntryLine {
  const { key, kind, label, seasonNumber, titles, premiere, end } = entry;
  return { key, kind, label, seasonNumber, titles, premiere, end };
}

/** A series with these entries, shown at one of them. */
export function seriesFacts(titles: readonly Title[], entries: readonly EntryFacts[], shown = 0, key = 'sb1'): SeriesFacts {
  const entry = entries[shown];
  if (!entry) throw new Error(`no entry ${shown}`);
  return { series: key as SeriesKey, franchise: null, prominence: 100, titles: [...titles], entries: entries.map(lineOf), entry: { ...entry, series: key as SeriesKey } };
}

export function listed(entry: string, more: Partial<WatchlistEntry> = {}): WatchlistEntry {
  return {
    entry: entry as EntryKey, series: 'sb1' as SeriesKey, title: entry, status: 'planned', progress: 0, note: '',
    addedAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', foundAt: null, ...more,
  };
}

export const SETTINGS: Settings = {
  region: 'US', services: [], titleLanguage: 'english', theme: 'auto', marks: 'first', markIndexPages: false, sitesOff: [],
};

/** The series of the seeds' article that every test of the card knows. */
export const METALLIC_ROUGE = seriesFacts([title('Metallic Rouge'), title('メタリックルージュ', 'ja')], [
  entryFacts('b425595', {
    titles: [title('Metallic Rouge'), title('メタリックルージュ', 'ja')], studios: ['Bones'], episodes: 13,
    premiere: '2024-01-10T16:25:00.000Z', end: '2024-04-03T16:25:00.000Z', anilistId: 162985, malId: 54794, officialSite: 'https://metallicrouge.jp/',
    offers: [offer('unext', { regions: ['JP'], confirmed: true }), offer('netflix'), offer('crunchyroll', { regions: ['US', 'CA'], confirmed: true })],
  }),
]);

/** Settings with one member put on a list or taken off it, as the background does it. */
export function switched(settings: Settings, { list, member, listed: isListed }: ListSwitch): Settings {
  const others = settings[list].filter((other) => other !== member);
  return { ...settings, [list]: isListed ? [...others, member] : others };
}
