import type { ModelEntry, ModelSeries } from '../../src/catalogue/model';
import type { EntryKind } from '../../src/domain/facts';
import type { EntryKey, FranchiseKey, SeriesKey } from '../../src/domain/keys';
import type { Curated, CuratedName, CuratedOffer, FranchiseRule } from './curated/load';
import { franchiseOf } from './franchises';
import type { Grouping } from './grouping/group';
import { isSpecial } from './grouping/markers';
import { numberSeasons } from './grouping/numbering';
import { offersOf, withoutOffer, type OfferContext } from './offers';
import { endOf, premiereOf } from './premiere';
import { prominenceOf } from './prominence';
import type { SourceEntry } from './source';
import { foldWords } from './text';
import { claim, distinct, type Claim } from './titles/claims';
import { titlesOfEntry } from './titles/entry-titles';
import { curatedClaims, namesByEntry } from './titles/curated-names';
import { joinedForm } from './titles/forms';
import { labelOf, type Numbered } from './titles/labels';
import { leadOf, titlesOfSeries } from './titles/series-titles';
import { isGeneric, subtitleClaims } from './titles/subtitles';

export type DraftSeries = Omit<ModelSeries, 'titles'> & {
  readonly claims: readonly Claim[];
  readonly namesSource: number;
  /** English-language sites write about it now and then, or more. */
  readonly notable: boolean;
};
export type DraftEntry = Omit<ModelEntry, 'titles'> & {
  /** All names of the entry, those included that it shares with its series. */
  readonly claims: readonly Claim[];
  readonly namesSource: number;
};

/** Everything that making one series needs. */
export interface Assembly {
  readonly curated: Curated;
  readonly grouping: Grouping;
  readonly keys: ReadonlyMap<SourceEntry, EntryKey>;
  readonly names: ReadonlyMap<SeriesKey, readonly CuratedName[]>;
  readonly offers: ReadonlyMap<SourceEntry, readonly CuratedOffer[]>;
  readonly franchises: ReadonlyMap<SourceEntry, FranchiseRule>;
  readonly context: OfferContext;
  /** Number of the curated rows' source for rows checked on a day. */
  curatedSource(checked: string): number;
}

/** What the entries of one series share while they are made. */
interface EntryMaker {
  readonly assembly: Assembly;
  readonly series: SeriesKey;
  readonly seriesClaims: readonly Claim[];
  /** Curated names by entry; those of the lead are the series'. */
  readonly names: ReadonlyMap<SourceEntry, readonly CuratedName[]>;
  readonly lead: SourceEntry;
  readonly tier: number;
}

/** Series up to this tier have entries that go by their subtitles alone, and up to the other even by a single word. */
const NOTABLE_TIER = 3;
const FAMOUS_TIER = 1;
const LOWEST_TIER = 5;

function tierOf(members: readonly SourceEntry[], lead: SourceEntry, rows: Curated['entries']): number | null {
  return rows.get(lead)?.tier ?? members.map((entry) => rows.get(entry)?.tier ?? null).find((tier) => tier !== null) ?? null;
}

/** One series and its entries, titles not yet classified. `members` are ordered by premiere. */
export function makeSeries(members: readonly SourceEntry[], key: SeriesKey, assembly: Assembly): { series: DraftSeries; entries: DraftEntry[] } {
  const { curated, grouping, keys, names } = assembly;
  const leads = new Set(curated.groups.filter((rule) => rule.action === 'lead').map((rule) => rule.entry));
  const lead = leadOf({ members, marks: grouping.marks, curated: curated.entries, leads });
  const tier = tierOf(members, lead, curated.entries);
  const curatedNames = namesByEntry({ names: names.get(key) ?? [], members, lead, curated: curated.entries });
  const title = members.flatMap((entry) => rulesOf(curated, 'title', entry))[0] ?? null;
  const claims = withJoinedForms(titlesOfSeries({ members, lead, curated: curated.entries, marks: grouping.marks, names: curatedNames.get(lead) ?? [], title }), tier);
  const byHand = new Map(curated.groups.filter((rule) => rule.action === 'season').map((rule) => [rule.entry, Number(rule.value)]));
  const numbers = numberSeasons({ members, lead, marks: grouping.marks, curated: curated.entries, byHand });
  const maker: EntryMaker = { assembly, series: key, seriesClaims: claims, names: curatedNames, lead, tier: tier ?? LOWEST_TIER };
  const entries = members.map((entry) => makeEntry(entry, numbers.get(entry) ?? { season: null, part: null, final: false }, maker));
  const row = curated.entries.get(lead);
  const series: DraftSeries = {
    key,
    notable: (tier ?? LOWEST_TIER) < LOWEST_TIER,
    franchise: (franchiseOf(members, assembly.franchises)?.key ?? null) as FranchiseKey | null,
    prominence: prominenceOf(members, tier),
    claims,
    namesSource: row ? assembly.curatedSource(row.checked) : 0,
    entries: [lead, ...members.filter((entry) => entry !== lead)].flatMap((entry) => keys.get(entry) ?? []),
  };
  return { series, entries };
}

function makeEntry(entry: SourceEntry, numbers: Numbered, maker: EntryMaker): DraftEntry {
  const { assembly, series } = maker;
  const row = assembly.curated.entries.get(entry);
  const rowSource = row ? assembly.curatedSource(row.checked) : 0;
  const offers = assembly.offers.get(entry) ?? [];
  const label = rulesOf(assembly.curated, 'label', entry)[0] ?? derivedLabel(entry, numbers, maker);
  return {
    key: assembly.keys.get(entry) as EntryKey,
    series,
    kind: kindOf(entry, row?.episodes ?? null),
    seasonNumber: numbers.season,
    label,
    claims: claimsOfEntry(entry, label, numbers, maker),
    namesSource: rowSource,
    studios: row?.studios ?? [],
    studiosSource: rowSource,
    episodes: row?.episodes ?? null,
    episodesSource: rowSource,
    premiere: premiereOf(entry),
    premiereSource: entry.checked === null ? 0 : assembly.curatedSource(entry.checked),
    end: endOf(entry),
    broadcast: entry.broadcast,
    anilistId: entry.anilist,
    malId: entry.mal,
    officialSite: entry.officialSite,
    offers: offersOf(entry, offers, row?.english ?? row?.romaji ?? entry.ja, assembly.context),
    noOffer: withoutOffer(offers, assembly.context),
  };
}

/** A season that has a name of its own ("K-ON!!") is called by its number as well. */
function seasonClaim({ kind }: SourceEntry, { season, part, final }: Numbered, seriesClaims: readonly Claim[]): Claim[] {
  const english = seriesClaims.find((item) => item.lang === 'en' && item.kind === 'official');
  const isSeason = (kind === 'tv' || kind === 'web') && season !== null && season > 1 && (part ?? 1) === 1 && !final;
  return isSeason && english ? claim(`${english.text} Season ${season}`, 'en', 'alias', { hidden: true }) : [];
}

/** The source writes the plain name of the series on later seasons too; there it would open the wrong one. */
function ownNames(entry: SourceEntry, claims: readonly Claim[], { lead, seriesClaims }: EntryMaker): readonly Claim[] {
  if (entry === lead) return claims;
  const plainNames = new Set(seriesClaims.map((item) => foldWords(item.text)));
  return claims.filter((item) => !item.fromSource || !plainNames.has(foldWords(item.text)));
}

/** All names of one entry: its titles, its season's number, its subtitle, and what a curated row adds. */
function claimsOfEntry(entry: SourceEntry, label: string | null, numbers: Numbered, maker: EntryMaker): Claim[] {
  const { assembly, seriesClaims, tier } = maker;
  const titles = titlesOfEntry(entry, assembly.curated.entries.get(entry), numbers.season);
  return distinct([
    ...ownNames(entry, titles, maker),
    ...(entry === maker.lead ? [] : curatedClaims(maker.names.get(entry) ?? [])),
    ...rulesOf(assembly.curated, 'name', entry).flatMap((text) => claim(text, 'en', 'short')),
    ...seasonClaim(entry, numbers, seriesClaims),
    ...(tier > NOTABLE_TIER ? [] : subtitleClaims(label, entry.ja, japaneseName(seriesClaims), tier <= FAMOUS_TIER)),
  ]).filter((item) => !isGeneric(item.text));
}

/** Adds one-word spellings to the names of a famous series. */
function withJoinedForms(claims: readonly Claim[], tier: number | null): Claim[] {
  if (tier === null || tier > FAMOUS_TIER) return [...claims];
  const latin = claims.filter((item) => (item.lang === 'en' || item.lang === 'ja-Latn') && item.kind === 'official');
  return distinct([...claims, ...latin.flatMap((item) => claim(joinedForm(item.text), item.lang, 'misspelling', { hidden: true }))]);
}

function derivedLabel(entry: SourceEntry, numbers: Numbered, { assembly, seriesClaims }: EntryMaker): string | null {
  const row = assembly.curated.entries.get(entry);
  return labelOf({ ...numbers, kind: entry.kind, english: row?.english ?? entry.en[0] ?? null, romaji: row?.romaji ?? null, seriesNames: latinNames(seriesClaims) });
}

function japaneseName(claims: readonly Claim[]): string {
  return claims.find((item) => item.lang === 'ja')?.text ?? '\n';
}

function latinNames(claims: readonly Claim[]): string[] {
  return claims.filter((item) => (item.lang === 'en' || item.lang === 'ja-Latn') && !item.hidden).map((item) => item.text);
}

/** What curated exceptions of one kind say of an entry. */
function rulesOf(curated: Curated, action: 'label' | 'title' | 'name', entry: SourceEntry): string[] {
  return curated.groups.filter((rule) => rule.action === action && rule.entry === entry).map((rule) => rule.value);
}

/** A single broadcast between films and series is what fans call a special; the source files it under TV. */
function kindOf(entry: SourceEntry, episodes: number | null): EntryKind {
  return entry.kind === 'tv' && (isSpecial(entry.ja) || episodes === 1) ? 'special' : entry.kind;
}
