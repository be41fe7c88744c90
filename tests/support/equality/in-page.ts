import { extractBlocks } from '../../../src/page/extract/blocks';

interface LineMention { readonly start: number; readonly end: number }

const visible = (element: Element): boolean => getComputedStyle(element).visibility === 'visible' && element.checkVisibility();

/** Path of a node from the document, as the harness writes it for painted ranges. */
function pathOf(node: Node): string {
  const steps: number[] = [];
  for (let at = node; at.parentNode !== null; at = at.parentNode) steps.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode));
  return steps.join('.');
}

/**
 * Extracts the live page with the extension's own source and says where the command line's mentions must be painted. Built into
 * one script by `page-script.ts` and run in the page by the debugger.
 */
Object.assign(globalThis, {
  titlecardPlaces(mentions: readonly LineMention[]) {
    const blocks = extractBlocks(document, { isVisible: visible });
    const text = blocks.map(({ block }) => block.text).join('\n');
    const starts = blocks.map(() => 0);
    for (let at = 1; at < blocks.length; at += 1) starts[at] = (starts[at - 1] ?? 0) + (blocks[at - 1]?.block.text.length ?? 0) + 1;
    const places = mentions.map(({ start, end }) => {
      const index = starts.findLastIndex((from) => from <= start);
      const [block, from, to] = [blocks[index], start - (starts[index] ?? 0), end - (starts[index] ?? 0)];
      const place = block?.map.locate(from, to);
      const isLinked = block?.block.spans.some((span) => span.kind === 'link' && span.start < to && span.end > from) ?? false;
      return place ? { path: pathOf(place.start.node), start: place.start.offset, end: place.end.offset, isLinked } : null;
    });
    return { text, places };
  },
});
