const EMPTY = -1;

/** Counts of pairs of symbols, in flat arrays: the millions of pairs of a round would choke a Map. */
export interface PairCounts {
  add(pair: number): void;
  /** Pairs that were added at least `least` times, with their counts. */
  atLeast(least: number): [pair: number, count: number][];
  readonly most: number;
}

/**
 * Open addressing with steps of one.
 * @param additions how many pairs will be added at the most.
 */
export function createPairCounts(additions: number): PairCounts {
  const bits = Math.max(4, Math.ceil(Math.log2(additions + 1)) + 1);
  const mask = 2 ** bits - 1;
  const pairs = new Int32Array(2 ** bits).fill(EMPTY);
  const counts = new Int32Array(2 ** bits);
  let most = 0;
  return {
    get most() {
      return most;
    },
    add(pair) {
      let slot = Math.imul(pair, 0x9e3779b1) >>> (32 - bits);
      while (pairs[slot] !== pair && pairs[slot] !== EMPTY) slot = (slot + 1) & mask;
      pairs[slot] = pair;
      const count = (counts[slot] as number) + 1;
      counts[slot] = count;
      if (count > most) most = count;
    },
    atLeast(least) {
      const found: [number, number][] = [];
      counts.forEach((count, slot) => {
        if (count >= least) found.push([pairs[slot] as number, count]);
      });
      return found;
    },
  };
}
