import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeLoader from '@patdx/kuromoji/node';
import type { Ambiguity, TitleLang } from '../../../src/domain/facts';
import { plain } from '../text';

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/u;
const KANA = /[\u3040-\u30ff]/u;
const KATAKANA_ONLY = /^[\u30a1-\u30ffー]+$/u;
const HIRAGANA_ONLY = /^[\u3041-\u309fー]+$/u;
/** Signs inside a title that no ordinary phrase has: 「らき☆すた」. */
const SIGN_INSIDE = /[\p{L}\p{N}][☆★♪♡♥×+@#&*]+[\p{L}\p{N}]/u;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

/** From this many letters on, words that the dictionary knows do not meet by chance. */
const CHANCELESS = 8;
/** The same where one of the words bends or binds the others (verbs, particles), as in any sentence, and where none does. */
const PHRASE = { unique: 7, name: 5 } as const;
const COMPOUND = { unique: 4 } as const;
const COINED = { unique: 4, name: 3 } as const;
const KATAKANA = { unique: 7 } as const;
const CHINESE = { unique: 4, name: 3 } as const;

const dictionary = join(dirname(fileURLToPath(import.meta.resolve('@patdx/kuromoji'))), '../dict/');
const japanese = await new TokenizerBuilder({ loader: new NodeLoader({ dic_path: dictionary }) }).build();
const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a title is written in Chinese or Japanese characters, if only in part. */
export function isCjk(title: string): boolean {
  return CJK.test(title);
}

/**
 * The class of a Chinese or Japanese title (decision 0024): what the IPADIC dictionary has as one word is a word, what it does not
 * know is coined, and of words put together those that make a phrase are likelier to meet by chance than those that make a compound.
 * Chinese is told by the number of words that ICU's dictionary parts it into, and by length.
 */
export function ambiguityOfCjk(title: string, lang: TitleLang): Ambiguity {
  const text = plain(title);
  if (SIGN_INSIDE.test(text)) return 'unique';
  const letters = text.replace(NOT_LETTERS, '');
  return lang.startsWith('zh') && !KANA.test(text) ? ofChinese(letters) : ofJapanese(letters);
}

function ofChinese(letters: string): Ambiguity {
  const isOneWord = [...chinese.segment(letters)].length === 1;
  if (isOneWord) return letters.length >= CHINESE.unique ? 'name' : 'word';
  if (letters.length >= CHINESE.unique) return 'unique';
  return letters.length >= CHINESE.name ? 'name' : 'words';
}

function ofJapanese(letters: string): Ambiguity {
  const words = japanese.tokenize(letters);
  const unknown = words.filter((word) => word.word_type === 'UNKNOWN').map((word) => word.surface_form);
  const [only] = words;
  if (words.length === 1 && only && unknown.length === 0) return ofWord(only);
  if (KATAKANA_ONLY.test(letters) && unknown.length === 0) return ofKatakana(letters);
  if (letters.length >= CHANCELESS) return 'unique';
  if (unknown.length > 0) return unknown.some((word) => word.length > 1) ? ofCoined(letters) : 'name';
  if (words.every(({ pos }) => pos === '名詞' || pos === '接頭詞')) return letters.length >= COMPOUND.unique ? 'unique' : 'name';
  return ofPhrase(letters, words.every((word) => HIRAGANA_ONLY.test(word.surface_form)));
}

function ofWord({ pos_detail_1: detail }: { readonly pos_detail_1: string }): Ambiguity {
  return detail === '固有名詞' ? 'name' : 'word';
}

/** Katakana that falls into known words is a foreign name as often as a compound (「シャーロット」, 「ガルパン」). */
function ofKatakana({ length }: string): Ambiguity {
  if (length >= KATAKANA.unique) return 'unique';
  return length >= COINED.name ? 'name' : 'word';
}

function ofCoined({ length }: string): Ambiguity {
  if (length >= COINED.unique) return 'unique';
  return length >= COINED.name ? 'name' : 'word';
}

/** Hiragana alone is what endings and particles are made of. */
function ofPhrase({ length }: string, isHiragana: boolean): Ambiguity {
  if (length >= PHRASE.unique) return 'unique';
  return length >= (isHiragana ? PHRASE.name : PHRASE.name - 1) ? 'name' : 'words';
}
