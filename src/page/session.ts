import type { SeriesKey } from '../domain/keys';
import { LIMITS } from '../domain/limits';
import type { Mention } from '../domain/mention';
import type { Settings } from '../domain/settings';
import type { FoundAt } from '../domain/watchlist';
import type { Accept, Client } from '../messaging/client';
import type { CallsOfReading, Digest, EventOf } from '../messaging/contract';
import type { CallTable } from '../messaging/envelope';
import { acceptForReading } from '../messaging/reading-checks';
import type { Words } from '../ui/words';
import { Arrival } from './arrival';
import type { CardSession } from './card-session';
import { Detection } from './detection';
import { digestOf } from './digest';
import type { ExtractedBlock } from './extract/blocks';
import { read } from './extract/clobber';
import { noteOwn } from './extract/own';
import { EarlyInputs } from './intent/early';
import { markedOf } from './marks/choose';
import { LinkCovers } from './marks/cover';
import { Fills } from './marks/fill';
import { HitTest } from './marks/hit-test';
import { isIndexPage, isTeaser } from './marks/index-page';
import { isNear } from './marks/near';
import { Painter } from './marks/painter';
import { type FoundMention, MentionPlaces, subjectOf } from './mentions';
import { PageReader } from './reader';

/** Makes a client of the background whose answers `accept` checks. */
export type ClientFor = <C extends CallTable>(accept: Accept<C>) => Client<C>;

export interface SessionPorts {
  readonly words: Words;
  about(): { readonly version: string; readonly locale: string; readonly isPrivate: boolean | undefined };
  isAlive(): boolean;
  clientFor: ClientFor;
}

/** How often the page is asked whether the marks are still there, in ms. */
const CHECK_MS = 1_000;

/** Begins to read the page, before anybody is there to be told. */
export function startReading(clientFor: ClientFor): PageReader {
  const reader = new PageReader(new Detection(clientFor(acceptForReading)));
  reader.start();
  return reader;
}

/** The extension's life in one page, from switching on to switching off. All that it starts ends with its signal. */
export class PageSession {
  readonly #ports: SessionPorts;
  readonly #client: Client<CallsOfReading>;
  readonly #signal: AbortSignal;
  readonly #end: () => void;
  readonly #painter = new Painter();
  readonly #places = new MentionPlaces();
  readonly #reader: PageReader;
  readonly #hits: HitTest;
  readonly #early: EarlyInputs;
  readonly #suppressed = new Set<string>();
  /** Once the reader has turned to a mention, or used a command. */
  #cards: CardSession | null = null;
  readonly #cardScript = new Arrival('card', () => this.#client.call('page.script', { scripts: ['card'] }));
  #settings: Settings;
  #found: readonly Mention[] = [];
  #blocks: readonly ExtractedBlock[] = [];
  #mentions: readonly FoundMention[] = [];
  #isIndex = false;
  #path = articlePath();
  /** The number of series that the badge shows: none, as long as nobody told it. */
  #count = 0;

  /** @param reader one that has begun to read this page. */
  constructor(ports: SessionPorts, settings: Settings, reader: PageReader) {
    const controller = new AbortController();
    this.#ports = ports;
    this.#client = ports.clientFor(acceptForReading);
    this.#settings = settings;
    this.#signal = controller.signal;
    this.#end = () => controller.abort();
    const signal = this.#signal;
    this.#reader = reader;
    signal.addEventListener('abort', () => reader.stop(), { once: true });
    this.#hits = new HitTest(this.#reader.shadowRoots);
    this.#early = new EarlyInputs({ mentionAt: (point) => this.#hits.at(point), onTouch: () => this.#withCards(() => undefined) }, signal);
    const timer = setInterval(() => this.#check(), CHECK_MS);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    const forced = matchMedia('(forced-colors: active)');
    forced.addEventListener('change', () => this.#paint(), { signal });
    reader.tell({
      onMentions: (mentions, blocks) => this.#take(mentions, blocks),
      onTextChange: (node) => this.#painter.dropStale(this.#hits.inNode(node)),
      hasLostMarks: () => this.#painter.hasLost(),
      onOpen: (element) => this.#cards?.giveWay(element),
      onFlood: () => this.#restMarks(),
      onFailure: () => this.#checkLife(),
    });
  }

  /** The list of what the page names, without what the reader hid. */
  get digest(): Digest {
    return digestOf(this.#mentions, read(document, 'title'), this.foundAt());
  }

  /** Leaves the page as it was found. */
  stop(): void {
    this.#end();
    this.#painter.clear();
    if (this.#count > 0 && this.#ports.isAlive()) void this.#client.call('page.count', { series: 0 });
  }

  setSettings(settings: Settings): void {
    this.#settings = settings;
    this.#paint();
    this.#cards?.refresh();
  }

  /** @param data of the event, as it came: the card's script checks it. */
  setWatchlist(data: unknown): void {
    this.#cards?.setWatchlist(data);
  }

  /** The reader's corrections changed: they may bring new titles as well as take mentions away. */
  reconsider(): void {
    this.#cards?.reconsider();
    this.#reader.reconsider();
  }

  command(name: EventOf<'command'>['name']): void {
    this.#withCards((cards) => cards.command(name));
  }

  /** The page goes into the back/forward cache: what is open now would be there when the reader comes back. */
  rest(): void {
    this.#cards?.rest();
  }

  /** The page is shown, again or at last: lists, corrections and the tab's badge may have changed without it. */
  wake(): void {
    this.#cards?.forgetWatchlist();
    this.#count = -1;
    this.reconsider();
  }

  /** Brings the first mention of a series into view. */
  jump(series: SeriesKey): boolean {
    const first = (): FoundMention | undefined => this.#mentions.find(({ mention: { choices } }) => choices[0]?.series === series);
    this.#withCards((cards) => {
      const mention = first();
      if (mention) cards.goTo(mention);
    });
    return first() !== undefined;
  }

  /** "Always mark this as ...": asks which of the article's series the selected words mean. */
  askAlias(text: string): void {
    this.#withCards((cards) => cards.askAlias(text));
  }

  /** Address and title of the article, for what is added from it; null where nothing may be kept of the page. */
  foundAt(): FoundAt | null {
    const { origin, pathname, protocol } = location;
    const url = `${origin}${pathname}`;
    if (this.#ports.about().isPrivate || !protocol.startsWith('http') || url.length > 2_000) return null;
    return { url, title: read(document, 'title').slice(0, 500) };
  }

  /** Does something with cards, as soon as their script is here. What cannot be done is done by the reader's next try. */
  #withCards(act: (cards: CardSession) => void): void {
    if (this.#cards) return act(this.#cards);
    void this.#getCards().then(() => {
      if (this.#cards) act(this.#cards);
    });
  }

  async #getCards(): Promise<void> {
    const part = await this.#cardScript.get();
    if (!part || this.#cards || this.#signal.aborted) return;
    this.#cards = new part.CardSession({
      ...this.#ports,
      noteOwn,
      painter: this.#painter,
      settings: () => this.#settings,
      mentions: () => this.#mentions,
      mentionAt: (point) => this.#hits.at(point),
      isPatient: ({ block, isCovered }) => this.#isIndex || isCovered === true || isTeaser(block.block),
      isPrinted: (text) => this.#blocks.some(({ block }) => block.text.includes(text)),
      foundAt: () => this.foundAt(),
      suppress: (surface, series, on) => this.#suppress(surface, series, on),
    }, this.#early.kept, this.#signal);
    this.#early.end();
  }

  /** New mentions, or the same ones in a page that has changed. */
  #take(found: readonly Mention[], blocks: readonly ExtractedBlock[]): void {
    this.#found = found;
    this.#blocks = blocks;
    if (articlePath() !== this.#path) this.#turnPage();
    this.#isIndex = isIndexPage(blocks, { isCovered: new LinkCovers().isUnderLink, isFixed });
    this.#place();
  }

  #place(): void {
    const kept = this.#found.filter(({ surface, choices }) => !this.#suppressed.has(suppressionOf(surface, choices[0]?.series)));
    this.#mentions = this.#places.place(kept, this.#blocks);
    this.#hits.set(this.#mentions);
    this.#paint();
    this.#cards?.follow();
    this.#tellCount();
  }

  #paint(): void {
    const { marks, markIndexPages } = this.#settings;
    const wanted = this.#isIndex && !markIndexPages ? 'none' : marks;
    // Chromium paints highlights as solid blocks in forced colours: as few as possible there.
    const choice = wanted === 'every' && matchMedia('(forced-colors: active)').matches ? 'first' : wanted;
    this.#painter.paint(markedOf(this.#mentions, choice, new Fills().isPlain).slice(0, LIMITS.mentionsPerPage));
  }

  /** While the page changes without end, marks that nobody sees would only make each of its frames longer. */
  #restMarks(): void {
    this.#painter.rest(isNear);
    window.addEventListener('scroll', this.#wakeMarks, { capture: true, passive: true, once: true, signal: this.#signal });
  }

  readonly #wakeMarks = (): void => this.#painter.wake();

  #tellCount(): void {
    const count = new Set(this.#mentions.map(({ mention }) => subjectOf(mention))).size;
    if (count === this.#count) return;
    this.#count = count;
    void this.#client.call('page.count', { series: count });
  }

  /** The site shows another article in the same document: nothing said about the last one holds. */
  #turnPage(): void {
    this.#path = articlePath();
    this.#suppressed.clear();
    this.#cards?.turnPage();
    this.#painter.forgive();
  }

  #suppress(surface: string, series: SeriesKey, on: boolean): void {
    if (on) this.#suppressed.add(suppressionOf(surface, series));
    else this.#suppressed.delete(suppressionOf(surface, series));
    this.#place();
  }

  #check(): void {
    this.#cards?.check();
    if (this.#reader.isDeaf) {
      this.#painter.dropStale(this.#mentions);
      this.#restMarks();
    }
    this.#painter.restore();
    this.#reader.lookAround();
    this.#checkLife();
  }

  /** After an update or removal this script is an orphan: it steps aside, and says so only in a card that is open. */
  #checkLife(): void {
    if (this.#ports.isAlive()) return;
    if (!this.#cards?.isOpen || this.#painter.isReplaced()) return this.stop();
    this.#hits.set([]);
    this.#painter.clear();
    this.#cards.sayReload();
  }
}

function isFixed(element: Element): boolean {
  return getComputedStyle(element).position === 'fixed';
}

/** What tells one article from another: the address without its hash. */
function articlePath(): string {
  return `${location.origin}${location.pathname}${location.search}`;
}

function suppressionOf(surface: string, series: string | undefined): string {
  return `${series ?? ''} ${surface.toLowerCase()}`;
}
