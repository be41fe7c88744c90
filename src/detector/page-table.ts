import type { Candidate } from '../domain/candidate';
import type { SeriesKey } from '../domain/keys';
import { localPlace } from './signals';

/** One spelling on a page, with what all its occurrences tell; `person` to `opensLine` count those of which it holds. */
export interface Surface {
  readonly key: string;
  /** In kana or Han, at least in part. */
  readonly isWide: boolean;
  readonly count: number;
  readonly person: number;
  readonly other: number;
  readonly capital: number;
  readonly setApart: number;
  readonly opensLine: number;
  /** The greatest probability of any occurrence by this round, and the greatest of the remaining ones. */
  best: number;
  second: number;
  /** What this round's page says for it, worked out when first asked for. */
  backing: Backing | null;
}

/** What the page tells of a surface, whichever of its occurrences is asked. */
export interface Backing {
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

/** A spelling as a name of one series. */
interface Name {
  readonly surface: Surface;
  /** Greatest probability by this round of an occurrence that may mean the series. */
  best: number;
}

/** A series that candidates of the page may mean. */
export interface Series {
  readonly names: Name[];
  /** How sure this round is of it by candidates that mean it first. */
  certain: number;
}

/** Where a candidate of an enumeration begins; candidates that begin together share it. */
export interface Place {
  p: number;
  before: number;
  after: number;
}

/** A candidate with what no round changes, and how sure the last one was of it. */
export interface Placed {
  readonly candidate: Candidate;
  p: number;
  readonly surface: Surface;
  /** Of its readings, in their order; names in the same order, each once. */
  readonly series: readonly Series[];
  readonly names: readonly Name[];
  /** Null where it is in no enumeration. */
  readonly place: Place | null;
  /** Where the next item of its enumeration begins. */
  readonly next: Place | null;
  /** The author set it apart as a title; see {@link CUES}. */
  readonly cued: boolean;
  readonly isSetApart: boolean;
  /** In a sentence, where an author who sets titles apart would do so. */
  readonly isRunning: boolean;
  /** It fills its block: an item, a heading, a cell. */
  readonly isAlone: boolean;
}

/** All candidates of a page, laid out once; the rounds write their probabilities into it. */
export interface PageTable {
  readonly placed: readonly Placed[];
  readonly surfaces: readonly Surface[];
  readonly series: readonly Series[];
  readonly places: readonly Place[];
}

const SPACELESS = /[\u3040-\u9fff]/u;
/** Latin letters and digits, or kana and Han, and nothing that would be folded. */
const PLAIN = /^(?:[A-Za-z0-9]+(?: [A-Za-z0-9]+)*|[\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]+)$/;

/** A surface as the page's candidates are compared: small letters and single spaces between words. */
function surfaceKey(surface: string): string {
  if (PLAIN.test(surface)) return surface.toLowerCase();
  return surface.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const places = (...names: readonly string[]): number[] => names.map(localPlace);
const PERSON = places('personRight', 'personLeft', 'roleLeft', 'amongNames');
/** A band, a company, a place and the like, which the article calls so once and by its bare name from then on. */
const OTHER = places('otherRight', 'otherLeft');
const SETTING_APART = places('emphasis', 'quoted', 'cornerBrackets', 'titleBrackets');
const NOT_RUNNING = places('heading', 'fillsBlock');
/** What an author does to tell a title from other words. A candidate with none of it stands bare. */
const CUES = places('quoted', 'cornerBrackets', 'titleBrackets', 'emphasis', 'link', 'database', 'fillsBlock', 'heading', 'animeRight', 'partRight', 'animeLeft', 'partLeft', 'watchLeft', 'workVerbRight', 'isWork', 'yearRight', 'glossRight', 'japaneseAnime', 'japaneseWork', 'inBrackets');
const CAPITAL = localPlace('capital');
const OPENS_LINE = localPlace('opensLine');
const FILLS_BLOCK = localPlace('fillsBlock');

/** Whether any of the local signals at `at` speaks. */
export function hasAny({ signals }: Candidate, at: readonly number[]): boolean {
  for (const place of at) if (signals[place] !== 0) return true;
  return false;
}

function strongest({ signals }: Candidate, at: readonly number[]): number {
  let best = 0;
  for (const place of at) best = Math.max(best, signals[place] ?? 0);
  return best;
}

/** Whether one surface has the other among its words; "Evangelion" does not have "Eva". Scripts without spaces count by characters. */
export function hasWords(long: string, short: string): boolean {
  if (!long.includes(short) || long.length === short.length) return false;
  return SPACELESS.test(short) || ` ${long} `.includes(` ${short} `);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function newSurface(key: string): Writable<Surface> {
  return { key, isWide: SPACELESS.test(key), count: 0, person: 0, other: 0, capital: 0, setApart: 0, opensLine: 0, best: 0, second: 0, backing: null };
}

/** The value of a key, made from the key where it has none. */
function found<K, V>(all: Map<K, V>, key: K, make: (key: K) => V): V {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  all.set(key, made);
  return made;
}

const newSeries = (): Series => ({ names: [], certain: 0 });
const newPlace = (): Place => ({ p: 0, before: 0, after: 0 });

/** Spellings heard of one series; a page with more of them lists what is in it, and every one is compared with every other. */
const NAMES_PER_SERIES = 500;

function namesOf(all: readonly Series[], surface: Surface): Name[] {
  const names: Name[] = [];
  for (const series of all) {
    let name = series.names.find((known) => known.surface === surface);
    if (name === undefined && series.names.length < NAMES_PER_SERIES) series.names.push(name = { surface, best: 0 });
    if (name !== undefined && !names.includes(name)) names.push(name);
  }
  return names;
}

function count(surface: Writable<Surface>, candidate: Candidate, isSetApart: boolean): void {
  surface.count += 1;
  surface.person += strongest(candidate, PERSON);
  surface.other += strongest(candidate, OTHER);
  surface.capital += candidate.signals[CAPITAL] ?? 0;
  surface.setApart += Number(isSetApart);
  surface.opensLine += candidate.signals[OPENS_LINE] ?? 0;
}

/** Lays the candidates of a page out. */
export function tableOf(candidates: readonly Candidate[]): PageTable {
  const surfaces = new Map<string, Writable<Surface>>();
  const allSeries = new Map<SeriesKey, Series>();
  const enumerated = placesOf(candidates);
  const placed = candidates.map((candidate): Placed => {
    const key = surfaceKey(candidate.surface);
    const surface = found(surfaces, key, newSurface);
    const series = candidate.readings.map((reading) => found(allSeries, reading.series, newSeries));
    const isSetApart = hasAny(candidate, SETTING_APART);
    count(surface, candidate, isSetApart);
    return {
      candidate, surface, series, isSetApart, p: 0,
      names: namesOf(series, surface),
      place: enumerated.size === 0 ? null : enumerated.get(placeKey(candidate.block, candidate.start)) ?? null,
      next: candidate.listNext === undefined ? null : enumerated.get(placeKey(candidate.block, candidate.listNext)) ?? null,
      cued: hasAny(candidate, CUES),
      isRunning: !hasAny(candidate, NOT_RUNNING),
      isAlone: (candidate.signals[FILLS_BLOCK] ?? 0) > 0,
    };
  });
  return { placed, surfaces: [...surfaces.values()], series: [...allSeries.values()], places: [...enumerated.values()] };
}

const placeKey = (block: number, start: number): string => `${block}:${start}`;

/** The places of all items of enumerations. */
function placesOf(candidates: readonly Candidate[]): Map<string, Place> {
  const all = new Map<string, Place>();
  for (const { block, start, listNext } of candidates) {
    if (listNext === undefined) continue;
    for (const at of [start, listNext]) found(all, placeKey(block, at), newPlace);
  }
  return all;
}
