import * as v from 'valibot';
import { entryKeySchema, franchiseKeySchema, seriesKeySchema } from './keys';
import { once } from '../lib/once';

/** Languages in which the catalogue holds titles. `ja-Latn` is romaji. */
export const TITLE_LANGS = ['en', 'ja-Latn', 'ja', 'zh-Hans', 'zh-Hant', 'und'] as const;
/** What a title is: the work's own name in that language, another name people write, letters, a shortened name, a misspelling. */
export const TITLE_KINDS = ['official', 'alias', 'abbreviation', 'short', 'misspelling'] as const;
export const ENTRY_KINDS = ['tv', 'film', 'ova', 'web', 'special'] as const;
/** How far a title can be taken for plain words, from a frequency list and from collisions inside the catalogue. */
export const AMBIGUITIES = ['unique', 'name', 'words', 'word'] as const;

const isoDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?Z)?)?)?$/));
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//), v.maxLength(500));

/** Where a fact comes from and when that source was last known to say so (ISO date). */
export const sourceSchema = once(() => v.object({ name: v.string(), date: isoDate }));

export const titleSchema = once(() => v.object({
  text: v.string(),
  lang: v.picklist(TITLE_LANGS),
  kind: v.picklist(TITLE_KINDS),
}));

/** This entry on one service. `regions` lists ISO 3166-1 codes; an empty list with `confirmed` false is "region not confirmed". */
export const offerSchema = once(() => v.object({
  service: v.string(),
  regions: v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  confirmed: v.boolean(),
  url: webAddress,
  /** The link is the service's search for the title, not the series' own page. */
  search: v.boolean(),
  source: sourceSchema(),
}));

export const entryFactsSchema = once(() => v.object({
  key: entryKeySchema,
  series: seriesKeySchema,
  kind: v.picklist(ENTRY_KINDS),
  /** Number of the season where the world numbers them, else null. */
  seasonNumber: v.nullable(v.number()),
  /** What people call this entry inside its series ("Season 4", "R2", "Mugen Train"), or null. */
  label: v.nullable(v.string()),
  titles: v.array(titleSchema()),
  studios: v.array(v.string()),
  episodes: v.nullable(v.number()),
  /** ISO instant, or a shorter ISO date where no more is known; null where nothing is. */
  premiere: v.nullable(isoDate),
  end: v.nullable(isoDate),
  /** ISO 8601 repeating interval as the source states it, or null. */
  broadcast: v.nullable(v.string()),
  anilistId: v.nullable(v.number()),
  malId: v.nullable(v.number()),
  officialSite: v.nullable(webAddress),
  offers: v.array(offerSchema()),
  /** Regions for which it is known that nobody offers the entry ("none known"), with source. */
  noOffer: v.array(v.object({ region: v.string(), source: sourceSchema() })),
  /** Source per fact, keyed by the fact's name (`studios`, `premiere`, `titles`, `episodes`). */
  sources: v.record(v.string(), sourceSchema()),
}));

/** One line of the switcher between a series' entries. */
export const entryLineSchema = once(() => v.object({
  key: entryKeySchema,
  kind: v.picklist(ENTRY_KINDS),
  label: v.nullable(v.string()),
  seasonNumber: v.nullable(v.number()),
  titles: v.array(titleSchema()),
  premiere: v.nullable(isoDate),
  end: v.nullable(isoDate),
}));

/** All that a card needs: the series, its entries in order of premiere, and the facts of the entry that is shown. */
export const seriesFactsSchema = once(() => v.object({
  series: seriesKeySchema,
  franchise: v.nullable(v.object({ key: franchiseKeySchema, name: v.string() })),
  prominence: v.number(),
  /** Titles of the series as a whole, official ones first. */
  titles: v.array(titleSchema()),
  entries: v.array(entryLineSchema()),
  entry: entryFactsSchema(),
}));

export type Source = v.InferOutput<ReturnType<typeof sourceSchema>>;
export type Title = v.InferOutput<ReturnType<typeof titleSchema>>;
export type TitleLang = (typeof TITLE_LANGS)[number];
export type TitleKind = (typeof TITLE_KINDS)[number];
export type EntryKind = (typeof ENTRY_KINDS)[number];
export type Ambiguity = (typeof AMBIGUITIES)[number];
export type Offer = v.InferOutput<ReturnType<typeof offerSchema>>;
export type EntryFacts = v.InferOutput<ReturnType<typeof entryFactsSchema>>;
export type EntryLine = v.InferOutput<ReturnType<typeof entryLineSchema>>;
export type SeriesFacts = v.InferOutput<ReturnType<typeof seriesFactsSchema>>;
