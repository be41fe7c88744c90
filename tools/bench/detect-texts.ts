import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextBlock } from '../../src/domain/block';
import { readPage } from '../detect/read-page';

const CORPUS = 'tests/corpus';
const PROSE = ['README.md', 'CONTRIBUTING.md', 'docs/decisions'];
/**
 * Of so many characters one is of an article on anime. Those are dense: they bring as many titles as when one page in six were on
 * anime, which is what a reader of such news sees in a day.
 */
const ORDINARY = 24;

function articleBlocks(): TextBlock[] {
  return readdirSync(CORPUS).filter((slug) => existsSync(join(CORPUS, slug, 'page.html'))).flatMap((slug) => readPage(join(CORPUS, slug, 'page.html')).blocks);
}

/** The project's own documents, as ordinary English prose without series. */
function proseBlocks(): TextBlock[] {
  const files = PROSE.flatMap((path) => (path.endsWith('.md') ? [path] : readdirSync(path).map((file) => join(path, file)))).filter((path) => existsSync(path));
  const paragraphs = files.flatMap((path) => readFileSync(path, 'utf8').split(/\n\s*\n/u)).map((text) => text.replace(/\s+/gu, ' ').trim());
  return paragraphs.filter((text) => text !== '').map((text, id) => ({ id, text, role: 'paragraph', level: 0, lang: 'en', section: 0, spans: [] }));
}

function* forever<T>(list: readonly T[]): Generator<T, never> {
  for (let turn = 0; ; turn += 1) yield list[turn % list.length] as T;
}

/**
 * Blocks of our own writing, over and over, until they hold `chars` UTF-16 units, and all of that `times` over. They are read anew from JSON, as the detector gets
 * them from a message: a text that lies in memory as a slice of another takes twice as long to read.
 */
export function benchBlocks(chars: number, times = 1): TextBlock[] {
  const articles = forever(articleBlocks());
  const prose = forever(proseBlocks());
  const blocks: TextBlock[] = [];
  let length = 0;
  let onAnime = 0;
  while (length < chars) {
    const isAnime = onAnime * ORDINARY <= length;
    const block = (isAnime ? articles : prose).next().value;
    blocks.push(block);
    length += block.text.length;
    if (isAnime) onAnime += block.text.length;
  }
  const all = Array.from({ length: times }, () => blocks).flat().map((block, id) => ({ ...block, id }));
  return JSON.parse(JSON.stringify(all)) as TextBlock[];
}
