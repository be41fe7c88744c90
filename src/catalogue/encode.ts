import { ENTRY_KINDS } from '../domain/facts';
import { anchorOf, packEntryKey, type EntryKey, type SeriesKey } from '../domain/keys';
import { buildTrie, compareSequences, type Trie } from './build-trie';
import { encodeFacts } from './encode-facts';
import { isFinal, partOf } from './entry-label';
import { ENTRY_FINAL, META, NO_DAY, NO_FRANCHISE, TITLES, TITLES_MAGIC, writeFile, type Section } from './format';
import type { CatalogueModel, ModelEntry, ModelSeries } from './model';
import { packTexts } from './pack-texts';
import { listRows, type Places, type Row } from './rows';
import type { PackedTexts } from './text-pool';

/** Both files of one catalogue. */
export interface EncodedCatalogue {
  /** The hot part, for {@link openTitleIndex}. */
  readonly titles: Uint8Array<ArrayBuffer>;
  /** Read on demand, with {@link openFacts}. */
  readonly facts: Uint8Array<ArrayBuffer>;
}

const MS_PER_DAY = 86_400_000;
const MOST_TARGETS = 0xffff;

/** Series and entries in the order of the files: series by packed anchor, entries grouped by series in the model's order. */
export interface Layout {
  readonly series: readonly ModelSeries[];
  readonly entries: readonly ModelEntry[];
  readonly firstEntry: Uint32Array;
  readonly places: Places;
}

/**
 * Turns a model into the two files of a catalogue. The same model gives the same bytes.
 * @throws {RangeError} when the model does not fit the format or contradicts itself (a series lists an entry that is not there).
 */
export function encodeCatalogue(model: CatalogueModel): EncodedCatalogue {
  const layout = layOut(model);
  const rows = listRows(model, layout.places);
  const stamp = stampOf(rows, layout);
  return { titles: encodeTitles(model, layout, rows, stamp), facts: encodeFacts(model, layout, rows, stamp) };
}

function layOut(model: CatalogueModel): Layout {
  const series = [...model.series].sort((a, b) => packEntryKey(anchorOf(a.key)) - packEntryKey(anchorOf(b.key)));
  if (series.length + model.franchises.length > MOST_TARGETS) throw new RangeError(`too many series: ${series.length}`);
  const byKey = new Map(model.entries.map((entry) => [entry.key, entry]));
  const entries: ModelEntry[] = [];
  const firstEntry = new Uint32Array(series.length + 1);
  const entryInSeries = new Map<string, number>();
  series.forEach((one, index) => {
    one.entries.forEach((key, place) => {
      const entry = byKey.get(key);
      if (entry === undefined) throw new RangeError(`${one.key} lists ${key}, which is not there`);
      if (entry.series !== one.key || entryInSeries.has(key)) throw new RangeError(`${one.key} lists ${key}, which is of ${entry.series} or listed twice`);
      entries.push(entry);
      entryInSeries.set(key, place);
    });
    firstEntry[index + 1] = entries.length;
  });
  return { series, entries, firstEntry, places: { series: new Map(series.map((one, index) => [one.key, index])), entryInSeries } };
}

/** FNV-1a over what the facts refer to by number, so that files of two builds are not read together. */
function stampOf(rows: readonly Row[], layout: Layout): number {
  let hash = 0x811c9dc5;
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  };
  for (const row of rows) add(`${row.title.text}\n${row.target} ${row.entry} ${row.info}\n`);
  for (const entry of layout.entries) add(entry.key);
  return hash >>> 0;
}

function encodeTitles(model: CatalogueModel, layout: Layout, rows: readonly Row[], stamp: number): Uint8Array<ArrayBuffer> {
  const trie = buildTrie(rows.map((row) => row.tokens));
  const texts = packTexts(rows.map((row) => row.title.text));
  const sections: Section[] = [];
  const put = (section: number, data: Section): void => {
    sections[section] = data;
  };
  put(TITLES.meta, metaOf(rows.length, trie, texts));
  put(TITLES.displacements, trie.displacements);
  put(TITLES.edges, trie.edges);
  put(TITLES.singles, trie.singles.words);
  put(TITLES.pairs, trie.pairs.words);
  put(TITLES.rowTarget, Uint16Array.from(rows, (row) => row.target));
  put(TITLES.rowEntry, Uint8Array.from(rows, (row) => row.entry));
  put(TITLES.rowInfo, Uint8Array.from(rows, (row) => row.info));
  put(TITLES.rowFollows, followBits(rows));
  put(TITLES.textLengths, texts.lengths);
  put(TITLES.textBases, texts.bases);
  put(TITLES.textBytes, texts.bytes);
  put(TITLES.symbols, texts.symbols);
  putSeries(put, model, layout);
  putEntries(put, layout.entries);
  putFranchises(put, model, layout);
  putRedirects(put, model);
  return writeFile(TITLES_MAGIC, stamp, sections);
}

type Put = (section: number, data: Section) => void;

function metaOf(rows: number, trie: Trie, texts: PackedTexts): Uint32Array {
  const meta = new Uint32Array(Object.keys(META).length);
  meta[META.rows] = rows;
  meta[META.rowBits] = trie.rowBits;
  meta[META.slots] = trie.slots;
  meta[META.seed] = trie.seed;
  meta[META.oneByteCodes] = texts.oneByteCodes;
  meta[META.singlesShift] = trie.singles.shift;
  meta[META.pairsShift] = trie.pairs.shift;
  return meta;
}

function followBits(rows: readonly Row[]): Uint8Array {
  const bits = new Uint8Array((rows.length + 7) >> 3);
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || compareSequences(before.tokens, row.tokens) !== 0) return;
    bits[index >> 3] = (bits[index >> 3] as number) | (1 << (index & 7));
  });
  return bits;
}

function putSeries(put: Put, model: CatalogueModel, { series, firstEntry }: Layout): void {
  const franchise = new Map(model.franchises.map((one, index) => [one.key, index]));
  put(TITLES.seriesAnchor, Uint32Array.from(series, (one) => packEntryKey(anchorOf(one.key))));
  put(TITLES.seriesFranchise, Uint16Array.from(series, (one) => (one.franchise === null ? NO_FRANCHISE : (franchise.get(one.franchise) ?? NO_FRANCHISE))));
  put(TITLES.seriesProminence, Uint8Array.from(series, (one) => one.prominence));
  put(TITLES.seriesFirstEntry, firstEntry);
}

function putEntries(put: Put, entries: readonly ModelEntry[]): void {
  put(TITLES.entryKey, Uint32Array.from(entries, (entry) => packEntryKey(entry.key)));
  put(TITLES.entryPremiere, Int16Array.from(entries, (entry) => dayOf(entry.premiere)));
  put(TITLES.entryEnd, Int16Array.from(entries, (entry) => dayOf(entry.end)));
  put(TITLES.entryInfo, Uint8Array.from(entries, (entry) => ENTRY_KINDS.indexOf(entry.kind) | (isFinal(entry) ? ENTRY_FINAL : 0)));
  put(TITLES.entrySeason, Uint8Array.from(entries, (entry) => small(entry.seasonNumber)));
  put(TITLES.entryPart, Uint8Array.from(entries, (entry) => small(partOf(entry))));
}

/** Days since 1970-01-01 of an ISO instant or shorter ISO date. */
function dayOf(date: string | null): number {
  const ms = date === null ? NaN : Date.parse(date);
  return Number.isNaN(ms) ? NO_DAY : Math.max(NO_DAY + 1, Math.floor(ms / MS_PER_DAY));
}

/** A small number kept one higher, so that 0 says "not known". */
function small(value: number | null): number {
  return value === null || value < 0 || value > 254 || !Number.isInteger(value) ? 0 : value + 1;
}

function putFranchises(put: Put, model: CatalogueModel, { places }: Layout): void {
  const lines = model.franchises.map((franchise) => `${franchise.key}\t${franchise.name}`).join('\n');
  const first = new Uint16Array(model.franchises.length + 1);
  const members: number[] = [];
  model.franchises.forEach((franchise, index) => {
    for (const key of franchise.series) {
      const place = places.series.get(key);
      if (place === undefined) throw new RangeError(`${franchise.key} lists ${key}, which is not there`);
      members.push(place);
    }
    first[index + 1] = members.length;
  });
  put(TITLES.franchiseText, new TextEncoder().encode(lines));
  put(TITLES.franchiseFirst, first);
  put(TITLES.franchiseSeries, Uint16Array.from(members));
}

function putRedirects(put: Put, model: CatalogueModel): void {
  const ofSeries = model.redirects.filter(({ from }) => from.startsWith('s'));
  const ofEntries = model.redirects.filter(({ from }) => !from.startsWith('s'));
  put(TITLES.seriesRedirects, redirectTable(ofSeries, (key) => packEntryKey(anchorOf(key as SeriesKey))));
  put(TITLES.entryRedirects, redirectTable(ofEntries, (key) => packEntryKey(key as EntryKey)));
}

/** Pairs sorted by retired key; chains are resolved here, so that a reader takes one step. */
function redirectTable(redirects: CatalogueModel['redirects'], pack: (key: SeriesKey | EntryKey) => number): Uint32Array {
  const next = new Map<SeriesKey | EntryKey, SeriesKey | EntryKey>(redirects.map(({ from, to }) => [from, to]));
  const rows = redirects.map(({ from, to }) => {
    if (from.startsWith('s') !== to.startsWith('s')) throw new RangeError(`redirect between kinds: ${from} to ${to}`);
    let target = to;
    for (let steps = 0; next.has(target); steps++) {
      if (steps > redirects.length) throw new RangeError(`redirects go round in a circle at ${from}`);
      target = next.get(target) as SeriesKey | EntryKey;
    }
    return [pack(from), pack(target)] as const;
  });
  return Uint32Array.from(rows.sort((a, b) => a[0] - b[0]).flat());
}
