import type { PageContext } from '../domain/block';
import type { Candidate } from '../domain/candidate';
import type { SeriesKey } from '../domain/keys';
import { animeWords } from './anime-words';
import { localPlace } from './signals';

/** A candidate with the probability that an earlier round gave it. */
export interface Weighed {
  readonly candidate: Candidate;
  /** Its {@link surfaceKey}. */
  readonly key: string;
  /** Its {@link placeOf}. */
  readonly place: string;
  /** The author set it apart as a title; see {@link isCued}. */
  readonly cued: boolean;
  readonly p: number;
}

/** What the page as a whole tells, gathered once per round from all its candidates. */
export interface PageEvidence {
  /** How much of anime's vocabulary stands in the blocks that have candidates, in words. */
  readonly words: number;
  /** The same, 0 to 1. */
  readonly topic: number;
  readonly title: string;
  readonly animeTitle: boolean;
  /** Sum over series of how sure the page is of each, and the share of every single one. */
  readonly certain: number;
  readonly bySeries: ReadonlyMap<SeriesKey, number>;
  /** Per series, the surfaces seen with their best probability. */
  readonly surfaces: ReadonlyMap<SeriesKey, ReadonlyMap<string, number>>;
  /** Per surface, the sum of its probabilities, how often it stands, and how often it looks like a person. */
  readonly sameSurface: ReadonlyMap<string, SurfaceEvidence>;
  /** The candidates that fill their blocks (items, headings, cells): how sure they are together, and how many. */
  readonly alone: { readonly sum: number; readonly count: number };
  /** See {@link habitOf}. */
  readonly habit: number;
  /** See {@link smallShare}. */
  readonly small: number;
  /** Filled by {@link backingOf}. */
  readonly backings: Map<string, Backing>;
  /** Probabilities of the neighbours in an enumeration, by block and start: the surer and the less sure of the two. */
  readonly listMates: ReadonlyMap<string, readonly [best: number, other: number]>;
}

/** What all occurrences of one surface tell; `person`, `other`, `capital`, `setApart` and `opensLine` count those of which it holds. */
interface SurfaceEvidence {
  readonly count: number;
  readonly best: number;
  readonly second: number;
  readonly person: number;
  readonly other: number;
  readonly capital: number;
  readonly setApart: number;
  readonly opensLine: number;
}

const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Where a candidate stands in its page. */
export const placeOf = (block: number, start: number): string => `${block}:${start}`;

/** A surface as the page's candidates are compared: small letters and single spaces between words. */
export function surfaceKey(surface: string): string {
  if (PLAIN.test(surface)) return surface.toLowerCase();
  return surface.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** How sure one must be before a series counts for the page's topic. */
const SURE = 0.6;

/** From here on a guess counts in part: many of them make a topic where no name is beyond doubt. */
const LIKELY = 0.45;

const sureness = (p: number): number => Math.min(1, Math.max(0, (p - LIKELY) / (SURE - LIKELY)));

function bestBySeries(weighed: readonly Weighed[]): Map<SeriesKey, number> {
  const best = new Map<SeriesKey, number>();
  for (const { candidate, p } of weighed) {
    const series = candidate.readings[0]?.series;
    const counted = p * sureness(p);
    if (series !== undefined && counted > 0) best.set(series, Math.max(best.get(series) ?? 0, counted));
  }
  return best;
}

/** Per series, the surfaces that may name it with their best probability. */
export function surfacesBySeries(weighed: readonly Weighed[]): Map<SeriesKey, Map<string, number>> {
  const all = new Map<SeriesKey, Map<string, number>>();
  for (const { candidate, key, p } of weighed) {
    for (const { series } of candidate.readings) {
      const surfaces = all.get(series) ?? new Map<string, number>();
      surfaces.set(key, Math.max(surfaces.get(key) ?? 0, p));
      all.set(series, surfaces);
    }
  }
  return all;
}

const PERSON = ['personRight', 'personLeft', 'amongNames'].map(localPlace);
const OTHER = ['otherRight', 'otherLeft'].map(localPlace);

function strongest({ signals }: Candidate, places: readonly number[]): number {
  let best = 0;
  for (const place of places) best = Math.max(best, signals[place] ?? 0);
  return best;
}

const looksLikePerson = (candidate: Candidate): number => strongest(candidate, PERSON);

/** A band, a company, a place and the like, which the article calls so once and by its bare name from then on. */
const looksLikeOther = (candidate: Candidate): number => strongest(candidate, OTHER);

const NOTHING_SEEN: SurfaceEvidence = { count: 0, best: 0, second: 0, person: 0, other: 0, capital: 0, setApart: 0, opensLine: 0 };
const CAPITAL = localPlace('capital');
const LOWER = localPlace('lower');
const OPENS_LINE = localPlace('opensLine');
const SMALL_TEXT = localPlace('smallText');
const ANIME_BLOCK = localPlace('animeBlock');
const FILLS_BLOCK = localPlace('fillsBlock');
const SETTING_APART = ['emphasis', 'quoted', 'titleBrackets'].map(localPlace);
const SAID_ANIME = ['animeLeft', 'animeRight'].map(localPlace);
const NOT_RUNNING = ['heading', 'fillsBlock'].map(localPlace);

const hasAny = ({ signals }: Candidate, places: readonly number[]): boolean => places.some((place) => signals[place] !== 0);

/** In italics, quotes or title brackets of its own. */
const isSetApart = (candidate: Candidate): boolean => hasAny(candidate, SETTING_APART);

/** Stands in a sentence, where an author who sets titles apart would do so. */
const isInRunningText = (candidate: Candidate): boolean => !hasAny(candidate, NOT_RUNNING);

/**
 * How steadily an author sets titles apart: the share of the sure mentions in running text that are, 0 to 1; held down while
 * there are few of them to tell from.
 */
function habitOf(weighed: readonly Weighed[]): number {
  const sure = weighed.filter(({ candidate, p }) => p >= SURE && isInRunningText(candidate));
  const apart = sure.filter(({ candidate }) => isSetApart(candidate)).length;
  return apart / (sure.length + 2);
}

/** The share of the blocks with candidates that are written in small letters throughout. */
function smallShare(weighed: readonly Weighed[]): number {
  const blocks = new Map(weighed.map(({ candidate }) => [candidate.block, candidate.signals[SMALL_TEXT] ?? 0]));
  return blocks.size === 0 ? 0 : sum(blocks.values()) / blocks.size;
}

function bySurface(weighed: readonly Weighed[]): Map<string, SurfaceEvidence> {
  const all = new Map<string, SurfaceEvidence>();
  for (const { candidate, key, p } of weighed) {
    const known = all.get(key) ?? NOTHING_SEEN;
    const [best, second] = p > known.best ? [p, known.best] : [known.best, Math.max(known.second, p)];
    all.set(key, {
      count: known.count + 1, best, second,
      person: known.person + looksLikePerson(candidate),
      other: known.other + looksLikeOther(candidate),
      capital: known.capital + (candidate.signals[CAPITAL] ?? 0),
      setApart: known.setApart + Number(isSetApart(candidate)),
      opensLine: known.opensLine + (candidate.signals[OPENS_LINE] ?? 0),
    });
  }
  return all;
}

function mates(weighed: readonly Weighed[]): Map<string, readonly [number, number]> {
  const p = new Map<string, number>();
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const raise = (map: Map<string, number>, place: string, to: number): void => { map.set(place, Math.max(map.get(place) ?? 0, to)); };
  for (const one of weighed) raise(p, one.place, one.p);
  for (const { candidate, place, p: own } of weighed) {
    if (candidate.listNext === undefined) continue;
    const there = placeOf(candidate.block, candidate.listNext);
    raise(after, place, p.get(there) ?? 0);
    raise(before, there, own);
  }
  return new Map([...new Set([...before.keys(), ...after.keys()])].map((place) => {
    const [left, right] = [before.get(place) ?? 0, after.get(place) ?? 0];
    return [place, [Math.max(left, right), Math.min(left, right)]];
  }));
}

const standsAlone = ({ candidate }: Weighed): boolean => (candidate.signals[FILLS_BLOCK] ?? 0) > 0;

function aloneInBlocks(weighed: readonly Weighed[]): { sum: number; count: number } {
  const all = weighed.filter(standsAlone);
  return { sum: sum(all.map(({ p }) => p)), count: all.length };
}

/** Sums up a page. The order of `weighed` does not matter. */
export function gather(weighed: readonly Weighed[], context: PageContext): PageEvidence {
  const wordsOfBlock = new Map(weighed.map(({ candidate }) => [candidate.block, (candidate.signals[ANIME_BLOCK] ?? 0) * 3]));
  const bySeries = bestBySeries(weighed);
  const words = sum(wordsOfBlock.values());
  return {
    words,
    topic: saturate(words, 4),
    title: context.title,
    animeTitle: animeWords(context.title) > 0,
    certain: sum(bySeries.values()),
    bySeries,
    surfaces: surfacesBySeries(weighed),
    sameSurface: bySurface(weighed),
    backings: new Map(),
    alone: aloneInBlocks(weighed),
    habit: habitOf(weighed),
    small: smallShare(weighed),
    listMates: mates(weighed),
  };
}

/** Added in a fixed order, so that rounding does not depend on the order of arrival. */
function sum(values: Iterable<number>): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}

const saturate = (amount: number, half: number): number => 1 - 2 ** (-amount / half);

/** Whether one surface has the other among its words; "Evangelion" does not have "Eva". Scripts without spaces count by characters. */
function hasWords(long: string, short: string): boolean {
  return long.length > short.length && (/[\u3040-\u9fff]/u.test(short) ? long.includes(short) : ` ${long} `.includes(` ${short} `));
}

/** In a sentence and not set apart. */
const isPlain = (candidate: Candidate): boolean => !isSetApart(candidate) && isInRunningText(candidate);

/** What the page tells of a surface, whichever of its occurrences is asked. */
interface Backing {
  /** Best probability of a name of one of its series that has this one among its words: a licence for short forms. */
  readonly fuller: number;
  /** The same of any other name. */
  readonly other: number;
  /** How much of other series the page has: little of it counts in the first, much in the second. */
  readonly otherSeries: number;
  readonly deepTopic: number;
  /** How far the page has nothing else to do with anime: neither its words nor other series nor another name of this one, 0 to 1. */
  readonly offTopic: number;
}

/** All occurrences of a surface have the same readings and so the same backing, which is worked out once. */
function backingOf({ key, candidate }: Weighed, page: PageEvidence): Backing {
  const known = page.backings.get(key);
  if (known !== undefined) return known;
  const { other, fuller } = licence(key, candidate, page);
  const others = page.certain - ownShare(candidate, page);
  const found = {
    other, fuller,
    otherSeries: saturate(others, 2),
    deepTopic: saturate(others, 8),
    offTopic: page.animeTitle ? 0 : 2 ** (-page.words / 2 - others) * (1 - Math.max(other, fuller)),
  };
  page.backings.set(key, found);
  return found;
}

function licence(key: string, candidate: Candidate, page: PageEvidence): Pick<Backing, 'other' | 'fuller'> {
  let other = 0;
  let fuller = 0;
  for (const { series } of candidate.readings) {
    for (const [surface, p] of page.surfaces.get(series) ?? []) {
      if (surface === key) continue;
      if (hasWords(surface, key)) fuller = Math.max(fuller, p);
      else other = Math.max(other, p);
    }
  }
  return { other, fuller };
}

/** What an author does to tell a title from other words. A candidate with none of it stands bare. */
const CUES = ['quoted', 'titleBrackets', 'emphasis', 'link', 'database', 'fillsBlock', 'heading', 'animeRight', 'partRight', 'animeLeft', 'partLeft', 'watchLeft', 'workVerbRight', 'isWork', 'yearRight', 'glossRight', 'japaneseWork', 'inBrackets'] as const;

const CUE_PLACES = CUES.map(localPlace);

/** Whether the block gives a candidate any of the cues of a title. */
export function isCued(candidate: Candidate): boolean {
  return CUE_PLACES.some((place) => candidate.signals[place] !== 0);
}

function isBare({ cued, place }: Weighed, page: PageEvidence): boolean {
  return !cued && (page.listMates.get(place)?.[0] ?? 0) < SURE;
}

/** What the candidate's own series give to the page's certainty. */
function ownShare({ readings }: Candidate, page: PageEvidence): number {
  let share = 0;
  for (const { series } of readings) share = Math.max(share, page.bySeries.get(series) ?? 0);
  return share;
}

interface PageSignal { readonly name: string; readonly of: (own: Weighed, page: PageEvidence) => number }

/** Everything the page tells about one of its candidates. Weights stand in weights.ts under the same names. */
export const PAGE_SIGNALS: readonly PageSignal[] = [
  { name: 'topicWords', of: (_own, page) => page.topic },
  { name: 'otherSeries', of: (own, page) => backingOf(own, page).otherSeries },
  { name: 'animeTitle', of: (_own, page) => Number(page.animeTitle) },
  { name: 'inPageTitle', of: ({ candidate }, page) => Number(page.title.includes(candidate.surface)) },
  { name: 'otherName', of: (own, page) => backingOf(own, page).other },
  { name: 'fullerName', of: (own, page) => backingOf(own, page).fuller },
  { name: 'bare', of: (own, page) => Number(isBare(own, page)) },
  { name: 'bareFuller', of: (own, page) => (isBare(own, page) ? backingOf(own, page).fuller : 0) },
  { name: 'alikeBlocks', of: (own, page) => (standsAlone(own) && page.alone.count > 2 ? (page.alone.sum - own.p) / (page.alone.count - 1) : 0) },
  // "Eight anime with the plainest names", and then a list of nothing but names.
  { name: 'listOfAnime', of: (own, page) => Number(page.animeTitle && standsAlone(own) && page.alone.count > 2) },
  { name: 'listMate', of: ({ place }, page) => page.listMates.get(place)?.[0] ?? 0 },
  { name: 'listBetween', of: ({ place }, page) => page.listMates.get(place)?.[1] ?? 0 },
  {
    name: 'sameElsewhere',
    of: ({ key, p }, page) => {
      const same = page.sameSurface.get(key);
      if (same === undefined || same.count < 2) return 0;
      return p >= same.best ? same.second : same.best;
    },
  },
  {
    // Where the author says that a series is meant, it does not matter that its hero is spoken of elsewhere.
    name: 'personElsewhere',
    of: ({ key, cued }, page) => {
      if (cued) return 0;
      const same = page.sameSurface.get(key);
      return same === undefined || same.count < 2 ? 0 : same.person / same.count;
    },
  },
  {
    name: 'otherElsewhere',
    of: ({ key }, page) => {
      const same = page.sameSurface.get(key);
      return same === undefined || same.count < 2 ? 0 : Math.min(1, same.other);
    },
  },
  // Whoever speaks in an interview stands before a colon again and again.
  { name: 'speaker', of: ({ key }, page) => Number((page.sameSurface.get(key)?.opensLine ?? 0) > 1) },
  { name: 'deepTopic', of: (own, page) => backingOf(own, page).deepTopic },
  // Whoever writes "the anime Naruto" says it even on a page that is about something else.
  { name: 'offTopic', of: (own, page) => (hasAny(own.candidate, SAID_ANIME) ? 0 : backingOf(own, page).offTopic) },
  { name: 'apartAsOthers', of: ({ candidate }, page) => (isSetApart(candidate) ? page.habit : 0) },
  { name: 'plainUnlikeOthers', of: ({ candidate }, page) => (isPlain(candidate) ? page.habit : 0) },
  { name: 'plainUnlikeSame', of: ({ candidate, key }, page) => (isPlain(candidate) && (page.sameSurface.get(key)?.setApart ?? 0) > 0 ? page.habit : 0) },
  { name: 'smallUnlikeSame', of: ({ candidate, key }, page) => Number(candidate.signals[LOWER] === 1 && (page.sameSurface.get(key)?.capital ?? 0) > 0) },
  { name: 'smallPage', of: ({ candidate }, page) => (candidate.signals[SMALL_TEXT] === 1 ? page.small : 0) },
];

/**
 * Where a page signal stands in the table.
 * @throws {Error} for a name that is not in it: a fault of the program, not of the page.
 */
export function pagePlace(name: string): number {
  const place = PAGE_SIGNALS.findIndex((signal) => signal.name === name);
  if (place < 0) throw new Error(`no such signal: ${name}`);
  return place;
}
