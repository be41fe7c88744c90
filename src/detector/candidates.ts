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

/** Spans after a span in which the next item of an enumeration is looked for. */
const LIST_WINDOW = 8;

/** Where the next item of an enumeration begins behind the span at `place`. */
function nextInList(text: string, spans: readonly Span[], place: number): number | undefined {
  const { end } = spans[place] as Span;
  for (let at = place + 1; at < spans.length && at <= place + LIST_WINDOW; at += 1) {
    const { start } = spans[at] as Span;
    if (start - end > LIST_REACH) return undefined;
    if (start <= end) continue;
    const gap = text.slice(end, start);
    if (LIST_GAP.test(gap) && LIST_MARK.test(gap)) return start;
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
  const cues = entryCues(seen.leftSmall, seen.rightSmall, seen.words);
  if (cues !== undefined) candidate.entryCues = cues;
  if (listNext !== undefined) candidate.listNext = listNext;
  return candidate;
}

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
  const next = new Map<Span, number>();
  for (let place = 0; place + 1 < spans.length; place += 1) {
    const start = nextInList(block.text, spans, place);
    if (start !== undefined) next.set(spans[place] as Span, start);
  }
  const items = new Set(next.values());
  const found: Candidate[] = [];
  for (const span of spans) {
    const candidate = candidateOf(view, span, next.get(span), items.has(span.start), lookup);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}
