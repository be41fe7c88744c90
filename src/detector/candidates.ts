import type { IndexStack } from '../catalogue/stack';
import type { TextBlock } from '../domain/block';
import type { Candidate, Reading } from '../domain/candidate';
import { entryCues } from './entry-cues';
import { readings } from './readings';
import { lookupOf, type SeriesLookup } from './series-lookup';
import { localSignals } from './signals';
import { matchBlock, spansOf, type Matched, type Span } from './spans';
import { viewBlock, viewSpan, type SpanView } from './span-view';

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

const NONE: readonly Candidate[] = [];
const NO_ITEMS: ReadonlySet<number | undefined> = new Set();

/** A span on its way to a candidate. */
interface Seen {
  readonly inBlock: Matched;
  readonly view: SpanView;
  readonly readings: Reading[];
  readonly listNext: number | undefined;
}

/** Adds what the spans of one block look like to `all`. */
function lookAt(inBlock: Matched, spans: readonly Span[], lookup: SeriesLookup, all: Seen[]): void {
  const { block, small, animeWords } = inBlock;
  const view = viewBlock(block, small, animeWords);
  const next = spans.map((_, place) => nextInList(block.text, spans, place));
  const items = next.every((start) => start === undefined) ? NO_ITEMS : new Set(next);
  for (let place = 0; place < spans.length; place += 1) {
    const span = spans[place] as Span;
    const found = readings(span.records, span.tokens, lookup);
    const listNext = next[place];
    if (found.length > 0) all.push({ inBlock, view: viewSpan(view, span, listNext !== undefined || items.has(span.start)), readings: found, listNext });
  }
}

function candidateOf({ view, readings, listNext }: Seen, signals: number[]): Candidate {
  const { block: { id, section }, start, end, surface } = view;
  // All of one shape, whatever they have: engines read those from a known place.
  return { block: id, start, end, surface: surface.slice(0, 400), section, readings, signals, entryCues: entryCues(view.leftSmall, view.rightSmall, view.words, view.openings), listNext };
}

/**
 * {@link candidates} of several blocks, which say nothing of each other. They go through the stages together: the stages' code
 * and tables do not fit into a processor's inner caches side by side, and block by block whole detection takes a tenth longer (decision 0094).
 * @returns candidates per block, in the order given
 */
export function candidatesOf(blocks: readonly TextBlock[], stack: IndexStack): (readonly Candidate[])[] {
  const lookup = lookupOf(stack);
  const matched = blocks.map((block) => matchBlock(block, stack, lookup));
  const named = matched.filter((inBlock) => inBlock !== null);
  const spans = named.map(spansOf);
  const seen: Seen[] = [];
  for (const [place, inBlock] of named.entries()) lookAt(inBlock, spans[place] as readonly Span[], lookup, seen);
  const signals = localSignals(seen.map(({ view }) => view));
  let next = 0;
  return matched.map((inBlock) => {
    if (inBlock === null) return NONE;
    const own: Candidate[] = [];
    for (; seen[next]?.inBlock === inBlock; next += 1) own.push(candidateOf(seen[next] as Seen, signals[next] as number[]));
    return own;
  });
}

/**
 * What in one block may name a series. Pure, stateless and local: it looks at nothing but the block and the index.
 * @returns candidates by start, longer ones first; the page keeps them all for {@link resolve}.
 */
export function candidates(block: TextBlock, stack: IndexStack): readonly Candidate[] {
  return candidatesOf([block], stack)[0] ?? NONE;
}
