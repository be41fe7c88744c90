/** Full-width forms, roman-numeral characters and odd spaces brought to their plain equivalents; the letters stay as written. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[〜～]/g, '~').replace(/\s+/g, ' ').trim();
}

/** What two spellings of one title share: letters and digits only, without case, accents, macrons or punctuation. */
export function fold(text: string): string {
  return plain(text)
    .replace(/[×✕]/g, 'x')
    .replace(/&/g, ' and ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** {@link fold} word by word: spaces between words stay, so that "Full Metal" and "Fullmetal" are two spellings. */
export function foldWords(text: string): string {
  const words = plain(text).replace(/['’`]/g, '').split(/[^\p{L}\p{M}\p{N}&×✕]+/u);
  return words.map(fold).filter((word) => word !== '').join(isJapanese(text) ? '' : ' ');
}

/** {@link fold}, and romaji's ways to write a long vowel or a particle are one. */
export function foldRomaji(text: string): string {
  return fold(text.replace(/\bwo\b/gi, 'o'))
    .replace(/ou|oo|oh(?![aeiou])/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/ei|ee/g, 'e')
    .replace(/aa/g, 'a')
    .replace(/ii/g, 'i');
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is a day that exists, written as an ISO date. */
export function isDay(text: string): boolean {
  if (!DATE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether any letter of `text` is Latin. */
export function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}

/** Whether `text` is written in kana or Han characters, at least in part. */
export function isJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}
