import type { Ambiguity, EntryKind, TitleKind, TitleLang } from '../domain/facts';
import type { EntryKey, FranchiseKey, SeriesKey } from '../domain/keys';

/**
 * The catalogue as plain objects: what `tools/catalogue` builds from sources and what `encode` turns into bytes. The live and
 * the corrections layers use the same form, so that one encoder and one reader serve every layer (decision 0002).
 */
export interface CatalogueModel {
  /** Name and version of the source, for the facts' provenance ("bangumi-data 0.3.208"). */
  readonly sources: readonly ModelSource[];
  readonly franchises: readonly ModelFranchise[];
  readonly series: readonly ModelSeries[];
  readonly entries: readonly ModelEntry[];
  /** Retired keys and the key that took their place. */
  readonly redirects: readonly { readonly from: SeriesKey | EntryKey; readonly to: SeriesKey | EntryKey }[];
}

/** Facts name their source by its number in this list. `date` is an ISO date. */
export interface ModelSource { readonly name: string; readonly date: string }

export interface ModelFranchise {
  readonly key: FranchiseKey;
  readonly name: string;
  readonly titles: readonly ModelTitle[];
  /** Best-known first: the order of the card's chooser. */
  readonly series: readonly SeriesKey[];
}

export interface ModelSeries {
  readonly key: SeriesKey;
  readonly franchise: FranchiseKey | null;
  /** 0 (obscure) to 255 (household name). */
  readonly prominence: number;
  /** Names of the series as a whole; those of single entries stand with the entries. */
  readonly titles: readonly ModelTitle[];
  /** Keys of its entries by premiere, but the one that a bare name opens stands first, even after an earlier pilot or prologue. */
  readonly entries: readonly EntryKey[];
}

export interface ModelTitle {
  readonly text: string;
  readonly lang: TitleLang;
  readonly kind: TitleKind;
  readonly ambiguity: Ambiguity;
  /** Not shown, only matched (spelling variants, misspellings). */
  readonly hidden?: boolean;
  readonly source: number;
}

export interface ModelEntry {
  readonly key: EntryKey;
  readonly series: SeriesKey;
  readonly kind: EntryKind;
  readonly seasonNumber: number | null;
  readonly label: string | null;
  readonly titles: readonly ModelTitle[];
  readonly studios: readonly string[];
  readonly studiosSource: number;
  readonly episodes: number | null;
  readonly episodesSource: number;
  /** ISO instant or shorter ISO date. */
  readonly premiere: string | null;
  readonly premiereSource: number;
  readonly end: string | null;
  readonly broadcast: string | null;
  readonly anilistId: number | null;
  readonly malId: number | null;
  readonly officialSite: string | null;
  readonly offers: readonly ModelOffer[];
  /** Regions for which curated knowledge says that no service has it. */
  readonly noOffer: readonly { readonly region: string; readonly source: number }[];
}

export interface ModelOffer {
  readonly service: string;
  readonly regions: readonly string[];
  readonly confirmed: boolean;
  readonly url: string;
  readonly search: boolean;
  readonly source: number;
  /** ISO date of the knowledge. */
  readonly checked: string;
}
