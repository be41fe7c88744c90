import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TextBlock } from '../../src/domain/block';
import { readPage } from '../detect/read-page';

const CORPUS = 'tests/corpus';
/** Ordinary articles for each one on anime: what a reader's day on the web looks like. */
const ORDINARY = 5;

function blocksOf(slug: string): readonly TextBlock[] {
  return readPage(join(CORPUS, slug, 'page.html')).blocks;
}

/**
 * Blocks of our own articles, over and over, until they hold `chars` UTF-16 units; one article in six is on anime.
 */
export function benchBlocks(chars: number): TextBlock[] {
  const slugs = readdirSync(CORPUS).filter((slug) => existsSync(join(CORPUS, slug, 'page.html')));
  const anime = slugs.filter((slug) => !slug.startsWith('none-')).map(blocksOf);
  const ordinary = slugs.filter((slug) => slug.startsWith('none-')).map(blocksOf);
  const blocks: TextBlock[] = [];
  for (let length = 0, turn = 0; length < chars; turn += 1) {
    const list = turn % (ORDINARY + 1) === 0 ? anime : ordinary;
    for (const block of list[turn % list.length] ?? []) {
      blocks.push({ ...block, id: blocks.length });
      length += block.text.length + 1;
    }
  }
  return blocks;
}
