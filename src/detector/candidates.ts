import type { IndexStack } from '../catalogue/stack';
import type { TextBlock } from '../domain/block';
import type { Candidate } from '../domain/candidate';
import { entryCues } from './entry-cues';
import { readings } from './readings';
import { lookupOf, type SeriesLookup } from './series-lookup';
import { localSignals } from './signals';
import { spansOf, type Span } from './spans';
import { isWrittenSmallThroughout, viewBlock, viewSpan, type BlockView } from './span-view';

/** All that may stand between two items of an enumeration, bold or quoted or with a year. */
const LIST_GAP = /^["”’』」》)]*\s?(?:\(\d{4}\))?[,、，・;/&+|\s]*(?:(?:and|or|and also|&|や|と|、)\s*(?:the\s+)?(?:even\s+|also\s+)?)?["“‘『「《(]*$/iu;
const LIST_MARK = /[,、，・;/&+|』」]|and|or|や|と/iu;
const LIST_REACH = 24;

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
  const spans = spansOf(block, small, stack, lookup);
  if (spans.length === 0) return [];
  const view = viewBlock(block, small);
  const next = spans.map((span, place) => nextInList(block.text, span, spans.slice(place + 1, place + LIST_WINDOW)));
  const items = new Set(next);
  return spans.map((span, place) => candidateOf(view, span, next[place], items.has(span.start), lookup)).filter((candidate) => candidate !== null);
}
