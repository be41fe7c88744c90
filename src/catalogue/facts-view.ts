import type { EntryFacts, EntryLine, Offer, SeriesFacts, Source, Title } from '../domain/facts';
import { packEntryKey, type EntryKey, type FranchiseKey, type SeriesKey } from '../domain/keys';
import { createReader } from './bytes';
import { CatalogueError, FACTS, FACTS_MAGIC, FACTS_SECTIONS, readFile } from './format';
import { search } from './search';
import { openTexts } from './text-pool';
import type { TitlesFile } from './title-index';

/** What is known of series and entries, built from the bytes on request. Retired keys are followed to their successors. */
export interface FactsView {
  /** All that a card shows. `entry` null, unknown or of another series by now: see the return. */
  facts(series: SeriesKey, entry: EntryKey | null): SeriesFacts | null;
  entryOf(key: EntryKey): EntryFacts | null;
  seriesOfEntry(key: EntryKey): SeriesKey | null;
  /** Name of a franchise and its series, best known first. */
  franchise(key: FranchiseKey): { readonly name: string; readonly series: readonly SeriesKey[] } | null;
}

/**
 * Opens the facts over their bytes.
 * @param titles the hot part of the same build: it holds the titles' text, the keys and the numbers of entries.
 * @throws {CatalogueError} when the file is of another kind or version, not complete, or of another build than `titles`.
 */
export function openFacts(source: ArrayBuffer | Uint8Array, titles: TitlesFile): FactsView {
  const file = readFile(source, FACTS_MAGIC, FACTS_SECTIONS);
  if (file.stamp !== titles.stamp) throw new CatalogueError('mismatch', 'facts and titles are of two builds');
  const order = file.u32(FACTS.entryOrder);
  const entryOffsets = file.u32(FACTS.entryOffsets);
  const seriesOffsets = file.u32(FACTS.seriesOffsets);
  const records = file.u8(FACTS.records);
  const strings = openTexts({
    lengths: file.u8(FACTS.textLengths),
    bases: file.u32(FACTS.textBases),
    bytes: file.u8(FACTS.textBytes),
    symbols: file.u16(FACTS.symbols),
    oneByteCodes: file.u32(FACTS.meta)[0] as number,
  });
  const sources: readonly Source[] = new TextDecoder().decode(file.u8(FACTS.sources)).split('\n').map((line) => {
    const [name = '', date = ''] = line.split('\t');
    return { name, date };
  });

  const sourceAt = (index: number): Source => sources[index] ?? { name: '', date: '' };

  /** Place of the entry `key` or its successor, or -1. */
  function placeOf(key: EntryKey): number {
    const packed = packEntryKey(titles.redirect(key));
    const at = search((place) => packEntryKey(titles.entryKeyAt(order[place] as number)), order.length, packed);
    return at < 0 ? -1 : (order[at] as number);
  }

  function readTitles(next: () => number): Title[] {
    return Array.from({ length: next() }, () => {
      const { text, lang, kind } = titles.title(next());
      return { text, lang, kind };
    });
  }

  function optional(number: number): string | null {
    return number === 0 ? null : strings.text(number - 1);
  }

  function readOffer(next: () => number): Offer {
    const flags = next();
    const service = strings.text(next());
    const regions = optional(next());
    const url = strings.text(next());
    const { name } = sourceAt(next());
    return {
      service,
      regions: regions === null ? [] : regions.split(' '),
      confirmed: (flags & 1) !== 0,
      url,
      search: (flags & 2) !== 0,
      source: { name, date: strings.text(next()) },
    };
  }

  function readEntry(place: number): EntryFacts {
    const next = createReader(records, entryOffsets[place] as number);
    const { key, kind, seasonNumber } = titles.entryRecord(place);
    const entryTitles = readTitles(next);
    const known: Record<string, Source> = {};
    const titlesSource = sourceAt(next());
    if (entryTitles.length > 0) known['titles'] = titlesSource;
    const label = optional(next());
    const studios = Array.from({ length: next() }, () => strings.text(next()));
    const studiosSource = sourceAt(next());
    if (studios.length > 0) known['studios'] = studiosSource;
    const episodes = optionalNumber(next());
    const episodesSource = sourceAt(next());
    if (episodes !== null) known['episodes'] = episodesSource;
    const premiere = optional(next());
    const premiereSource = sourceAt(next());
    if (premiere !== null) known['premiere'] = premiereSource;
    return {
      key,
      series: titles.seriesKeyAt(titles.seriesOfEntryAt(place)),
      kind, seasonNumber, label,
      titles: entryTitles,
      studios, episodes, premiere,
      end: optional(next()),
      broadcast: optional(next()),
      anilistId: optionalNumber(next()),
      malId: optionalNumber(next()),
      officialSite: optional(next()),
      offers: Array.from({ length: next() }, () => readOffer(next)),
      noOffer: Array.from({ length: next() }, () => ({ region: strings.text(next()), source: sourceAt(next()) })),
      sources: known,
    };
  }

  function lineOf(facts: EntryFacts): EntryLine {
    const { key, kind, label, seasonNumber, premiere, end } = facts;
    return { key, kind, label, seasonNumber, titles: facts.titles, premiere, end };
  }

  /** Where the card opens: the entry asked for if it is still known, wherever it is grouped now, else the series' first. */
  function choosePlace(series: SeriesKey, entry: EntryKey | null): number {
    const asked = entry === null ? -1 : placeOf(entry);
    if (asked >= 0) return asked;
    const place = titles.seriesAt(titles.redirect(series));
    if (place < 0) return -1;
    const first = titles.firstEntryOf(place);
    return first < titles.firstEntryOf(place + 1) ? first : -1;
  }

  function facts(series: SeriesKey, entry: EntryKey | null): SeriesFacts | null {
    const place = choosePlace(series, entry);
    if (place < 0) return null;
    const seriesPlace = titles.seriesOfEntryAt(place);
    const key = titles.seriesKeyAt(seriesPlace);
    const record = titles.series(key);
    if (record === null) return null;
    const first = titles.firstEntryOf(seriesPlace);
    const stored = record.entries.map((_, index) => readEntry(first + index));
    const shown = stored[place - first] as EntryFacts;
    const franchise = record.franchise;
    return {
      series: key,
      franchise: franchise === null ? null : { key: franchise, name: titles.franchiseName(franchise) ?? '' },
      prominence: record.prominence,
      titles: readTitles(createReader(records, seriesOffsets[seriesPlace] as number)),
      entries: stored.map(lineOf),
      entry: shown,
    };
  }

  return {
    facts,
    entryOf(key) {
      const place = placeOf(key);
      return place < 0 ? null : readEntry(place);
    },
    seriesOfEntry(key) {
      const place = placeOf(key);
      return place < 0 ? null : titles.seriesKeyAt(titles.seriesOfEntryAt(place));
    },
    franchise(key) {
      const name = titles.franchiseName(key);
      return name === null ? null : { name, series: titles.franchise(key) };
    },
  };
}

function optionalNumber(stored: number): number | null {
  return stored === 0 ? null : stored - 1;
}
