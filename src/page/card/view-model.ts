import type { SeriesFacts } from '../../domain/facts';
import type { EntryKey } from '../../domain/keys';
import type { Choice } from '../../domain/mention';
import type { FailureCode } from '../../domain/result';
import type { Settings } from '../../domain/settings';
import type { Status, WatchlistEntry } from '../../domain/watchlist';
import { airingWords } from '../../ui/airing';
import { formatDate, formatInstant, formatList, instantOf, isInstant, yearOf, type Reader } from '../../ui/format';
import { originalTitle, seriesTitle, titleLanguages, type ShownTitle } from '../../ui/titles';
import { countedWords, type Words } from '../../ui/words';
import { aboutRows, entryRows, linkRows, newestEntry, type MoreView } from './parts/more';
import { countFitting } from './parts/offer-groups';
import { offersView, type OfferRow, type OffersView } from './parts/offers';
import { safeTitle, type SpoilerContext } from './parts/spoilers';

/** Where a correction made on the card holds. `page` lasts as long as the article is open. */
export type Reach = 'page' | 'site' | 'everywhere';

/** A passing word on what the last press did. */
export type CardNotice = 'hidden' | 'pinned' | 'copied' | 'copyFailed' | 'saveFailed' | 'quota';

/** What holds for every state of the card. */
export interface CardFrame {
  readonly settings: Settings;
  /** Ms since the epoch. */
  readonly now: number;
  /** BCP 47 locale and IANA time zone of the reader. */
  readonly locale: string;
  readonly timeZone: string;
  readonly words: Words;
  /** The mention as the article writes it. */
  readonly surface: string;
  readonly notice: CardNotice | null;
}

/** What the page knows when it shows a card; {@link cardView} turns it into words. */
export type CardInput = CardFrame &
  (
    | { readonly state: 'loading' }
    | { readonly state: 'failed'; readonly failure: FailureCode }
    /** The correction is made; the card says so and can take it back. */
    | { readonly state: 'done' }
    | {
        readonly state: 'chooser';
        /** Facts of the series that may be meant, best first. */
        readonly choices: readonly SeriesFacts[];
        /** Name of the franchise where a bare franchise name was written, else null. */
        readonly franchise: string | null;
      }
    | {
        readonly state: 'facts';
        readonly facts: SeriesFacts;
        /** All that is on the reader's list, for this entry's status and for the spoiler rule. */
        readonly watchlist: readonly WatchlistEntry[];
        /** Does the article print this text? What it prints is no spoiler. */
        readonly isPrinted: (text: string) => boolean;
        /** Other series may be meant too, so that "ask again" makes sense. */
        readonly hasOtherChoices: boolean;
        /** *More* is open. */
        readonly more: boolean;
      }
  );

export interface ChoiceRow {
  readonly choice: Choice;
  readonly title: ShownTitle;
  readonly detail: string;
}

export interface ListedView {
  readonly status: Status;
  readonly progress: number;
  /** Number of episodes, or null where not known. */
  readonly episodes: number | null;
}

export interface FactsView {
  readonly state: 'facts';
  /** Accessible name of the card. */
  readonly label: string;
  readonly title: ShownTitle;
  readonly original: ShownTitle | null;
  /** Kind, airing status, season, episodes. */
  readonly summary: string;
  readonly newest: { readonly entry: EntryKey; readonly text: string } | null;
  readonly studios: string | null;
  /** `iso` for the time element; `exact` with the time of day where it is known. */
  readonly premiere: { readonly text: string; readonly iso: string; readonly exact: string } | null;
  readonly offers: readonly OfferRow[];
  /** Only one line is left for offers, so that link, claim and source have to share it. */
  readonly isTight: boolean;
  /** How many offers here stand behind *More*, and the same in words. */
  readonly offersLeft: { readonly count: number; readonly text: string } | null;
  readonly offersNone: OffersView['none'];
  readonly listed: ListedView | null;
  /** Null while *More* is closed. */
  readonly more: MoreView | null;
  readonly surface: string;
  readonly notice: { readonly text: string; readonly canUndo: boolean } | null;
}

export type CardView =
  | { readonly state: 'loading'; readonly label: string }
  | { readonly state: 'failed'; readonly label: string; readonly text: string; readonly advice: string; readonly canRetry: boolean }
  | { readonly state: 'done'; readonly label: string; readonly text: string }
  | { readonly state: 'chooser'; readonly label: string; readonly question: string; readonly choices: readonly ChoiceRow[] }
  | FactsView;

/** What the reader may press. The page carries it out and shows the card anew. */
export interface CardActions {
  add(): void;
  setStatus(status: Status): void;
  setProgress(progress: number): void;
  choose(choice: Choice): void;
  openEntry(entry: EntryKey): void;
  /** "Not this one". */
  notThis(reach: Reach): void;
  /** "This means what the card shows". */
  pin(reach: Reach): void;
  /** Back to the chooser. */
  askAgain(): void;
  /** Takes back the last correction. */
  undo(): void;
  /** Ends Titlecard on this site, until the reader switches it on again in the popup. */
  offHere(): void;
  copyReport(): void;
  toggleMore(open: boolean): void;
  retry(): void;
  close(): void;
}

export interface CardProps {
  readonly view: CardView;
  readonly actions: CardActions;
  readonly words: Words;
  /** By the ground of the page, or as the reader's settings say. */
  readonly theme: 'light' | 'dark';
}

/** Turns what is known into what the card says. Unknown facts are left out, never guessed. */
export function cardView(input: CardInput): CardView {
  const { words, surface } = input;
  switch (input.state) {
    case 'loading':
      return { state: 'loading', label: words('cardLabel', surface) };
    case 'failed':
      return failedView(input.failure, words, surface);
    case 'done':
      return { state: 'done', label: words('cardLabel', surface), text: noticeWords(input) ?? '' };
    case 'chooser':
      return chooserView(input);
    case 'facts':
      return factsView(input);
  }
}

const RETRYABLE: readonly FailureCode[] = ['timeout', 'unavailable', 'internal'];
const SAID_BY_NAME: readonly FailureCode[] = ['timeout', 'unavailable', 'notFound', 'reloaded'];

function failedView(failure: FailureCode, words: Words, surface: string): CardView {
  const key = SAID_BY_NAME.includes(failure) ? failure : 'internal';
  return {
    state: 'failed',
    // An extension that was updated has no words left that take others in.
    label: words('cardLabel', surface) || surface,
    text: words(`failure_${key}`),
    advice: words(`failureAdvice_${key}`),
    canRetry: RETRYABLE.includes(failure),
  };
}

function noticeWords({ notice, words, surface }: CardFrame): string | null {
  return notice === null ? null : words(`notice_${notice}`, surface);
}

function noticeView(frame: CardFrame): FactsView['notice'] {
  const text = noticeWords(frame);
  return text === null ? null : { text, canUndo: frame.notice === 'pinned' };
}

type Input<S extends CardInput['state']> = Extract<CardInput, { state: S }>;

function chooserView(input: Input<'chooser'>): CardView {
  const { words, surface } = input;
  return {
    state: 'chooser',
    label: words('cardLabel', surface),
    question: words(input.franchise === null ? 'chooserAsk' : 'chooserAskFranchise', input.franchise ?? surface),
    choices: input.choices.flatMap((facts) => {
      const title = seriesTitle(facts, titleLanguages(input.settings.titleLanguage, input.locale));
      return title ? [{ choice: { series: facts.series, entry: facts.entry.key }, title, detail: choiceDetail(facts, input) }] : [];
    }),
  };
}

/** What tells two series of one name apart: kind, year, studio. */
function choiceDetail({ entry }: SeriesFacts, input: Input<'chooser'>): string {
  const year = entry.premiere === null ? null : String(yearOf(entry.premiere, input));
  return joinParts([input.words(`kind_${entry.kind}`), year, studioWords(entry.studios, input)]);
}

/** Lines that the card may fill before *More*. */
const LINES = 6;
/** Characters that fit one line at 340 px in the type of the title and of the text; wide ones count twice. */
const TITLE_LINE = 34;
const TEXT_LINE = 40;

function factsView(input: Input<'facts'>): CardView {
  const { facts, words } = input;
  const langs = titleLanguages(input.settings.titleLanguage, input.locale);
  const context: SpoilerContext = { ...input, langs };
  const title = safeTitle(facts.entry, context) ?? { text: input.surface, lang: 'und' };
  const original = originalOf(input, title);
  const studios = studioWords(facts.entry.studios, input);
  const premiere = premiereView(input, TEXT_LINE - width(studios ?? ''));
  const summary = summaryWords(input);
  const offers = offersView(facts.entry, { settings: input.settings, reader: input, words });
  const used = (width(title.text) > TITLE_LINE ? 2 : 1) + [original, summary, studios ?? premiere].filter(Boolean).length;
  const shown = offers.here.slice(0, countFitting(offers.here, LINES - used, TEXT_LINE, ({ linkText }) => width(linkText)));
  const left = offers.here.slice(shown.length);
  const more = (): MoreView => ({
    entries: entryRows(context, input, words),
    offers: left,
    elsewhere: offers.elsewhere,
    links: linkRows(facts.entry, words),
    about: aboutRows(facts.entry, [...offers.here, ...offers.elsewhere], input, words),
    canAskAgain: input.hasOtherChoices,
  });
  return {
    state: 'facts',
    label: words('cardLabel', title.text),
    title,
    original,
    summary,
    newest: newestEntry(context, input.now, input, words),
    studios,
    premiere,
    offers: shown,
    isTight: LINES - used < 2,
    offersLeft: left.length > 0 ? { count: left.length, text: countedWords(words, input.locale, 'offersLeft', left.length) } : null,
    offersNone: offers.none,
    listed: listedView(input),
    more: input.more ? more() : null,
    surface: input.surface,
    notice: noticeView(input),
  };
}

/** The original title, left out where it would repeat the heading or where the spoiler rule keeps the entry's own titles back. */
function originalOf(input: Input<'facts'>, shown: ShownTitle): ShownTitle | null {
  const { facts } = input;
  const own = safeTitle(facts.entry, { ...input, langs: ['ja'] });
  const original = own ?? originalTitle(facts.titles);
  return original && original.text !== shown.text ? original : null;
}

/** Width of a text in characters of Latin type. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2E7F' ? 2 : 1), 0);
}

function summaryWords(input: Input<'facts'>): string {
  const { facts, words, locale, now } = input;
  const { entry } = facts;
  const status = airingWords(entry, now, entry.sources['premiere']?.date ?? null, input, words);
  const episodes = entry.episodes === null ? null : countedWords(words, locale, 'episodes', entry.episodes);
  return joinParts([words(`kind_${entry.kind}`), status, seasonWords(facts, words), episodes]);
}

function seasonWords({ entry, entries }: SeriesFacts, words: Words): string | null {
  const seasons = new Set(entries.flatMap((line) => line.seasonNumber ?? []));
  if (entry.seasonNumber === null || seasons.size < 2) return null;
  return words('seasonOf', String(entry.seasonNumber), String(Math.max(...seasons)));
}

function studioWords(studios: readonly string[], { locale }: Reader): string | null {
  return studios.length === 0 ? null : formatList(studios, locale);
}

/** @param room characters left on the line; the date gives way before the studio does */
function premiereView(input: Input<'facts'>, room: number): FactsView['premiere'] {
  const iso = input.facts.entry.premiere;
  if (iso === null) return null;
  const key = instantOf(iso) > input.now ? 'premieresOn' : 'premieredOn';
  const [long, medium] = [formatDate(iso, input, 'long'), formatDate(iso, input, 'medium')];
  const forms = [input.words(key, long), input.words(key, medium)];
  return {
    text: forms.find((form) => width(form) <= room) ?? medium,
    iso,
    exact: input.words(key, isInstant(iso) ? formatInstant(iso, input) : long),
  };
}

function listedView({ facts, watchlist }: Input<'facts'>): ListedView | null {
  const item = watchlist.find((listed) => listed.entry === facts.entry.key);
  return item ? { status: item.status, progress: item.progress, episodes: facts.entry.episodes } : null;
}

function joinParts(parts: readonly (string | null)[]): string {
  return parts.filter((part): part is string => part !== null && part !== '').join(' · ');
}

/**
 * What "copy a report" puts on the clipboard: the mention and what the card made of it. No page address and nothing of the reader.
 * @param version of the extension
 */
export function reportText(input: Extract<CardInput, { state: 'facts' | 'chooser' }>, version: string): string {
  const meant = input.state === 'facts' ? [input.facts] : input.choices;
  return [
    `Titlecard ${version}`,
    `mention: ${input.surface}`,
    ...meant.map((facts) => `shown: ${facts.series} ${facts.entry.key} ${facts.entry.titles[0]?.text ?? ''}`.trimEnd()),
  ].join('\n');
}
