/**
 * The words before a span, looked up in lists of phrases. Patterns with as many words take a fifth of a background's first answer
 * to be made ready.
 */

import { isSpace } from './letter-case';

/** Phrases by their last word: for each what stands before that word, nearest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** @param list phrases in small letters, with `|` between them and single spaces within */
export function phrases(list: string): Phrases {
  const byLast = new Map<string, (readonly string[])[]>();
  for (const phrase of list.split('|')) {
    const [last = '', ...others] = phrase.split(' ').reverse();
    const known = byLast.get(last);
    if (known === undefined) byLast.set(last, [others]);
    else known.push(others);
  }
  return byLast;
}

/** Spaces and opening quotes. */
const TIGHT = '"“‘\'';
/** More of what opens quotes and brackets, or announces. */
const LOOSE = '«([『「《:,#';

/** Digits, Latin small letters, kana and Han. */
function isOfWord(code: number): boolean {
  if (code < 0xdf) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return (code <= 0x24f && code !== 0xf7) || (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

/** Words before a span, nearest first, as far as nothing but space parts them. */
export class WordsBefore {
  /** What stands between the nearest word and the span; more than spaces, quotes, brackets, colons and commas, and there are no words. */
  readonly gap: string;
  /** Spaces and opening quotes only. */
  readonly isTight: boolean;
  /** A full stop stands behind the nearest word: "Dr. Stone". */
  readonly isDotted: boolean;
  /** One space and nothing else parts the nearest word from the span. */
  readonly isBeside: boolean;
  readonly #text: string;
  readonly #words: string[];
  /** Where the words read so far begin; -1 when there are no more. */
  #start: number;

  /** @param text what stands before the span, in small letters */
  constructor(text: string) {
    let at = text.length;
    let isTight = true;
    for (; at > 0; at -= 1) {
      const code = text.charCodeAt(at - 1);
      if (isSpace(code)) continue;
      const sign = text.charAt(at - 1);
      if (TIGHT.includes(sign)) continue;
      if (!LOOSE.includes(sign)) break;
      isTight = false;
    }
    this.gap = text.slice(at);
    this.isTight = isTight;
    this.isDotted = text.charCodeAt(at - 1) === 46;
    this.#text = text;
    this.#start = this.isDotted ? at - 1 : at;
    const nearest = this.#readOne();
    this.#words = nearest === '' ? [] : [nearest];
    this.isBeside = nearest !== '' && !this.isDotted && this.gap === ' ';
  }

  /** The word that ends where the last one was left; empty where none does. */
  #readOne(): string {
    const end = this.#start;
    let start = end;
    while (start > 0 && isOfWord(this.#text.charCodeAt(start - 1))) start -= 1;
    this.#start = start < end ? start : -1;
    return this.#text.slice(start, end);
  }

  /** The word at a place from the span, from 0; empty where there is none. */
  at(place: number): string {
    while (this.#words.length <= place) {
      let end = this.#start;
      while (end > 0 && isSpace(this.#text.charCodeAt(end - 1))) end -= 1;
      if (end === this.#start || end <= 0) return '';
      this.#start = end;
      const word = this.#readOne();
      if (word === '') return '';
      this.#words.push(word);
    }
    return this.#words[place] ?? '';
  }

  /** How many words at `place` and before it make the longest of the phrases; 0 where they make none. */
  count(known: Phrases, place = 0): number {
    const ending = known.get(this.at(place));
    if (ending === undefined) return 0;
    let longest = 0;
    for (const others of ending) if (others.length >= longest && this.#stands(others, place + 1)) longest = others.length + 1;
    return longest;
  }

  #stands(words: readonly string[], place: number): boolean {
    for (let i = 0; i < words.length; i += 1) if (this.at(place + i) !== words[i]) return false;
    return true;
  }
}
