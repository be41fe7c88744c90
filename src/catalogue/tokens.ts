import {
  AMPERSAND, CJK, FIRST_UNIT, LONG_MARK, LONGEST_FOLD, MAY_JOIN, PARTS, TIMES, VOICING, WORD,
  foldOf, isHighSurrogate, quickFolds, unitClass,
} from './fold';
import { classAt, LONG_MARK_UNIT, scan, token } from './scan';

export { extendOverPunctuation } from './punctuation';

/**
 * The one normaliser, used by the builder for titles and by the detector for text, so that both sides see the same tokens.
 *
 * A word is a run of letters and digits; each Han or kana character is a token of its own. Inside a token case, marks, width and
 * apostrophes are folded ("Howl’s" is "HOWLS"); `&` reads "and", `×` reads "x". The hash is coarser than that: it also folds
 * long vowels of romaji (ou, oo, oh and o; uu and u), the particle wo, and kana's long mark. Equal hashes therefore are a need,
 * not a proof: whoever matches compares {@link foldSpan} of both sides afterwards.
 *
 * Arrays are views that a later call overwrites: read them before tokenising again.
 */
export interface TokenStream {
  readonly text: string;
  readonly count: number;
  /** 32-bit hash of each normalised token. */
  readonly hash: Uint32Array;
  /** UTF-16 offsets of each token in `text`, end exclusive. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Hash of the token without a final s that may be a possessive or plural ending; 0 where there is none. */
  readonly stem: Uint32Array;
  /** Where that stem ends (before the apostrophe of a possessive); meaningless where `stem` is 0. */
  readonly stemEnd: Uint32Array;
}

/** Their own names for imports: engines read a module's own constants faster in inner loops. */
const quick = quickFolds;
const firstUnit = FIRST_UNIT;
const parts = PARTS;

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** PRIME times this is 1, in 32 bits: what takes a step back. */
const INVERSE = 0x359c449b;
const H = 104;
const O = 111;
const S = 115;
const U = 117;
const W = 119;
/** Shortest word that is tried as a plural: below it stand "is", "his", "us". */
const SHORTEST_PLURAL = 4;
/** Between the tokens of a folded span. */
const GAP = 0;

/** FNV-1a's step over one folded unit. */
function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** Is `unit` the second half of a long vowel after `previous`, in any of the ways in which romaji writes one? */
function lengthens(previous: number, unit: number): boolean {
  if (previous === O) return unit === O || unit === U || unit === H;
  return previous === U && unit === U;
}

const HASH_O = step(SEED, O);
const HASH_WO = step(step(SEED, W), O);
const HASH_AND = hashUnits([97, 110, 100], 3);
const HASH_X = step(SEED, 120);

/** Hash of `count` folded units of one token, with the coarse rules. */
function hashUnits(units: ArrayLike<number>, count: number): number {
  let hash = SEED;
  let previous = 0;
  for (let i = 0; i < count; i++) {
    const unit = units[i] as number;
    if (unit === LONG_MARK_UNIT || lengthens(previous, unit)) continue;
    hash = step(hash, unit);
    previous = unit;
  }
  return hash === HASH_WO && previous === O ? HASH_O : hash;
}

class Stream implements TokenStream {
  text = '';
  count = 0;
  hash = new Uint32Array(0);
  start = new Uint32Array(0);
  end = new Uint32Array(0);
  stem = new Uint32Array(0);
  stemEnd = new Uint32Array(0);

  /** A text has at most as many tokens as units. */
  reset(text: string): void {
    this.text = text;
    this.count = 0;
    if (this.hash.length >= text.length) return;
    const capacity = Math.max(4_096, text.length + (text.length >> 1));
    this.hash = new Uint32Array(capacity);
    this.start = new Uint32Array(capacity);
    this.end = new Uint32Array(capacity);
    this.stem = new Uint32Array(capacity);
    this.stemEnd = new Uint32Array(capacity);
  }

  push(hash: number, start: number, end: number): void {
    const at = this.count++;
    this.hash[at] = hash;
    this.start[at] = start;
    this.end[at] = end;
    this.stem[at] = 0;
  }
}

const shared = new Stream();

/** Adds the token that `scan` has read, with its stem when it ends in s. */
function pushScanned(stream: Stream): void {
  const { units, count, end, apostrophe } = token;
  stream.push(hashUnits(units, count), token.start, end);
  if (count < 2 || units[count - 1] !== S) return;
  if (apostrophe < 0 && count < SHORTEST_PLURAL) return;
  const at = stream.count - 1;
  stream.stem[at] = hashUnits(units, count - 1);
  stream.stemEnd[at] = apostrophe < 0 ? end - 1 : apostrophe;
}

function pushByScan(stream: Stream, text: string, from: number): number {
  scan(text, from, text.length);
  pushScanned(stream);
  return token.next;
}

/** Runs over one kana or Han character that stands for itself; falls back to {@link scan} where marks follow. */
function pushIdeograph(stream: Stream, text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const next = at + 1;
  const after = next < text.length ? text.charCodeAt(next) : 0;
  const found = isHighSurrogate(unit) ? VOICING : unitClass(after);
  const folded = foldOf(unit);
  if (folded === 0 || found === VOICING || found === LONG_MARK) {
    return pushByScan(stream, text, at);
  }
  const slot = stream.count++;
  stream.hash[slot] = step(SEED, folded);
  stream.start[slot] = at;
  stream.end[slot] = next;
  stream.stem[slot] = 0;
  return next;
}

/** Adds what starts at `at`, where the inner loop could not tell, and returns where to go on. */
function pushCloser(stream: Stream, text: string, at: number): number {
  const found = classAt(text, at, text.length);
  if (found === CJK) return pushIdeograph(stream, text, at);
  if (found === WORD) return pushByScan(stream, text, at);
  if (found === AMPERSAND || found === TIMES) stream.push(found === TIMES ? HASH_X : HASH_AND, at, at + 1);
  return at + 1;
}

/** No apostrophe: further from any token's end than one before its last unit. */
const NOWHERE = -2;

/** The hash of a word without its last unit, an s: the step taken back instead of remembering what was before it. */
function withoutS(hash: number): number {
  const before = Math.imul(hash, INVERSE) ^ S;
  return before === HASH_WO ? HASH_O : before;
}

/**
 * Reads words of units that fold to one unit each, from `from` up to the first word that {@link scan} has to read. A page's text
 * spends its time in this loop, so that it keeps the arrays in constants and reads the text in one place: engines write out every
 * way in which a string may lie in memory wherever one is read.
 * @returns where that word begins, or the text's length.
 */
function pushPlainWords(stream: Stream, text: string, from: number): number {
  const { hash: hashes, start, end, stem, stemEnd } = stream;
  const length = text.length;
  let slot = stream.count;
  let first = from;
  let hash = SEED;
  let previous = 0;
  let apostrophe = NOWHERE;
  let earlier = NOWHERE;
  let apostrophes = 0;
  for (let at = from; at <= length; at++) {
    const unit = at < length ? (quick[text.charCodeAt(at)] as number) : parts;
    if (unit >= firstUnit) {
      if (previous === O ? unit !== O && unit !== U && unit !== H : previous !== U || unit !== U) {
        hash = step(hash, unit);
        previous = unit;
      }
      continue;
    }
    if (unit !== parts) {
      // An apostrophe behind a letter waits for what comes next.
      if (unit !== MAY_JOIN || apostrophe === at - 1) break;
      if (at > first) {
        earlier = apostrophe;
        apostrophe = at;
        apostrophes++;
        continue;
      }
    }
    if (at > first) {
      let stop = at;
      if (apostrophe === at - 1) {
        stop = apostrophe;
        apostrophe = earlier;
        apostrophes--;
      }
      hashes[slot] = hash === HASH_WO ? HASH_O : hash;
      start[slot] = first;
      end[slot] = stop;
      stem[slot] = 0;
      if (previous === S && (apostrophe === stop - 2 || stop - first - apostrophes >= SHORTEST_PLURAL)) {
        stem[slot] = withoutS(hash);
        stemEnd[slot] = apostrophe === stop - 2 ? apostrophe : stop - 1;
      }
      slot++;
    }
    first = at + 1;
    hash = SEED;
    previous = 0;
    apostrophes = 0;
  }
  stream.count = slot;
  return Math.min(first, length);
}

/**
 * Splits and normalises `text`. Takes time linear in its length and allocates nothing once its arrays have grown to the longest
 * text seen.
 */
export function tokenise(text: string): TokenStream {
  const stream = shared;
  stream.reset(text);
  let at = pushPlainWords(stream, text, 0);
  while (at < text.length) {
    at = pushCloser(stream, text, at);
    at = pushPlainWords(stream, text, at);
  }
  return stream;
}

/** Hash of a single word as {@link tokenise} gives it, to look for known words in a stream. Coarse: compare the text as well. */
export function hashWord(word: string): number {
  return scan(word, 0, word.length) ? hashUnits(token.units, token.count) >>> 0 : 0;
}

/** Units that {@link foldSpan} may write for a text of `length` units. */
export function foldedSize(length: number): number {
  return (LONGEST_FOLD + 1) * length;
}

/**
 * Writes the folded tokens of `text` between two UTF-16 offsets to `out`, with 0 before each token but the first; kana's long
 * marks are kept. `out` must hold {@link foldedSize} units.
 * @returns the number of units written.
 */
export function foldSpan(text: string, from: number, to: number, out: Uint16Array): number {
  let written = 0;
  let at = from;
  while (scan(text, at, to)) {
    if (written > 0) out[written++] = GAP;
    for (let i = 0; i < token.count; i++) out[written++] = token.units[i] as number;
    at = token.next;
  }
  return written;
}

/** Is `folded` what {@link foldSpan} would write for this stretch? Stops at the first difference. */
export function equalsSpan(text: string, from: number, to: number, folded: Uint16Array): boolean {
  let compared = 0;
  let at = from;
  while (scan(text, at, to)) {
    if (compared > 0 && folded[compared++] !== GAP) return false;
    for (let i = 0; i < token.count; i++) if (token.units[i] !== folded[compared++]) return false;
    at = token.next;
  }
  return compared === folded.length;
}

/**
 * Makes a folded span coarse, in place: what the hashes see of it.
 * @returns the new number of units.
 */
export function coarsen(units: Uint16Array, count: number): number {
  let written = 0;
  let tokenStart = 0;
  let previous = 0;
  for (let i = 0; i <= count; i++) {
    const unit = i < count ? (units[i] as number) : GAP;
    if (unit === GAP) {
      if (written - tokenStart === 2 && units[tokenStart] === W && units[tokenStart + 1] === O) {
        units[tokenStart] = O;
        written--;
      }
      if (i < count) units[written++] = GAP;
      tokenStart = written;
    } else if (unit !== LONG_MARK_UNIT && !lengthens(previous, unit)) {
      units[written++] = unit;
    } else continue;
    previous = unit;
  }
  return written;
}

/** Folded tokens of `text` joined by single spaces: the form in which surfaces are compared and stored. */
export function normalise(text: string): string {
  let out = '';
  let at = 0;
  while (scan(text, at, text.length)) {
    if (out !== '') out += ' ';
    for (let i = 0; i < token.count; i++) out += String.fromCharCode(token.units[i] as number);
    at = token.next;
  }
  return out;
}
