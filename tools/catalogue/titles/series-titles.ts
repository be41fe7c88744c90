import type { CuratedEntry, CuratedName } from '../curated/load';
import type { Marks } from '../grouping/clusters';
import type { SourceEntry } from '../source';
import { fold, foldRomaji } from '../text';
import { claim, distinct, type Claim } from './claims';
import { curatedClaims } from './curated-names';
import { latinSeason, stripLatin, stripWeakly } from './latin';
import { isSpecial, unmark } from '../grouping/markers';

export interface SeriesInput {
  readonly members: readonly SourceEntry[];
  /** The member that a bare name opens: {@link leadOf}. */
  readonly lead: SourceEntry;
  readonly curated: ReadonlyMap<SourceEntry, CuratedEntry>;
  readonly marks: Marks;
  readonly names: readonly CuratedName[];
  /** The series' English name where the rules would get it wrong. */
  readonly title: string | null;
}

export interface LeadInput {
  /** By premiere. */
  readonly members: readonly SourceEntry[];
  readonly marks: Marks;
  readonly curated: ReadonlyMap<SourceEntry, CuratedEntry>;
  /** Entries that a curated row makes the lead of their series. */
  readonly leads: ReadonlySet<SourceEntry>;
}

/**
 * The entry that carries the series' plain name: what a curated row says, else its first full broadcast, else its first web
 * series, else its first OVA of several parts, else its first entry that is no special. Single broadcasts are passed over, since
 * a pilot often comes before the series.
 */
export function leadOf({ members, marks, curated, leads }: LeadInput): SourceEntry {
  const begins = members.filter((entry) => beginsSeries(entry, marks, curated.get(entry)));
  const full = begins.filter((entry) => curated.get(entry)?.episodes !== 1);
  const lead =
    members.find((entry) => leads.has(entry)) ??
    full.find((entry) => entry.kind === 'tv') ??
    full.find((entry) => entry.kind === 'web' && entry.mal !== null) ??
    mainVideo(begins, members, curated) ??
    members.find((entry) => !isSpecial(entry.ja)) ??
    members[0];
  if (!lead) throw new Error('a series without entries');
  return lead;
}

/** An OVA of several parts, where a lesser one ("Science Lessons") came out before or with it. */
function mainVideo(begins: readonly SourceEntry[], members: readonly SourceEntry[], curated: LeadInput['curated']): SourceEntry | undefined {
  const first = members[0];
  const lesser = first?.kind === 'ova' && (curated.get(first)?.episodes ?? 1) === 1;
  return lesser ? begins.find((entry) => entry.kind === 'ova' && (curated.get(entry)?.episodes ?? 1) > 1 && entry.begin?.slice(0, 4) === first.begin?.slice(0, 4)) : undefined;
}

/** A later season may say so in its English or romanised title alone ("Season III"). */
function beginsSeries(entry: SourceEntry, marks: Marks, row: CuratedEntry | undefined): boolean {
  const mark = marks.get(entry);
  const stated = latinSeason(row?.english ?? '') ?? latinSeason(row?.romaji ?? '');
  return mark !== undefined && (mark.season ?? stated ?? 1) === 1 && (mark.part ?? 1) === 1 && !mark.final && !isSpecial(entry.ja);
}

/** The names of a series as a whole, the official ones first. */
export function titlesOfSeries(input: SeriesInput): Claim[] {
  const { members, lead, curated, marks, names } = input;
  const own = curatedClaims(names);
  const english = input.title ?? commonName(members.map((entry) => curated.get(entry)?.english ?? null), curated.get(lead)?.english ?? lead.en[0] ?? null, fold);
  const romaji = commonName(members.map((entry) => curated.get(entry)?.romaji ?? null), curated.get(lead)?.romaji ?? null, foldRomaji);
  const japanese = marks.get(lead)?.base ?? lead.ja;
  return distinct([
    ...own.filter((name) => name.kind === 'official'),
    ...claim(english, 'en'),
    ...claim(romaji, 'ja-Latn'),
    ...claim(japanese, lead.lang === 'zh-Hans' ? 'zh-Hans' : 'ja'),
    ...claim(unmarkChinese(lead.zhHans[0]), 'zh-Hans', 'official', { fromSource: true }),
    ...claim(unmarkChinese(lead.zhHant[0]), 'zh-Hant', 'official', { fromSource: true }),
    ...own.filter((name) => name.kind !== 'official'),
  ]);
}

/** The lead's name without season and form; a trailing number goes too where most of the other entries lack it. */
function commonName(all: readonly (string | null)[], lead: string | null, foldText: (text: string) => string): string | null {
  if (lead === null) return null;
  const base = stripLatin(lead);
  const shorter = stripWeakly(base);
  if (shorter === base) return base;
  const others = all.filter((text): text is string => text !== null && text !== lead).map((text) => foldText(text));
  const fits = others.filter((text) => text.startsWith(foldText(shorter)) && !text.startsWith(foldText(base)));
  return fits.length > 0 ? shorter : base;
}

function unmarkChinese(title: string | undefined): string | null {
  if (title === undefined) return null;
  return unmark(title.replace(/\s*第[一二三四五六七八九十\d]+季$/, '').replace(/^(?:剧场版|劇場版|电影|電影)\s*/, '')).base || title;
}
