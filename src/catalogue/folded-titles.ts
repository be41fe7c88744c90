import { AMBIGUITIES, TITLE_LANGS } from '../domain/facts';
import { INFO } from './format';
import type { MatchRows } from './matcher';
import type { TextPool } from './text-pool';
import { foldTitle, type FoldedTitle } from './verify';

const ROMAJI = TITLE_LANGS.indexOf('ja-Latn');
/** From this class on a title is made of ordinary words. */
const ORDINARY = AMBIGUITIES.indexOf('words');
/** Titles kept ready: a page uses few different ones over and over. A power of two. */
const KEPT = 4_096;

/** Unpacks and folds titles on request and keeps the latest, by the low bits of their rows. */
export function createFoldedTitles(texts: TextPool, rowInfo: Uint8Array): Omit<MatchRows, 'follows'> {
  const keptRow = new Int32Array(KEPT).fill(-1);
  const kept: FoldedTitle[] = [];

  const isOrdinary = (row: number): boolean => (rowInfo[row] as number) >> INFO.ambiguityShift >= ORDINARY;

  return {
    folded(row) {
      const slot = row & (KEPT - 1);
      if (keptRow[slot] === row) return kept[slot] as FoldedTitle;
      const romaji = ((rowInfo[row] as number) & INFO.mask) === ROMAJI;
      const title = foldTitle(texts.text(row), romaji, isOrdinary(row));
      kept[slot] = title;
      keptRow[slot] = row;
      return title;
    },
    takesPlural: (row) => !isOrdinary(row),
  };
}
