import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { openTitleIndex } from '../../src/catalogue/decode';
import { encodeCatalogue, type EncodedCatalogue } from '../../src/catalogue/encode';
import { openFacts } from '../../src/catalogue/facts-view';
import type { TitlesFile } from '../../src/catalogue/title-index';
import { tokenise } from '../../src/catalogue/tokens';
import { createRandom, syntheticModel, syntheticText } from './synthetic';

const SYNTHETIC_TITLES = 200_000;
const ROUNDS = 25;
const TEXT_WORDS = 40_000;
const WORDS_PER_TITLE = 40;
const LOOKUPS = 1_000;
const REAL = { titles: 'build/catalogue/titles.bin', facts: 'build/catalogue/facts.bin' } as const;

/** Figures of one catalogue; times in ms, look-ups in ns. */
interface Figures {
  readonly titles: number;
  readonly series: number;
  readonly entries: number;
  readonly titlesBytes: number;
  readonly factsBytes: number;
  readonly gzipBytes: number;
  /** The very first opening, with code that is not warm, and the median of the others. */
  readonly firstViewMs: number;
  readonly viewMs: number;
  /** Tokenising a text with one title in forty words, and matching it. */
  readonly walkMs: number;
  readonly matchMs: number;
  readonly hits: number;
  readonly titleNs: number;
  readonly seriesNs: number;
  readonly factsNs: number;
}

function timed(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Median of the warm rounds, in ms. */
function median(act: () => void): number {
  for (let round = 0; round < 5; round++) act();
  const rounds = Array.from({ length: ROUNDS }, () => timed(act)).sort((a, b) => a - b);
  return rounds[ROUNDS >> 1] as number;
}

/** Time of one of many look-ups at places spread over `count`, in ns. */
function lookup(count: number, act: (place: number) => unknown): number {
  const random = createRandom(count);
  const places = Array.from({ length: LOOKUPS }, () => Math.floor(random() * count));
  return (median(() => places.forEach(act)) / LOOKUPS) * 1e6;
}

function sampleTitles(index: TitlesFile): string[] {
  const step = Math.max(1, Math.floor(index.rows / 2_000));
  return Array.from({ length: Math.floor(index.rows / step) }, (_, at) => index.title(at * step)).filter(({ lang }) => lang === 'en').map(({ text }) => text);
}

function measure({ titles, facts }: EncodedCatalogue): Figures {
  const buffer = titles.buffer;
  const firstViewMs = timed(() => openTitleIndex(buffer));
  const viewMs = median(() => openTitleIndex(buffer));
  const index = openTitleIndex(buffer);
  const view = openFacts(facts, index);
  const text = syntheticText(sampleTitles(index), TEXT_WORDS, WORDS_PER_TITLE);
  let hits = 0;
  const walkMs = median(() => tokenise(text));
  const matchMs = median(() => {
    hits = 0;
    index.match(tokenise(text), () => hits++);
  });
  return {
    titles: index.rows, series: index.seriesCount, entries: index.entryCount,
    titlesBytes: titles.length, factsBytes: facts.length, gzipBytes: gzipSync(titles).length + gzipSync(facts).length,
    firstViewMs, viewMs, walkMs, matchMs, hits,
    titleNs: lookup(index.rows, (row) => index.title(row)),
    seriesNs: lookup(index.seriesCount, (place) => index.series(index.seriesKeyAt(place))),
    factsNs: lookup(index.seriesCount, (place) => view.facts(index.seriesKeyAt(place), null)),
  };
}

function readReal(): EncodedCatalogue | null {
  if (!existsSync(REAL.titles) || !existsSync(REAL.facts)) return null;
  return { titles: new Uint8Array(readFileSync(REAL.titles)), facts: new Uint8Array(readFileSync(REAL.facts)) };
}

function rounded(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1_000) / 1_000])) as unknown as Figures;
}

/**
 * Measures the built catalogue and one of 200,000 made-up titles in the same format.
 * @returns figures of both; `real` is null when `npm run catalogue` has not been run. The caller prints it as JSON.
 */
export async function run(): Promise<object> {
  const built = readReal();
  if (built === null) console.log('no built catalogue: run "npm run catalogue" first for the comparison');
  const real = built === null ? null : rounded(measure(built));
  if (real !== null) console.log('real', real);
  let encoded: EncodedCatalogue | null = null;
  const model = syntheticModel(SYNTHETIC_TITLES);
  const encodeMs = timed(() => (encoded = encodeCatalogue(model)));
  const synthetic = rounded(measure(encoded as unknown as EncodedCatalogue));
  console.log('synthetic', synthetic);
  return {
    real, synthetic, encodeMs: Math.round(encodeMs),
    matchRatio: real === null ? null : Math.round((synthetic.matchMs / synthetic.walkMs / (real.matchMs / real.walkMs)) * 100) / 100,
  };
}
