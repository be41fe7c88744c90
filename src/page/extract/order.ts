import { read } from './clobber';
import { isShadowRoot } from './tree';

/**
 * Nodes of one page in document order; what stands in a shadow root comes before what stands in its host. Takes the way up from
 * each node and, where ways part, the children there once. Comparing two nodes at a time is no way to order many: browsers go
 * through the siblings between them each time, which takes seconds in a long list.
 */
export function inDocumentOrder<N extends Node>(nodes: Iterable<N>): N[] {
  const wanted = new Set<Node>(nodes);
  const ways = new Map<Node, Set<Node>>();
  const tops = new Set<Node>();
  for (const node of wanted) climb(node, ways, tops);
  const ordered: Node[] = [];
  const open = [...tops].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (wanted.has(node)) ordered.push(node);
    open.push(...waysDown(node, ways.get(node)).reverse());
  }
  return ordered as N[];
}

/** Notes the way from `node` up to where another node's way is met. */
function climb(node: Node, ways: Map<Node, Set<Node>>, tops: Set<Node>): void {
  for (let at = node; ;) {
    const parent = parentOf(at);
    if (!parent) return void tops.add(at);
    const known = ways.get(parent);
    if (known) return void known.add(at);
    ways.set(parent, new Set([at]));
    at = parent;
  }
}

function parentOf(node: Node): Node | null {
  return read(node, 'parentNode') ?? (isShadowRoot(node) ? node.host : null);
}

/** The children of `parent` that lie on a way, in their order. */
function waysDown(parent: Node, ways: ReadonlySet<Node> | undefined): Node[] {
  if (!ways || ways.size < 2) return [...(ways ?? [])];
  const down = [...ways].filter(isShadowRoot) as Node[];
  for (let child = read(parent, 'firstChild') as Node | null; child && down.length < ways.size; child = read(child, 'nextSibling')) {
    if (ways.has(child)) down.push(child);
  }
  return down;
}
