/** Disjoint sets (Galler and Fischer 1964), small enough to need no ranks. */
export class Union<T> {
  readonly #sets = new Map<T, Set<T>>();

  #setOf(item: T): Set<T> {
    const known = this.#sets.get(item);
    if (known) return known;
    const made = new Set([item]);
    this.#sets.set(item, made);
    return made;
  }

  join(a: T, b: T): void {
    const [into, from] = [this.#setOf(a), this.#setOf(b)];
    if (into === from) return;
    for (const item of from) {
      into.add(item);
      this.#sets.set(item, into);
    }
  }

  members(item: T): readonly T[] {
    return [...this.#setOf(item)];
  }

  /** All sets over `items`. */
  sets(items: readonly T[]): T[][] {
    return [...new Set(items.map((item) => this.#setOf(item)))].map((set) => [...set]);
  }
}
