import { JSDOM } from 'jsdom';
import type { Mention } from '../../../src/domain/mention';
import type { SeriesKey } from '../../../src/domain/keys';
import { extractBlocks, type ExtractedBlock } from '../../../src/page/extract/blocks';
import { type FoundMention, MentionPlaces } from '../../../src/page/mentions';

/** Blocks of an HTML body, as the page would read them. */
export function blocksOf(body: string): ExtractedBlock[] {
  return extractBlocks(new JSDOM(`<!doctype html><body>${body}</body>`, { url: 'https://example.com/' }).window.document);
}

/** A mention wherever one of `names` stands in the blocks; a name's place in the list makes its series' key. */
export function mentionsIn(blocks: readonly ExtractedBlock[], names: readonly string[]): Mention[] {
  return blocks.flatMap(({ block }) => names.flatMap((name, index) => {
    const series = `sb${index + 1}` as SeriesKey;
    const starts = [...block.text.matchAll(new RegExp(name, 'g'))].map((match) => match.index);
    return starts.map((start): Mention => ({
      block: block.id, start, end: start + name.length, surface: name, choices: [{ series, entry: series.slice(1) as Mention['choices'][number]['entry'] }],
      franchise: null, entryNamed: false, confidence: 0.9,
    }));
  }));
}

/** The same, placed in the page. */
export function placed(body: string, ...names: readonly string[]): FoundMention[] {
  const blocks = blocksOf(body);
  return new MentionPlaces().place(mentionsIn(blocks, names), blocks);
}
