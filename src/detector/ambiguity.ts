import type { TitleRecord } from '../catalogue/title-index';
import { AMBIGUITIES, type Ambiguity } from '../domain/facts';

const CJK = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** What a title is taken for at least: a part's name alone ("Mugen Train", "Rebellion") for plain words, a single word for a name. */
function leastOf(record: TitleRecord, tokens: number): Ambiguity {
  const isPart = record.kind === 'short' && record.entry !== null;
  if (isPart) return tokens === 1 ? 'word' : 'words';
  return tokens === 1 ? 'name' : 'unique';
}

/**
 * The column of the model for a title: the catalogue's class. A single coined word in Latin letters counts as a name: its hero may
 * bear it.
 * @param tokens how many tokens of text the title took
 * @returns an index into AMBIGUITIES
 */
export function columnOfTitle(record: TitleRecord, tokens: number): number {
  const known = AMBIGUITIES.indexOf(record.ambiguity);
  const least = AMBIGUITIES.indexOf(leastOf(record, tokens));
  return least <= known || CJK.test(record.text) ? known : least;
}
