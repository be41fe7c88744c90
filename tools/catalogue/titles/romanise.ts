import { toRomaji } from 'wanakana';
import { isJapanese, plain } from '../text';

/** Romaji (Hepburn, long marks left out) of a title written in kana and Latin letters; null where a Han character leaves the reading open. */
export function romanise(title: string): string | null {
  const text = plain(title);
  if (!isJapanese(text) || /\p{Script=Han}/u.test(text)) return null;
  const romaji = toRomaji(text.replace(/ー/g, '').replace(/・/g, ' '));
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(romaji) ? null : romaji.trim();
}
