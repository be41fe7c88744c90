import type { IndexStack } from '../catalogue/stack';
import { FORM } from '../catalogue/matcher';
import type { TitleRecord } from '../catalogue/title-index';
import { tokenise } from '../catalogue/tokens';
import type { TextBlock } from '../domain/block';
import type { Candidate } from '../domain/candidate';
import { entryCues } from './entry-cues';
import { boundsOf, lacksSign } from './bounds';
import { LOWER } from './letter-case';
import { readings } from './readings';
import { isPlainWord } from './plain-words';
import { lookupOf, type Lookup, type SeriesLookup } from './series-lookup';
import { localSignals } from './signals';
import { isWrittenSmallThroughout, viewBlock, viewSpan, type BlockView } from './span-view';

interface Span {
  readonly start: number;
  /** Grows with the punctuation of the titles found. */
  end: number;
  readonly tokens: number;
  readonly records: TitleRecord[];
}

/** All that may stand between two items of an enumeration, bold or quoted or with a year. */
const LIST_GAP = /^["”’』」》)]*\s?(?:\(\d{4}\))?[,、，・;/&+|\s]*(?:(?:and|or|and also|&|や|と|、)\s*(?:the\s+)?(?:even\s+|also\s+)?)?["“‘『「《(]*$/iu;
const LIST_MARK = /[,、，・;/&+|』」]|and|or|や|と/iu;
const LIST_REACH = 24;
/** More than a block can have; makes one number of two. */
const MAX_TOKENS = 65_536;
const WORD_LIKE = /^\p{Lu}\p{Ll}+$/u;
const INITIAL = /^\. ?\p{Lu}/u;
/** Letters of the shortest title that people put in the plural; with fewer, another word is likelier ("Mars" is not two MÄR). */
const SHORTEST_PLURAL = 5;

/** The titles that the index finds in a block, gathered per stretch of text. */
function spansOf(block: TextBlock, small: boolean, stack: IndexStack, lookup: Lookup): Span[] {
  const { text } = block;
  const tokens = tokenise(text);
  const spans = new Map<number, Span>();
  stack.match(tokens, (first, end, row, stop, form) => {
    const record = lookup.title(row);
    const start = tokens.start[first] ?? 0;
    if (!small && isPlainWord(block, record, start, stop)) return;
    if ((form === FORM.plural && record.text.length < SHORTEST_PLURAL) || lacksSign(text, start, record.text)) return;
    if (isInitial(text, start, stop) || isOtherWord(record, text, start, stop)) return;
    const key = first * MAX_TOKENS + end;
    const known = spans.get(key);
    const bounds = boundsOf(text, record.text, start, stop);
    if (known === undefined) {
      spans.set(key, { start: bounds.start, end: bounds.end, tokens: end - first, records: [record] });
      return;
    }
    known.records.push(record);
    known.end = Math.max(known.end, bounds.end);
  });
  return [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "K. Hoshikawa": the letter of a name, not the title "K". */
function isInitial(text: string, start: number, stop: number): boolean {
  return stop - start === 1 && INITIAL.test(text.slice(stop, stop + 4));
}

/** "São", which has the letters of an abbreviation ("SAO") and is a word. */
function isOtherWord(record: TitleRecord, text: string, start: number, stop: number): boolean {
  return record.kind === 'abbreviation' && !LOWER.test(record.text) && WORD_LIKE.test(text.slice(start, stop));
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

function candidateOf(view: BlockView, span: Span, listNext: number | undefined, listed: boolean, series: SeriesLookup): Candidate | null {
  const { block } = view;
  const found = readings(span.records, span.tokens, series);
  if (found.length === 0) return null;
  const seen = viewSpan(view, span, listed || listNext !== undefined);
  const candidate: Candidate = {
    block: block.id, start: span.start, end: span.end, surface: seen.surface.slice(0, 400), section: block.section,
    readings: found, signals: localSignals(seen),
  };
  const cues = entryCues(seen.leftSmall, seen.rightSmall);
  if (cues !== undefined) candidate.entryCues = cues;
  if (listNext !== undefined) candidate.listNext = listNext;
  return candidate;
}

/** Spans after a span in which the next item of an enumeration is looked for. */
const LIST_WINDOW = 9;

/**
 * What in one block may name a series. Pure, stateless and local: it looks at nothing but the block and the index.
 * @returns candidates by start, longer ones first; the page keeps them all for {@link resolve}.
 */
export function candidates(block: TextBlock, stack: IndexStack): Candidate[] {
  const lookup = lookupOf(stack);
  const small = isWrittenSmallThroughout(block.text);
  const spans = withoutParts(spansOf(block, small, stack, lookup));
  if (spans.length === 0) return [];
  const view = viewBlock(block, small);
  const next = spans.map((span, place) => nextInList(block.text, span, spans.slice(place + 1, place + LIST_WINDOW)));
  const items = new Set(next);
  return spans.map((span, place) => candidateOf(view, span, next[place], items.has(span.start), lookup)).filter((candidate) => candidate !== null);
}
