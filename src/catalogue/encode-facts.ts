import { packEntryKey } from '../domain/keys';
import { createWriter, type ByteWriter } from './bytes';
import type { Layout } from './encode';
import { FACTS, FACTS_MAGIC, writeFile, type Section } from './format';
import type { CatalogueModel, ModelEntry, ModelOffer } from './model';
import { packTexts } from './pack-texts';
import type { Row } from './rows';

/** Strings by number, each once. */
interface Strings {
  /** 0 for null, else one more than the string's number. */
  optional(text: string | null): number;
  of(text: string): number;
  readonly list: string[];
}

function createStrings(): Strings {
  const numbers = new Map<string, number>();
  const list: string[] = [];
  const of = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, list.length);
    list.push(text);
    return list.length - 1;
  };
  return { list, of, optional: (text) => (text === null || text === '' ? 0 : of(text) + 1) };
}

/** Writes the facts; titles are referred to by their rows in the hot part. */
export function encodeFacts(model: CatalogueModel, layout: Layout, rows: readonly Row[], stamp: number): Uint8Array<ArrayBuffer> {
  const strings = createStrings();
  const records = createWriter();
  const shown = shownRows(rows);
  const seriesOffsets = Uint32Array.from(layout.series, (_, index) => {
    const at = records.size;
    writeRows(records, shown.get(rowKey(index, 0)) ?? []);
    return at;
  });
  const entryOffsets = new Uint32Array(layout.entries.length);
  layout.series.forEach((_, index) => {
    for (let at = layout.firstEntry[index] as number; at < (layout.firstEntry[index + 1] as number); at++) {
      entryOffsets[at] = records.size;
      const place = at - (layout.firstEntry[index] as number);
      writeRows(records, shown.get(rowKey(index, place + 1)) ?? []);
      writeEntry(records, strings, layout.entries[at] as ModelEntry);
    }
  });
  const sources = new TextEncoder().encode(model.sources.map(({ name, date }) => `${name}\t${date}`).join('\n'));
  const texts = packTexts(strings.list);
  const sections: Section[] = [];
  sections[FACTS.meta] = Uint32Array.of(texts.oneByteCodes);
  sections[FACTS.entryOrder] = orderByKey(layout.entries);
  sections[FACTS.entryOffsets] = entryOffsets;
  sections[FACTS.seriesOffsets] = seriesOffsets;
  sections[FACTS.records] = records.done();
  sections[FACTS.sources] = sources;
  sections[FACTS.textLengths] = texts.lengths;
  sections[FACTS.textBases] = texts.bases;
  sections[FACTS.textBytes] = texts.bytes;
  sections[FACTS.symbols] = texts.symbols;
  return writeFile(FACTS_MAGIC, stamp, sections);
}

function rowKey(target: number, entry: number): number {
  return target * 256 + entry;
}

const KIND_ORDER = ['official', 'alias', 'short', 'abbreviation', 'misspelling'];

/** Numbers of the rows that are shown, per series or entry, official titles first, else in the model's order. */
function shownRows(rows: readonly Row[]): Map<number, number[]> {
  const shown = new Map<number, number[]>();
  rows.forEach((row, index) => {
    if (row.title.hidden === true) return;
    const key = rowKey(row.target, row.entry);
    const list = shown.get(key);
    if (list === undefined) shown.set(key, [index]);
    else list.push(index);
  });
  for (const list of shown.values()) {
    list.sort((a, b) => rank(rows[a] as Row) - rank(rows[b] as Row) || (rows[a] as Row).order - (rows[b] as Row).order);
  }
  return shown;
}

function rank(row: Row): number {
  return KIND_ORDER.indexOf(row.title.kind);
}

function writeRows(records: ByteWriter, rows: readonly number[]): void {
  records.number(rows.length);
  for (const row of rows) records.number(row);
}

function writeEntry(records: ByteWriter, strings: Strings, entry: ModelEntry): void {
  records.number(entry.titles.find((title) => title.hidden !== true)?.source ?? 0);
  records.number(strings.optional(entry.label));
  records.number(entry.studios.length);
  for (const studio of entry.studios) records.number(strings.of(studio));
  records.number(entry.studiosSource);
  records.number(entry.episodes === null ? 0 : entry.episodes + 1);
  records.number(entry.episodesSource);
  records.number(strings.optional(entry.premiere));
  records.number(entry.premiereSource);
  records.number(strings.optional(entry.end));
  records.number(strings.optional(entry.broadcast));
  records.number(entry.anilistId === null ? 0 : entry.anilistId + 1);
  records.number(entry.malId === null ? 0 : entry.malId + 1);
  records.number(strings.optional(entry.officialSite));
  records.number(entry.offers.length);
  for (const offer of entry.offers) writeOffer(records, strings, offer);
  records.number(entry.noOffer.length);
  for (const { region, source } of entry.noOffer) {
    records.number(strings.of(region));
    records.number(source);
  }
}

function writeOffer(records: ByteWriter, strings: Strings, offer: ModelOffer): void {
  records.number((offer.confirmed ? 1 : 0) | (offer.search ? 2 : 0));
  records.number(strings.of(offer.service));
  records.number(strings.optional(offer.regions.join(' ')));
  records.number(strings.of(offer.url));
  records.number(offer.source);
  records.number(strings.of(offer.checked));
}

/** Places of the entries by ascending key, for the search by key. */
function orderByKey(entries: readonly ModelEntry[]): Uint32Array {
  const keys = entries.map((entry) => packEntryKey(entry.key));
  return Uint32Array.from(Array.from(keys.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number)));
}
