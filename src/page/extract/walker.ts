import { LIMITS } from '../../domain/limits';
import { BlockBuilder, type Cue, type RawBlock, type Scope } from './block-builder';
import { isForm, read } from './clobber';
import { cueKindOf, kindOf, roleOf } from './rules';

export interface WalkOptions {
  /** Does CSS let the reader see the text directly inside `element`? Left out where nothing is rendered. */
  readonly isVisible?: (element: Element) => boolean;
  /** Told of each open shadow root on the way, since changes inside are not seen from outside. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** Told of each element that may get a shadow root later: an undefined component, or one without any content. */
  readonly onPossibleHost?: (element: Element) => void;
}

/** One element that is being walked through. `list` holds the children where they are not simply the element's own. */
interface Frame {
  readonly scope: Scope;
  readonly isBlock: boolean;
  readonly list: readonly Node[] | null;
  index: number;
  child: Node | null;
}

const ELEMENT = 1;
const TEXT = 3;
/** BCP 47 asks implementations for at least this length; longer values are no language. */
const LANG_LENGTH = 35;
const ROOT_SCOPE = { role: 'paragraph', level: 0, lang: null, cues: [] } as const;

/** Parent in the tree that the reader sees: the slot for slotted nodes, the host for a shadow root's children. */
export function seenParent(node: Node): Node | null {
  const slot = (node as Partial<Slottable>).assignedSlot;
  if (slot) return slot;
  const parent = read(node, 'parentNode');
  return parent && isShadowRoot(parent) ? parent.host : parent;
}

/** Links have a property `host` as well. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

/**
 * Walks through a part of a page and gives its text blocks in the order in which they are read. Work can be done in small
 * steps; a page that changes between two steps is repaired by walking the changed part again.
 */
export class BlockWalker {
  readonly #options: WalkOptions;
  readonly #builder: BlockBuilder;
  readonly #frames: Frame[] = [];
  #found: RawBlock[] = [];
  #long: { node: Text; data: string; done: number; scope: Scope } | null = null;
  #lastAsked: Element | null = null;
  #lastAnswer = true;

  /** @param root where to start; elements around it are asked for role, language and links only. */
  constructor(root: Element, options: WalkOptions = {}) {
    this.#options = options;
    this.#builder = new BlockBuilder((block) => this.#found.push(block));
    const scope = this.#scopeAround(root);
    if (scope) this.#visitElement(root, scope);
  }

  /**
   * Looks at up to `nodes` nodes, or at one block's worth of a long text.
   * @returns true while there is more to do.
   */
  step(nodes: number): boolean {
    for (let left = nodes; left > 0 && !this.#long; left--) {
      if (!this.#advance()) return false;
    }
    this.#continueText();
    return true;
  }

  /** Blocks finished since the last call. */
  take(): RawBlock[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #advance(): boolean {
    const frame = this.#frames.at(-1);
    if (!frame) {
      this.#builder.flush();
      return false;
    }
    const node = this.#nextChild(frame);
    if (node) this.#visit(node, frame.scope);
    else this.#leave(frame);
    return true;
  }

  /** The sibling is read only now, since the page may have changed since the last step. */
  #nextChild(frame: Frame): Node | null {
    if (frame.list) return frame.list[frame.index++] ?? null;
    const node = frame.index++ === 0 ? frame.child : (frame.child && read(frame.child, 'nextSibling'));
    frame.child = node;
    return node;
  }

  #leave(frame: Frame): void {
    if (frame.isBlock) this.#builder.flush();
    this.#frames.pop();
  }

  #visit(node: Node, scope: Scope): void {
    const type = read(node, 'nodeType');
    if (type === TEXT) this.#visitText(node as Text, scope);
    else if (type === ELEMENT) this.#visitElement(node as Element, scope);
  }

  #visitText(node: Text, scope: Scope): void {
    const data = node.data;
    if (data === '' || !this.#isVisible(node)) return;
    this.#long = { node, data, done: 0, scope };
    this.#continueText();
  }

  /** Adds as much of a text node as the block can hold; a node longer than a block is cut at a space. */
  #continueText(): void {
    const work = this.#long;
    if (!work) return;
    const { node, data, scope } = work;
    const end = cutAt(data, work.done, this.#builder.room);
    if (end > work.done) this.#builder.addText(node, data, work.done, end, scope);
    work.done = end;
    if (end < data.length) this.#builder.flush();
    else this.#long = null;
  }

  #visitElement(element: Element, around: Scope): void {
    const kind = kindOf(element);
    if (kind === 'invisible') return;
    if (kind === 'break') return this.#builder.addBreak();
    if (kind === 'opaque') return this.#builder.addGap();
    const shadow = read(element, 'shadowRoot');
    const isBlock = kind === 'block' || shadow !== null;
    if (isBlock) this.#builder.flush();
    if (shadow) this.#options.onShadowRoot?.(shadow);
    else if (!read(element, 'firstChild') || read(element, 'localName').includes('-')) this.#options.onPossibleHost?.(element);
    const list = element.localName === 'slot' ? slotted(element as HTMLSlotElement) : null;
    this.#frames.push({ scope: scopeOf(element, around, isBlock), isBlock, list, index: 0, child: read<Node, 'firstChild'>(shadow ?? element, 'firstChild') });
  }

  /** Asked once per parent: most text nodes of a paragraph share theirs. */
  #isVisible(node: Text): boolean {
    const isVisible = this.#options.isVisible;
    const parent = node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
    if (!isVisible || !parent) return true;
    if (parent !== this.#lastAsked) {
      this.#lastAsked = parent;
      this.#lastAnswer = isVisible(parent);
    }
    return this.#lastAnswer;
  }

  /** Scope given by the elements around `root`, or null where one of them keeps its text from the reader. */
  #scopeAround(root: Element): Scope | null {
    const path: Element[] = [];
    for (let node = seenParent(root); node; node = seenParent(node)) {
      if (read(node, 'nodeType') === ELEMENT) path.push(node as Element);
    }
    let scope: Scope = { ...ROOT_SCOPE, container: root };
    for (const element of path.reverse()) {
      const kind = kindOf(element);
      if (kind === 'invisible' || kind === 'opaque') return null;
      scope = scopeOf(element, scope, kind === 'block' || read(element, 'shadowRoot') !== null);
    }
    return scope;
  }
}

function slotted(slot: HTMLSlotElement): readonly Node[] | null {
  const nodes = slot.assignedNodes();
  return nodes.length > 0 ? nodes : null;
}

function scopeOf(element: Element, around: Scope, isBlock: boolean): Scope {
  const cue = cueOf(element);
  const role = roleOf(element);
  const lang = isForm(element) ? read(element, 'getAttribute')('lang') : element.getAttribute('lang');
  if (!cue && !role && lang === null && !isBlock) return around;
  return {
    role: role?.role ?? around.role,
    level: role?.level ?? around.level,
    lang: lang === null ? around.lang : cleanLang(lang),
    container: isBlock ? element : around.container,
    cues: cue ? [...around.cues, cue] : around.cues,
  };
}

/** A language tag as declared, or null for an empty or senseless one. */
export function cleanLang(lang: string): string | null {
  const tag = lang.trim();
  return tag === '' || tag.length > LANG_LENGTH ? null : tag;
}

function cueOf(element: Element): Cue | null {
  const kind = cueKindOf(element);
  if (!kind) return null;
  const href = kind === 'link' ? (element as HTMLAnchorElement).href : '';
  const fits = typeof href === 'string' && /^https?:/.test(href) && href.length <= LIMITS.hrefLength;
  return { kind, href: fits ? href : undefined };
}

const BLANK = /[\s]/;

/** End of the stretch that starts at `from` and fits into `room`: after a space if there is one, never inside a surrogate pair. */
function cutAt(data: string, from: number, room: number): number {
  if (data.length - from <= room) return data.length;
  const limit = from + room;
  for (let end = limit; end > from; end--) if (BLANK.test(data.charAt(end - 1))) return end;
  if (room < LIMITS.blockLength) return from;
  const code = data.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}
