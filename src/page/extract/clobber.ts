const hasForms = typeof HTMLFormElement !== 'undefined';

/**
 * True for elements whose properties a page may have taken over by its markup. Told by the name, since `instanceof` took a
 * tenth of a walk in Firefox: where the markup has taken over the name itself, it is no string.
 */
export function isForm(node: Node): boolean {
  const name: unknown = (node as Element).localName;
  return hasForms && (name === 'form' || (name !== undefined && typeof name !== 'string'));
}

/**
 * A property of a node, whatever its page named its elements. Methods come bound to the node.
 *
 * Documents and forms answer with their named elements before their own properties: in a form with `<input name="parentNode">`
 * `form.parentNode` is that input. Reading through the prototype asks the platform itself. Where nothing is rendered (the command
 * line) there are no such prototypes to ask, and no page that would be harmed.
 */
export function read<N extends Node, K extends keyof N>(node: N, key: K): N[K] {
  const clobbered = (node as Node) === globalThis.document ? Document : isForm(node) && HTMLFormElement;
  const value = clobbered ? (Reflect.get(clobbered.prototype, key, node) as N[K]) : node[key];
  return typeof value === 'function' ? (value.bind(node) as N[K]) : value;
}
