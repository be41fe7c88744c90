import type { Choice, Mention } from '../domain/mention';
import type { ExtractedBlock } from './extract/blocks';
import { read } from './extract/clobber';
import type { TextPlace } from './extract/text-map';

/** A mention with its place in the page. */
export interface PageMention {
  /** Stays the same while the text around it does, also when the page renders that text anew. */
  readonly id: number;
  readonly mention: Mention;
  readonly start: TextPlace;
  readonly end: TextPlace;
  /** The site links (part of) it. */
  readonly isLinked: boolean;
}

/** A mention that was found by reading the page. */
export interface FoundMention extends PageMention {
  readonly block: ExtractedBlock;
}

/** What counts as the same thing when mentions of one section or one page are put together. */
export function subjectOf({ franchise, choices, surface }: Mention): string {
  return franchise ?? choices[0]?.series ?? surface;
}

/** Id of words that the reader selected and that nothing was found in. */
export const SELECTED = -1;

/** Selected words in the form of a mention that may mean any of `choices`, so that a card can ask which; null without a selection. */
export function selectedMention(surface: string, choices: readonly Choice[]): PageMention | null {
  const selection = read(document, 'getSelection')();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (range?.startContainer.nodeType !== Node.TEXT_NODE || choices.length === 0) return null;
  const start = { node: range.startContainer as Text, offset: range.startOffset };
  const end = range.endContainer === start.node ? { node: start.node, offset: range.endOffset } : { node: start.node, offset: start.node.length };
  const mention: Mention = { block: 0, start: 0, end: 0, surface, choices: [...choices], franchise: null, entryNamed: false, confidence: 0 };
  return { id: SELECTED, mention, start, end, isLinked: false };
}

/** Ranges of a stretch of text nodes. */
export function rangeOf({ start, end }: Pick<PageMention, 'start' | 'end'>): Range {
  const range = read(document, 'createRange')();
  range.setStart(start.node, Math.min(start.offset, start.node.length));
  range.setEnd(end.node, Math.min(end.offset, end.node.length));
  return range;
}

/** Does the page still hold the mention's text where it was found? */
export function isIntact({ mention, start, end }: PageMention): boolean {
  if (!start.node.isConnected || !end.node.isConnected || end.offset > end.node.length) return false;
  if (start.node !== end.node) return start.offset < start.node.length;
  return start.node.data.charAt(start.offset) === mention.surface.charAt(0)
    && start.node.data.charAt(end.offset - 1) === mention.surface.charAt(mention.surface.length - 1);
}

/** Places mentions in the page and keeps their ids over changes of the page. */
export class MentionPlaces {
  #ids = new Map<string, number>();
  #next = 1;

  /** @param blocks the blocks to which the mentions' numbers refer. */
  place(mentions: readonly Mention[], blocks: readonly ExtractedBlock[]): FoundMention[] {
    const ids = new Map<string, number>();
    const placed = mentions.flatMap((mention): FoundMention[] => {
      const block = blocks[mention.block];
      const place = block?.map.locate(mention.start, mention.end);
      if (!block || !place) return [];
      return [{ id: this.#idFor(mention, block, ids), mention, block, ...place, isLinked: isLinked(mention, block) }];
    });
    this.#ids = ids;
    return placed.sort((a, b) => a.mention.block - b.mention.block || a.mention.start - b.mention.start);
  }

  /** Equal text in several blocks is told apart by the order of the blocks. */
  #idFor(mention: Mention, { block }: ExtractedBlock, ids: Map<string, number>): number {
    const name = `${mention.start}\n${mention.end}\n${block.text}`;
    let key = name;
    for (let copy = 1; ids.has(key); copy++) key = `${copy}\n${name}`;
    const id = this.#ids.get(key) ?? this.#next++;
    ids.set(key, id);
    return id;
  }
}

function isLinked(mention: Mention, { block }: ExtractedBlock): boolean {
  return block.spans.some(({ kind, start, end }) => kind === 'link' && start < mention.end && end > mention.start);
}
