import type { TitleRecord } from '../catalogue/title-index';
import { AMBIGUITIES, type Ambiguity } from '../domain/facts';

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/u;
const LETTERS = /[^\p{L}\p{N}]+/gu;
const HIRAGANA_ONLY = /^[\u3041-\u309fー]+$/u;
const KATAKANA_ONLY = /^[\u30a1-\u30ffー]+$/u;

/**
 * How long a title must be, in letters, to leave each class for the next: by script, because two kanji make a word, five
 * hiragana a phrase and five katakana a loan word or a name.
 */
const STEPS = {
  hiragana: { word: 4, words: 6, name: 7 },
  katakana: { word: 3, words: 5, name: 8 },
  mixed: { word: 2, words: 3, name: 4 },
} as const;

/** Signs inside a title that no ordinary phrase has: 「らき☆すた」. */
const SIGN_INSIDE = /[\p{L}\p{N}][☆★♪♡♥×+@#&*]+[\p{L}\p{N}]/u;

function ambiguityOfCjk(text: string): Ambiguity {
  if (SIGN_INSIDE.test(text)) return 'unique';
  const letters = text.replace(LETTERS, '');
  const steps = scriptOf(letters);
  if (letters.length <= steps.word) return 'word';
  if (letters.length <= steps.words) return 'words';
  return letters.length <= steps.name ? 'name' : 'unique';
}

function scriptOf(letters: string): (typeof STEPS)[keyof typeof STEPS] {
  if (HIRAGANA_ONLY.test(letters)) return STEPS.hiragana;
  return KATAKANA_ONLY.test(letters) ? STEPS.katakana : STEPS.mixed;
}

/** What a title is taken for at least: a part's name alone ("Mugen Train", "Rebellion") for plain words, a single word for a name. */
function leastOf(record: TitleRecord, tokens: number): Ambiguity {
  const isPart = record.kind === 'short' && record.entry !== null;
  if (isPart) return tokens === 1 ? 'word' : 'words';
  return tokens === 1 ? 'name' : 'unique';
}

/**
 * The column of the model for a title: the catalogue's class, which knows English words, and for Chinese and Japanese what length
 * and script tell, since no list of words comes with the catalogue. A single coined word counts as a name: its hero may bear it.
 * @param tokens how many tokens of text the title took
 * @returns an index into AMBIGUITIES
 */
export function columnOfTitle(record: TitleRecord, tokens: number): number {
  if (CJK.test(record.text)) return AMBIGUITIES.indexOf(ambiguityOfCjk(record.text));
  const known = AMBIGUITIES.indexOf(record.ambiguity);
  return Math.max(known, AMBIGUITIES.indexOf(leastOf(record, tokens)));
}
