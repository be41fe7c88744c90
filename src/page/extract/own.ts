const own = new WeakSet<Node>();

/** Notes an element that the extension puts into the page: its coming and going changes nothing that a reader reads. */
export function noteOwn(element: Element): void {
  own.add(element);
}

/** True for elements that the extension has put into the page. */
export function isOwn(node: Node): boolean {
  return own.has(node);
}
