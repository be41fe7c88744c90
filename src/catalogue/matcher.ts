import type { Filter } from './build-trie';
import { bucketKey, filterBit, nodeKey, pairKey, ROOT, scaled, slotKey } from './edge-hash';
import { EDGE, EDGE_KIND_BITS, EDGE_KIND_MASK, TAIL_BITS } from './format';
import type { EmitMatch } from './title-index';
import type { TokenStream } from './tokens';
import { gapHolds, isTitle, type FoldedTitle } from './verify';

/** How the text's last token stands to the title's. */
export const FORM = { exact: 0, possessive: 1, plural: 2 } as const;

/** The trie as it lies in the file. */
export interface TrieView {
  readonly rowBits: number;
  readonly seed: number;
  readonly displacements: Uint16Array;
  readonly edges: Uint32Array;
  readonly firsts: Filter;
  readonly beginnings: Filter;
}

/** What the matcher asks of the rows. */
export interface MatchRows {
  folded(row: number): FoldedTitle;
  /** Has the row the same token hashes as the row before it? */
  follows(row: number): boolean;
  /** May the title stand in the plural ("two Gundams")? Ordinary words may not. */
  takesPlural(row: number): boolean;
}

/** Do two titles fit the same surfaces? Rows with one text stand side by side: the same name in two languages or of two series. */
function alike(one: FoldedTitle, other: FoldedTitle): boolean {
  return one.text === other.text && (one.coarse === null) === (other.coarse === null);
}

/** Makes the walk over one trie: from every token of a text down, comparing with the title's own text wherever a title may end. */
export function createMatcher(trie: TrieView, rows: MatchRows): (tokens: TokenStream, emit: EmitMatch) => void {
  const { rowBits, seed, displacements, edges, firsts, beginnings } = trie;
  const bucketScale = displacements.length / 2 ** 32;
  const slotScale = edges.length / 2 ** 32;
  const checkShift = rowBits + EDGE_KIND_BITS;
  const tailShift = checkShift + TAIL_BITS;
  const tailMask = 2 ** TAIL_BITS - 1;
  const rowMask = 2 ** rowBits - 1;

  /** The edge that leaves `node` with `token`, or 0. It may be a wrong one, once in many times; texts are compared later. */
  function find(node: number, token: number): number {
    const key = bucketKey(node, token, seed);
    const displacement = displacements[scaled(key, bucketScale)] as number;
    const edge = edges[scaled(slotKey(node, token, displacement), slotScale)] as number;
    if (edge === 0) return 0;
    const difference = ((edge & EDGE_KIND_MASK) === EDGE.tail ? key << tailShift : key << checkShift) ^ edge;
    const shift = (edge & EDGE_KIND_MASK) === EDGE.tail ? tailShift : checkShift;
    return difference >>> shift === 0 ? edge : 0;
  }

  /** May `token` be the one behind this tail? */
  function mayFollow(edge: number, token: number): boolean {
    return (((token << checkShift) ^ edge) >>> checkShift & tailMask) === 0;
  }

  function isIn(filter: Filter, key: number): boolean {
    const bit = filterBit(key, filter.shift);
    return ((filter.bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  /** May a title of several tokens begin with `token`, followed by what stands at `next`? */
  function mayBegin(token: number, tokens: TokenStream, next: number): boolean {
    if (next >= tokens.count) return false;
    if (isIn(beginnings, pairKey(token, tokens.hash[next] as number))) return true;
    const stem = tokens.stem[next] as number;
    return stem !== 0 && isIn(beginnings, pairKey(token, stem));
  }

  function gapsHold(tokens: TokenStream, first: number, last: number, title: string): boolean {
    for (let at = first; at < last; at++) {
      const from = tokens.end[at] as number;
      const to = tokens.start[at + 1] as number;
      if (to - from < 1 || (to - from === 1 && tokens.text.charCodeAt(from) === 32)) continue;
      const before = from - (tokens.start[at] as number);
      if (!gapHolds(tokens.text.slice(from, to), before, title, at - first)) return false;
    }
    return true;
  }

  /** Compares the rows of one group with the text from token `first` to offset `end` and reports those that are really there. */
  function report(row: number, tokens: TokenStream, first: number, size: number, end: number, form: number, emit: EmitMatch): boolean {
    const until = first + size;
    const shownEnd = form === FORM.plural ? (tokens.end[until - 1] as number) : end;
    const from = tokens.start[first] as number;
    let any = false;
    let at = row;
    let before: FoldedTitle | null = null;
    let fits = false;
    do {
      const title = rows.folded(at);
      if (before === null || !alike(before, title)) fits = isTitle(tokens.text, from, end, title) && gapsHold(tokens, first, until - 1, title.text);
      if (fits && (form !== FORM.plural || rows.takesPlural(at))) {
        any = true;
        emit(first, until, at, shownEnd, form);
      }
      before = title;
      at++;
    } while (rows.follows(at));
    return any;
  }

  function reportStem(row: number, tokens: TokenStream, first: number, size: number, emit: EmitMatch): void {
    const last = first + size - 1;
    const end = tokens.stemEnd[last] as number;
    const form = (tokens.end[last] as number) - end > 1 ? FORM.possessive : FORM.plural;
    report(row, tokens, first, size, end, form, emit);
  }

  /** The tokens behind a tail have no edges: one of them has a few bits of its hash in the tail, the text tells the rest. */
  function reportTail(edge: number, tokens: TokenStream, first: number, at: number, emit: EmitMatch): void {
    const next = at + 1;
    if (next >= tokens.count) return;
    const stem = tokens.stem[next] as number;
    if (!mayFollow(edge, tokens.hash[next] as number) && (stem === 0 || !mayFollow(edge, stem))) return;
    const row = (edge >>> EDGE_KIND_BITS) & rowMask;
    const { size } = rows.folded(row);
    const last = first + size - 1;
    if (last >= tokens.count) return;
    if (report(row, tokens, first, size, tokens.end[last] as number, FORM.exact, emit)) return;
    if (tokens.stem[last] !== 0) reportStem(row, tokens, first, size, emit);
  }

  /** Titles that end with the token at `at` when its last s is left away. */
  function tryStem(node: number, tokens: TokenStream, first: number, at: number, emit: EmitMatch): void {
    const edge = find(node, tokens.stem[at] as number);
    const kind = edge & EDGE_KIND_MASK;
    if (kind === EDGE.leaf || kind === EDGE.terminal) reportStem((edge >>> EDGE_KIND_BITS) & rowMask, tokens, first, at - first + 1, emit);
  }

  /** Follows the edges from token `first` as far as token `last`. */
  function walk(tokens: TokenStream, first: number, last: number, emit: EmitMatch): void {
    let node = ROOT;
    for (let at = first; at <= last; at++) {
      if (tokens.stem[at] !== 0) tryStem(node, tokens, first, at, emit);
      const edge = find(node, tokens.hash[at] as number);
      if (edge === 0) return;
      const row = (edge >>> EDGE_KIND_BITS) & rowMask;
      const kind = edge & EDGE_KIND_MASK;
      if (kind === EDGE.tail) return reportTail(edge, tokens, first, at, emit);
      const size = at - first + 1;
      if (kind !== EDGE.inner) report(row, tokens, first, size, tokens.end[at] as number, FORM.exact, emit);
      if (kind === EDGE.leaf) return;
      node = nodeKey(row, size);
    }
  }

  return (tokens, emit) => {
    const { hash, stem, count } = tokens;
    for (let first = 0; first < count; first++) {
      const token = hash[first] as number;
      if (isIn(firsts, token)) {
        if (mayBegin(token, tokens, first + 1)) {
          walk(tokens, first, count - 1, emit);
          continue;
        }
        if (isIn(beginnings, token)) {
          walk(tokens, first, first, emit);
          continue;
        }
      }
      const single = stem[first] as number;
      if (single !== 0 && isIn(firsts, single) && isIn(beginnings, single)) tryStem(ROOT, tokens, first, first, emit);
    }
  };
}
