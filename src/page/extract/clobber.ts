const Form = typeof HTMLFormElement === 'undefined' ? null : HTMLFormElement;

/** True for elements whose properties a page may have taken over by its markup. */
export function isForm(node: Node): boolean {
  return Form !== null && node instanceof Form;
}

/**
 * A property of a node, whatever its page named its elements. Methods come bound to the node.
 *
 * Documents and forms answer with their named elements before their own properties: in a form with `<input name="parentNode">`
 * `form.parentNode` is that input. Reading through the prototype asks the platform itself. Where nothing is rendered (the command
 * line) there are no such prototypes to ask, and no page that would be harmed.
 */
export function read<N extends Node, K extends keyof N>(node: N, key: K): N[K] {
  const clobbered = isForm(node) ? HTMLFormElement : (node as Node) === globalThis.document && Document;
  const value = clobbered ? (Reflect.get(clobbered.prototype, key, node) as N[K]) : node[key];
  return typeof value === 'function' ? (value.bind(node) as N[K]) : value;
}
