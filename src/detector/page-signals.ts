import { tokenise } from '../catalogue/tokens';
import type { PageContext } from '../domain/block';
import { animeWords } from './anime-words';
import { hasAny, hasWords, type Backing, type Placed, type PageTable } from './page-table';
import { numbered } from './signal';
import { localPlace } from './signals';

/** What a page tells of itself and by all its candidates together, whatever is thought of each. */
export interface PageFacts {
  /** How much of anime's vocabulary stands in the blocks that have candidates, in words. */
  readonly words: number;
  /** The same, 0 to 1. */
  readonly topic: number;
  readonly title: string;
  /** Its title has a word of anime's vocabulary, or its site's name has. */
  readonly animeTitle: boolean;
  /** Number of candidates that fill their blocks (items, headings, cells). */
  readonly alone: number;
  /** See {@link smallShare}. */
  readonly small: number;
}

/** What one round of weighing tells the next one. The rest of it stands in the table's surfaces, names, series and places. */
export interface Round {
  readonly facts: PageFacts;
  /** Sum over series of how sure the page is of each. */
  readonly certain: number;
  /** How sure the candidates that fill their blocks are together. */
  readonly alone: number;
  /** See {@link habitOf}. */
  readonly habit: number;
}

/** How sure one must be before a series counts for the page's topic. */
const SURE = 0.6;
/** From here on a guess counts in part: many of them make a topic where no name is beyond doubt. */
const LIKELY = 0.45;

const sureness = (p: number): number => Math.min(1, Math.max(0, (p - LIKELY) / (SURE - LIKELY)));

const LOWER = localPlace('lower');
const SMALL_TEXT = localPlace('smallText');
const ANIME_BLOCK = localPlace('animeBlock');
const SAID_ANIME = ['animeLeft', 'animeRight', 'japaneseAnime', 'database'].map(localPlace);

/** 1 halved so many times. Powers of e are several times as fast as those of other numbers. */
const halved = (times: number): number => Math.exp(-Math.LN2 * times);

const saturate = (amount: number, half: number): number => 1 - halved(amount / half);

/** A local signal, as the last candidate of each block has it, added up. */
function byBlock({ placed }: PageTable, signal: number): { readonly total: number; readonly blocks: number } {
  let [total, blocks] = [0, 0];
  for (let at = 0; at < placed.length; at += 1) {
    const { block, signals } = (placed[at] as Placed).candidate;
    if (placed[at + 1]?.candidate.block === block) continue;
    blocks += 1;
    total += signals[signal] ?? 0;
  }
  return { total, blocks };
}

/** The share of the blocks with candidates that are written in small letters throughout. */
function smallShare(table: PageTable): number {
  const { total, blocks } = byBlock(table, SMALL_TEXT);
  return blocks === 0 ? 0 : total / blocks;
}

/** Sites that go by their subject, as most that write of nothing else do; their articles need not say it again. Mangalore is a city. */
const ANIME_HOST = /anime|manga(?![ln])|otaku|crunchyroll/u;

/** Gathers what no round changes. */
export function factsOf(table: PageTable, { title, host }: PageContext): PageFacts {
  const words = byBlock(table, ANIME_BLOCK).total * 3;
  return {
    words, title,
    topic: saturate(words, 4),
    animeTitle: animeWords(tokenise(title)) > 0 || ANIME_HOST.test(host),
    alone: table.placed.filter(({ isAlone }) => isAlone).length,
    small: smallShare(table),
  };
}

/**
 * How steadily an author sets titles apart: the share of the sure mentions in running text that are, 0 to 1; held down while
 * there are few of them to tell from.
 */
function habitOf({ placed }: PageTable): number {
  let sure = 0;
  let apart = 0;
  for (const { isRunning, isSetApart, p } of placed) {
    if (!isRunning || p < SURE) continue;
    sure += 1;
    if (isSetApart) apart += 1;
  }
  return apart / (sure + 2);
}

function forget({ surfaces, series, places }: PageTable): void {
  for (const surface of surfaces) {
    surface.best = 0;
    surface.second = 0;
    surface.backing = null;
  }
  for (const one of series) {
    one.certain = 0;
    for (const name of one.names) name.best = 0;
  }
  for (const place of places) {
    place.p = 0;
    place.before = 0;
    place.after = 0;
  }
}

function hear({ surface, names, series, place, p }: Placed): void {
  if (p > surface.best) {
    surface.second = surface.best;
    surface.best = p;
  } else if (p > surface.second) surface.second = p;
  for (const name of names) if (p > name.best) name.best = p;
  const [first] = series;
  if (first !== undefined) first.certain = Math.max(first.certain, p * sureness(p));
  if (place !== null && p > place.p) place.p = p;
}

/** Hears what a round thought of every candidate. Sums run in the table's order. */
export function hearRound(table: PageTable, facts: PageFacts): Round {
  forget(table);
  let alone = 0;
  for (const one of table.placed) {
    hear(one);
    if (one.isAlone) alone += one.p;
  }
  for (const { place, next, p } of table.placed) {
    if (place === null || next === null) continue;
    place.after = Math.max(place.after, next.p);
    next.before = Math.max(next.before, p);
  }
  let certain = 0;
  for (const one of table.series) certain += one.certain;
  return { facts, certain, alone, habit: habitOf(table) };
}

/** Occurrences of a surface nearly always have the same readings and so the same backing: it is worked out for the first one. */
function backingOf(own: Placed, round: Round): Backing {
  const { surface } = own;
  surface.backing ??= newBacking(own, round);
  return surface.backing;
}

function newBacking(placed: Placed, { facts, certain }: Round): Backing {
  let other = 0;
  let fuller = 0;
  for (const { names } of placed.series) {
    for (const name of names) {
      if (name.surface === placed.surface) continue;
      if (hasWords(name.surface.key, placed.surface.key)) fuller = Math.max(fuller, name.best);
      else other = Math.max(other, name.best);
    }
  }
  let own = 0;
  for (const one of placed.series) own = Math.max(own, one.certain);
  const others = certain - own;
  return {
    other, fuller,
    otherSeries: saturate(others, 2),
    deepTopic: saturate(others, 8),
    offTopic: facts.animeTitle ? 0 : halved(facts.words / 2 + others) * (1 - Math.max(other, fuller)),
  };
}

const isPlain = ({ isSetApart, isRunning }: Placed): boolean => !isSetApart && isRunning;

/** The surer and the less sure of its neighbours in an enumeration. */
const surerMate = ({ place }: Placed): number => (place === null ? 0 : Math.max(place.before, place.after));
const otherMate = ({ place }: Placed): number => (place === null ? 0 : Math.min(place.before, place.after));

const isBare = (own: Placed): boolean => !own.cued && surerMate(own) < SURE;

const AT = numbered(
  'topicWords', 'animeTitle', 'inPageTitle', 'listOfAnime', 'personElsewhere', 'otherElsewhere', 'speaker', 'smallUnlikeSame', 'smallPage',
  'otherSeries', 'otherName', 'fullerName', 'bare', 'bareFuller', 'alikeBlocks', 'listMate', 'listBetween', 'sameElsewhere', 'deepTopic',
  'offTopic', 'offTopicWide', 'apartAsOthers', 'plainUnlikeOthers', 'plainUnlikeSame',
);

/** Names of everything the page tells about a candidate, in the order of its values. Weights stand in weights.ts under the same names. */
export const PAGE_SIGNALS: readonly string[] = Object.keys(AT);

/**
 * Writes what the page tells about one of its candidates whatever is thought of the others.
 * @param from where the candidate's values begin
 */
export function tellSteady({ candidate, surface, isAlone, cued }: Placed, facts: PageFacts, values: Float64Array, from: number): void {
  const { signals } = candidate;
  values[from + AT.topicWords] = facts.topic;
  values[from + AT.animeTitle] = Number(facts.animeTitle);
  values[from + AT.inPageTitle] = Number(facts.title.includes(candidate.surface));
  // "Eight anime with the plainest names", and then a list of nothing but names.
  values[from + AT.listOfAnime] = Number(facts.animeTitle && isAlone && facts.alone > 2);
  // Where the author says that a series is meant, it does not matter that its hero is spoken of elsewhere.
  values[from + AT.personElsewhere] = cued || surface.count < 2 ? 0 : surface.person / surface.count;
  values[from + AT.otherElsewhere] = surface.count < 2 ? 0 : Math.min(1, surface.other);
  // Whoever speaks in an interview stands before a colon again and again.
  values[from + AT.speaker] = Number(surface.opensLine > 1);
  values[from + AT.smallUnlikeSame] = Number(signals[LOWER] === 1 && surface.capital > 0);
  values[from + AT.smallPage] = signals[SMALL_TEXT] === 1 ? facts.small : 0;
}

/**
 * Writes what a round tells about one of the page's candidates.
 * @param from where the candidate's values begin
 */
export function tellRound(own: Placed, round: Round, values: Float64Array, from: number): void {
  const { surface, isAlone, isSetApart, p } = own;
  const { facts, alone, habit } = round;
  const backing = backingOf(own, round);
  const bare = isBare(own);
  const plain = isPlain(own);
  // Whoever writes "the anime Naruto", or links to its page in a database, says it even on a page that is about something else.
  const offTopic = hasAny(own.candidate, SAID_ANIME) ? 0 : backing.offTopic;
  values[from + AT.otherSeries] = backing.otherSeries;
  values[from + AT.otherName] = backing.other;
  values[from + AT.fullerName] = backing.fuller;
  values[from + AT.bare] = Number(bare);
  values[from + AT.bareFuller] = bare ? backing.fuller : 0;
  values[from + AT.alikeBlocks] = isAlone && facts.alone > 2 ? (alone - p) / (facts.alone - 1) : 0;
  values[from + AT.listMate] = surerMate(own);
  values[from + AT.listBetween] = otherMate(own);
  values[from + AT.sameElsewhere] = p >= surface.best ? surface.second : surface.best;
  values[from + AT.deepTopic] = backing.deepTopic;
  values[from + AT.offTopic] = offTopic;
  // Titles in kana and Han are long enough to be like no other words, and pages on one work seldom say that it is anime.
  values[from + AT.offTopicWide] = surface.isWide ? offTopic : 0;
  values[from + AT.apartAsOthers] = isSetApart ? habit : 0;
  values[from + AT.plainUnlikeOthers] = plain ? habit : 0;
  values[from + AT.plainUnlikeSame] = plain && surface.setApart > 0 ? habit : 0;
}

/**
 * Where a page signal stands in the table.
 * @throws {Error} for a name that is not in it: a fault of the program, not of the page.
 */
export function pagePlace(name: string): number {
  const place = PAGE_SIGNALS.indexOf(name);
  if (place < 0) throw new Error(`no such signal: ${name}`);
  return place;
}
