/**
 * Looks up a message of the reader's language by its key in `_locales`. Substitutions fill `$1` to `$9` in order. An unknown key
 * answers with an empty string, as the browser's own call does.
 */
export type Words = (key: string, ...substitutions: string[]) => string;

/**
 * A message that depends on a number. The browsers' message files know no plurals, so every such message has one key per plural
 * category that our languages use (`key_one`, `key_other`); a language with more categories falls back to `other`.
 * The number is the first substitution.
 */
export function countedWords(words: Words, locale: string, key: string, count: number, ...more: string[]): string {
  const category = new Intl.PluralRules(locale).select(count);
  const number = new Intl.NumberFormat(locale).format(count);
  return words(`${key}_${category}`, number, ...more) || words(`${key}_other`, number, ...more);
}
