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
  /** Where it was looked for, a link lies over it. */
  readonly isCovered?: true;
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

/**
 * Range of a stretch of text nodes.
 * @param range one to be used again.
 */
export function rangeOf({ start, end }: Pick<PageMention, 'start' | 'end'>, range = read(document, 'createRange')()): Range {
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

/** UTF-16 units on either side of a mention by which it is known again where the rest of its block has changed. */
const AROUND = 16;

/** Places mentions in the page and keeps their ids over changes of the page. */
export class MentionPlaces {
  #ids = new IdsByName();
  #next = 1;
  /** Numbers of the blocks' texts: with the text itself in its name, each of a long block's mentions would keep a copy. */
  #texts = new Map<string, number>();
  #nextText = 1;

  /** @param blocks the blocks to which the mentions' numbers refer. */
  place(mentions: readonly Mention[], blocks: readonly ExtractedBlock[]): FoundMention[] {
    const placed = mentions.flatMap((mention) => {
      const block = blocks[mention.block];
      const place = block?.map.locate(mention.start, mention.end);
      return block && place ? [{ mention, block, ...place, isLinked: isLinked(mention, block) }] : [];
    });
    placed.sort((a, b) => a.mention.block - b.mention.block || a.mention.start - b.mention.start);
    const exact = this.#exactNames(placed);
    // Whoever is known by the whole block goes first, so that nobody else takes the number.
    const known = exact.map((name) => this.#ids.take(name));
    const ids = new IdsByName();
    const found = placed.map((one, at): FoundMention => {
      const loose = looseName(one.mention, one.block);
      const id = known[at] ?? this.#ids.take(loose) ?? this.#next++;
      ids.add(id, exact[at] as string, loose);
      return { id, ...one };
    });
    this.#ids = ids;
    return found;
  }

  /** Names that hold as long as nothing changes in the mentions' blocks. */
  #exactNames(placed: readonly Pick<FoundMention, 'mention' | 'block'>[]): string[] {
    const texts = new Map<string, number>();
    const names = placed.map(({ mention: { start, end }, block: { block: { text } } }) => {
      const number = texts.get(text) ?? this.#texts.get(text) ?? this.#nextText++;
      texts.set(text, number);
      return `${number}\n${start}\n${end}`;
    });
    this.#texts = texts;
    return names;
  }
}

/** Ids under the names by which their mentions are known again; equal names are told apart by their order. */
class IdsByName {
  readonly #byName = new Map<string, { readonly ids: number[]; next: number }>();
  readonly #taken = new Set<number>();

  add(id: number, ...names: readonly string[]): void {
    for (const name of names) {
      const queue = this.#byName.get(name);
      if (queue) queue.ids.push(id);
      else this.#byName.set(name, { ids: [id], next: 0 });
    }
  }

  /** The first id of that name that nobody has taken, or null. */
  take(name: string): number | null {
    const queue = this.#byName.get(name);
    for (let id = queue?.ids[queue.next++]; id !== undefined; id = queue?.ids[queue.next++]) {
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      return id;
    }
    return null;
  }
}

/** A counter, a clock or a "show more" elsewhere in the block leaves this name as it is. */
function looseName({ start, end, surface }: Mention, { block: { text } }: ExtractedBlock): string {
  return `${text.slice(Math.max(0, start - AROUND), start)}\n${surface}\n${text.slice(end, end + AROUND)}`;
}

function isLinked(mention: Mention, { block }: ExtractedBlock): boolean {
  return block.spans.some(({ kind, start, end }) => kind === 'link' && start < mention.end && end > mention.start);
}
