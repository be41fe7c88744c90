import { numberBlocks, type ExtractedBlock } from './blocks';
import type { RawBlock } from './block-builder';
import { isShadowRoot, seenParent } from './tree';

/** The blocks of a page that changes, in reading order. */
export class LiveBlocks {
  #blocks: RawBlock[] = [];
  #containers = new Set<Element>();
  /** Blocks that the page moved were found again where they stood before. */
  #isDisordered = false;

  /** Blocks with their numbers and sections as of now. */
  snapshot(): ExtractedBlock[] {
    if (this.#isDisordered) this.#blocks.sort((a, b) => (inOrder(a, b) ? -1 : 1));
    this.#isDisordered = false;
    return numberBlocks(this.#blocks);
  }

  /** Does `element` hold text of its own, beside what its child blocks hold? */
  holdsText(element: Element): boolean {
    return this.#containers.has(element);
  }

  /** Puts the blocks found inside `root` in the place of those known from there. */
  replace(root: Element, found: readonly RawBlock[]): void {
    // Text that has left the page since stands in no order with what is there, and would mislead the search for a place.
    this.prune();
    const known = new Map<Node, boolean>([[root, true]]);
    const first = this.#blocks.findIndex(({ container }) => isInside(container, known));
    const before = first < 0 ? this.#blocks : this.#blocks.slice(0, first);
    const after = first < 0 ? [] : this.#blocks.slice(first).filter(({ container }) => !isInside(container, known));
    const at = first < 0 ? this.#placeFor(found[0]) : before.length;
    const behind = before[at] ?? after[0];
    // What is found together is in order. Asking for every block would take Firefox seconds in a table of 25,000 rows.
    const isOrdered = joins(before[at - 1], found[0] ?? behind) && joins(found.at(-1), behind);
    this.#isDisordered ||= !isOrdered;
    this.#set([...before.slice(0, at), ...found, ...before.slice(at), ...after]);
  }

  /** Forgets blocks that are no longer in the page. */
  prune(): void {
    const left = this.#blocks.filter(({ container, map }) => container.isConnected && map.firstNode?.isConnected);
    if (left.length < this.#blocks.length) this.#set(left);
  }

  #set(blocks: RawBlock[]): void {
    this.#blocks = blocks;
    this.#containers = new Set(blocks.map(({ container }) => container));
  }

  /** Where a new block belongs: after all that stand before it in the document. */
  #placeFor(block: RawBlock | undefined): number {
    const node = block?.map.firstNode;
    if (!node) return this.#blocks.length;
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#blocks[middle]?.map.firstNode;
      if (other && isBefore(other, node)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function joins(a: RawBlock | undefined, b: RawBlock | undefined): boolean {
  return !b || inOrder(a, b);
}

/** Several blocks may come from one long text node; those stay as they were found. */
function inOrder(a: RawBlock | undefined, b: RawBlock): boolean {
  const left = a?.map.firstNode;
  const right = b.map.firstNode;
  return !left || !right || left === right || isBefore(left, right);
}

/** Is `node` inside one of the nodes known as inside? Remembers the answer for all on the way up. */
function isInside(node: Node, known: Map<Node, boolean>): boolean {
  const path: Node[] = [];
  let at: Node | null = node;
  while (at && !known.has(at)) {
    path.push(at);
    at = seenParent(at);
  }
  const inside = at !== null && known.get(at) === true;
  for (const passed of path) known.set(passed, inside);
  return inside;
}

/** Document order; nodes of a shadow tree stand where their host stands. */
function isBefore(a: Node, b: Node): boolean {
  const [left, right] = inOneTree(a, b);
  return (left.compareDocumentPosition(right) & 4) !== 0;
}

function inOneTree(a: Node, b: Node): readonly [Node, Node] {
  const hosts = hostsOf(b);
  for (const left of hostsOf(a)) {
    const right = hosts.find((node) => node.getRootNode() === left.getRootNode());
    if (right) return [left, right];
  }
  return [a, b];
}

/** The node and the hosts of the shadow trees it is in, innermost first. */
function hostsOf(node: Node): Node[] {
  const chain = [node];
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) chain.push(root.host);
  return chain;
}
