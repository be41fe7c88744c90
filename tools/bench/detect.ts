import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import AhoCorasick from 'ahocorasick';
import { readFileSync } from 'node:fs';
import { openTitleIndex } from '../../src/catalogue/decode';
import { encodeCatalogue } from '../../src/catalogue/encode';
import type { IndexStack } from '../../src/catalogue/stack';
import type { TitleIndex } from '../../src/catalogue/title-index';
import { tokenise } from '../../src/catalogue/tokens';
import type { PageContext, TextBlock } from '../../src/domain/block';
import { detect } from '../../src/detector/detect';
import { ensureCatalogue, openCatalogue, TITLES_FILE } from '../detect/catalogue';
import { benchBlocks } from './detect-texts';
import { syntheticModel, syntheticText } from './synthetic';
import { medians } from './timing';

const CHARS = 100_000;
const SIZES = [1, 4, 16] as const;
const TITLES = [10_000, 50_000, 200_000] as const;
/** Titles from which the text is made; no catalogue that is measured has them but by our own hand. */
const NAMES = 5_003;
const WORDS = 40_000;
const WORDS_PER_TITLE = 40;
/** Pages are as long as long articles; a page's blocks are resolved together. */
const PAGE_CHARS = 20_000;
const CONTEXT: PageContext = { title: '', host: '', lang: 'en', date: null };

/** A loop over the characters alone. The sum keeps the engine from leaving it out. */
function readAll(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function matchAll(texts: readonly string[], index: Pick<TitleIndex, 'match'>): number {
  let hits = 0;
  for (const text of texts) index.match(tokenise(text), () => { hits += 1; });
  return hits;
}

function pagesOf(blocks: readonly TextBlock[]): TextBlock[][] {
  const pages: TextBlock[][] = [[]];
  let length = 0;
  for (const block of blocks) {
    if (length > PAGE_CHARS) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)?.push(block);
    length += block.text.length;
  }
  return pages;
}

function detectAll(pages: readonly (readonly TextBlock[])[], stack: IndexStack): number {
  return pages.reduce((sum, blocks) => sum + detect(blocks, CONTEXT, stack).length, 0);
}

/** The same titles for the other packages, in small letters; they know no words, so that they find more. */
function dictionary(stack: IndexStack): string[] {
  return [...new Set(Array.from({ length: stack.rows }, (_, row) => stack.title(row).text.toLowerCase()))];
}

/** The same text over and over: what else grew longer texts would hold more titles by chance, and the figures would tell of those. */
function byText(stack: IndexStack): object[] {
  return SIZES.map((size) => {
    const blocks = benchBlocks(CHARS, size);
    const texts = blocks.map(({ text }) => text);
    const pages = pagesOf(blocks);
    const times = medians({
      walkMs: () => texts.forEach(tokenise),
      matchMs: () => matchAll(texts, stack),
      detectMs: () => detectAll(pages, stack),
    });
    return { chars: texts.join('\n').length, ...times };
  });
}

function byTitles(): object[] {
  const small = openTitleIndex(encodeCatalogue(syntheticModel(NAMES)).titles);
  const names = Array.from({ length: 2_000 }, (_, row) => small.title(row)).filter(({ lang }) => lang === 'en').map(({ text }) => text);
  const text = syntheticText(names, WORDS, WORDS_PER_TITLE);
  return TITLES.map((titles) => {
    const index = openTitleIndex(encodeCatalogue(withNames(titles, names)).titles);
    return { titles, hits: matchAll([text], index), ...medians({ matchMs: () => matchAll([text], index) }) };
  });
}

/**
 * They come last: their automata are a hundred thousand objects, and each search leaves garbage, for which the engine's collector would
 * stop whatever of ours is measured beside them.
 */
function otherPackages(text: string, words: string[]): object {
  const ahocorasick = new AhoCorasick(words);
  const monyone = new Monyone(words);
  return medians({ ahocorasickMs: () => ahocorasick.search(text), monyoneMs: () => monyone.matchInText(text) });
}

/** A made-up catalogue that has the same titles for the text to hit, whatever its size. */
function withNames(titles: number, names: readonly string[]): ReturnType<typeof syntheticModel> {
  const model = syntheticModel(titles);
  const [first, ...others] = model.series;
  if (first === undefined) return model;
  const known = names.map((text) => ({ text, lang: 'en' as const, kind: 'official' as const, ambiguity: 'unique' as const, source: 0 }));
  return { ...model, series: [{ ...first, titles: known }, ...others] };
}

/**
 * Speed of the matcher and of whole detection on our own articles, against a loop that only tokenises ("walk") and against two
 * packages with the same dictionary; then how both grow with the text and with the number of titles.
 * @returns medians of the warm rounds, in ms; printed as the last line, as JSON
 */
export async function run(): Promise<object> {
  ensureCatalogue();
  const { stack } = openCatalogue();
  const blocks = benchBlocks(CHARS);
  const texts = blocks.map(({ text }) => text);
  const whole = texts.join('\n').toLowerCase();
  const pages = pagesOf(blocks);
  const bytes = new Uint8Array(readFileSync(TITLES_FILE));
  const own = medians({
    bareMs: () => readAll(texts),
    walkMs: () => texts.forEach(tokenise),
    matchMs: () => matchAll(texts, stack),
    detectMs: () => detectAll(pages, stack),
  });
  // Apart from the rest: what it leaves behind has the engine collect garbage in their time.
  const view = medians({ viewMs: () => openTitleIndex(bytes) });
  const grown = { byText: byText(stack), byTitles: byTitles() };
  return { chars: whole.length, ...own, ...view, ...otherPackages(whole, dictionary(stack)), ...grown };
}
