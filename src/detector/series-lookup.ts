import type { IndexStack } from '../catalogue/stack';
import type { SeriesRecord, TitleRecord } from '../catalogue/title-index';
import type { FranchiseKey, SeriesKey } from '../domain/keys';

/** What weighing and choosing ask of the index stack. */
export type SeriesLookup = Pick<IndexStack, 'series' | 'franchise'>;

/** What looking for candidates asks as well. */
export interface Lookup extends SeriesLookup {
  title(row: number): TitleRecord;
}

const lookups = new WeakMap<IndexStack, Lookup>();
/** Titles remembered at most: those of many pages, at a fraction of the catalogue's size. */
const TITLES_KEPT = 8_192;

/**
 * The stack's own answers, each worked out once: the index builds a record on every request, and pages name the same series again
 * and again. Lives as long as the stack; the whole catalogue's records would take some megabytes.
 */
export function lookupOf(stack: IndexStack): Lookup {
  const known = lookups.get(stack) ?? remembering(stack);
  lookups.set(stack, known);
  return known;
}

function remembering(stack: Lookup): Lookup {
  const records = new Map<SeriesKey, SeriesRecord | null>();
  const franchises = new Map<FranchiseKey, readonly SeriesKey[]>();
  const titles = new Map<number, TitleRecord>();
  return {
    title: (row) => {
      const known = titles.get(row);
      if (known !== undefined) return known;
      if (titles.size >= TITLES_KEPT) titles.clear();
      const found = stack.title(row);
      titles.set(row, found);
      return found;
    },
    series: (key) => remember(records, key, () => stack.series(key)),
    franchise: (key) => remember(franchises, key, () => stack.franchise(key)),
  };
}

function remember<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const old = known.get(key);
  if (old !== undefined) return old;
  const found = find();
  known.set(key, found);
  return found;
}
