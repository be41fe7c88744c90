import { read } from './extract/clobber';
import { isShadowRoot } from './extract/tree';
import type { PageMention } from './mentions';

/** An element that can have the focus. */
export type Stop = Element & HTMLOrSVGElement;

/** What has the focus, in open shadow roots too; null where nothing has, and the browser names the page's body. */
export function focusedElement(): Stop | null {
  let at = read(document, 'activeElement');
  for (let inner = at; inner; inner = read(inner, 'shadowRoot')?.activeElement ?? null) at = inner;
  return at === read(document, 'body') || at === read(document, 'documentElement') ? null : at as Stop | null;
}

/**
 * Gives the focus to the mention's link, or else to the next stop after the mention (`back`: before it). To be asked while
 * nothing has the focus.
 * @returns whether there is one.
 */
export function focusNextTo({ start: { node }, isLinked }: PageMention, back: boolean): boolean {
  const { parentElement } = node;
  const link = isLinked && parentElement && read(parentElement, 'closest')('a[href]');
  if (link && takesFocus(link)) return true;
  for (const element of elementsFrom(node, back)) if (takesFocus(element)) return true;
  return false;
}

/** Hidden and inert elements say that they are stops, but the browser does not give them the focus. */
function takesFocus(element: Element): boolean {
  const stop = element as Stop;
  if (!(read(stop, 'tabIndex') >= 0)) return false;
  read(stop, 'focus')();
  return focusedElement() !== null;
}

/** Elements after a node in the page, or before it, nearest first. */
function* elementsFrom(node: Node, back: boolean): Generator<Element> {
  const root = read(node, 'getRootNode')();
  const walker = read(document, 'createTreeWalker')(root, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = node;
  const next = (): Node | null => (back ? walker.previousNode() : walker.nextNode());
  for (let at = next(); at; at = next()) yield* back ? withShadow(at as Element).reverse() : withShadow(at as Element);
  if (isShadowRoot(root)) yield* elementsFrom(root.host, back);
}

function withShadow(element: Element): Element[] {
  const root = read(element, 'shadowRoot');
  return root ? [element, ...[...root.querySelectorAll('*')].flatMap(withShadow)] : [element];
}
