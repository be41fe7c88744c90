import { read } from './clobber';

/** Parent in the tree that the reader sees: the slot for slotted nodes, the host for a shadow root's children. */
export function seenParent(node: Node): Node | null {
  const slot = read(node as Node & Partial<Slottable>, 'assignedSlot');
  if (slot) return slot;
  const parent = read(node, 'parentNode');
  return parent && isShadowRoot(parent) ? parent.host : parent;
}

/** The nearest of an element and those that the reader sees around it that matches a selector; null if none does. */
export function closestAround(element: Element, selector: string): Element | null {
  for (let at: Node | null = element; at; at = seenParent(at)) {
    if (read(at, 'nodeType') === 1 && read(at as Element, 'matches')(selector)) return at as Element;
  }
  return null;
}

/** Links have a property `host` as well. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

/** Those of some elements that lie in none of the others. */
export function outermostOf(elements: Iterable<Element>): Element[] {
  const all = new Set<Node>(elements);
  return ([...all] as Element[]).filter((element) => {
    for (let node = seenParent(element); node; node = seenParent(node)) if (all.has(node)) return false;
    return true;
  });
}
