import { LIMITS } from '../../domain/limits';
import { isForm, read } from './clobber';
import { isShadowRoot } from './tree';

export interface SourcePorts {
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** Told of each element that may get a shadow root later. */
  readonly onPossibleHost: (element: Element) => void;
}

/**
 * Words that hardly stand in any page but those that name series (in none of 40 ordinary ones, and in five of six articles): where one does,
 * the page is read without asking, and has its marks a good deal sooner. Written as they stand in running text, since looking for a fixed
 * text takes microseconds.
 */
const TELLING_WORDS = [' anime ', ' Anime ', 'アニメ', '动画', '動畫'];

/** What the reader writes is not looked at. */
const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';

/** Only where the source has a component's name is the page asked for them: a path through it takes three times as long, and most have none. */
const COMPONENT_NAME = /<[a-z][^\s/<>]*-/i;
/** Components. The browser itself follows the path, and hands over none of the other elements. */
const COMPONENTS = 'descendant-or-self::*[contains(local-name(.), "-")]';
/** Elements of the kinds that may have a shadow root, where it is all that they would show. */
const EMPTY = ':is(article, aside, blockquote, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span):empty';

/**
 * The source of parts of a page with that of the open shadow roots in it, hidden or not: a browser puts it together in a tenth of the time
 * that it takes to go through the nodes. Null where a word in it tells enough, and for more than can be had in one slice of work.
 * @param known shadow roots found before: their hosts need not look like any by now.
 */
export function sourceOf(roots: readonly Element[], known: readonly ShadowRoot[], ports: SourcePorts): string | null {
  const parts: string[] = [];
  const taken = new Set<Element | ShadowRoot>();
  // What a component shows may stand outside of it: it is looked at as a whole.
  const trees: (Element | ShadowRoot)[] = roots.map(outsideShadows);
  let [elements, units] = [0, 0];
  for (let tree = trees.pop(); tree; tree = trees.pop()) {
    if (taken.has(tree)) continue;
    taken.add(tree);
    const tops = isShadowRoot(tree) ? [...tree.children] : [tree];
    for (const top of tops) elements += read(top, 'getElementsByTagName')('*').length + 1;
    if (elements > LIMITS.glanceElements) return null;
    const part = isShadowRoot(tree) ? tree.innerHTML : read(tree, 'outerHTML');
    units += part.length + 1;
    if (units > LIMITS.glanceLength || isTelling(part)) return null;
    parts.push(part);
    for (const host of tops.flatMap((top) => possibleHosts(top, part))) {
      const shadow = shadowOf(host);
      if (!shadow) ports.onPossibleHost(host);
      else {
        ports.onShadowRoot(shadow);
        trees.push(shadow);
      }
    }
    for (const shadow of known) if (tops.some((top) => read(top, 'contains')(shadow.host))) trees.push(shadow);
  }
  return parts.join('\n');
}

/** Does the element stand in what the reader writes? */
export function isEditable(element: Element): boolean {
  return read(element, 'closest')(EDITABLE) !== null;
}

/** Does a word in a page's source tell enough? */
export function isTelling(part: string): boolean {
  return TELLING_WORDS.some((word) => part.includes(word));
}

function outsideShadows(root: Element): Element {
  for (let tree = read(root, 'getRootNode')(); isShadowRoot(tree); tree = read(root, 'getRootNode')()) root = tree.host;
  return root;
}

function componentsIn(top: Element): Element[] {
  const found = read(document, 'evaluate')(COMPONENTS, top, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at) as Element);
}

/**
 * Elements that have a shadow root or may get one.
 * @param source that of `top`, or of more
 */
export function possibleHosts(top: Element, source: string): Element[] {
  const isAlone = shadowOf(top) !== null || read(top, 'firstChild') === null;
  return [...(isAlone ? [top] : []), ...(COMPONENT_NAME.test(source) ? componentsIn(top) : []), ...read(top, 'querySelectorAll')(EMPTY)];
}

function shadowOf(element: Element): ShadowRoot | null {
  return isForm(element) ? null : element.shadowRoot;
}
