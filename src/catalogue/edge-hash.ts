/**
 * The hashes that encoder and matcher share. An edge of the trie is named by its parent node and a token's hash; the table that
 * holds the edges is a perfect hash by displacement (Belazzougui, Botelho and Dietzfelbinger, "Hash, displace, and compress",
 * 2009): one read finds the displacement of the edge's bucket, one more the only slot where the edge can be.
 */

/** Where single-token titles hang. */
export const ROOT = 0;

/** The node behind a first token: known by the token alone, so that a walk can start at the second one. */
export function firstNode(token: number): number {
  return Math.imul(token, 0xc2b2ae35) ^ 0x5bd1e995;
}

/** A deeper node is known by the first row below it and its depth. */
export function nodeKey(firstRow: number, depth: number): number {
  return Math.imul(firstRow + 1, 0x9e3779b1) ^ Math.imul(depth, 0x85ebca6b);
}

/** First hash of an edge: its high bits choose the bucket, its low bits are kept in the slot as a check. */
export function bucketKey(node: number, token: number, seed: number): number {
  let key = Math.imul(node ^ token ^ seed, 0x2c1b3c6d);
  key ^= key >>> 15;
  key = Math.imul(key, 0x297a2d39);
  return key ^ (key >>> 13);
}

/** Second hash of an edge, independent of the first; with the bucket's displacement it chooses the slot. */
export function slotKey(node: number, token: number, displacement: number): number {
  let key = Math.imul(node + Math.imul(token, 0x27d4eb2f) + Math.imul(displacement, 0x165667b1), 0x7feb352d);
  key ^= key >>> 15;
  key = Math.imul(key, 0x846ca68b);
  return key ^ (key >>> 16);
}

/** Scales a 32-bit hash to 0 ... size - 1; `scale` is `size / 2 ** 32`. */
export function scaled(hash: number, scale: number): number {
  return ((hash >>> 0) * scale) | 0;
}

/** Word of a token or pair in a filter of `2 ** (32 - shift)` words. */
export function filterWord(key: number, shift: number): number {
  return shift === 32 ? 0 : Math.imul(key, 0x9e3779b1) >>> shift;
}

/** The two bits of a token or pair in its word. */
export function filterMask(key: number): number {
  const bits = Math.imul(key, 0x85ebca6b);
  return (1 << (bits >>> 27)) | (1 << (bits >>> 22));
}

/** Two neighbouring tokens as one key. */
export function pairKey(first: number, second: number): number {
  return Math.imul(first, 0x85ebca6b) ^ second;
}
