import type { EntryKey, FranchiseKey, SeriesKey } from '../domain/keys';
import type { EmitMatch, EntryRecord, SeriesRecord, TitleIndex, TitleRecord } from './title-index';
import type { TokenStream } from './tokens';

/** Several indexes as one: the reader's own names on top, then the newest seasons, then the embedded catalogue (decision 0002). */
export interface IndexStack extends TitleIndex {
  /** Uppermost first. */
  readonly layers: readonly TitleIndex[];
  /** Which layer holds a row: 0 is the uppermost. */
  layerOf(row: number): number;
}

/**
 * Stacks indexes. The titles of all layers are matched; where two layers give one stretch of text to the same series and entry the
 * upper one speaks alone. Of a series that several layers know, the entries are put together, an upper layer's record of an entry
 * replacing a lower one's, and prominence and franchise come from the uppermost layer that has entries of it: a layer that only
 * adds names need not know more.
 */
export function createStack(layers: readonly TitleIndex[]): IndexStack {
  const bases: number[] = [];
  let rows = 0;
  for (const layer of layers) {
    bases.push(rows);
    rows += layer.rows;
  }

  function layerOf(row: number): number {
    let found = 0;
    while (found + 1 < bases.length && (bases[found + 1] as number) <= row) found++;
    return found;
  }

  function title(row: number): TitleRecord {
    const layer = layerOf(row);
    return (layers[layer] as TitleIndex).title(row - (bases[layer] as number));
  }

  function redirect<K extends SeriesKey | EntryKey>(key: K): K {
    return layers.reduce((current, layer) => layer.redirect(current), key);
  }

  function series(key: SeriesKey): SeriesRecord | null {
    const current = redirect(key);
    const known = layers.map((layer) => layer.series(current)).filter((record) => record !== null);
    const leading = known.find((record) => record.entries.length > 0) ?? known[0];
    if (leading === undefined || known.length === 1) return leading ?? null;
    return { ...leading, franchise: known.find((record) => record.franchise !== null)?.franchise ?? null, entries: mergeEntries(known) };
  }

  function franchise(key: FranchiseKey): readonly SeriesKey[] {
    return [...new Set(layers.flatMap((layer) => layer.franchise(key)))];
  }

  return { layers, rows, layerOf, title, redirect, series, franchise, match: matcherOf(layers, bases, title) };
}

/** Entries of all records by premiere, those without a date last; the first record that has an entry speaks for it. */
function mergeEntries(records: readonly SeriesRecord[]): EntryRecord[] {
  const byKey = new Map<EntryKey, EntryRecord>();
  for (const { entries } of records) {
    for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  }
  return [...byKey.values()].sort((a, b) => (a.premiereDay ?? Infinity) - (b.premiereDay ?? Infinity) || 0);
}

function matcherOf(layers: readonly TitleIndex[], bases: readonly number[], title: (row: number) => TitleRecord): TitleIndex['match'] {
  const [only] = layers;
  if (layers.length === 1 && only !== undefined) return only.match;
  return (tokens: TokenStream, emit: EmitMatch) => {
    /** Stretches and works that upper layers have spoken for. They are few: overlays are small. */
    const spoken = new Set<string>();
    layers.forEach((layer, index) => {
      const base = bases[index] as number;
      const above = new Set(spoken);
      const lowest = index === layers.length - 1;
      layer.match(tokens, (first, endToken, row, end, form) => {
        if (lowest && above.size === 0) return emit(first, endToken, base + row, end, form);
        const { series, entry, franchise } = title(base + row);
        const claim = `${first} ${endToken} ${series ?? franchise} ${entry}`;
        if (above.has(claim)) return;
        spoken.add(claim);
        emit(first, endToken, base + row, end, form);
      });
    });
  };
}
