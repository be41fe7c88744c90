import { LIMITS } from '../../domain/limits';
import { BlockBuilder, type Cue, type RawBlock, type Scope } from './block-builder';
import { read } from './clobber';
import { cleanLang } from './lang';
import { ariaHeadingLevel, FORM, isFolded, isInFolded, isTelling, kindOf, OTHER, type Tag, tagOf } from './rules';
import { seenParent } from './tree';

export interface WalkOptions {
  /** Does CSS let the reader see the text directly inside `element`? Left out where nothing is rendered. */
  readonly isVisible?: (element: Element) => boolean;
  /** Told of each open shadow root on the way, since changes inside are not seen from outside. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** Told of each element that may get a shadow root later: an undefined component, or one without any content. */
  readonly onPossibleHost?: (element: Element) => void;
  /** Told of an element whose children were not walked to the end, since the page took out the one at which the walk was. */
  readonly onBroken?: (element: Element) => void;
}

/** One element that is being walked through. */
interface Frame {
  readonly element: Element;
  readonly scope: Scope;
  readonly isBlock: boolean;
  /** A closed <details>. */
  readonly isFolded: boolean;
  /** The node whose children are walked: the element, or its shadow root. */
  readonly inside: Node;
  /** The children where they are not simply those of `inside`. */
  readonly list: readonly Node[] | null;
  index: number;
  /** The frame around it; null for the one at which the walk began. */
  readonly outer: Frame | null;
}

const ELEMENT = 1;
const TEXT = 3;
/** Elements and texts, as a TreeWalker names them. */
const ELEMENTS_AND_TEXTS = 5;
const ROOT_SCOPE = { role: 'paragraph', level: 0, lang: null, cues: [] } as const;

/**
 * Walks through a part of a page and gives its text blocks in the order in which they are read. Work can be done in small
 * steps; where the page changes between two of them, the changed part is to be walked again.
 */
export class BlockWalker {
  readonly #options: WalkOptions;
  readonly #builder: BlockBuilder;
  /** Finds neighbours without asking the nodes, whose properties a page may have taken over (clobber.ts). */
  readonly #tree: TreeWalker;
  #frame: Frame | null = null;
  #found: RawBlock[] = [];
  #long: { node: Text; data: string; done: number; scope: Scope } | null = null;
  #lastAsked: Element | null = null;
  #lastAnswer = true;

  /** @param root where to start; elements around it are asked for role, language and links only. */
  constructor(root: Element, options: WalkOptions = {}) {
    this.#options = options;
    this.#builder = new BlockBuilder((block) => this.#found.push(block));
    this.#tree = read(read(root, 'ownerDocument'), 'createTreeWalker')(root, ELEMENTS_AND_TEXTS);
    const scope = this.#scopeAround(root);
    if (scope) this.#visitElement(root, scope, isInFolded(root));
  }

  /**
   * Looks at up to `nodes` nodes, or at one block's worth of a long text.
   * @returns true while there is more to do.
   */
  step(nodes: number): boolean {
    this.#leaveBroken();
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
    const frame = this.#frame;
    if (!frame) {
      this.#builder.flush();
      return false;
    }
    // The sibling is looked for only now, since the page may have changed since the last step.
    const node = frame.index++ > 0 && !frame.list ? this.#tree.nextSibling() : this.#enter(frame);
    // A form may call one of its fields `nodeType`, which is no number.
    if (!node) this.#leave(frame);
    else if (node.nodeType === TEXT) this.#visitText(node as Text, frame);
    else this.#visitElement(node as Element, frame.scope, frame.isFolded);
    return true;
  }

  /** The first child, or the next one of a list. */
  #enter({ list, inside, element, index }: Frame): Node | null {
    if (list) {
      const listed = list[index - 1] ?? null;
      if (listed) this.#tree.currentNode = listed;
      return listed;
    }
    if (inside !== element) this.#tree.currentNode = inside;
    const node = this.#tree.firstChild();
    if (!node && inside === element) this.#options.onPossibleHost?.(element);
    return node;
  }

  /** What is not any more where the walk left it has lost the siblings by which the walk would go on. */
  #leaveBroken(): void {
    let broken: Frame | null = null;
    for (let frame = this.#frame, node: Node = this.#tree.currentNode; frame; node = frame.element, frame = frame.outer) {
      if (node !== frame.element && !frame.list && read(node, 'parentNode') !== frame.inside) broken = frame;
    }
    if (!broken) return;
    this.#long = null;
    this.#builder.flush();
    this.#leave(broken);
    this.#options.onBroken?.(broken.element);
  }

  #leave(frame: Frame): void {
    if (frame.isBlock) this.#builder.flush();
    this.#frame = frame.outer;
    this.#tree.currentNode = frame.element;
  }

  #visitText(node: Text, frame: Frame): void {
    const { data } = node;
    if (data === '') return;
    // Half of all texts are the white space between blocks, which nobody need see.
    const isNothing = this.#builder.takesNothingOf(data);
    if (!(isNothing && frame.isBlock) && !this.#isVisible(node, frame)) return;
    if (isNothing) return this.#builder.begin(frame.scope);
    this.#long = { node, data, done: 0, scope: frame.scope };
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

  #visitElement(element: Element, around: Scope, inFolded: boolean): void {
    const tag = tagOf(element);
    const telling = isTelling(element, tag);
    const kind = kindOf(element, tag, telling, inFolded);
    if (kind === 'invisible') return;
    if (kind === 'break') return this.#builder.addBreak();
    if (kind === 'opaque') return this.#builder.addGap();
    const shadow = tag === FORM ? null : element.shadowRoot;
    const isBlock = kind === 'block' || shadow !== null;
    if (isBlock) this.#builder.flush();
    if (shadow) this.#options.onShadowRoot?.(shadow);
    const name = tag === OTHER ? element.localName : '';
    if (!shadow && name.includes('-')) this.#options.onPossibleHost?.(element);
    this.#frame = {
      element, isBlock, isFolded: isFolded(element, tag), inside: shadow ?? element, index: 0, outer: this.#frame,
      scope: scopeOf(element, around, isBlock, tag, telling), list: name === 'slot' ? slotted(element as HTMLSlotElement) : null,
    };
  }

  /** Asked once per parent: most text nodes of a paragraph share theirs. */
  #isVisible(node: Text, { element, list }: Frame): boolean {
    const { isVisible } = this.#options;
    const parent = list ? node.parentElement : element;
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
      const tag = tagOf(element);
      const telling = isTelling(element, tag);
      const kind = kindOf(element, tag, telling);
      if (kind === 'invisible' || kind === 'opaque') return null;
      scope = scopeOf(element, scope, kind === 'block' || read(element, 'shadowRoot') !== null, tag, telling);
    }
    return scope;
  }
}

function slotted(slot: HTMLSlotElement): readonly Node[] | null {
  const nodes = slot.assignedNodes();
  return nodes.length > 0 ? nodes : null;
}

function scopeOf(element: Element, around: Scope, isBlock: boolean, tag: Tag, telling: boolean): Scope {
  const cue = tag.cue && cueOf(element, tag.cue);
  const level = telling && tag.role !== 'heading' ? ariaHeadingLevel(element) : null;
  const lang = telling ? read(element, 'getAttribute')('lang') : null;
  if (!cue && level === null && lang === null && !isBlock && !tag.role) return around;
  return {
    role: level === null ? (tag.role ?? around.role) : 'heading',
    level: level ?? (tag.role ? tag.level : around.level),
    lang: lang === null ? around.lang : cleanLang(lang),
    container: isBlock ? element : around.container,
    cues: cue ? [...around.cues, cue] : around.cues,
  };
}

function cueOf(element: Element, kind: Cue['kind']): Cue | null {
  if (kind !== 'link') return { kind, href: undefined };
  if (!element.hasAttribute('href')) return null;
  const { href } = element as HTMLAnchorElement;
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
