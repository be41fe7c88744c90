import { createRequire } from 'node:module';
import * as v from 'valibot';
import type { EntryKind } from '../../src/domain/facts';

const siteSchema = v.object({ site: v.string(), id: v.optional(v.string()), begin: v.optional(v.string()), regions: v.optional(v.array(v.string())) });
const itemSchema = v.object({
  title: v.string(),
  titleTranslate: v.record(v.string(), v.array(v.string())),
  type: v.picklist(['tv', 'movie', 'ova', 'web']),
  lang: v.string(),
  officialSite: v.string(),
  begin: v.string(),
  broadcast: v.optional(v.string()),
  end: v.string(),
  sites: v.array(siteSchema),
});
const siteMetaSchema = v.object({ title: v.string(), urlTemplate: v.string(), regions: v.optional(v.array(v.string())), type: v.picklist(['info', 'onair', 'resource']) });
const dataSchema = v.object({ siteMeta: v.record(v.string(), siteMetaSchema), items: v.array(itemSchema) });

export type SiteMeta = v.InferOutput<typeof siteMetaSchema>;

/** Where the source saw an entry: the site's id in the source and the entry's number there. */
export interface SourceOffer {
  readonly site: string;
  readonly id: string;
  readonly regions: readonly string[] | null;
}

/** One entry as the source states it; corrections write into it, hence not read-only. */
export interface SourceEntry {
  ja: string;
  readonly lang: string;
  en: string[];
  readonly zhHans: string[];
  readonly zhHant: string[];
  kind: EntryKind;
  officialSite: string | null;
  begin: string | null;
  end: string | null;
  broadcast: string | null;
  bangumi: number | null;
  anilist: number | null;
  mal: number | null;
  /** As the source writes it: `tv/123`, `tv/123/season/2`, `movie/456`. */
  tmdb: string | null;
  offers: SourceOffer[];
  /** The day on which our own row was checked (works.ts); null for what the package states. */
  readonly checked: string | null;
}

export interface Source {
  readonly version: string;
  readonly sites: Readonly<Record<string, SiteMeta>>;
  /** By premiere, then title: the order is the same on every machine. */
  readonly entries: SourceEntry[];
}

const KINDS = { tv: 'tv', movie: 'film', ova: 'ova', web: 'web' } as const;

/** Reads the installed `bangumi-data`. @throws {v.ValiError} when the package has another form than the one known here. */
export function loadSource(): Source {
  const require = createRequire(import.meta.url);
  const { version } = v.parse(v.object({ version: v.string() }), require('bangumi-data/package.json'));
  return parseSource(version, require('bangumi-data/dist/data.json'));
}

/** @throws {v.ValiError} when `raw` does not have the form of `bangumi-data`'s `data.json`. */
export function parseSource(version: string, raw: unknown): Source {
  const data = v.parse(dataSchema, raw);
  const entries = data.items.map((item) => toEntry(item, data.siteMeta));
  return { version, sites: data.siteMeta, entries: inOrder(entries) };
}

/** By premiere, then title. */
export function inOrder(entries: readonly SourceEntry[]): SourceEntry[] {
  return entries.toSorted((a, b) => compare(a.begin ?? '', b.begin ?? '') || compare(a.ja, b.ja));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function toEntry(item: v.InferOutput<typeof itemSchema>, sites: Readonly<Record<string, SiteMeta>>): SourceEntry {
  const idOn = (site: string) => item.sites.find((entry) => entry.site === site)?.id ?? null;
  const numberOn = (site: string) => toNumber(idOn(site));
  return {
    ja: asText(item.title),
    lang: item.lang,
    en: (item.titleTranslate['en'] ?? []).map(asText),
    zhHans: (item.titleTranslate['zh-Hans'] ?? []).map(asText),
    zhHant: (item.titleTranslate['zh-Hant'] ?? []).map(asText),
    kind: KINDS[item.type],
    officialSite: /^https?:\/\//.test(item.officialSite) ? item.officialSite : null,
    begin: toInstant(item.begin),
    end: toInstant(item.end),
    broadcast: item.broadcast || null,
    bangumi: numberOn('bangumi'),
    anilist: numberOn('aniList'),
    mal: numberOn('mal'),
    tmdb: idOn('tmdb'),
    offers: item.sites.flatMap(({ site, id, regions }) => (id && sites[site]?.type === 'onair' ? [{ site, id, regions: regions ?? null }] : [])),
    checked: null,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>' };

/** A dozen titles of the source have HTML's entities in them ("TIGER &amp; BUNNY 2"). */
function asText(title: string): string {
  return title.replace(/&(amp|quot|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** An id of a database; null for what is none. */
export function toNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** The source's instants end in `.000Z`; the milliseconds say nothing and are dropped. */
function toInstant(text: string): string | null {
  if (text === '') return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
