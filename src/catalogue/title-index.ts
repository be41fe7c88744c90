import type { Ambiguity, EntryKind, TitleKind, TitleLang } from '../domain/facts';
import type { EntryKey, FranchiseKey, SeriesKey } from '../domain/keys';
import type { TokenStream } from './tokens';

/** A title as the hot part holds it. Built on request from the typed arrays; nothing is allocated per title at load. */
export interface TitleRecord {
  /** The title as it is officially written; the matcher verified the text's tokens against it. */
  readonly text: string;
  /** Null only where the title names a franchise as a whole. */
  readonly series: SeriesKey | null;
  /** Set where the title belongs to one entry of the series only. */
  readonly entry: EntryKey | null;
  readonly franchise: FranchiseKey | null;
  readonly lang: TitleLang;
  readonly kind: TitleKind;
  readonly ambiguity: Ambiguity;
}

/** What choosing an entry needs, without a look at the facts. */
export interface EntryRecord {
  readonly key: EntryKey;
  readonly kind: EntryKind;
  readonly seasonNumber: number | null;
  /** Number of the part or cour inside the season, where numbered. */
  readonly part: number | null;
  /** Days since 1970-01-01 of the premiere (UTC), or null. */
  readonly premiereDay: number | null;
  readonly endDay: number | null;
  readonly final: boolean;
}

export interface SeriesRecord {
  readonly key: SeriesKey;
  readonly franchise: FranchiseKey | null;
  /** 0 (obscure) to 255 (household name). */
  readonly prominence: number;
  /** By premiere. */
  readonly entries: readonly EntryRecord[];
}

/**
 * Told of one match.
 * @param endToken exclusive.
 * @param end UTF-16 offset in the text where the matched surface ends: before the apostrophe of a possessive, after a plural's s.
 * @param form 0 as the title is written, 1 followed by a possessive s, 2 with a plural s (matcher.ts, FORM).
 */
export type EmitMatch = (firstToken: number, endToken: number, title: number, end: number, form: number) => void;

/** One layer: the embedded catalogue, the newest seasons, or the reader's own aliases. All are the same format (decision 0002). */
export interface TitleIndex {
  /**
   * Reports every title that starts at a token of `tokens` and whose tokens equal the text's, the longest and all shorter ones, in no
   * set order. A text that names one work in several languages is reported once for it, at its best row.
   * Linear in the text: the walk from each token is bounded by the trie's depth.
   */
  match(tokens: TokenStream, emit: EmitMatch): void;
  /** Number of rows; `title` takes 0 to `rows - 1`. */
  readonly rows: number;
  title(row: number): TitleRecord;
  series(key: SeriesKey): SeriesRecord | null;
  /** Series of a franchise, best known first; empty when unknown. */
  franchise(key: FranchiseKey): readonly SeriesKey[];
  /** Follows the redirect table; returns the key itself when it is current or unknown. */
  redirect<K extends SeriesKey | EntryKey>(key: K): K;
}

/** An index that was opened from a file, with the places by which the facts of the same build refer to it. */
export interface TitlesFile extends TitleIndex {
  /** Equal in both parts of one build. */
  readonly stamp: number;
  readonly seriesCount: number;
  readonly entryCount: number;
  /** Place of a series in the file, or -1. */
  seriesAt(key: SeriesKey): number;
  seriesKeyAt(place: number): SeriesKey;
  /** Series of the entry at `place`; entries lie grouped by series. */
  seriesOfEntryAt(place: number): number;
  firstEntryOf(series: number): number;
  entryKeyAt(place: number): EntryKey;
  entryRecord(place: number): EntryRecord;
  franchiseName(key: FranchiseKey): string | null;
}
