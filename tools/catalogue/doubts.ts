import type { Grouping, Reason } from './grouping/group';
import type { SourceEntry } from './source';

const WEIGHT: Readonly<Record<Reason, number>> = { tmdb: 0, curated: 0, 'same name': 1, numbered: 2, 'begins alike': 3 };
/** Works of one series that lie this many years apart are worth a look. */
const LONG_GAP = 10;

/** A group of entries and how much its make-up should be doubted. */
interface Doubt { readonly entries: readonly SourceEntry[]; readonly score: number; readonly why: readonly string[] }

/**
 * The groups most worth a reader's look: entries joined by a beginning only, TV series joined by name, long gaps, and kinds of
 * titles that no rule was sure about.
 * @param settled entries that curated rows have decided about; their groups are left out
 */
export function doubtfulGroups(grouping: Grouping, settled: ReadonlySet<SourceEntry>, count: number): string[] {
  const doubts = grouping.groups.filter((entries) => !entries.some((entry) => settled.has(entry))).map((entries) => doubtOf(entries, grouping));
  return doubts
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ entries, score, why }) => `${score.toFixed(1)} 「${entries[0]?.ja}」 ${entries.length} entries: ${why.join('; ')}`);
}

function doubtOf(entries: readonly SourceEntry[], { reasons, marks }: Grouping): Doubt {
  const why: string[] = [];
  let score = 0;
  const [first] = entries;
  for (const [index, entry] of entries.entries()) {
    const reason = reasons.get(entry) ?? 'tmdb';
    const weak = WEIGHT[reason] * (entry.kind === 'tv' ? 2 : 1);
    const gap = yearOf(entry) - yearOf(entries[index - 1] ?? entry);
    const otherName = entry !== first && marks.get(entry)?.key !== marks.get(first as SourceEntry)?.key;
    if (weak > 0 && otherName) why.push(`「${entry.ja}」 (${yearOf(entry)}) ${reason}`);
    if (gap >= LONG_GAP) why.push(`${gap} years before 「${entry.ja}」`);
    score += (otherName ? weak : weak / 4) + (gap >= LONG_GAP ? gap / 4 : 0);
  }
  return { entries, score: score / Math.sqrt(entries.length), why: why.slice(0, 4) };
}

function yearOf(entry: SourceEntry): number {
  return Number(entry.begin?.slice(0, 4) ?? 0);
}
