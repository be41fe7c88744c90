/** A stretch of one block with the claim that it makes on it. */
export interface Claim {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly p: number;
  /** The reader's own word: goes before everything. */
  readonly pinned: boolean;
}

const byStart = (a: Claim, b: Claim): number => a.start - b.start;

/** Behind the last of the claims that overlap the one at `from` or each other: where the next bunch begins. */
function bunchEnd(claims: readonly Claim[], from: number): number {
  const { block, end } = claims[from] as Claim;
  let reach = end;
  let to = from + 1;
  for (; to < claims.length; to += 1) {
    const next = claims[to] as Claim;
    if (next.block !== block || next.start >= reach) break;
    reach = Math.max(reach, next.end);
  }
  return to;
}

function bestOf<T extends Claim>(bunch: readonly T[]): T[] {
  const kept: T[] = [];
  for (const claim of [...bunch].sort((a, b) => Number(b.pinned) - Number(a.pinned) || (b.end - b.start) - (a.end - a.start) || b.p - a.p || a.start - b.start)) {
    if (!kept.some((other) => claim.start < other.end && other.start < claim.end)) kept.push(claim);
  }
  return kept.sort(byStart);
}

/**
 * Keeps claims that do not overlap: the reader's own first, then longer ones, then surer ones, then earlier ones.
 * @param claims by block and start
 * @returns the kept ones, in the same order
 */
export function withoutOverlaps<T extends Claim>(claims: readonly T[]): T[] {
  const kept: T[] = [];
  for (let from = 0; from < claims.length;) {
    const to = bunchEnd(claims, from);
    if (to === from + 1) kept.push(claims[from] as T);
    else kept.push(...bestOf(claims.slice(from, to)));
    from = to;
  }
  return kept;
}
