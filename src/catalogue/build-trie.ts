import { bucketKey, filterMask, filterWord, firstNode, nodeKey, pairKey, ROOT, scaled, slotKey } from './edge-hash';
import { EDGE, EDGE_KIND_BITS, TAIL_BITS } from './format';

/** Share of slots that are filled; the rest keeps the search for displacements short. */
const LOAD = 0.98;
const EDGES_PER_BUCKET = 5;
const DISPLACEMENTS = 65_536;
const SEEDS = 64;
/** Bits in a filter per member, at least: of strangers one in twenty to sixty passes. */
const BITS_PER_MEMBER = 8;

/**
 * A set of hashes that may take others for its members: a Bloom filter whose two bits lie in one word (Putze, Sanders and Singler,
 * "Cache-, hash- and space-efficient Bloom filters", 2007), so that most words of a text cost one read and one branch.
 */
export interface Filter {
  readonly shift: number;
  readonly words: Uint32Array;
}

export interface Trie {
  readonly rowBits: number;
  readonly slots: number;
  readonly seed: number;
  readonly displacements: Uint16Array;
  readonly edges: Uint32Array;
  /** Tokens that are titles by themselves. */
  readonly singles: Filter;
  /** The first two tokens of titles that have as many. */
  readonly pairs: Filter;
}

interface Edge {
  readonly node: number;
  readonly token: number;
  readonly row: number;
  readonly kind: number;
  /** Hash of the token behind a tail. */
  readonly next: number;
}

/**
 * Builds the trie over the rows' token hashes. The root has edges for titles of one token only; the others start at the node behind
 * their first token. Where only one sequence of tokens is left below an edge the edge is its
 * tail: the matcher compares the rest with the title's text, which it does anyway.
 * @param sequences token hashes per row, sorted by {@link compareSequences}.
 */
export function buildTrie(sequences: readonly Uint32Array[]): Trie {
  const rowBits = Math.max(1, Math.ceil(Math.log2(sequences.length + 1)));
  const edges = collectEdges(sequences);
  return {
    rowBits,
    ...placeEdges(edges, rowBits),
    singles: buildFilter(sequences.filter((tokens) => tokens.length === 1).map((tokens) => tokens[0] as number)),
    pairs: buildFilter(sequences.filter((tokens) => tokens.length > 1).map((tokens) => pairKey(tokens[0] as number, tokens[1] as number))),
  };
}

function buildFilter(members: readonly number[]): Filter {
  const keys = new Set(members);
  const size = Math.max(0, Math.ceil(Math.log2((keys.size * BITS_PER_MEMBER + 1) / 32)));
  const words = new Uint32Array(2 ** size);
  const shift = 32 - size;
  for (const key of keys) {
    const at = filterWord(key, shift);
    words[at] = (words[at] as number) | filterMask(key);
  }
  return { shift, words };
}

/** Orders sequences of hashes; a sequence stands before those that continue it. */
export function compareSequences(a: Uint32Array, b: Uint32Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Rows that share their first `depth` tokens, and the node behind those. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly node: number;
}

function collectEdges(sequences: readonly Uint32Array[]): Edge[] {
  const edges: Edge[] = [];
  const open: Range[] = [];
  for (const range of split(sequences, { from: 0, to: sequences.length, depth: 0, node: ROOT })) {
    const token = tokenAt(sequences, range.from, 0);
    if (tokensOf(sequences, range.from).length === 1) edges.push({ node: ROOT, token, row: range.from, kind: EDGE.leaf, next: 0 });
    open.push({ ...range, depth: 1, node: firstNode(token) });
  }
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    for (const part of split(sequences, range)) {
      const first = tokensOf(sequences, part.from);
      const depth = range.depth + 1;
      const single = compareSequences(first, tokensOf(sequences, part.to - 1)) === 0;
      const kind = kindOf(first.length === depth, single);
      edges.push({ node: range.node, token: tokenAt(sequences, part.from, range.depth), row: part.from, kind, next: first[depth] ?? 0 });
      if (!single) open.push({ ...part, depth, node: nodeKey(part.from, depth) });
    }
  }
  return edges;
}

function tokensOf(sequences: readonly Uint32Array[], row: number): Uint32Array {
  return sequences[row] as Uint32Array;
}

function tokenAt(sequences: readonly Uint32Array[], row: number, depth: number): number {
  return tokensOf(sequences, row)[depth] as number;
}

/** The parts of a range that go on with one token each; rows that end at the range's depth are left out. */
function split(sequences: readonly Uint32Array[], { from, to, depth, node }: Range): Range[] {
  const parts: Range[] = [];
  let start = from;
  while (start < to && tokensOf(sequences, start).length === depth) start++;
  while (start < to) {
    const token = tokenAt(sequences, start, depth);
    let end = start + 1;
    while (end < to && tokenAt(sequences, end, depth) === token) end++;
    parts.push({ from: start, to: end, depth, node });
    start = end;
  }
  return parts;
}

function kindOf(ends: boolean, single: boolean): number {
  if (ends) return single ? EDGE.leaf : EDGE.terminal;
  return single ? EDGE.tail : EDGE.inner;
}

function placeEdges(edges: readonly Edge[], rowBits: number): Pick<Trie, 'slots' | 'seed' | 'displacements' | 'edges'> {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const placed = tryToPlace(edges, rowBits, seed);
    if (placed !== null) return { seed, slots: placed.edges.length, ...placed };
  }
  throw new RangeError('no seed gives every edge a slot of its own');
}

function tryToPlace(edges: readonly Edge[], rowBits: number, seed: number): Pick<Trie, 'displacements' | 'edges'> | null {
  const slots = Math.ceil(edges.length / LOAD) + 1;
  const displacements = new Uint16Array(Math.ceil(edges.length / EDGES_PER_BUCKET) + 1);
  const table = new Uint32Array(slots);
  const buckets: Edge[][] = Array.from(displacements, () => []);
  const bucketScale = displacements.length / 2 ** 32;
  for (const edge of edges) buckets[scaled(bucketKey(edge.node, edge.token, seed), bucketScale)]?.push(edge);
  const order = Array.from(buckets.keys()).sort((a, b) => (buckets[b] as Edge[]).length - (buckets[a] as Edge[]).length || a - b);
  for (const bucket of order) {
    const members = buckets[bucket] as Edge[];
    const displacement = findDisplacement(members, table);
    if (displacement < 0) return null;
    displacements[bucket] = displacement;
    for (const edge of members) table[slotOf(edge, displacement, slots)] = edgeValue(edge, rowBits, seed);
  }
  return { displacements, edges: table };
}

function slotOf(edge: Edge, displacement: number, slots: number): number {
  return scaled(slotKey(edge.node, edge.token, displacement), slots / 2 ** 32);
}

/** Check bits, first row and kind in one word. */
function edgeValue(edge: Edge, rowBits: number, seed: number): number {
  const key = bucketKey(edge.node, edge.token, seed);
  const check = edge.kind === EDGE.tail ? (key << TAIL_BITS) | (edge.next & (2 ** TAIL_BITS - 1)) : key;
  return ((check << (rowBits + EDGE_KIND_BITS)) | (edge.row << EDGE_KIND_BITS) | edge.kind) >>> 0;
}

/** The first displacement that sends every edge of a bucket to a free slot of its own, or -1. */
function findDisplacement(members: readonly Edge[], table: Uint32Array): number {
  const taken: number[] = [];
  for (let displacement = 0; displacement < DISPLACEMENTS; displacement++) {
    taken.length = 0;
    for (const edge of members) {
      const slot = slotOf(edge, displacement, table.length);
      if (table[slot] !== 0 || taken.includes(slot)) break;
      taken.push(slot);
    }
    if (taken.length === members.length) return displacement;
  }
  return -1;
}
