import { before, type Beside } from './beside';
import { isAsciiLetter } from './letter-case';
import { numbered, type SignalGroup } from './signal';
import type { SpanView } from './span-view';
import { WORK_WORDS } from './work-words';

const QUOTES: readonly (readonly [Beside, RegExp])[] = [
  [before('["“„«]\\s?'), /^[!?.,]?\s?["”»]/u],
  [before("(?:^|[\\s(])['‘]"), /^[!?.,]?['’](?![\p{L}])/u],
];
/** Japanese quotes speech, songs and words so, and titles more often than English does. */
const CORNER_BRACKETS: readonly (readonly [Beside, RegExp])[] = [[before('[「〈]'), /^[。！？!?☆★♪]?[」〉]/u]];
/** Marks that Japanese and Chinese keep for the titles of works. */
const TITLE_BRACKETS: readonly (readonly [Beside, RegExp])[] = [
  [before(`『(?:${WORK_WORDS})?`), /^[。！？!?☆★♪]?』/u],
  [before(`《(?:${WORK_WORDS})?`), /^[。！？!?☆★♪]?》/u],
];
const OPENING_BRACKET = before(`[『《「〈](?:${WORK_WORDS})?`);
const CLOSING_BRACKET = /^[。！？!?☆★♪]?[』》」〉]/u;

/** Databases whose pages are about one work, and services' pages of a series. */
const DATABASES = /^https?:\/\/(?:[\w-]+\.)*(?:myanimelist\.net\/(?:anime|manga)\/|anilist\.co\/(?:anime|manga)\/|anidb\.net\/(?:anime\/|a\d|perl-bin)|anime-planet\.com\/anime\/|kitsu\.(?:io|app)\/anime\/|animenewsnetwork\.com\/encyclopedia\/anime|livechart\.me\/anime\/|bangumi\.tv\/subject\/|bgm\.tv\/subject\/|crunchyroll\.com\/(?:[a-z-]+\/)?(?:series|watch)\/|hidive\.com\/(?:tv|movies|season)|annict\.com\/works\/)/u;

function surrounds(span: SpanView, pairs: readonly (readonly [Beside, RegExp])[]): boolean {
  for (const [open, close] of pairs) if (open.test(span.left) && close.test(span.right)) return true;
  return false;
}

/** Is this the address of one work's page in a database or service? */
export function isWorksPage(href: string): boolean {
  return DATABASES.test(href);
}

function linksToDatabase(span: SpanView): boolean {
  return span.block.spans.some((cue) => cue.kind === 'link' && cue.start <= span.start && cue.end >= span.end && isWorksPage(cue.href ?? ''));
}

/** The block says nothing but this, numbering and a year aside: an item of a list, a heading, a cell. */
export function fillsBlock(span: Pick<SpanView, 'block' | 'start' | 'end'>): boolean {
  const { text } = span.block;
  if (span.start > 0 && isAsciiLetter(text.charCodeAt(0))) return false;
  return NUMBERING.test(text.slice(0, span.start)) && FILLED.test(text.slice(span.end));
}

const NUMBERING = /^[\s#]*(?:\d+\s*[.):-]?\s*)?["“『「(]?$/u;
const FILLED = /^["”』」)!?.]*\s*(?:\(?\d{4}(?:\s*[-–]\s*\d{4})?\)?)?[\s.:]*$/u;
const LINE_OPENS = /^(?::\s+|：\s*)\S/u;

const AT = numbered(
  'quoted', 'cornerBrackets', 'titleBrackets', 'bracketEdge', 'emphasis', 'strong', 'link', 'database', 'fillsBlock', 'heading', 'opensLine',
);

function cueSignals(span: SpanView, values: number[], from: number): void {
  const { markup, hasWide, left, right } = span;
  values[from + AT.quoted] = Number(!span.words.isBeside && surrounds(span, QUOTES));
  values[from + AT.cornerBrackets] = Number(hasWide && surrounds(span, CORNER_BRACKETS));
  values[from + AT.titleBrackets] = Number(hasWide && surrounds(span, TITLE_BRACKETS));
  values[from + AT.bracketEdge] = Number(hasWide && OPENING_BRACKET.test(left) !== CLOSING_BRACKET.test(right));
  values[from + AT.emphasis] = Number(markup.emphasis);
  values[from + AT.strong] = Number(markup.strong);
  values[from + AT.link] = Number(markup.link);
  values[from + AT.database] = Number(linksToDatabase(span));
  values[from + AT.fillsBlock] = Number(fillsBlock(span));
  values[from + AT.heading] = Number(span.block.role === 'heading');
  values[from + AT.opensLine] = Number(span.start === 0 && LINE_OPENS.test(right));
}

export const CUE_SIGNALS: SignalGroup = { names: Object.keys(AT), tell: cueSignals };
