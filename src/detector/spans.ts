import type { IndexStack } from '../catalogue/stack';
import { FORM } from '../catalogue/matcher';
import type { TitleRecord } from '../catalogue/title-index';
import { tokenise, type TokenStream } from '../catalogue/tokens';
import type { TextBlock } from '../domain/block';
import { animeWords } from './anime-words';
import { before } from './beside';
import { boundsOf, lacksSign } from './bounds';
import { LETTER_OR_DIGIT, LOWER } from './letter-case';
import { isPlainWord } from './plain-words';
import type { Lookup } from './series-lookup';
import { isWrittenSmallThroughout } from './span-view';
import { NUMERAL, WORK_WORDS } from './work-words';

/** A stretch of a block and the titles that it may be. */
export interface Span {
  readonly start: number;
  /** Grows with the punctuation of the titles found. */
  end: number;
  readonly tokens: number;
  readonly records: TitleRecord[];
}

/** A block in which titles were found. */
export interface Matched {
  readonly block: TextBlock;
  /** It is written in small letters throughout. */
  readonly small: boolean;
  readonly matches: readonly Match[];
  /** How much of anime's vocabulary stands in it (anime-words.ts). */
  readonly animeWords: number;
}

/** By start, longer ones first, of equal ones the one with more words: "X (2024)", whose year is cut off, before "X". Most blocks have one span, and engines make ready for sorting whatever there is. */
function inPlace(spans: Span[]): Span[] {
  return spans.length < 2 ? spans : spans.sort((a, b) => a.start - b.start || b.end - a.end || b.tokens - a.tokens);
}

/** More than a block can have; makes one number of two. */
const MAX_TOKENS = 65_536;
const WORD_LIKE = /^\p{Lu}\p{Ll}+$/u;
/** A title in capitals this short, in UTF-16 units, has the letters of a little word. */
const LONGEST_WORD = 2;
const INITIAL = /^\. ?\p{Lu}/u;
/** Letters of the shortest title that people put in the plural; with fewer, another word is likelier ("Mars" is not two MÄR). */
const SHORTEST_PLURAL = 5;

/** One title that may stand in a block. */
interface Match {
  /** Number of its first token, and of the one behind its last. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly record: TitleRecord;
}

/** The titles that the index finds in a block and that a glance does not rule out. */
function matchesOf(block: TextBlock, tokens: TokenStream, small: boolean, stack: IndexStack, lookup: Lookup): Match[] {
  const { text } = block;
  const matches: Match[] = [];
  stack.match(tokens, (first, end, row, stop, form) => {
    const record = lookup.title(row);
    const start = tokens.start[first] ?? 0;
    if (isPlainWord(block, small, record, start, stop)) return;
    if ((form === FORM.plural && record.text.length < SHORTEST_PLURAL) || lacksSign(text, start, record.text)) return;
    if (isInitial(text, start, stop) || isOtherWord(record, text, start, stop)) return;
    const bounds = boundsOf(text, record.text, start, stop);
    if (isLoneCharacter(text, start, stop, bounds.end)) return;
    matches.push({ first, last: end, start: bounds.start, end: bounds.end, record });
  });
  return matches;
}

const spanOf = ({ first, last, start, end, record }: Match): Span => ({ start, end, tokens: last - first, records: [record] });

/** Matches gathered per stretch of text. */
function gathered(matches: readonly Match[]): Span[] {
  const [only] = matches;
  if (matches.length === 1 && only !== undefined) return [spanOf(only)];
  const spans = new Map<number, Span>();
  for (const match of matches) {
    const key = match.first * MAX_TOKENS + match.last;
    const known = spans.get(key);
    if (known === undefined) spans.set(key, spanOf(match));
    else {
      known.records.push(match.record);
      known.end = Math.max(known.end, match.end);
    }
  }
  return inPlace([...spans.values()]);
}

const LAST_SIGNS = /[!?！？]+$/u;
/** More signs than any title ends with. */
const MOST_SIGNS = 4;
const NEXT_SIGNS = /^[!?！？]+/u;
const lastSigns = (text: string): string => LAST_SIGNS.exec(text)?.[0].normalize('NFKC') ?? '';

/** "K-On!!" is the second season of "K-On!": of titles that differ in their last signs those count that have the text's own. */
function withOwnSigns(text: string, span: Span): Span {
  if (span.records.length < 2) return span;
  const next = NEXT_SIGNS.exec(text.slice(span.end, span.end + MOST_SIGNS))?.[0] ?? '';
  const shown = lastSigns(text.slice(span.start, span.end) + next);
  if (shown.length < 2) return span;
  const own = span.records.filter((record) => lastSigns(record.text) === shown);
  return own.length === 0 ? span : { ...span, records: own };
}

/** "K. Hoshikawa": the letter of a name, not the title "K". */
function isInitial(text: string, start: number, stop: number): boolean {
  return stop - start === 1 && INITIAL.test(text.slice(stop, stop + 4));
}

/** "São", which has the letters of an abbreviation ("SAO") and is a word; "Anime To Watch", which does not name "TO". */
function isOtherWord(record: TitleRecord, text: string, start: number, stop: number): boolean {
  if (record.kind !== 'abbreviation' && record.text.length > LONGEST_WORD) return false;
  return !LOWER.test(record.text) && WORD_LIKE.test(text.slice(start, stop));
}

const FIRST_KANA = 0x3041;
const IN_BRACKETS = /^[『「《〈].[』」》〉]$/u;

/** 「春」 in 「2024春アニメ」: one character names a work in brackets only, or with the title's own sign behind it. */
function isLoneCharacter(text: string, start: number, stop: number, end: number): boolean {
  if (stop - start !== 1 || end > stop || text.charCodeAt(start) < FIRST_KANA) return false;
  return !IN_BRACKETS.test(text.slice(Math.max(0, start - 1), stop + 1));
}

/** A title inside a longer one that is beyond doubt is part of its name, and one that says more of the same stretch says it all. */
function withoutParts(spans: readonly Span[]): Span[] {
  let reach = 0;
  return spans.filter((span, place) => {
    if (span.end <= reach) return false;
    const last = spans[place - 1];
    if (last !== undefined && last.start === span.start && last.end === span.end && last.tokens > span.tokens) return false;
    if (span.records.some((record) => record.ambiguity === 'unique') && span.tokens > 1) reach = Math.max(reach, span.end);
    return true;
  });
}

/** What stands between a series' name and the name of one of its parts. */
const JOINT = /^(?:[ \u00a0\u3000]?[:：–—-][ \u00a0\u3000]?|[ \u00a0\u3000]|[」』》][ \u00a0\u3000]?)$/u;
const LONGEST_JOINT = 3;
/** Spans after a span among which a part's name is looked for. */
const JOINT_WINDOW = 8;

/** The titles of `next` that name a part of a series that `span` names, as titles of the whole stretch. */
function joined(text: string, span: Span, next: Span): Span | null {
  const series = new Set(span.records.filter((record) => record.entry === null).map((record) => record.series));
  const end = next.end;
  const records = next.records
    .filter((record) => record.kind !== 'official' && record.entry !== null && series.has(record.series))
    .map((record): TitleRecord => ({ ...record, text: text.slice(span.start, end), kind: 'alias', ambiguity: 'unique' }));
  return records.length === 0 ? null : { start: span.start, end, tokens: span.tokens + next.tokens, records };
}

/** Adds the stretches in which a part's name follows its series' name: "Kenshin: Trust and Betrayal", 「鬼滅の刃」無限列車編. */
function withJoined(text: string, spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (let place = 0; place < spans.length - 1; place += 1) {
    const span = spans[place] as Span;
    for (let at = place + 1; at < spans.length && at <= place + JOINT_WINDOW; at += 1) {
      const next = spans[at] as Span;
      if (next.start - span.end > LONGEST_JOINT) break;
      if (next.start <= span.end || !JOINT.test(text.slice(span.end, next.start))) continue;
      const whole = joined(text, span, next);
      if (whole !== null) found.push(whole);
    }
  }
  if (found.length === 0) return spans;
  const known = new Set(spans.map(({ start, end }) => `${start} ${end}`));
  return inPlace([...spans, ...found.filter(({ start, end }) => !known.has(`${start} ${end}`))]);
}

/** Title brackets around a span and more words: what opens them, and what closes them. */
const BRACKETS: Readonly<Record<string, string>> = { '『': '』', '《': '》' };
const TITLE_BRACKET = /[『《]/;
const OPENED = before(String.raw`([『《])(?:${WORK_WORDS}|[\s「【])*`, 'iu');
/** What parts a series' name from the rest of a title that begins with it: more in brackets than in italics, where sentences stand as well. */
const REST_IN_BRACKETS = /^(?:[\s　]*[:：～〜~―–—\-‐][\s　]*|（(?=[ぁ-ヿ])|[!！]*[\s　]+)[^\s:：(（\d]/u;
const REST_IN_ITALICS = /^(?::\s|\s[–—-]\s|\s)["“‘']?\p{Lu}/u;
/** An ordinary word begins other titles as well ("<i>Another Round</i>"), unless a sign parts it from what follows. */
const PARTED = /^[\s　]*[:：～〜~―–—‐-]/u;
/** Seasons, parts and words for the kind of work behind a name are not part of it. */
const NO_REST = new RegExp(String.raw`^[\s　:：–—-]*(?:(?:the\s+)?(?:season|series|part|cour|vol|volume|episode|ep|chapter|movie|film|ova|ona|special|anime|manga|blu-ray|dvd|final|last|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|s\d+)(?![\p{L}\d])|第?[${NUMERAL}]+\s?(?:期|季|シーズン|クール|部|巻|話|回)(?![\u4e00-\u9fff])|(?:ファースト|セカンド|サード|ファイナル)?シーズン|最終|完結|原作|展|カフェ|コラボ)`, 'iu');
/** More titles, another sentence: not one title. */
const SEVERAL = /[『《]|[.!?]\s|\s[–—-]\s.*\s[–—-]\s/u;
const LONGEST_REST = 60;

/** Where the brackets or italics end that a span opens and in which the rest of its title stands; 0 where there are none. */
function wholeTitleEnd(block: TextBlock, { start, end, records }: Span, spans: readonly Span[]): number {
  const { text } = block;
  const opening = OPENED.exec(text.slice(Math.max(0, start - LONGEST_REST), start))?.[1];
  const closing = opening === undefined ? -1 : text.indexOf(BRACKETS[opening] ?? '', end);
  const isBracketed = closing >= 0;
  const whole = isBracketed ? closing : block.spans.find((one) => one.kind === 'emphasis' && one.start === start && one.end > end)?.end;
  if (whole === undefined || whole - end > LONGEST_REST) return 0;
  const rest = text.slice(end, whole);
  if (!(isBracketed ? REST_IN_BRACKETS : REST_IN_ITALICS).test(rest) || NO_REST.test(rest) || SEVERAL.test(rest)) return 0;
  if (records.every(({ ambiguity }) => ambiguity === 'word') && !PARTED.test(rest)) return 0;
  // A reading in brackets may be anything.
  const told = end + (rest.split('（')[0] ?? '').length;
  return spans.some((other) => other.start >= end && other.end <= told && namesAnother(other, records)) ? 0 : whole;
}

/** Names a span another series than these titles do, and not by ordinary words? */
function namesAnother(span: Span, records: readonly TitleRecord[]): boolean {
  return span.records.some(({ series, ambiguity }) => (ambiguity === 'unique' || ambiguity === 'name') && !records.some((record) => record.series === series));
}

/** Adds the whole title where only its beginning, the series' name, is known: 『名探偵コナン 100万ドルの五稜星』, "<i>Naruto: Ultimate Ninja Storm</i>". */
function withWholeTitles(block: TextBlock, spans: readonly Span[]): readonly Span[] {
  if (!TITLE_BRACKET.test(block.text) && !block.spans.some(({ kind }) => kind === 'emphasis')) return spans;
  const whole = new Map<number, Span>();
  for (const span of spans) {
    const end = wholeTitleEnd(block, span, spans);
    const known = whole.get(span.start);
    if (end === 0 || (known && known.tokens >= span.tokens) || spans.some((other) => other.start === span.start && !LETTER_OR_DIGIT.test(block.text.slice(other.end, end)))) continue;
    const text = block.text.slice(span.start, end);
    const named = span.records.filter((record) => record.kind === 'official' || record.kind === 'alias');
    if (named.length > 0) whole.set(span.start, { ...span, end, records: named.map((record) => ({ ...record, text })) });
  }
  return whole.size === 0 ? spans : inPlace([...spans, ...whole.values()]);
}

/**
 * Looks for titles in a block.
 * @returns null where there are none
 */
export function matchBlock(block: TextBlock, stack: IndexStack, lookup: Lookup): Matched | null {
  const small = isWrittenSmallThroughout(block.text);
  const tokens = tokenise(block.text);
  const matches = matchesOf(block, tokens, small, stack, lookup);
  return matches.length === 0 ? null : { block, small, matches, animeWords: animeWords(tokens) };
}

/** The stretches of a block that may name a series, by start, longer ones first. */
export function spansOf({ block, matches }: Matched): readonly Span[] {
  const spans = gathered(matches).map((span) => withOwnSigns(block.text, span));
  return withoutParts(withWholeTitles(block, withJoined(block.text, spans)));
}
