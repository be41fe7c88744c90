import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FactsView } from '../../src/catalogue/facts-view';
import type { IndexStack } from '../../src/catalogue/stack';
import { detect } from '../../src/detector/detect';
import { isWorthReading } from '../../src/detector/glance';
import { ensureCatalogue, openCatalogue } from '../../tools/detect/catalogue';
import { lineOf } from '../../tools/detect/lines';
import { readPage } from '../../tools/detect/read-page';

const CORPUS = import.meta.dirname;
const BEFORE = 16;

interface Expected { readonly mentions: readonly { readonly before: string; readonly surface: string; readonly anilistId: number | null }[] }

const slugs = readdirSync(CORPUS).filter((name) => existsSync(join(CORPUS, name, 'page.html')));

const isEmpty = (slug: string): boolean => readFileSync(join(CORPUS, slug, 'expected.json'), 'utf8').includes('"mentions": []');

let catalogue: { readonly stack: IndexStack; readonly facts: FactsView };
beforeAll(() => {
  ensureCatalogue();
  catalogue = openCatalogue();
}, 120_000);

/** What an article names, in reading order, each with what stands before it in its block. */
function found(slug: string): { before: string; surface: string; anilistId: number | null }[] {
  const { blocks, context } = readPage(join(CORPUS, slug, 'page.html'));
  const line = lineOf(slug, blocks, detect(blocks, context, catalogue.stack), catalogue.facts);
  return line.mentions.map(({ start, surface, anilistId }) => {
    const block = line.text.lastIndexOf('\n', start - 1) + 1;
    return { before: line.text.slice(Math.max(block, start - BEFORE), start), surface, anilistId };
  });
}

describe('articles of our own writing', () => {
  it.each(slugs)('%s', (slug) => {
    const { mentions } = JSON.parse(readFileSync(join(CORPUS, slug, 'expected.json'), 'utf8')) as Expected;
    const actual = found(slug);
    // A null id says that any entry will do.
    const compared = actual.map((mention, i) => (mentions[i]?.anilistId === null ? { ...mention, anilistId: null } : mention));
    expect(compared).toEqual(mentions);
  });

  it.each(slugs.filter((slug) => !isEmpty(slug)))('%s looks worth reading', (slug) => {
    const file = join(CORPUS, slug, 'page.html');
    const dom = new JSDOM(readFileSync(file, 'utf8'));
    const source = dom.window.document.body.outerHTML;
    dom.window.close();
    expect(isWorthReading(source, { ...readPage(file).context, date: null }, catalogue.stack)).toBe(true);
  });

  it('look worth reading by each of their blocks alone that would have marks', () => {
    for (const slug of slugs) {
      const { blocks, context } = readPage(join(CORPUS, slug, 'page.html'));
      for (const block of blocks.filter((one) => detect([one], context, catalogue.stack).length > 0)) {
        const source = `<p>${block.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
        expect([slug, block.text, isWorthReading(source, context, catalogue.stack)]).toEqual([slug, block.text, true]);
      }
    }
  });

  it('are at least sixty, half of them without a series', () => {
    const empty = slugs.filter(isEmpty);
    expect(slugs.length).toBeGreaterThanOrEqual(60);
    expect(empty.length).toBeGreaterThanOrEqual(30);
  });
});
