import type { SourceEntry } from '../source';
import { fold } from '../text';
import { unmark, type Marked } from './markers';

/** Entries that are surely of one series: the same series at TMDB, or one entry alone. */
export interface Cluster {
  readonly entries: SourceEntry[];
  /** TMDB's number of the series, or null. */
  readonly tmdb: number | null;
}

/** What the rules know of one entry's title, read once. */
export type Marks = ReadonlyMap<SourceEntry, Marked & { readonly key: string }>;

/** Reads the markers of every title. */
export function readMarks(entries: readonly SourceEntry[]): Marks {
  return new Map(entries.map((entry) => {
    const marked = unmark(entry.ja);
    return [entry, { ...marked, key: fold(marked.base) }];
  }));
}

/** Puts together the entries that TMDB lists under one series; `apart` are those that a curated rule takes out. */
export function clusterByTmdb(entries: readonly SourceEntry[], apart: ReadonlySet<SourceEntry>): Cluster[] {
  const byNumber = new Map<number, Cluster>();
  const clusters: Cluster[] = [];
  for (const entry of entries) {
    const number = Number(/^tv\/(\d+)/.exec(entry.tmdb ?? '')?.[1] ?? 0);
    const known = apart.has(entry) ? undefined : byNumber.get(number);
    if (known) {
      known.entries.push(entry);
      continue;
    }
    const cluster: Cluster = { entries: [entry], tmdb: number || null };
    clusters.push(cluster);
    if (number > 0 && !apart.has(entry)) byNumber.set(number, cluster);
  }
  return clusters;
}

/** Year of a cluster's first premiere; unknown premieres sort last. */
export function firstYear(cluster: Cluster): number {
  return Math.min(...cluster.entries.map((entry) => Number(entry.begin?.slice(0, 4) ?? 9999)));
}

/** Whether the cluster begins a series under the name `key`: it has a broadcast that is unmarked or numbered 1. */
export function isRoot(cluster: Cluster, key: string, marks: Marks): boolean {
  return cluster.entries.some((entry) => {
    const mark = marks.get(entry);
    return mark?.key === key && (mark.season ?? 1) === 1 && (mark.part ?? 1) === 1 && !mark.final && (entry.kind === 'tv' || entry.kind === 'web');
  });
}
