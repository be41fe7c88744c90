import type { IndexStack } from '../catalogue/stack';
import { FORM } from '../catalogue/matcher';
import type { TitleRecord } from '../catalogue/title-index';
import { extendOverPunctuation, tokenise } from '../catalogue/tokens';
import type { TextBlock } from '../domain/block';
import type { Candidate } from '../domain/candidate';
import { AMBIGUITIES } from '../domain/facts';
import { columnOfTitle } from './ambiguity';
import { entryCues } from './entry-cues';
import { isWrittenSmall } from './case-signals';
import { readings } from './readings';
import { localSignals } from './signals';
import { viewBlock, viewSpan, type BlockView } from './span-view';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly tokens: number;
  readonly records: TitleRecord[];
}

const LOWER = /\p{Ll}/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Columns of the model up to which a coined title is known in small letters too. */
const COINED = AMBIGUITIES.indexOf('name');
const CUE_BEFORE = /["“„«'‘『《「〈#]\s?$/u;
/** All that may stand between two items of an enumeration, bold or quoted or with a year. */
const LIST_GAP = /^["”’』」》)]*\s?(?:\(\d{4}\))?[,、，・;/&+|\s]*(?:(?:and|or|and also|&|や|と|、)\s*(?:the\s+)?(?:even\s+|also\s+)?)?["“‘『「《(]*$/iu;
const LIST_MARK = /[,、，・;/&+|』」]|and|or|や|と/iu;
const LIST_REACH = 24;
/** Letters of the shortest title that people put in the plural; with fewer, another word is likelier ("Mars" is not two MÄR). */
const SHORTEST_PLURAL = 5;

/** The titles that the index finds in a block, gathered per stretch of text. */
function spansOf(block: TextBlock, stack: IndexStack): Span[] {
  const tokens = tokenise(block.text);
  const spans = new Map<number, Span>();
  stack.match(tokens, (first, end, row, stop, form) => {
    const record = stack.title(row);
    const start = tokens.start[first] ?? 0;
    if ((form === FORM.plural && record.text.length < SHORTEST_PLURAL) || lacksSign(block.text, start, record.text)) return;
    const key = first * 65_536 + end;
    const known = spans.get(key);
    if (known !== undefined) known.records.push(record);
    else if (isWorthALook(block, record, start, stop, end - first)) spans.set(key, { ...boundsOf(block.text, record.text, start, stop), tokens: end - first, records: [record] });
  });
  return [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Signs that begin a title and are read with it: ".hack//SIGN", "#Compass". */
const LEADING = /^[.#@]+/u;
/** A season's number behind a title, with the closing bracket before it: the mark ends before both, the entry is known all the same. */
const SEASON_TAIL = /(?:[\s:,、]|[』」》])*(?:第?[\d０-９一二三四五六七八九十]+\s?期|第[\d一二三四五六七八九十]+(?:シーズン|季)|season\s\d+|\d+(?:st|nd|rd|th)\sseason)(?:[\s,:]*(?:part|cour)\s\d+)?$/iu;

/** Where a mention begins and ends: with the title's own punctuation, without a season behind it. */
function boundsOf(text: string, title: string, start: number, stop: number): { start: number; end: number } {
  const sign = LEADING.exec(title)?.[0] ?? '';
  const from = sign !== '' && text.slice(0, start).endsWith(sign) ? start - sign.length : start;
  const tail = SEASON_TAIL.exec(text.slice(start, stop));
  const bare = tail !== null && tail.index > 0;
  return { start: from, end: extendOverPunctuation(text, bare ? start + tail.index : stop, title, start) };
}

/** A title that begins with a sign of its own ("∀ Gundam") is another one without it. */
function lacksSign(text: string, start: number, title: string): boolean {
  const sign = /^[\p{Sm}\p{So}]/u.exec(title)?.[0];
  return sign !== undefined && !text.slice(0, start).trimEnd().endsWith(sign);
}

/**
 * Ordinary words in small letters are never marked unless something sets them apart. That is decided here, at once, because
 * running text is full of them.
 */
function isWorthALook(block: TextBlock, record: TitleRecord, start: number, end: number, tokens: number): boolean {
  if (record.ambiguity === 'unique' && columnOfTitle(record, tokens) <= COINED) return true;
  const surface = block.text.slice(start, end);
  const first = LETTER.exec(surface)?.[0] ?? '';
  if (!LOWER.test(first) || !LOWER.test(surface)) return true;
  return isWrittenSmall(record.text, surface) || CUE_BEFORE.test(block.text.slice(Math.max(0, start - 2), start)) || block.spans.some((cue) => cue.start === start && cue.end === end);
}

/** A title inside a longer one that is beyond doubt is part of its name. */
function withoutParts(spans: readonly Span[]): Span[] {
  let reach = 0;
  return spans.filter((span) => {
    if (span.end <= reach) return false;
    if (span.records.some((record) => record.ambiguity === 'unique') && span.tokens > 1) reach = Math.max(reach, span.end);
    return true;
  });
}

function nextInList(text: string, span: Span, following: readonly Span[]): number | undefined {
  for (const next of following) {
    if (next.start - span.end > LIST_REACH) return undefined;
    const gap = text.slice(span.end, next.start);
    if (next.start > span.end && LIST_GAP.test(gap) && LIST_MARK.test(gap)) return next.start;
  }
  return undefined;
}

function candidateOf(view: BlockView, span: Span, listNext: number | undefined, listed: boolean, stack: IndexStack): Candidate | null {
  const { block } = view;
  const found = readings(span.records, span.tokens, stack);
  if (found.length === 0) return null;
  const seen = viewSpan(view, span, listed || listNext !== undefined);
  const cues = entryCues(seen.left, seen.right);
  return {
    block: block.id, start: span.start, end: span.end, surface: seen.surface.slice(0, 400), section: block.section,
    readings: found, signals: localSignals(seen),
    ...(cues === undefined ? {} : { entryCues: cues }),
    ...(listNext === undefined ? {} : { listNext }),
  };
}

/** Spans after a span in which the next item of an enumeration is looked for. */
const LIST_WINDOW = 9;

/**
 * What in one block may name a series. Pure, stateless and local: it looks at nothing but the block and the index.
 * @returns candidates by start, longer ones first; the page keeps them all for {@link resolve}.
 */
export function candidates(block: TextBlock, stack: IndexStack): Candidate[] {
  const spans = withoutParts(spansOf(block, stack));
  if (spans.length === 0) return [];
  const view = viewBlock(block);
  const next = spans.map((span, place) => nextInList(block.text, span, spans.slice(place + 1, place + LIST_WINDOW)));
  const items = new Set(next);
  return spans.map((span, place) => candidateOf(view, span, next[place], items.has(span.start), stack)).filter((candidate) => candidate !== null);
}
