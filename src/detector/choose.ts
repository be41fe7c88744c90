import type { EntryRecord, SeriesRecord } from '../catalogue/title-index';
import type { Candidate, Reading } from '../domain/candidate';
import type { Choice } from '../domain/mention';
import { anchorOf, type EntryKey, type SeriesKey } from '../domain/keys';
import { TITLE_KINDS } from '../domain/facts';
import type { SeriesLookup } from './series-lookup';

type EntryCues = NonNullable<Candidate['entryCues']>;

const DAY_MS = 86_400_000;
/** An article may speak of a series this long before its premiere: about two years of announcements. */
const ANNOUNCED_DAYS = 730;
/** Series whose scores lie closer than this are left to the reader. */
const DOUBT = 0.6;
const MAX_CHOICES = 12;

/** What a mention may open, best first, and whether the text singled the entry out. */
export interface Chosen {
  readonly choices: readonly Choice[];
  readonly entryNamed: boolean;
  readonly franchise: Reading['franchise'];
}

/** The day of an ISO date since 1970, or null. */
export function dayOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS);
}

const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

function premieredIn(entry: EntryRecord, year: number): boolean {
  return entry.premiereDay !== null && yearOf(entry.premiereDay) === year;
}

/** @param named the entries that the title names by itself: among them the kind of work is enough to tell */
function byCue(series: SeriesRecord, cues: EntryCues, named: readonly EntryKey[], day: number | null): EntryRecord | undefined {
  const { entries } = series;
  if (cues.final === true) {
    const finals = entries.filter((entry) => entry.final);
    return finals.find((entry) => cues.part !== undefined && entry.part === cues.part) ?? finals[0];
  }
  if (cues.season !== undefined) {
    const season = entries.filter((entry) => entry.seasonNumber === cues.season && entry.kind !== 'film');
    return season.find((entry) => cues.part !== undefined && entry.part === cues.part) ?? season[0];
  }
  if (cues.part !== undefined && cues.kind !== 'film') return entries.findLast((entry) => entry.part === cues.part) ?? seasonForPart(entries, cues);
  if (cues.year !== undefined) {
    const ofYear = entries.filter((entry) => premieredIn(entry, cues.year ?? 0));
    return ofYear.find((entry) => entry.kind === (cues.kind ?? 'tv')) ?? ofYear[0];
  }
  if (cues.kind !== undefined) {
    const ofKind = entries.filter((entry) => entry.kind === cues.kind);
    // Nearly all entries are television's: the word alone singles none out.
    const own = ofKind.find((entry) => named.includes(entry.key));
    if (own !== undefined || cues.kind === 'tv') return own;
    const films = cues.kind === 'film' ? inOrder(ofKind) : [];
    const numbered = films[(cues.part ?? 0) - 1];
    return numbered ?? (day === null && films.length <= FEW_FILMS ? films[0] : nearest(ofKind, day));
  }
  if (cues.words === 'newest') return nearest(entries.filter((entry) => entry.kind !== 'film'), day);
  return undefined;
}

/** "Part 2" behind a bare name is its second season, where seasons have no parts of their own. */
function seasonForPart(entries: readonly EntryRecord[], { part, words }: EntryCues): EntryRecord | undefined {
  if (words === 'cour' || entries.some((entry) => entry.part !== null)) return undefined;
  return entries.find((entry) => entry.seasonNumber === part && entry.kind !== 'film');
}

/** Of so many films "the film" may well be the first one; with more of them the article's date has to tell. */
const FEW_FILMS = 3;

function inOrder(entries: readonly EntryRecord[]): EntryRecord[] {
  return [...entries].sort((a, b) => (a.premiereDay ?? Number.MAX_SAFE_INTEGER) - (b.premiereDay ?? Number.MAX_SAFE_INTEGER));
}

/** What is news: its premiere lies within this many days of the article. */
const NEWS_DAYS = 500;

/** The only entry, or the one whose premiere lies nearest to the article and not far from it. */
function nearest(entries: readonly EntryRecord[], day: number | null): EntryRecord | undefined {
  if (entries.length <= 1 || day === null) return entries.length === 1 ? entries[0] : undefined;
  const distance = (entry: EntryRecord): number => Math.abs((entry.premiereDay ?? Number.MAX_SAFE_INTEGER) - day);
  const [first] = [...entries].sort((a, b) => distance(a) - distance(b));
  return first !== undefined && distance(first) <= NEWS_DAYS ? first : undefined;
}

/** The entries of a series that a title of the text names by itself. */
function namedEntries(readings: readonly Reading[], series: SeriesKey): EntryKey[] {
  const named: EntryKey[] = [];
  for (const reading of readings) {
    if (reading.series !== series) continue;
    if (reading.entry === null) return [];
    named.push(reading.entry);
  }
  return named;
}

function entryOf(candidate: Candidate, series: SeriesKey, record: SeriesRecord | null, day: number | null): { entry: EntryKey; named: boolean } {
  const first = record?.entries[0]?.key ?? anchorOf(series);
  const named = namedEntries(candidate.readings, series);
  const cued = record !== null && candidate.entryCues !== undefined ? byCue(record, candidate.entryCues, named, day) : undefined;
  const namesLater = named[0] !== undefined && !named.includes(first);
  const onlyKind = candidate.entryCues?.season === undefined && candidate.entryCues?.final === undefined;
  if (cued !== undefined && !(namesLater && onlyKind && !named.includes(cued.key))) return { entry: cued.key, named: true };
  const earliest = record?.entries.find((entry) => named.includes(entry.key))?.key ?? named[0];
  return { entry: earliest ?? first, named: namesLater };
}

/** From this prominence on (of 255) works are household names alike, and the oldest goes first. */
const HOUSEHOLD = 220;
/** One step of fame, in points of prominence; within a step the older work goes first as well. */
const FAME_STEP = 20;

/** A series with the day of its first premiere since 1970; infinite where unknown. */
interface Dated { readonly series: SeriesKey; readonly record: SeriesRecord | null; readonly start: number }

/** Whether the text names a season, and the series has it. */
function hasSeason(record: SeriesRecord | null, cues: EntryCues | undefined): boolean {
  if (cues?.final === true) return record?.entries.some((entry) => entry.final) === true;
  return cues?.season !== undefined && record?.entries.some((entry) => entry.seasonNumber === cues.season && entry.kind !== 'film') === true;
}

const OFFICIAL = TITLE_KINDS.indexOf('official');

/** Whether a candidate's text is a name of the series itself, not only of its franchise, and an official one. */
function standingOf({ readings }: Candidate, series: SeriesKey): { isNamed: boolean; isOfficial: boolean } {
  let [isNamed, isOfficial] = [false, false];
  for (const reading of readings) {
    if (reading.series !== series || reading.franchise !== null) continue;
    isNamed = true;
    isOfficial ||= reading.kind === OFFICIAL;
  }
  return { isNamed, isOfficial };
}

/** How well a series fits: fame, kind of title, the year beside it, the article's date, other names of it on the page. */
function fit(candidate: Candidate, { series, record, start }: Dated, day: number | null, elsewhere: (series: SeriesKey) => number): number {
  const { isNamed, isOfficial } = standingOf(candidate, series);
  const official = isOfficial ? 1.5 : 0;
  const fame = Math.floor(Math.min(record?.prominence ?? 0, HOUSEHOLD) / FAME_STEP) / 4;
  const year = candidate.entryCues?.year;
  const fitsYear = year !== undefined && record?.entries.some((entry) => premieredIn(entry, year)) === true ? 4 : 0;
  const fitsSeason = hasSeason(record, candidate.entryCues) ? 4 : 0;
  const fitsAge = day === null ? 0 : ageBonus(candidate.entryCues?.words, day - start);
  const notYet = day !== null && start > day + ANNOUNCED_DAYS && start !== Number.POSITIVE_INFINITY ? -4 : 0;
  const isNews = isNamed && day !== null && start >= day - NEWS_DAYS && start <= day + NEWS_DAYS ? 0.5 : 0;
  return official + fame + fitsYear + fitsSeason + fitsAge + notYet + isNews + (isNamed ? 3 * elsewhere(series) : 0);
}

/** A remake is called new for about three years. */
const NEW_DAYS = 1_100;

/** What "the new ..." and "the original ..." add for a series that began so many days before the article. */
function ageBonus(words: string | undefined, age: number): number {
  if (words === 'new') return age <= NEW_DAYS ? 2 : 0;
  return words === 'old' && age > NEW_DAYS ? 2 : 0;
}

function premiereOf(record: SeriesRecord | null): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { premiereDay } of record?.entries ?? []) if (premiereDay !== null && premiereDay < first) first = premiereDay;
  return first;
}

interface Ranked { readonly series: SeriesKey; readonly record: SeriesRecord | null; readonly score: number }

/** The series that the candidate may mean, best first. Most names have but one, which need not be weighed against any other. */
function rankedSeries(candidate: Candidate, stack: SeriesLookup, day: number | null, elsewhere: (series: SeriesKey) => number): Ranked[] {
  const all = seriesOf(candidate, stack);
  const [only] = all;
  if (all.length === 1 && only !== undefined) return [{ series: only, record: stack.series(only), score: 0 }];
  return all
    .map((series) => {
      const record = stack.series(series);
      const start = premiereOf(record);
      return { series, record, start, score: fit(candidate, { series, record, start }, day, elsewhere) };
    })
    .sort((a, b) => b.score - a.score || a.start - b.start || (a.series < b.series ? -1 : 1));
}

/** Every series that the candidate may mean: those that bear the title, and those of a franchise that does. */
function seriesOf(candidate: Candidate, stack: SeriesLookup): SeriesKey[] {
  const [only] = candidate.readings;
  if (candidate.readings.length === 1 && only !== undefined && only.franchise === null) return [only.series];
  const all = new Set<SeriesKey>();
  for (const { series, franchise } of candidate.readings) {
    all.add(series);
    if (franchise !== null) for (const member of stack.franchise(franchise)) all.add(member);
  }
  return [...all];
}

/**
 * Which series and which of its entries a mention opens.
 * @param day the article's day since 1970, or null
 * @param elsewhere how sure the page is, 0 to 1, that it speaks of a series under another name
 */
export function choose(candidate: Candidate, day: number | null, stack: SeriesLookup, elsewhere: (series: SeriesKey) => number): Chosen {
  const ranked = rankedSeries(candidate, stack, day, elsewhere);
  const top = ranked[0];
  if (top === undefined) throw new Error('a candidate has at least one reading');
  const franchise = candidate.readings.find((reading) => reading.franchise !== null)?.franchise ?? null;
  const open = candidate.readings.every((reading) => reading.franchise !== null) ? ranked : ranked.filter(({ score }) => top.score - score <= DOUBT);
  const first = entryOf(candidate, top.series, top.record, day);
  return {
    choices: open.slice(0, MAX_CHOICES).map(({ series, record }) => ({ series, entry: series === top.series ? first.entry : entryOf(candidate, series, record, day).entry })),
    entryNamed: first.named,
    franchise: open === ranked ? franchise : null,
  };
}
