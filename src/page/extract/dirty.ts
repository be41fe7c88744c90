import { read } from './clobber';
import { isOwn } from './own';
import { isBlockElement, isNeverRead, isSeenOnly } from './rules';
import { isShadowRoot, outermostOf, seenParent } from './tree';

/** The part of the page's text that changed, as elements to be walked again. */
export class DirtyParts {
  readonly #roots = new Set<Element>();
  readonly #holdsText: (element: Element) => boolean;
  #removed = false;

  /** @param holdsText does an element hold text of its own, beside its child blocks? */
  constructor(holdsText: (element: Element) => boolean) {
    this.#holdsText = holdsText;
  }

  get isEmpty(): boolean {
    return this.#roots.size === 0 && !this.#removed;
  }

  /** Something was taken out, so that blocks may be left whose text is gone. */
  get removed(): boolean {
    return this.#removed;
  }

  /** The text in `element` is to be read again, with the text that runs around it. */
  add(element: Element): void {
    const around = blockAround(seenParent(element));
    const standsAlone = !around || (isBlock(element) && !this.#holdsText(around));
    this.#roots.add(standsAlone ? element : around);
  }

  /** Notes what a change of the page touches. */
  note(record: MutationRecord): void {
    const target = elementOf(record.target);
    // A title that counts unread letters, or a script that goes, is no text of the page; the block around it would be the whole page.
    if (!target || isNeverRead(target)) return;
    if (record.type === 'childList') this.#noteChildren(record, target);
    else if (record.type === 'attributes') this.add(target);
    else this.#addBlockAround(target);
  }

  /** The outermost changed elements that are still in the page, in no order. */
  take(): Element[] {
    const outermost = outermostOf([...this.#roots].filter((root) => root.isConnected));
    this.#roots.clear();
    this.#removed = false;
    return outermost;
  }

  #noteChildren(record: MutationRecord, target: Element): void {
    const added = [...record.addedNodes].filter((node) => this.#matters(node, target));
    const removed = [...record.removedNodes].filter((node) => this.#matters(node, target));
    if (added.length === 0 && removed.length === 0) return;
    if (removed.length > 0) this.#removed = true;
    const inlineChanged = added.some(isInlineNode) || (removed.some(isInlineNode) && this.#textAround(target));
    // A block put into running text parts it, so that the text on both sides is looked at again.
    if (inlineChanged || this.#textAround(target)) this.#addBlockAround(target);
    else for (const node of added) this.#roots.add(node as Element);
  }

  /** A picture or a frame is no text, but parts the words on its two sides. */
  #matters(node: Node, target: Element): boolean {
    return bearsText(node) && (!isOpaque(node) || this.#textAround(target));
  }

  #textAround(target: Element): boolean {
    const block = blockAround(target);
    return block !== null && this.#holdsText(block);
  }

  #addBlockAround(target: Element): void {
    const block = blockAround(target);
    if (block) this.#roots.add(block);
  }
}

function elementOf(node: Node): Element | null {
  if (read(node, 'nodeType') === 1) return node as Element;
  const parent = seenParent(node);
  if (parent) return parent as Element;
  return isShadowRoot(node) ? node.host : null;
}

function blockAround(node: Node | null): Element | null {
  for (let at = node; at; at = seenParent(at)) {
    if (read(at, 'nodeType') === 1 && isBlock(at as Element)) return at as Element;
  }
  return null;
}

function isBlock(element: Element): boolean {
  return isBlockElement(element) || element.shadowRoot !== null;
}

/** Blank text, comments, scripts, our own elements and the like change nothing for the reader. What is hidden now may have been seen before. */
function bearsText(node: Node): boolean {
  if (node.nodeType === 3) return /\S/.test((node as Text).data);
  return read(node, 'nodeType') === 1 && !isNeverRead(node as Element) && !isOwn(node);
}

function isOpaque(node: Node): boolean {
  return node.nodeType === 1 && isSeenOnly(node as Element);
}

function isInlineNode(node: Node): boolean {
  return node.nodeType === 3 || !isBlock(node as Element);
}
