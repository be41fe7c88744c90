/** Rounds that count. */
const ROUNDS = 25;
/** Before them the code gets warm: engines compile a large program's inner loops only after some thousand calls of each. */
const WARM_ROUNDS = 5;
const WARM_MS = 3_000;

function timed(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/**
 * Median time of the warm rounds of each act, in ms. The acts take turns, so that a busy machine slows all of them alike; in its
 * turn each runs once before the run that counts, since the others have emptied the processor's caches.
 */
export function medians<K extends string>(acts: Readonly<Record<K, () => void>>, rounds = ROUNDS): Record<K, number> {
  const names = Object.keys(acts) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  const start = performance.now();
  for (let round = 0; round < WARM_ROUNDS || performance.now() - start < WARM_MS; round += 1) for (const name of names) acts[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      acts[name]();
      times.get(name)?.push(timed(acts[name]));
    }
  }
  return Object.fromEntries(names.map((name) => [name, medianOf(times.get(name) ?? [])])) as Record<K, number>;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[sorted.length >> 1] ?? 0) * 1000) / 1000;
}
