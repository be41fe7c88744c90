import { numberBlocks, type ExtractedBlock } from './blocks';
import type { RawBlock } from './block-builder';
import { inDocumentOrder } from './order';
import { isShadowRoot, seenParent } from './tree';

/** A part of the page that was walked, and the blocks found in it. */
export interface WalkedPart {
  readonly root: Element;
  readonly found: readonly RawBlock[];
}

/** The blocks of a page that changes, in reading order. */
export class LiveBlocks {
  #blocks: RawBlock[] = [];
  #containers = new Set<Element>();
  /** Blocks that the page moved were found again where they stood before. */
  #isDisordered = false;

  /** Blocks with their numbers and sections as of now. */
  snapshot(): ExtractedBlock[] {
    if (this.#isDisordered) this.#blocks = inReadingOrder(this.#blocks);
    this.#isDisordered = false;
    return numberBlocks(this.#blocks);
  }

  /** Does `element` hold text of its own, beside what its child blocks hold? */
  holdsText(element: Element): boolean {
    return this.#containers.has(element);
  }

  /**
   * Puts the blocks found in some parts of the page in the place of those known from there. All at once, since each time takes a
   * look at all blocks.
   * @param parts none inside another.
   */
  replace(parts: readonly WalkedPart[]): void {
    // Text that has left the page since stands in no order with what is there, and would mislead the search for a place.
    this.prune();
    const foundIn = new Map(parts.map(({ root, found }) => [root, found.filter(isInPage)]));
    const roots = inDocumentOrder([...foundIn.keys()].filter(({ isConnected }) => isConnected));
    const { kept, places } = this.#without(roots);
    const blocks: RawBlock[] = [];
    let next = 0;
    for (const root of roots) {
      const found = foundIn.get(root) ?? [];
      const [first] = found;
      if (!first) continue;
      const place = places.get(root) ?? placeFor(first, kept, next);
      while (next < place) blocks.push(kept[next++] as RawBlock);
      // What is found together is in order. Asking for every block would take Firefox seconds in a table of 25,000 rows.
      this.#isDisordered ||= !inOrder(blocks.at(-1), first) || !inOrder(found.at(-1), kept[next]);
      blocks.push(...found);
    }
    this.#set(blocks.concat(kept.slice(next)));
  }

  /** The blocks that lie outside `roots`, and at which of them the blocks of each root stood. */
  #without(roots: readonly Element[]): { readonly kept: readonly RawBlock[]; readonly places: ReadonlyMap<Element, number> } {
    const rootsAround = new Map<Node, Element | null>(roots.map((root) => [root, root]));
    const kept: RawBlock[] = [];
    const places = new Map<Element, number>();
    for (const block of this.#blocks) {
      const root = rootAround(block.container, rootsAround);
      if (!root) kept.push(block);
      else if (!places.has(root)) places.set(root, kept.length);
    }
    return { kept, places };
  }

  /** Forgets blocks that are no longer in the page. */
  prune(): void {
    const left = this.#blocks.filter(isInPage);
    if (left.length < this.#blocks.length) this.#set(left);
  }

  #set(blocks: RawBlock[]): void {
    this.#blocks = blocks;
    this.#containers = new Set(blocks.map(({ container }) => container));
  }
}

function isInPage({ container, map }: RawBlock): boolean {
  return container.isConnected && map.firstNode?.isConnected === true;
}

/** Where a new block belongs: after all that stand before it in the document. Looked for near `from` first. */
function placeFor({ map: { firstNode } }: RawBlock, blocks: readonly RawBlock[], from: number): number {
  const isPassed = (at: number): boolean => {
    const other = blocks[at]?.map.firstNode;
    return Boolean(other && firstNode && isBefore(other, firstNode));
  };
  let low = from;
  let high = from;
  for (let step = 1; high < blocks.length && isPassed(high); step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, blocks.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPassed(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For all blocks at once; {@link isBefore} is for a few. */
function inReadingOrder(blocks: readonly RawBlock[]): RawBlock[] {
  const firstNodes = blocks.map(({ map }) => map.firstNode).filter((node) => node !== null);
  const places = new Map<Node | null, number>(inDocumentOrder(firstNodes).map((node, place) => [node, place]));
  return [...blocks].sort((a, b) => (places.get(a.map.firstNode) ?? 0) - (places.get(b.map.firstNode) ?? 0));
}

/** Several blocks may come from one long text node; those stay as they were found. */
function inOrder(a: RawBlock | undefined, b: RawBlock | undefined): boolean {
  const left = a?.map.firstNode;
  const right = b?.map.firstNode;
  return !left || !right || left === right || isBefore(left, right);
}

/** The one of some elements that `node` is inside of. Remembers the answer for all on the way up. */
function rootAround(node: Node, known: Map<Node, Element | null>): Element | null {
  const path: Node[] = [];
  let at: Node | null = node;
  while (at && !known.has(at)) {
    path.push(at);
    at = seenParent(at);
  }
  const root = (at && known.get(at)) ?? null;
  for (const passed of path) known.set(passed, root);
  return root;
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
