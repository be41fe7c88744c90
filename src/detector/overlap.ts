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

/** Whether any claim begins before the end of one before it. */
function overlap(inPlace: readonly Claim[]): boolean {
  let [block, reach] = [-1, 0];
  for (const claim of inPlace) {
    if (claim.block === block && claim.start < reach) return true;
    reach = claim.block === block ? Math.max(reach, claim.end) : claim.end;
    block = claim.block;
  }
  return false;
}

/**
 * Keeps claims that do not overlap: the reader's own first, then longer ones, then surer ones, then earlier ones.
 * @returns the kept claims by block and start.
 */
export function withoutOverlaps<T extends Claim>(claims: readonly T[]): T[] {
  const inPlace = [...claims].sort(byPlace);
  if (!overlap(inPlace)) return inPlace;
  const ranked = inPlace.sort((a, b) => Number(b.pinned) - Number(a.pinned) || (b.end - b.start) - (a.end - a.start) || b.p - a.p || byPlace(a, b));
  const taken = new Map<number, T[]>();
  for (const claim of ranked) {
    const inBlock = taken.get(claim.block) ?? [];
    if (inBlock.some((other) => claim.start < other.end && other.start < claim.end)) continue;
    inBlock.push(claim);
    taken.set(claim.block, inBlock);
  }
  return [...taken.values()].flat().sort(byPlace);
}
