/**
 * Patterns for what stands right before or right after a span. Those that look back are lookbehinds, tried at one place only: a
 * pattern that ends in `$` would be tried from every character of the text before the span.
 */
export interface Beside { test(text: string, at?: number): boolean; exec(text: string): RegExpExecArray | null }

/** Kana and Han, which are written without spaces between words, for a class of characters. */
export const KANA_OR_HAN = String.raw`\u3040-\u30ff\u3400-\u9fff`;

/** Latin letters in texts in small letters: what an English word ends before, also where Japanese follows. */
export const LATIN = 'a-zß-öø-ɏ';

/**
 * Letters in the texts beside a span, which are in small letters: Latin, kana and Han, for a class of characters. All of Unicode's
 * letters make patterns of hundreds of ranges, and those took most of a background's first answer to be made ready.
 */
export const LETTER = `${LATIN}${KANA_OR_HAN}`;

/** Holds where `source` matches up to the very end of a text, or up to a place in it. */
export function before(source: string, flags = 'u'): Beside {
  const pattern = new RegExp(`(?<=${source})`, `${flags}y`);
  return {
    test: (text, at = text.length) => {
      pattern.lastIndex = at;
      return pattern.test(text);
    },
    exec: (text) => {
      pattern.lastIndex = text.length;
      return pattern.exec(text);
    },
  };
}
