import { AMBIGUITIES, TITLE_LANGS } from '../domain/facts';
import { INFO } from './format';
import type { TextPool } from './text-pool';
import { foldTitle, type FoldedTitle } from './verify';

const ROMAJI = TITLE_LANGS.indexOf('ja-Latn');
/** From this class on a title is made of ordinary words. */
const ORDINARY = AMBIGUITIES.indexOf('words');
/** Groups kept ready; more than are reported, since many are compared in vain. A power of two. */
const KEPT = 4_096;

/** Rows with one text: the same name of two series, or of a series and of one of its entries. */
export interface AlikeRows {
  readonly title: FoldedTitle;
  /** One for each work: a name that is the same in several languages is reported once. */
  readonly rows: readonly number[];
  /** May the title stand in the plural ("two Gundams")? Ordinary words may not. */
  readonly takesPlural: boolean;
}

/** The columns of the rows, as they lie in the file. */
export interface RowColumns {
  readonly target: Uint16Array;
  readonly entry: Uint8Array;
  readonly info: Uint8Array;
  /** One bit per row: set when it has the hashes of the row before it. */
  readonly follows: Uint8Array;
}

/** All rows with the same token hashes. They follow one another in the file. */
export interface Group {
  readonly firstRow: number;
  /** Number of tokens of each of its titles. */
  readonly size: number;
  readonly alike: readonly AlikeRows[];
}

/**
 * Unpacks and folds the titles of a group on request and keeps the latest, two for each value of the first row's low bits:
 * no order to maintain and a fixed size.
 */
export function createGroups(texts: TextPool, columns: RowColumns): (firstRow: number) => Group {
  const kept: (Group | undefined)[] = Array.from({ length: KEPT }, () => undefined);
  const { target, entry, info, follows } = columns;

  const isOrdinary = (row: number): boolean => (info[row] as number) >> INFO.ambiguityShift >= ORDINARY;
  const isRomaji = (row: number): boolean => ((info[row] as number) & INFO.mask) === ROMAJI;

  /** Official names before others, unambiguous ones before others, then by language. */
  function rank(row: number): number {
    const value = info[row] as number;
    const kind = (value >> INFO.kindShift) & INFO.mask;
    return (kind << 6) | ((value >> INFO.ambiguityShift) << 3) | (value & INFO.mask);
  }

  /** The first in rank of each work's rows. */
  function onePerWork(rows: readonly number[]): number[] {
    const best = new Map<number, number>();
    for (const row of rows) {
      const work = (target[row] as number) * 256 + (entry[row] as number);
      const known = best.get(work);
      if (known === undefined || rank(row) < rank(known)) best.set(work, row);
    }
    return [...best.values()];
  }

  /** A text has the leeway that any of its rows deserves. */
  function alikeRows(text: string, rows: readonly number[]): AlikeRows {
    const ordinary = rows.every(isOrdinary);
    return { title: foldTitle(text, rows.some(isRomaji), ordinary), rows: onePerWork(rows), takesPlural: !ordinary };
  }

  function read(firstRow: number): Group {
    const byText = new Map<string, number[]>();
    let row = firstRow;
    do {
      const text = texts.text(row);
      byText.set(text, [...(byText.get(text) ?? []), row]);
      row++;
    } while (((follows[row >> 3] ?? 0) & (1 << (row & 7))) !== 0);
    const alike = Array.from(byText, ([text, rows]) => alikeRows(text, rows));
    return { firstRow, size: alike[0]?.title.size ?? 0, alike };
  }

  return (firstRow) => {
    const newer = (firstRow << 1) & (KEPT - 1);
    const found = kept[newer];
    if (found !== undefined && found.firstRow === firstRow) return found;
    const older = newer + 1;
    const made = kept[older]?.firstRow === firstRow ? (kept[older] as Group) : read(firstRow);
    kept[older] = found;
    kept[newer] = made;
    return made;
  };
}
