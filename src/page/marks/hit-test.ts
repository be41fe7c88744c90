import { read } from '../extract/clobber';
import type { Point } from '../intent/envelope';
import { type FoundMention, type PageMention, rangeOf } from '../mentions';

/** The mention under a point, found from the text node there. */
export class HitTest {
  #mentions: readonly FoundMention[] = [];
  /** Made when it is first asked for: in most pages neither the pointer nor a changed text asks. */
  #byNode: Map<Text, FoundMention[]> | null = null;
  readonly #shadowRoots: () => ShadowRoot[];

  /** @param shadowRoots open shadow roots of the page; a look-up from outside does not enter them by itself. */
  constructor(shadowRoots: () => ShadowRoot[]) {
    this.#shadowRoots = shadowRoots;
  }

  /** From now on finds exactly these mentions. */
  set(mentions: readonly FoundMention[]): void {
    this.#mentions = mentions;
    this.#byNode = null;
  }

  /** Mentions that take part in a text node. */
  inNode(node: Text): readonly FoundMention[] {
    this.#byNode ??= byNode(this.#mentions);
    return this.#byNode.get(node) ?? [];
  }

  /** The mention at a point of the viewport (CSS px), or null. */
  at(point: Point): FoundMention | null {
    if (this.#mentions.length === 0) return null;
    const caret = read(document, 'caretPositionFromPoint')(point.x, point.y, { shadowRoots: this.#shadowRoots() });
    const node = caret?.offsetNode;
    if (node?.nodeType !== Node.TEXT_NODE) return null;
    // The caret's place is the nearest one in the line, perhaps far from the point.
    return this.inNode(node as Text).find((mention) => linesOf(mention).some((line) => covers(line, point))) ?? null;
  }
}

function byNode(mentions: readonly FoundMention[]): Map<Text, FoundMention[]> {
  const all = new Map<Text, FoundMention[]>();
  for (const mention of mentions) {
    for (const node of nodesOf(mention)) {
      const list = all.get(node);
      if (list) list.push(mention);
      else all.set(node, [mention]);
    }
  }
  return all;
}

/**
 * The mention's boxes, one for each line that it is on (CSS px of the viewport).
 * @param range one to be used again.
 */
export function linesOf(mention: PageMention, range?: Range): DOMRect[] {
  return [...rangeOf(mention, range).getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function covers(line: DOMRect, { x, y }: Point): boolean {
  return x >= line.left && x <= line.right && y >= line.top && y <= line.bottom;
}

function nodesOf({ start, end, block, mention }: FoundMention): readonly Text[] {
  return start.node === end.node ? [start.node] : block.map.nodesBetween(mention.start, mention.end);
}
