import type { TitleLang } from '../domain/facts';

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** Roman numerals that are read as numbers behind a name; a lone I, V or X is a letter as often as not. */
const ROMAN_NUMBER = /(?<=\S\s)(II|III|IV|VI|VII|VIII|IX)(?![\p{L}\p{N}])/u;
/** Not behind "season", unless a sign stands before it: there any numeral is read as an entry's cue behind the plain title (detector/entry-cues.ts). */
const SMALL_NUMBER = /(?<=[\p{L}!?.)\]]\s)(?<![\p{L}\p{N}]\sseason\s)([2-9]|10)$/iu;
const DOTTED_LETTERS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu;
const HYPHENATED = /(?<=[a-z]{2})-(?=[a-z]{2})/giu;
const LEADING_ARTICLE = /^the\s+(?=\S+\s+\S)/iu;
const LETTERS_AND_NUMBER = /^([\p{L}-]{2,})\s?(\d{2,3})$/u;
/** Two clipped words in one, as fans write them: "KareKano" and "Kare Kano". */
const CLIPPED_PAIR = /^(\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u;
const NUMBER_AND_LETTERS = /^(\d{1,3})([\p{L}]{3,})$/u;

/** Each rule gives one more spelling, or the same text when it does not apply. */
const ANY_LANGUAGE: readonly ((text: string) => string)[] = [
  (text) => text.replace(ROMAN_NUMBER, (numeral) => String(ROMAN.indexOf(numeral))),
  (text) => text.replace(SMALL_NUMBER, (digits) => ROMAN[Number(digits)] ?? digits),
  (text) => text.replaceAll('½', '1/2'),
  (text) => text.replace(/(?<=\p{L})@(?=\p{L})/gu, 'a'),
  (text) => text.replace(DOTTED_LETTERS, (letters) => letters.replaceAll('.', '')),
  (text) => text.replace(LETTERS_AND_NUMBER, (_, letters: string, digits: string) => (text.includes(' ') ? `${letters}${digits}` : `${letters} ${digits}`)),
  (text) => text.replace(NUMBER_AND_LETTERS, '$1 $2'),
  (text) => text.replace(CLIPPED_PAIR, '$1 $2'),
];

const ENGLISH: readonly ((text: string) => string)[] = [(text) => text.replace(LEADING_ARTICLE, '')];

const ROMAJI: readonly ((text: string) => string)[] = [
  (text) => text.replace(/n(?=[bpm])/giu, 'm'),
  (text) => text.replace(/m(?=[bp])/giu, 'n'),
  (text) => text.replace(HYPHENATED, ''),
  (text) => text.replace(/(?<=\p{L})×(?=\p{L})/gu, ''),
];

const rulesFor: Readonly<Record<TitleLang, readonly ((text: string) => string)[]>> = {
  en: [...ANY_LANGUAGE, ...ENGLISH],
  'ja-Latn': [...ANY_LANGUAGE, ...ROMAJI],
  ja: ANY_LANGUAGE,
  'zh-Hans': ANY_LANGUAGE,
  'zh-Hant': ANY_LANGUAGE,
  und: ANY_LANGUAGE,
};

/**
 * Other spellings of a title that the tokeniser does not fold into one: II and 2, letters with and without full stops, ½ and 1/2,
 * @ and a, "Area 88" and "Area88", English titles without their article, romaji with m or n before b and p or without hyphens.
 * Long vowels, case, marks, width, ×, & and punctuation need no variants.
 * @returns spellings to be matched and not shown; never the title itself, none twice.
 */
export function matchVariants(text: string, lang: TitleLang): string[] {
  const found = new Set<string>();
  for (const rule of rulesFor[lang]) {
    const variant = rule(text);
    if (variant !== text && variant !== '') found.add(variant);
  }
  return [...found];
}
