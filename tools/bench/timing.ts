/** Rounds that count, and rounds before them in which the code gets warm. */
const ROUNDS = 25;
const WARM_UP = 5;

function timed(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Median time of the warm rounds of each act, in ms. The acts take turns, so that a busy machine slows all of them alike. */
export function medians<K extends string>(acts: Readonly<Record<K, () => void>>, rounds = ROUNDS): Record<K, number> {
  const names = Object.keys(acts) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const name of names) {
      const time = timed(acts[name]);
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, medianOf(times.get(name) ?? [])])) as Record<K, number>;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[sorted.length >> 1] ?? 0) * 1000) / 1000;
}
