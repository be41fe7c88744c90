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
/** A Latin letter right behind Han, as in no ordinary word: 「鋼彈W」. */
const HAN_AND_LATIN = /\p{Script=Han}{2}[A-Za-z]/u;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

/** From how many letters on a title is `unique`, and from how many a `name`. */
interface Steps { readonly unique: number; readonly name: number }

/** From this many letters on, words that the dictionary knows do not meet by chance. */
const CHANCELESS = 8;
/** A word that bends or binds, as in any sentence, asks for most; hiragana alone is what endings and particles are made of. */
const PHRASE: Steps = { unique: 7, name: 4 };
const HIRAGANA_PHRASE: Steps = { unique: 7, name: 5 };
/** Nouns side by side. */
const COMPOUND: Steps = { unique: 4, name: 1 };
/** A word that the dictionary does not know; two letters may be anything. */
const COINED: Steps = { unique: 4, name: 3 };
/** Katakana that falls into known words is a foreign name as often as a compound (「シャーロット」, 「ガルパン」). */
const KATAKANA: Steps = { unique: 7, name: 3 };
const CHINESE: Steps = { unique: 4, name: 3 };
/** Two letters of which the dictionary makes no word (「银魂」, 「虫师」) are a name as well. */
const CHINESE_LETTERS: Steps = { unique: 4, name: 2 };

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
  if (SIGN_INSIDE.test(text) || HAN_AND_LATIN.test(text)) return 'unique';
  const letters = text.replace(NOT_LETTERS, '');
  return lang.startsWith('zh') && !KANA.test(text) ? ofChinese(letters) : ofJapanese(letters);
}

function ofChinese(letters: string): Ambiguity {
  const words = [...chinese.segment(letters)].length;
  if (words === 1) return letters.length >= CHINESE.unique ? 'name' : 'word';
  return words === letters.length ? byLength(letters, CHINESE_LETTERS, 'word') : byLength(letters, CHINESE, 'words');
}

function ofJapanese(letters: string): Ambiguity {
  const words = japanese.tokenize(letters);
  const unknown = words.filter((word) => word.word_type === 'UNKNOWN').map((word) => word.surface_form);
  const [only] = words;
  if (words.length === 1 && only && unknown.length === 0) return ofWord(only);
  if (KATAKANA_ONLY.test(letters) && unknown.length === 0) return byLength(letters, KATAKANA, 'word');
  if (letters.length >= CHANCELESS) return 'unique';
  if (unknown.length > 0) return unknown.some((word) => word.length > 1) ? byLength(letters, COINED, 'word') : 'name';
  if (words.every(isPartOfCompound)) return byLength(letters, COMPOUND, 'words');
  return byLength(letters, words.every((word) => HIRAGANA_ONLY.test(word.surface_form)) ? HIRAGANA_PHRASE : PHRASE, 'words');
}

/** A noun or a prefix; a suffix in hiragana makes a phrase of it (「焼きたて」). */
function isPartOfCompound({ pos, pos_detail_1: detail, surface_form: surface }: { readonly pos: string; readonly pos_detail_1: string; readonly surface_form: string }): boolean {
  return pos === '接頭詞' || (pos === '名詞' && !(detail === '接尾' && HIRAGANA_ONLY.test(surface)));
}

function ofWord({ pos_detail_1: detail }: { readonly pos_detail_1: string }): Ambiguity {
  return detail === '固有名詞' ? 'name' : 'word';
}

function byLength({ length }: string, { unique, name }: Steps, least: Ambiguity): Ambiguity {
  if (length >= unique) return 'unique';
  return length >= name ? 'name' : least;
}
