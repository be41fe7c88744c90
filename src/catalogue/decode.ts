import { AMBIGUITIES, ENTRY_KINDS, TITLE_KINDS, TITLE_LANGS } from '../domain/facts';
import { anchorOf, packEntryKey, seriesKeyOf, unpackEntryKey, type EntryKey, type FranchiseKey, type SeriesKey } from '../domain/keys';
import { ENTRY_FINAL, INFO, META, NO_DAY, NO_FRANCHISE, readFile, TITLES, TITLES_MAGIC, TITLES_SECTIONS } from './format';
import { createGroups } from './groups';
import { createKept } from './kept';
import { createMatcher } from './matcher';
import { search } from './search';
import { openTexts } from './text-pool';
import type { EntryRecord, SeriesRecord, TitleRecord, TitlesFile } from './title-index';

/** Records kept ready: a page names few titles, over and over. */
const KEPT_TITLES = 1_024;

/** Day number or null. */
function day(value: number): number | null {
  return value === NO_DAY ? null : value;
}

/** Numbers are kept one higher, so that 0 says "not known". */
function number(value: number): number | null {
  return value === 0 ? null : value - 1;
}

/**
 * Opens the hot part of a catalogue over its bytes. Nothing is parsed or copied.
 * @throws {CatalogueError} when the file is of another kind or version, or not complete.
 */
export function openTitleIndex(source: ArrayBuffer | Uint8Array): TitlesFile {
  const file = readFile(source, TITLES_MAGIC, TITLES_SECTIONS);
  const meta = file.u32(TITLES.meta);
  const rows = meta[META.rows] as number;
  const rowTarget = file.u16(TITLES.rowTarget);
  const rowEntry = file.u8(TITLES.rowEntry);
  const rowInfo = file.u8(TITLES.rowInfo);
  const texts = openTexts({
    lengths: file.u8(TITLES.textLengths),
    bases: file.u32(TITLES.textBases),
    bytes: file.u8(TITLES.textBytes),
    symbols: file.u16(TITLES.symbols),
    oneByteCodes: meta[META.oneByteCodes] as number,
  });
  const anchors = file.u32(TITLES.seriesAnchor);
  const seriesFranchise = file.u16(TITLES.seriesFranchise);
  const prominence = file.u8(TITLES.seriesProminence);
  const firstEntry = file.u32(TITLES.seriesFirstEntry);
  const entryKeys = file.u32(TITLES.entryKey);
  const premieres = file.i16(TITLES.entryPremiere);
  const ends = file.i16(TITLES.entryEnd);
  const entryInfo = file.u8(TITLES.entryInfo);
  const seasons = file.u8(TITLES.entrySeason);
  const parts = file.u8(TITLES.entryPart);
  const franchiseText = file.u8(TITLES.franchiseText);
  const franchiseFirst = file.u16(TITLES.franchiseFirst);
  const franchiseSeries = file.u16(TITLES.franchiseSeries);
  const seriesRedirects = file.u32(TITLES.seriesRedirects);
  const entryRedirects = file.u32(TITLES.entryRedirects);
  const match = createMatcher(
    {
      rowBits: meta[META.rowBits] as number,
      seed: meta[META.seed] as number,
      displacements: file.u16(TITLES.displacements),
      edges: file.u32(TITLES.edges),
      singles: { shift: meta[META.singlesShift] as number, words: file.u32(TITLES.singles) },
      pairs: { shift: meta[META.pairsShift] as number, words: file.u32(TITLES.pairs) },
    },
    createGroups(texts, { target: rowTarget, entry: rowEntry, info: rowInfo, follows: file.u8(TITLES.rowFollows) }),
  );

  let franchiseList: { readonly key: FranchiseKey; readonly name: string }[] | null = null;
  /** Keys and names of franchises, read once: there are a few dozen. */
  function franchises(): { readonly key: FranchiseKey; readonly name: string }[] {
    franchiseList ??= new TextDecoder().decode(franchiseText).split('\n').filter((line) => line !== '').map((line) => {
      const tab = line.indexOf('\t');
      return { key: line.slice(0, tab) as FranchiseKey, name: line.slice(tab + 1) };
    });
    return franchiseList;
  }

  const seriesKeyAt = (place: number): SeriesKey => seriesKeyOf(unpackEntryKey(anchors[place] as number));
  const seriesAt = (key: SeriesKey): number => search((place) => anchors[place] as number, anchors.length, packEntryKey(anchorOf(key)));

  function franchiseOf(place: number): FranchiseKey | null {
    const franchise = seriesFranchise[place] as number;
    return franchise === NO_FRANCHISE ? null : (franchises()[franchise]?.key ?? null);
  }

  function entryRecord(place: number): EntryRecord {
    const info = entryInfo[place] as number;
    return {
      key: unpackEntryKey(entryKeys[place] as number),
      kind: ENTRY_KINDS[info & INFO.mask] ?? 'tv',
      seasonNumber: number(seasons[place] as number),
      part: number(parts[place] as number),
      premiereDay: day(premieres[place] as number),
      endDay: day(ends[place] as number),
      final: (info & ENTRY_FINAL) !== 0,
    };
  }

  const titleRecords = createKept<TitleRecord>(KEPT_TITLES);
  const title = (row: number): TitleRecord => titleRecords(row, readTitle);

  function readTitle(row: number): TitleRecord {
    const target = rowTarget[row] as number;
    const info = rowInfo[row] as number;
    const ofSeries = target < anchors.length;
    const entry = rowEntry[row] as number;
    return {
      text: texts.text(row),
      series: ofSeries ? seriesKeyAt(target) : null,
      entry: ofSeries && entry > 0 ? unpackEntryKey(entryKeys[(firstEntry[target] as number) + entry - 1] as number) : null,
      franchise: ofSeries ? franchiseOf(target) : (franchises()[target - anchors.length]?.key ?? null),
      lang: TITLE_LANGS[info & INFO.mask] ?? 'und',
      kind: TITLE_KINDS[(info >> INFO.kindShift) & INFO.mask] ?? 'alias',
      ambiguity: AMBIGUITIES[info >> INFO.ambiguityShift] ?? 'unique',
    };
  }

  function series(key: SeriesKey): SeriesRecord | null {
    const place = seriesAt(redirect(key));
    if (place < 0) return null;
    const entries: EntryRecord[] = [];
    for (let at = firstEntry[place] as number; at < (firstEntry[place + 1] as number); at++) entries.push(entryRecord(at));
    return { key: seriesKeyAt(place), franchise: franchiseOf(place), prominence: prominence[place] as number, entries };
  }

  function franchise(key: FranchiseKey): readonly SeriesKey[] {
    const place = franchises().findIndex((known) => known.key === key);
    if (place < 0) return [];
    return Array.from(franchiseSeries.subarray(franchiseFirst[place], franchiseFirst[place + 1]), seriesKeyAt);
  }

  function redirect<K extends SeriesKey | EntryKey>(key: K): K {
    const ofSeries = key.startsWith('s');
    const table = ofSeries ? seriesRedirects : entryRedirects;
    const packed = packEntryKey(ofSeries ? anchorOf(key as SeriesKey) : (key as EntryKey));
    const place = search((at) => table[2 * at] as number, table.length / 2, packed);
    if (place < 0) return key;
    const to = unpackEntryKey(table[2 * place + 1] as number);
    return (ofSeries ? seriesKeyOf(to) : to) as K;
  }

  return {
    stamp: file.stamp,
    rows,
    seriesCount: anchors.length,
    entryCount: entryKeys.length,
    match, title, series, franchise, redirect, seriesAt, seriesKeyAt, entryRecord,
    seriesOfEntryAt: (place) => seriesHolding(firstEntry, place),
    firstEntryOf: (place) => firstEntry[place] as number,
    entryKeyAt: (place) => unpackEntryKey(entryKeys[place] as number),
    franchiseName: (key) => franchises().find((known) => known.key === key)?.name ?? null,
  };
}

/** The last place whose first entry is not behind `entry`. */
function seriesHolding(firstEntry: Uint32Array, entry: number): number {
  let low = 0;
  let high = firstEntry.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firstEntry[middle] as number) <= entry) low = middle;
    else high = middle - 1;
  }
  return low;
}
