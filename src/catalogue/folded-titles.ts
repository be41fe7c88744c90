import { AMBIGUITIES, TITLE_LANGS } from '../domain/facts';
import { INFO } from './format';
import { createKept } from './kept';
import type { MatchRows } from './matcher';
import type { TextPool } from './text-pool';
import { foldTitle, type FoldedTitle } from './verify';

const ROMAJI = TITLE_LANGS.indexOf('ja-Latn');
/** From this class on a title is made of ordinary words. */
const ORDINARY = AMBIGUITIES.indexOf('words');
/** Titles kept ready; more than are reported, since many are compared in vain. */
const KEPT = 4_096;

/** Unpacks and folds titles on request and keeps the latest. */
export function createFoldedTitles(texts: TextPool, rowInfo: Uint8Array): Omit<MatchRows, 'follows'> {
  const kept = createKept<FoldedTitle>(KEPT);
  const isOrdinary = (row: number): boolean => (rowInfo[row] as number) >> INFO.ambiguityShift >= ORDINARY;
  const isRomaji = (row: number): boolean => ((rowInfo[row] as number) & INFO.mask) === ROMAJI;
  const fold = (row: number): FoldedTitle => foldTitle(texts.text(row), isRomaji(row), isOrdinary(row));
  return { folded: (row) => kept(row, fold), takesPlural: (row) => !isOrdinary(row) };
}
