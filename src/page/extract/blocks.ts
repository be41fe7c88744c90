import type { TextBlock } from '../../domain/block';
import type { RawBlock } from './block-builder';
import type { TextMap } from './text-map';
import { BlockWalker, type WalkOptions } from './walker';

/** A block with its number in the page, and the way back from its text to the page. */
export interface ExtractedBlock {
  readonly block: TextBlock;
  readonly map: TextMap;
  readonly container: Element;
}

/** Nodes looked at between two looks at the time or the caller's other work. */
const STEP = 10_000;

/**
 * All text that a reader of the page sees, once, as blocks in reading order, numbered from 0.
 * @param root a document (its body is read) or a part of one, rendered or only parsed.
 */
export function extractBlocks(root: Document | Element, options: WalkOptions = {}): ExtractedBlock[] {
  const start = 'body' in root ? (root as Document).body : (root as Element);
  if (!(start as Element | null)) return [];
  const walker = new BlockWalker(start, options);
  while (walker.step(STEP));
  return numberBlocks(walker.take());
}

/** Gives blocks in reading order their numbers and sections. A heading opens a section and stands in it. */
export function numberBlocks(blocks: readonly RawBlock[]): ExtractedBlock[] {
  let section = 0;
  return blocks.map(({ content, map, container }, id) => {
    if (content.role === 'heading' && id > 0) section++;
    return { block: { id, ...content, section }, map, container };
  });
}
