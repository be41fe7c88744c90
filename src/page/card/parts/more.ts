import type { EntryFacts, EntryKind, Source } from '../../../domain/facts';
import type { EntryKey } from '../../../domain/keys';
import { airingState } from '../../../ui/airing';
import { formatMonth, formatDate, type Reader } from '../../../ui/format';
import type { Words } from '../../../ui/words';
import type { OfferRow } from './offers';
import { sourceWords } from './offers';
import { byPremiere, entryName, type SpoilerContext } from './spoilers';

export interface LinkRow {
  readonly name: string;
  readonly url: string;
}

/** One line of the switcher between the series' entries. */
export interface EntryRow {
  readonly entry: EntryKey;
  readonly name: string;
  /** Kind and date, for telling entries of one name apart; empty where the name says both. */
  readonly detail: string;
  readonly shown: boolean;
}

/** One line of "about these facts". */
export interface FactRow {
  readonly fact: string;
  readonly source: string;
}

/** What stands behind *More*. */
export interface MoreView {
  readonly entries: readonly EntryRow[];
  /** Offers that did not fit the first lines. */
  readonly offers: readonly OfferRow[];
  readonly elsewhere: readonly OfferRow[];
  readonly links: readonly LinkRow[];
  readonly about: readonly FactRow[];
  /** The mention may mean another series: offers to ask again. */
  readonly canAskAgain: boolean;
}

/** Links to the big databases and the official site. */
export function linkRows(facts: EntryFacts, words: Words): LinkRow[] {
  const rows: LinkRow[] = [];
  if (facts.officialSite !== null) rows.push({ name: words('linkOfficial'), url: facts.officialSite });
  if (facts.anilistId !== null) rows.push({ name: words('linkAniList'), url: `https://anilist.co/anime/${facts.anilistId}` });
  if (facts.malId !== null) rows.push({ name: words('linkMyAnimeList'), url: `https://myanimelist.net/anime/${facts.malId}` });
  return rows;
}

/** The series' entries by premiere, named as far as the spoiler rule allows; none where there is nothing to switch to. */
export function entryRows(context: SpoilerContext, reader: Reader, words: Words): EntryRow[] {
  const { facts } = context;
  if (facts.entries.length < 2) return [];
  return byPremiere(facts.entries).map((line) => {
    const name = entryName(line, context, reader, words);
    const detail = kindAndDate(line, reader, words);
    return { entry: line.key, name, detail: detail === name ? '' : detail, shown: line.key === facts.entry.key };
  });
}

function kindAndDate(line: { kind: EntryKind; premiere: string | null }, reader: Reader, words: Words): string {
  const kind = words(`kind_${line.kind}`);
  return line.premiere === null ? kind : words('kindAndDate', kind, formatMonth(line.premiere, reader));
}

/** Specials hardly ever are what a reader looks for. */
const RARELY_SOUGHT: readonly EntryKind[] = ['special', 'ova'];

/**
 * The entry that news are about: the one on air, else the newest. Null where the card shows it already.
 * @param now ms since the epoch
 */
export function newestEntry(context: SpoilerContext, now: number, reader: Reader, words: Words): { entry: EntryKey; text: string } | null {
  const { facts } = context;
  const knownAt = facts.entry.sources['premiere']?.date ?? null;
  const dated = byPremiere(facts.entries).filter((line) => line.premiere !== null && !RARELY_SOUGHT.includes(line.kind));
  const onAir = dated.findLast((line) => airingState(line, now, knownAt) === 'airing');
  const newest = onAir ?? dated.at(-1);
  if (!newest || newest.key === facts.entry.key) return null;
  const name = entryName(newest, context, reader, words);
  return { entry: newest.key, text: words(onAir ? 'entryOnAir' : 'entryNewest', name) };
}

const KNOWN_FACTS = ['titles', 'studios', 'premiere', 'episodes'] as const;

/** Source and date of every fact that the card shows. */
export function aboutRows(facts: EntryFacts, offers: readonly OfferRow[], reader: Reader, words: Words): FactRow[] {
  const rows = KNOWN_FACTS.flatMap((fact) => {
    const source: Source | undefined = facts.sources[fact];
    return source && hasFact(facts, fact) ? [{ fact: factWords(facts, fact, reader, words), source: sourceWords(source, reader, words) }] : [];
  });
  return [...rows, ...offers.map((offer) => ({ fact: words('aboutOffer', offer.name), source: offer.source }))];
}

function hasFact(facts: EntryFacts, fact: (typeof KNOWN_FACTS)[number]): boolean {
  const value = facts[fact];
  return value !== null && (!Array.isArray(value) || value.length > 0);
}

function factWords(facts: EntryFacts, fact: (typeof KNOWN_FACTS)[number], reader: Reader, words: Words): string {
  if (fact === 'premiere' && facts.premiere !== null) return words('about_premiere', formatDate(facts.premiere.slice(0, 7), reader));
  return words(`about_${fact}`);
}
