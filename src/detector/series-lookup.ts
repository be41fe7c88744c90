import type { IndexStack } from '../catalogue/stack';
import type { SeriesRecord } from '../catalogue/title-index';
import type { FranchiseKey, SeriesKey } from '../domain/keys';

/** What weighing and choosing ask of the index stack. */
export type SeriesLookup = Pick<IndexStack, 'series' | 'franchise'>;

const lookups = new WeakMap<IndexStack, SeriesLookup>();

/**
 * The stack's own answers, each worked out once: the index builds a record on every request, and pages name the same series again
 * and again. Lives as long as the stack; the whole catalogue's records would take some megabytes.
 */
export function lookupOf(stack: IndexStack): SeriesLookup {
  const known = lookups.get(stack) ?? remembering(stack);
  lookups.set(stack, known);
  return known;
}

function remembering(stack: SeriesLookup): SeriesLookup {
  const records = new Map<SeriesKey, SeriesRecord | null>();
  const franchises = new Map<FranchiseKey, readonly SeriesKey[]>();
  return {
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
