/** A stretch of one block with the claim that it makes on it. */
export interface Claim {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly p: number;
  /** The reader's own word: goes before everything. */
  readonly pinned: boolean;
}

const byPlace = (a: Claim, b: Claim): number => a.block - b.block || a.start - b.start;

/**
 * Keeps claims that do not overlap: the reader's own first, then longer ones, then surer ones, then earlier ones.
 * @returns the kept claims by block and start.
 */
export function withoutOverlaps<T extends Claim>(claims: readonly T[]): T[] {
  const ranked = [...claims].sort((a, b) => Number(b.pinned) - Number(a.pinned) || (b.end - b.start) - (a.end - a.start) || b.p - a.p || byPlace(a, b));
  const taken = new Map<number, T[]>();
  for (const claim of ranked) {
    const inBlock = taken.get(claim.block) ?? [];
    if (inBlock.some((other) => claim.start < other.end && other.start < claim.end)) continue;
    inBlock.push(claim);
    taken.set(claim.block, inBlock);
  }
  return [...taken.values()].flat().sort(byPlace);
}
