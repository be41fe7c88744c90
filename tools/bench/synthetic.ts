import type { CatalogueModel, ModelEntry, ModelSeries, ModelTitle } from '../../src/catalogue/model';
import { AMBIGUITIES, TITLE_KINDS, type TitleLang } from '../../src/domain/facts';
import { seriesKeyOf, type EntryKey, type SeriesKey } from '../../src/domain/keys';

/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = 'ka ki ku ke ko sa shi su se so ta chi tsu te to na ni no ha hi ma mi mu me mo ya yu yo ra ri ru re ro wa n an en in on ar el or ist'.split(' ');
const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンガギグゲゴザジズゼゾダデドバビブベボ';
const FIRST_KANJI = 0x4e00;
const KANJI = 2_000;
/** Words in the synthetic titles' vocabulary; the real catalogue's titles use about as many. */
const VOCABULARY = 30_000;
const TITLES_PER_SERIES = 5;

function pick<T>(random: () => number, list: ArrayLike<T>): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** A place in a list of `size`, the early ones far likelier, as words are in titles. */
function skewed(random: () => number, size: number): number {
  return Math.floor(random() ** 3 * size);
}

export function syntheticWords(random: () => number, count: number): string[] {
  return Array.from({ length: count }, () => Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, SYLLABLES)).join(''));
}

function latinTitle(random: () => number, words: readonly string[]): string {
  const count = 2 + Math.floor(random() * 5);
  return Array.from({ length: count }, () => {
    const word = words[skewed(random, words.length)] as string;
    return word.charAt(0).toUpperCase() + word.slice(1);
  }).join(' ');
}

function japaneseTitle(random: () => number): string {
  const count = 3 + Math.floor(random() * 14);
  return Array.from({ length: count }, () => (random() < 0.5 ? pick(random, KANA) : String.fromCharCode(FIRST_KANJI + skewed(random, KANJI)))).join('');
}

/** A model of `count` titles, five to a series, three in five of them in Latin letters, the rest Japanese. */
export function syntheticModel(count: number): CatalogueModel {
  const random = createRandom(count);
  const words = syntheticWords(random, VOCABULARY);
  const series: ModelSeries[] = [];
  const entries: ModelEntry[] = [];
  for (let at = 0; at * TITLES_PER_SERIES < count; at++) {
    const entry = `b${at + 1}` as EntryKey;
    const key = seriesKeyOf(entry);
    const titles = Array.from({ length: Math.min(TITLES_PER_SERIES, count - at * TITLES_PER_SERIES) }, (_, place): ModelTitle => {
      const lang: TitleLang = place < 3 ? 'en' : 'ja';
      return { text: lang === 'en' ? latinTitle(random, words) : japaneseTitle(random), lang, kind: pick(random, TITLE_KINDS), ambiguity: AMBIGUITIES[0], source: 0 };
    });
    series.push({ key, franchise: null, prominence: Math.floor(random() * 256), titles, entries: [entry] });
    entries.push(plainEntry(entry, key));
  }
  return { sources: [{ name: 'synthetic', date: '2024-01-01' }], franchises: [], series, entries, redirects: [] };
}

function plainEntry(key: EntryKey, series: SeriesKey): ModelEntry {
  return {
    key, series, kind: 'tv', seasonNumber: 1, label: null, titles: [], studios: [], studiosSource: 0, episodes: 12, episodesSource: 0,
    premiere: '2024-01-10', premiereSource: 0, end: null, broadcast: null, anilistId: null, malId: null, officialSite: null, offers: [], noOffer: [],
  };
}

/** Running text of `words` words in which every `every`th is one of `titles`. */
export function syntheticText(titles: readonly string[], words: number, every: number): string {
  const random = createRandom(words);
  const vocabulary = syntheticWords(random, 3_000).map((word) => `${word}qu`);
  return Array.from({ length: words }, (_, at) => (at % every === 0 ? pick(random, titles) : (vocabulary[skewed(random, vocabulary.length)] as string))).join(' ');
}
