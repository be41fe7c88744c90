import { read } from '../extract/clobber';
import type { Point } from '../intent/envelope';
import { type FoundMention, type PageMention, rangeOf } from '../mentions';
import { isClear } from './cover';

/** The mention under a point, found from the text node there. */
export class HitTest {
  #mentions: readonly FoundMention[] = [];
  /** Made when it is first asked for: in most pages neither the pointer nor a changed text asks. */
  #byNode: MentionsBy<Text> | null = null;
  #byContainer: MentionsBy<Element> | null = null;
  readonly #shadowRoots: () => ShadowRoot[];

  /** @param shadowRoots open shadow roots of the page; a look-up from outside does not enter them by itself. */
  constructor(shadowRoots: () => ShadowRoot[]) {
    this.#shadowRoots = shadowRoots;
  }

  /** From now on finds exactly these mentions. */
  set(mentions: readonly FoundMention[]): void {
    this.#mentions = mentions;
    this.#byNode = null;
    this.#byContainer = null;
  }

  /** Mentions that take part in a text node, one behind the other. */
  inNode(node: Text): readonly FoundMention[] {
    this.#byNode ??= mentionsBy(this.#mentions, nodesOf);
    return this.#byNode.get(node) ?? [];
  }

  /** The mention at a point of the viewport (CSS px), or null. */
  at(point: Point): FoundMention | null {
    if (this.#mentions.length === 0) return null;
    const caret = read(document, 'caretPositionFromPoint')(point.x, point.y, { shadowRoots: this.#shadowRoots() });
    const node = caret?.offsetNode ?? null;
    // The caret's place is the nearest one in the line, perhaps far from the point.
    const mention = isText(node) ? beside(this.inNode(node), node, caret?.offset ?? 0).find((it) => isAt(it, point)) : undefined;
    if (mention) return mention;
    // Where the caret stands right beside the point, nothing lies over its text.
    return isText(node) && isAt(around(node, caret?.offset ?? 0), point) ? null : this.#underLink(point, node);
  }

  /**
   * The mention under a link through which it is seen: there the caret is the link's. Nothing else that lies over text is looked under.
   * @param node of the caret, in whose tree the link stands.
   */
  #underLink(point: Point, node: Node | null): FoundMention | null {
    const tree = node ? (read(node, 'getRootNode')() as Document | ShadowRoot) : document;
    const top = read(tree, 'elementFromPoint')(point.x, point.y);
    const link = top && read(top, 'closest')('a[href]');
    if (!link) return null;
    const stack = read(tree, 'elementsFromPoint')(point.x, point.y);
    for (const [depth, element] of stack.entries()) {
      const mention = this.#directlyIn(element, point);
      if (mention) {
        const cover = stack.slice(0, depth + 1).filter((it) => link.contains(it));
        return cover.every((it) => isClear(it, mention.start.node)) ? { ...mention, isLinked: true, isCovered: true } : null;
      }
      if (!link.contains(element)) return null;
    }
    return null;
  }

  /** The mention at a point in a block's own element or in an inline one of the block. */
  #directlyIn(element: Element, point: Point): FoundMention | undefined {
    this.#byContainer ??= mentionsBy(this.#mentions, ({ block }) => [block.container]);
    const contains = read(element, 'contains');
    const range = read(document, 'createRange')();
    for (let around: Element | null = element; around; around = read(around, 'parentElement')) {
      const mention = this.#byContainer.get(around)?.find((it) => contains(it.start.node) && isAt(it, point, range));
      if (mention) return mention;
    }
    return undefined;
  }
}

type MentionsBy<K> = ReadonlyMap<K, FoundMention[]>;

function mentionsBy<K>(mentions: readonly FoundMention[], keysOf: (mention: FoundMention) => readonly K[]): MentionsBy<K> {
  const all = new Map<K, FoundMention[]>();
  for (const mention of mentions) {
    for (const key of keysOf(mention)) {
      const list = all.get(key);
      if (list) list.push(mention);
      else all.set(key, [mention]);
    }
  }
  return all;
}

/** Those of a node's mentions that stand at an offset or next to it: to ask for the boxes of all would take tens of milliseconds in a long text. */
function beside(mentions: readonly FoundMention[], node: Text, offset: number): readonly FoundMention[] {
  let from = 0;
  for (let to = mentions.length; from < to;) {
    const middle = (from + to) >> 1;
    const { end } = mentions[middle] as FoundMention;
    if (end.node === node && end.offset < offset - 1) from = middle + 1;
    else to = middle;
  }
  let behind = from;
  for (let next = mentions[behind]; next && (next.start.node !== node || next.start.offset <= offset + 1); next = mentions[behind]) behind++;
  return mentions.slice(from, behind);
}

type Stretch = Pick<PageMention, 'start' | 'end'>;

/**
 * The boxes of a mention, one for each line that it is on (CSS px of the viewport).
 * @param range one to be used again.
 */
export function linesOf(stretch: Stretch, range?: Range): DOMRect[] {
  return [...rangeOf(stretch, range).getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function isText(node: Node | null): node is Text {
  return node?.nodeType === Node.TEXT_NODE;
}

/** The characters on both sides of a place in a text. */
function around(node: Text, offset: number): Stretch {
  return { start: { node, offset: Math.max(0, offset - 1) }, end: { node, offset: offset + 1 } };
}

function isAt(stretch: Stretch, point: Point, range?: Range): boolean {
  return linesOf(stretch, range).some((line) => covers(line, point));
}

function covers(line: DOMRect, { x, y }: Point): boolean {
  return x >= line.left && x <= line.right && y >= line.top && y <= line.bottom;
}

function nodesOf({ start, end, block, mention }: FoundMention): readonly Text[] {
  return start.node === end.node ? [start.node] : block.map.nodesBetween(mention.start, mention.end);
}
