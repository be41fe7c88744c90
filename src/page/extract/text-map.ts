/** A place in the page: a UTF-16 offset into a text node's data. */
export interface TextPlace {
  readonly node: Text;
  readonly offset: number;
}

/**
 * Where each character of a block's text stands in the page. The text is a chain of runs; inside a run, characters stand in one
 * text node side by side. A run without a node is a character of ours (a line break, the gap that a picture leaves).
 */
export class TextMap {
  readonly #starts: readonly number[];
  readonly #nodes: readonly (Text | null)[];
  readonly #offsets: readonly number[];
  readonly #length: number;

  constructor(starts: readonly number[], nodes: readonly (Text | null)[], offsets: readonly number[], length: number) {
    this.#starts = starts;
    this.#nodes = nodes;
    this.#offsets = offsets;
    this.#length = length;
  }

  /** The first text node of the block, or null where none is left (an empty map). */
  get firstNode(): Text | null {
    return this.#nodes.find((node) => node !== null) ?? null;
  }

  /** The text nodes that hold the stretch `start` to `end`, each once. */
  nodesBetween(start: number, end: number): Text[] {
    const inside = this.#nodes.filter((_, run) => (this.#starts[run] ?? 0) < end && this.#runEnd(run) > start);
    return [...new Set(inside.filter((node) => node !== null))];
  }

  /**
   * Places of the stretch `start` to `end` (UTF-16 offsets into the block's text, end exclusive), or null where the stretch lies
   * outside the text or on characters that have no place in the page.
   */
  locate(start: number, end: number): { readonly start: TextPlace; readonly end: TextPlace } | null {
    if (start < 0 || end > this.#length || start >= end) return null;
    const from = this.#place(start);
    const last = this.#place(end - 1);
    return from && last ? { start: from, end: { node: last.node, offset: last.offset + 1 } } : null;
  }

  #runEnd(run: number): number {
    return this.#starts[run + 1] ?? this.#length;
  }

  #place(offset: number): TextPlace | null {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const node = this.#nodes[low];
    return node ? { node, offset: (this.#offsets[low] ?? 0) + offset - (this.#starts[low] ?? 0) } : null;
  }
}
