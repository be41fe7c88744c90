import { AMBIGUITIES, TITLE_KINDS, TITLE_LANGS } from '../domain/facts';
import { compareSequences } from './build-trie';
import { INFO } from './format';
import type { CatalogueModel, ModelTitle } from './model';
import { normalise, tokenise } from './tokens';

/** One title on its way into the hot part. */
export interface Row {
  readonly title: ModelTitle;
  /** Index of the series in the file, or the number of series plus the index of a franchise. */
  readonly target: number;
  /** 0 for the target as a whole, else 1 plus the entry's place in its series. */
  readonly entry: number;
  readonly tokens: Uint32Array;
  readonly info: number;
  /** Place in the model's list of titles of the target. */
  readonly order: number;
}

/** Most entries of one series that can have titles of their own. */
const MOST_ENTRIES = 254;

/** Places of series and entries in the file. */
export interface Places {
  readonly series: ReadonlyMap<string, number>;
  /** Place of an entry inside its series. */
  readonly entryInSeries: ReadonlyMap<string, number>;
}

/**
 * Lists all titles of `model` in the order of the trie. A hidden title that matches nothing more than a shown one of the same
 * target is left out, as is a title given twice.
 * @throws {RangeError} when a series has more entries than a row can number.
 */
export function listRows(model: CatalogueModel, places: Places): Row[] {
  const rows: Row[] = [];
  for (const series of model.series) {
    addRows(rows, series.titles, places.series.get(series.key) as number, 0);
  }
  for (const entry of model.entries) {
    const target = places.series.get(entry.series);
    const place = places.entryInSeries.get(entry.key);
    if (target === undefined || place === undefined) throw new RangeError(`entry without its series: ${entry.key}`);
    if (place >= MOST_ENTRIES) throw new RangeError(`too many entries in ${entry.series}`);
    addRows(rows, entry.titles, target, place + 1);
  }
  model.franchises.forEach((franchise, index) => addRows(rows, franchise.titles, model.series.length + index, 0));
  return rows.sort(
    (a, b) => compareSequences(a.tokens, b.tokens) || compareText(a.title.text, b.title.text) || a.target - b.target || a.entry - b.entry || a.info - b.info,
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function addRows(rows: Row[], titles: readonly ModelTitle[], target: number, entry: number): void {
  const matched = new Set<string>();
  const shown = new Set<string>();
  const visibleFirst = [...titles.filter((title) => title.hidden !== true), ...titles.filter((title) => title.hidden === true)];
  for (const title of visibleFirst) {
    const surface = normalise(title.text);
    const same = `${title.lang} ${title.kind} ${title.text}`;
    if (title.hidden === true ? matched.has(surface) || surface === '' : shown.has(same)) continue;
    matched.add(surface);
    shown.add(same);
    rows.push({ title, target, entry, tokens: tokensOf(title.text), info: infoOf(title), order: titles.indexOf(title) });
  }
}

function tokensOf(text: string): Uint32Array {
  const tokens = tokenise(text);
  return tokens.hash.slice(0, tokens.count);
}

function infoOf(title: ModelTitle): number {
  return (
    TITLE_LANGS.indexOf(title.lang) |
    (TITLE_KINDS.indexOf(title.kind) << INFO.kindShift) |
    (AMBIGUITIES.indexOf(title.ambiguity) << INFO.ambiguityShift)
  );
}
