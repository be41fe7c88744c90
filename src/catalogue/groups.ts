import { AMBIGUITIES, TITLE_LANGS } from '../domain/facts';
import { INFO } from './format';
import type { TextPool } from './text-pool';
import { foldTitle, type FoldedTitle } from './verify';

const ROMAJI = TITLE_LANGS.indexOf('ja-Latn');
/** From this class on a title is made of ordinary words. */
const ORDINARY = AMBIGUITIES.indexOf('words');
/** Groups kept ready; more than are reported, since many are compared in vain. A power of two. */
const KEPT = 4_096;

/** Rows with one text that are compared in the same way: the same name in two languages or of two series. */
export interface AlikeRows {
  readonly title: FoldedTitle;
  readonly rows: number[];
  /** May the title stand in the plural ("two Gundams")? Ordinary words may not. */
  readonly takesPlural: boolean;
}

/** All rows with the same token hashes. They follow one another in the file. */
export interface Group {
  readonly firstRow: number;
  /** Number of tokens of each of its titles. */
  readonly size: number;
  readonly alike: readonly AlikeRows[];
}

/**
 * Unpacks and folds the titles of a group on request and keeps the latest, by the low bits of the first row, two places for each:
 * no order to maintain and a fixed size.
 * @param rowFollows one bit per row: set when it has the hashes of the row before it.
 */
export function createGroups(texts: TextPool, rowInfo: Uint8Array, rowFollows: Uint8Array): (firstRow: number) => Group {
  const kept: (Group | undefined)[] = new Array<Group | undefined>(KEPT).fill(undefined);

  const follows = (row: number): boolean => ((rowFollows[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;

  function read(firstRow: number): Group {
    const alike = new Map<string, AlikeRows>();
    let row = firstRow;
    do {
      const info = rowInfo[row] as number;
      const ordinary = info >> INFO.ambiguityShift >= ORDINARY;
      const romaji = (info & INFO.mask) === ROMAJI;
      const text = texts.text(row);
      const kind = `${ordinary} ${romaji} ${text}`;
      const known = alike.get(kind);
      if (known !== undefined) known.rows.push(row);
      else alike.set(kind, { title: foldTitle(text, romaji, ordinary), rows: [row], takesPlural: !ordinary });
      row++;
    } while (follows(row));
    const list = [...alike.values()];
    return { firstRow, size: list[0]?.title.size ?? 0, alike: list };
  }

  return (firstRow) => {
    const slot = firstRow & (KEPT - 1);
    const found = kept[slot];
    if (found !== undefined && found.firstRow === firstRow) return found;
    const made = kept[slot ^ 1]?.firstRow === firstRow ? (kept[slot ^ 1] as Group) : read(firstRow);
    kept[slot ^ 1] = found;
    kept[slot] = made;
    return made;
  };
}
