import type { FactsView } from '../../src/catalogue/facts-view';
import type { TextBlock } from '../../src/domain/block';
import type { Mention } from '../../src/domain/mention';

/** One line of the command's output; offsets are UTF-16 units into `text`, ids those of the entry that the card opens with. */
export interface DetectLine {
  readonly file: string;
  readonly text: string;
  readonly mentions: readonly LineMention[];
}

export interface LineMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly series: string;
  readonly anilistId: number | null;
  readonly malId: number | null;
  readonly confidence: number;
  readonly evidence?: Mention['evidence'];
}

/** The page's text is the text of its blocks, in order, joined by line feeds. */
export function lineOf(file: string, blocks: readonly TextBlock[], mentions: readonly Mention[], facts: Pick<FactsView, 'facts'>): DetectLine {
  const starts = new Map<number, number>();
  let length = 0;
  for (const block of blocks) {
    starts.set(block.id, length);
    length += block.text.length + 1;
  }
  return {
    file,
    text: blocks.map((block) => block.text).join('\n'),
    mentions: mentions.map((mention) => lineMention(mention, starts.get(mention.block) ?? 0, facts)).sort((a, b) => a.start - b.start),
  };
}

function lineMention(mention: Mention, offset: number, facts: Pick<FactsView, 'facts'>): LineMention {
  const [first] = mention.choices;
  if (first === undefined) throw new Error('a mention has at least one choice');
  const entry = facts.facts(first.series, first.entry)?.entry;
  return {
    start: offset + mention.start, end: offset + mention.end, surface: mention.surface,
    series: first.series, anilistId: entry?.anilistId ?? null, malId: entry?.malId ?? null, confidence: mention.confidence,
    ...(mention.evidence === undefined ? {} : { evidence: mention.evidence }),
  };
}
