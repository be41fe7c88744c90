import type { Filter } from './build-trie';
import { bucketKey, filterMask, filterWord, firstNode, nodeKey, pairKey, ROOT, scaled, slotKey } from './edge-hash';
import { EDGE, EDGE_KIND_BITS, EDGE_KIND_MASK, TAIL_BITS } from './format';
import type { Group } from './groups';
import type { EmitMatch } from './title-index';
import type { TokenStream } from './tokens';
import { gapHolds, isTitle } from './verify';

/** How the text's last token stands to the title's. */
export const FORM = { exact: 0, possessive: 1, plural: 2 } as const;

/** The trie as it lies in the file. */
export interface TrieView {
  readonly rowBits: number;
  readonly seed: number;
  readonly displacements: Uint16Array;
  readonly edges: Uint32Array;
  readonly singles: Filter;
  readonly pairs: Filter;
}

function mayHold({ words, shift }: Filter, key: number): boolean {
  const mask = filterMask(key);
  return ((words[filterWord(key, shift)] as number) & mask) === mask;
}

/** Makes the walk over one trie: from every token of a text down, comparing with the title's own text wherever a title may end. */
export function createMatcher(trie: TrieView, groupAt: (firstRow: number) => Group): (tokens: TokenStream, emit: EmitMatch) => void {
  const { rowBits, seed, displacements, edges, singles, pairs } = trie;
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

  /** May a title of several tokens begin with `token`, followed by what stands at `next`? */
  function mayBegin(token: number, tokens: TokenStream, next: number): boolean {
    if (next >= tokens.count) return false;
    if (mayHold(pairs, pairKey(token, tokens.hash[next] as number))) return true;
    const stem = tokens.stem[next] as number;
    return stem !== 0 && mayHold(pairs, pairKey(token, stem));
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

  /** Compares the titles of a group with the text from token `first` to offset `end` and reports those that are really there. */
  function report(group: Group, tokens: TokenStream, first: number, end: number, form: number, emit: EmitMatch): boolean {
    const until = first + group.size;
    const shownEnd = form === FORM.plural ? (tokens.end[until - 1] as number) : end;
    const from = tokens.start[first] as number;
    let any = false;
    for (const { title, rows, takesPlural } of group.alike) {
      if (form === FORM.plural && !takesPlural) continue;
      if (!isTitle(tokens.text, from, end, title) || !gapsHold(tokens, first, until - 1, title.text)) continue;
      any = true;
      for (const row of rows) emit(first, until, row, shownEnd, form);
    }
    return any;
  }

  /** An edge may be a wrong one: then its titles are of another length, or their text differs. */
  function reportExact(group: Group, tokens: TokenStream, first: number, last: number, emit: EmitMatch): void {
    if (group.size === last - first + 1) report(group, tokens, first, tokens.end[last] as number, FORM.exact, emit);
  }

  function reportStem(group: Group, tokens: TokenStream, first: number, emit: EmitMatch): void {
    const last = first + group.size - 1;
    const end = tokens.stemEnd[last] as number;
    const form = (tokens.end[last] as number) - end > 1 ? FORM.possessive : FORM.plural;
    report(group, tokens, first, end, form, emit);
  }

  /** The tokens behind a tail have no edges: one of them has a few bits of its hash in the tail, the text tells the rest. */
  function reportTail(edge: number, tokens: TokenStream, first: number, at: number, emit: EmitMatch): void {
    const next = at + 1;
    if (next >= tokens.count) return;
    const stem = tokens.stem[next] as number;
    if (!mayFollow(edge, tokens.hash[next] as number) && (stem === 0 || !mayFollow(edge, stem))) return;
    const group = groupAt((edge >>> EDGE_KIND_BITS) & rowMask);
    const last = first + group.size - 1;
    if (last >= tokens.count) return;
    if (report(group, tokens, first, tokens.end[last] as number, FORM.exact, emit)) return;
    if (tokens.stem[last] !== 0) reportStem(group, tokens, first, emit);
  }

  /** Titles that end with the token at `at` when its last s is left away. */
  function tryStem(node: number, tokens: TokenStream, first: number, at: number, emit: EmitMatch): void {
    const edge = find(node, tokens.stem[at] as number);
    const kind = edge & EDGE_KIND_MASK;
    if (kind !== EDGE.leaf && kind !== EDGE.terminal) return;
    const group = groupAt((edge >>> EDGE_KIND_BITS) & rowMask);
    if (group.size === at - first + 1) reportStem(group, tokens, first, emit);
  }

  /** Titles of several tokens that begin at `first`. */
  function walk(tokens: TokenStream, first: number, emit: EmitMatch): void {
    let node = firstNode(tokens.hash[first] as number);
    for (let at = first + 1; at < tokens.count; at++) {
      if (tokens.stem[at] !== 0) tryStem(node, tokens, first, at, emit);
      const edge = find(node, tokens.hash[at] as number);
      if (edge === 0) return;
      const row = (edge >>> EDGE_KIND_BITS) & rowMask;
      const kind = edge & EDGE_KIND_MASK;
      if (kind === EDGE.tail) return reportTail(edge, tokens, first, at, emit);
      if (kind !== EDGE.inner) reportExact(groupAt(row), tokens, first, at, emit);
      if (kind === EDGE.leaf) return;
      node = nodeKey(row, at - first + 1);
    }
  }

  function trySingle(tokens: TokenStream, at: number, emit: EmitMatch): void {
    const edge = find(ROOT, tokens.hash[at] as number);
    if (edge !== 0) reportExact(groupAt((edge >>> EDGE_KIND_BITS) & rowMask), tokens, at, at, emit);
  }

  return (tokens, emit) => {
    const { hash, stem, count } = tokens;
    for (let at = 0; at < count; at++) {
      const token = hash[at] as number;
      if (mayHold(singles, token)) trySingle(tokens, at, emit);
      if (mayBegin(token, tokens, at + 1)) walk(tokens, at, emit);
      const single = stem[at] as number;
      if (single !== 0 && mayHold(singles, single)) tryStem(ROOT, tokens, at, at, emit);
    }
  };
}
