import type { CuratedEntry, GroupRule } from '../curated/load';
import type { Problems } from '../problems';
import type { SourceEntry } from '../source';
import { fold, foldWords } from '../text';
import { beginningsInLatin, stripLatin } from '../titles/latin';
import { clusterByTmdb, firstYear, isRoot, readMarks, type Cluster, type Marks } from './clusters';
import { beginnings, unmarkWeakly } from './markers';
import { Union } from './union';

/** Two broadcasts under one name that begin this many years apart are a work and its remake, not two seasons. */
const REMAKE_YEARS = 6;

/** Why an entry is in its group; the less certain, the higher in the report of doubtful groups. */
export type Reason = 'tmdb' | 'same name' | 'numbered' | 'begins alike' | 'curated';

export interface Grouping {
  /** Groups by first premiere, entries by premiere. */
  readonly groups: readonly (readonly SourceEntry[])[];
  readonly reasons: ReadonlyMap<SourceEntry, Reason>;
  readonly marks: Marks;
}

export interface GroupInput {
  readonly entries: readonly SourceEntry[];
  readonly rules: readonly GroupRule[];
  /** Names with which many series of one franchise begin: a common beginning says nothing there. */
  readonly stems: ReadonlySet<string>;
  readonly curated: ReadonlyMap<SourceEntry, CuratedEntry>;
  readonly problems: Problems;
}

/** Sorts entries into series by TMDB's numbers, by their names without markers, and by curated exceptions. */
export function groupEntries(input: GroupInput): Grouping {
  const marks = readMarks(input.entries);
  const splits = new Set(input.rules.filter((rule) => rule.action === 'split').map((rule) => rule.entry));
  const joins = new Map(input.rules.filter((rule) => rule.action === 'join').map((rule) => [rule.entry, rule]));
  const clusters = clusterByTmdb(input.entries, new Set([...splits, ...joins.keys()]));
  const grouper = new Grouper(clusters, marks, new Set([...input.stems].map(fold)), splits, new Set(joins.keys()));
  grouper.joinSameNames();
  grouper.joinNumbered();
  grouper.joinBeginnings();
  grouper.joinLatinBeginnings(input.curated);
  for (const [entry, rule] of joins) {
    const target = findTarget(rule, input);
    if (target) grouper.join(entry, target, 'curated');
  }
  return { groups: grouper.groups(), reasons: grouper.reasons, marks };
}

function findTarget(rule: GroupRule, input: GroupInput): SourceEntry | null {
  const id = /^(bgm|al|mal):(\d+)$/.exec(rule.value);
  const field = { bgm: 'bangumi', al: 'anilist', mal: 'mal' } as const;
  const name = field[(id?.[1] ?? 'bgm') as keyof typeof field];
  const target = input.entries.find((entry) => entry[name] === Number(id?.[2]));
  if (!target) input.problems.add(rule.place, `join: no entry "${rule.value}"`);
  return target ?? null;
}

class Grouper {
  readonly reasons = new Map<SourceEntry, Reason>();
  readonly #union = new Union<Cluster>();
  readonly #byKey = new Map<string, Cluster[]>();
  readonly #clusterOf = new Map<SourceEntry, Cluster>();

  constructor(
    private readonly clusters: readonly Cluster[],
    private readonly marks: Marks,
    private readonly stems: ReadonlySet<string>,
    private readonly splits: ReadonlySet<SourceEntry>,
    private readonly fixed: ReadonlySet<SourceEntry>,
  ) {
    for (const cluster of clusters) {
      for (const entry of cluster.entries) {
        this.#clusterOf.set(entry, cluster);
        this.reasons.set(entry, 'tmdb');
        const key = marks.get(entry)?.key ?? '';
        const list = this.#byKey.get(key) ?? [];
        if (!list.includes(cluster)) this.#byKey.set(key, [...list, cluster]);
      }
    }
  }

  join(entry: SourceEntry, target: SourceEntry, reason: Reason): void {
    const [from, to] = [this.#clusterOf.get(entry), this.#clusterOf.get(target)];
    if (from && to) this.#link(from, to, reason);
  }

  #link(from: Cluster, to: Cluster, reason: Reason): void {
    this.#union.join(to, from);
    for (const entry of from.entries) this.reasons.set(entry, reason);
  }

  #isFixed(cluster: Cluster): boolean {
    return cluster.entries.some((entry) => this.fixed.has(entry) || this.splits.has(entry));
  }

  /** Entries whose names are one without markers; a remake after many years begins a series of its own. */
  joinSameNames(): void {
    for (const [key, all] of this.#byKey) {
      const sorted = all.filter((cluster) => !this.#isFixed(cluster) || isRoot(cluster, key, this.marks)).toSorted((a, b) => firstYear(a) - firstYear(b));
      const roots: Cluster[] = [];
      for (const cluster of sorted.filter((candidate) => isRoot(candidate, key, this.marks))) {
        const before = roots.at(-1);
        const remake = before && (this.#isFixed(cluster) || (firstYear(cluster) - firstYear(before) >= REMAKE_YEARS && !(cluster.tmdb !== null && cluster.tmdb === before.tmdb)));
        if (before && !remake) this.#link(cluster, before, 'same name');
        else roots.push(cluster);
      }
      for (const cluster of sorted.filter((candidate) => !isRoot(candidate, key, this.marks))) {
        const root = latestBefore(roots, firstYear(cluster)) ?? sorted[0];
        if (root && root !== cluster) this.#link(cluster, root, 'same name');
      }
    }
  }

  /** "Title 2", "Title II": when there is a "Title". */
  joinNumbered(): void {
    for (const cluster of this.#loose()) {
      const [entry] = cluster.entries;
      const weak = entry && unmarkWeakly(this.marks.get(entry)?.base ?? '');
      const target = weak ? this.#nearest(fold(weak.base), cluster) : undefined;
      if (target) this.#link(cluster, target, 'numbered');
    }
  }

  /** Films and specials of a series that TMDB does not list under it: "Title: the film" when there is a "Title". */
  joinBeginnings(): void {
    for (const cluster of this.#loose()) {
      const [entry] = cluster.entries;
      if (!entry || cluster.tmdb !== null) continue;
      const keys = beginnings(this.marks.get(entry)?.base ?? '').map(fold).filter((key) => !this.stems.has(key));
      const [target] = keys.flatMap((key) => this.#nearest(key, cluster) ?? []);
      if (target) this.#link(cluster, target, 'begins alike');
    }
  }

  /** The same for films, OVAs and specials by their English and romanised titles, which number and name sequels more plainly. */
  joinLatinBeginnings(curated: ReadonlyMap<SourceEntry, CuratedEntry>): void {
    const byName = this.#latinNames(curated);
    for (const cluster of this.#loose()) {
      const [entry] = cluster.entries;
      const row = entry && curated.get(entry);
      if (!row || entry.kind === 'tv' || (cluster.tmdb !== null && entry.kind !== 'ova')) continue;
      const keys = [row.english, row.romaji].flatMap((title) => (title === null ? [] : beginningsInLatin(title).map(foldWords)));
      const [target] = keys.flatMap((key) => latestBefore((byName.get(key) ?? []).filter((other) => other !== cluster), firstYear(cluster)) ?? []);
      if (target) this.#link(cluster, target, 'begins alike');
    }
  }

  /** Clusters that begin a series, by its English and romanised names, the oldest first; names that are stems are left out. */
  #latinNames(curated: ReadonlyMap<SourceEntry, CuratedEntry>): Map<string, Cluster[]> {
    const byName = new Map<string, Cluster[]>();
    for (const cluster of this.clusters.toSorted((a, b) => firstYear(a) - firstYear(b))) {
      for (const entry of cluster.entries) {
        const mark = this.marks.get(entry);
        const row = curated.get(entry);
        if (!row || !mark || this.stems.has(mark.key) || !isRoot(cluster, mark.key, this.marks)) continue;
        for (const name of [row.english, row.romaji]) {
          const key = name === null ? '' : foldWords(stripLatin(name));
          const known = byName.get(key) ?? [];
          if (key.length >= 5 && !known.includes(cluster)) byName.set(key, [...known, cluster]);
        }
      }
    }
    return byName;
  }

  /** Clusters that stand alone so far and that no curated rule holds. */
  #loose(): Cluster[] {
    return this.clusters.filter((cluster) => !this.#isFixed(cluster) && this.#union.members(cluster).length === 1);
  }

  #nearest(key: string, cluster: Cluster): Cluster | undefined {
    const others = (this.#byKey.get(key) ?? []).filter((other) => other !== cluster).toSorted((a, b) => firstYear(a) - firstYear(b));
    const roots = others.filter((other) => isRoot(other, key, this.marks));
    return latestBefore(roots, firstYear(cluster)) ?? roots[0] ?? others[0];
  }

  groups(): SourceEntry[][] {
    const order = (a: SourceEntry, b: SourceEntry) => ((a.begin ?? '9') < (b.begin ?? '9') ? -1 : 1);
    return this.#union.sets(this.clusters).map((set) => set.flatMap((cluster) => cluster.entries).toSorted(order)).toSorted((a, b) => order(a[0] as SourceEntry, b[0] as SourceEntry));
  }
}

function latestBefore(roots: readonly Cluster[], year: number): Cluster | undefined {
  return roots.findLast((root) => firstYear(root) <= year) ?? roots[0];
}
