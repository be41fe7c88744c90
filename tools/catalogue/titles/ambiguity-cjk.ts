import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeLoader from '@patdx/kuromoji/node';
import type { Ambiguity, TitleLang } from '../../../src/domain/facts';
import { plain } from '../text';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HIRAGANA_ONLY = /^[\u3041-\u309fー]+$/u;
const KATAKANA_ONLY = /^[\u30a1-\u30ffー]+$/u;
/** Signs inside a title that no ordinary phrase has: 「らき☆すた」. */
const SIGN_INSIDE = /[\p{L}\p{N}][☆★♪♡♥×+@#&*]+[\p{L}\p{N}]/u;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

/** From this many letters on, words that the dictionary knows do not meet by chance. */
const CHANCELESS = 8;
/** How many letters a title needs to be `unique` or at least a `name`. Where a word bends or binds, as in any sentence, it needs most; in hiragana one more. */
const PHRASE = { unique: 7, name: 4, hiragana: 5 } as const;
/** Nouns side by side. */
const COMPOUND = { unique: 4 } as const;
/** A word that the dictionary does not know; two letters may be anything. */
const COINED = { unique: 4, name: 3 } as const;
/** Katakana that falls into known words is a foreign name as often as a compound. */
const KATAKANA = { unique: 7, name: 3 } as const;
const CHINESE = { unique: 4, name: 3 } as const;

const dictionary = join(dirname(fileURLToPath(import.meta.resolve('@patdx/kuromoji'))), '../dict/');
// Loading takes half a second and is asynchronous; whoever imports this builds the catalogue, which cannot do without.
const japanese = await new TokenizerBuilder({ loader: new NodeLoader({ dic_path: dictionary }) }).build();
const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The class of a Chinese or Japanese title (decision 0036): what the IPADIC dictionary has as one word is a word, what it does not
 * know is coined, and of words put together those that make a phrase are likelier to meet by chance than those that make a compound.
 * Chinese is told by the number of words that ICU's dictionary parts it into, and by length.
 * @param shared whether another series goes by the same name
 */
export function ambiguityOfCjk(title: string, lang: TitleLang, shared: boolean): Ambiguity {
  const found = ofText(plain(title), lang);
  return shared && found === 'unique' ? 'name' : found;
}

function ofText(text: string, lang: TitleLang): Ambiguity {
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
  return length >= KATAKANA.name ? 'name' : 'word';
}

function ofCoined({ length }: string): Ambiguity {
  if (length >= COINED.unique) return 'unique';
  return length >= COINED.name ? 'name' : 'word';
}

/** Hiragana alone is what endings and particles are made of. */
function ofPhrase({ length }: string, isHiragana: boolean): Ambiguity {
  if (length >= PHRASE.unique) return 'unique';
  return length >= (isHiragana ? PHRASE.hiragana : PHRASE.name) ? 'name' : 'words';
}
