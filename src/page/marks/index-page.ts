import type { TextBlock } from '../../domain/block';

/** A teaser's headline: long enough for a sentence, short enough for a line or two (UTF-16 units). */
const HEADLINE = { least: 20, most: 220 } as const;
/** Share of a block's text that is linked, from which on the block is a link rather than text with links. */
const MOSTLY = 0.8;
/** Fewer teasers than this stand under articles as well. */
const TEASERS = 5;
/** Unlinked text in a row, without a teaser in between, that only articles have (UTF-16 units). */
const PROSE = 600;

/** Is this page a list of articles (a front page, a category) rather than an article? Told by its text alone; the limits are reasoned, not measured (decision 0043). */
export function isIndexPage(blocks: readonly TextBlock[]): boolean {
  let teasers = 0;
  let run = 0;
  let longest = 0;
  for (const block of blocks) {
    if (isTeaser(block)) {
      teasers++;
      run = 0;
    } else if (block.role !== 'heading') {
      run += block.text.length - linkedLength(block);
      longest = Math.max(longest, run);
    }
  }
  return teasers >= TEASERS && longest < PROSE;
}

/** A headline or teaser: a block that is one link. There a reader means to follow the link, not to read. */
export function isTeaser(block: TextBlock): boolean {
  const { length } = block.text;
  return length >= HEADLINE.least && length <= HEADLINE.most && linkedLength(block) >= length * MOSTLY;
}

function linkedLength({ spans }: TextBlock): number {
  return spans.reduce((sum, { kind, start, end }) => (kind === 'link' ? sum + end - start : sum), 0);
}
