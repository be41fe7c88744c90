import type { SeriesKey } from '../domain/keys';
import { LIMITS } from '../domain/limits';
import type { Mention } from '../domain/mention';
import type { Settings } from '../domain/settings';
import type { FoundAt } from '../domain/watchlist';
import type { Client } from '../messaging/client';
import type { CallsOfPages, EventOf } from '../messaging/contract';
import type { Words } from '../ui/words';
import { Announcer } from './announcer';
import { CardController } from './card/controller';
import type { CardContent } from './card/facts';
import type { ExtractedBlock } from './extract/blocks';
import { read } from './extract/clobber';
import { IntentDriver } from './intent/driver';
import type { Point } from './intent/envelope';
import { listenToInputs } from './intent/inputs';
import { KeyboardTour } from './keyboard';
import { markedOf } from './marks/choose';
import { HitTest } from './marks/hit-test';
import { isIndexPage, isTeaser } from './marks/index-page';
import { Painter } from './marks/painter';
import { type FoundMention, MentionPlaces, type PageMention, SELECTED, selectedMention, subjectOf } from './mentions';
import type { PageReader } from './reader';

export interface SessionPorts {
  readonly client: Client<CallsOfPages>;
  readonly words: Words;
  about(): { readonly version: string; readonly locale: string; readonly isPrivate: boolean | undefined };
  isAlive(): boolean;
}

/** Series offered for the reader's own words; more are no choice but a list. */
const NAMED_CHOICES = 20;
/** How often the page is asked whether the marks are still there, in ms. */
const CHECK_MS = 1_000;

/** The extension's life in one page, from switching on to switching off. All that it starts ends with its signal. */
export class PageSession {
  readonly #ports: SessionPorts;
  readonly #signal: AbortSignal;
  readonly #end: () => void;
  readonly #painter = new Painter();
  readonly #places = new MentionPlaces();
  readonly #reader: PageReader;
  readonly #hits: HitTest;
  readonly #card: CardController;
  readonly #driver: IntentDriver;
  readonly #tour: KeyboardTour;
  readonly #prepared = new Map<number, CardContent>();
  readonly #suppressed = new Set<string>();
  #settings: Settings;
  #found: readonly Mention[] = [];
  #blocks: readonly ExtractedBlock[] = [];
  #mentions: readonly FoundMention[] = [];
  #selected: PageMention | null = null;
  #byId = new Map<number, FoundMention>();
  #isIndex = false;
  #point: Point | null = null;
  #path = articlePath();
  #count = -1;

  /** @param reader one that has begun to read this page. */
  constructor(ports: SessionPorts, settings: Settings, reader: PageReader) {
    const controller = new AbortController();
    this.#ports = ports;
    this.#settings = settings;
    this.#signal = controller.signal;
    this.#end = () => controller.abort();
    const signal = this.#signal;
    this.#reader = reader;
    signal.addEventListener('abort', () => reader.stop(), { once: true });
    this.#hits = new HitTest(this.#reader.shadowRoots);
    this.#card = this.#createCard();
    this.#driver = new IntentDriver({
      ask: (id, token) => void this.#ask(id, token),
      show: (id, token, pin) => this.#show(id, token, pin),
      pin: (pin) => this.#card.pin(pin),
      hide: () => this.#card.hide(),
    }, signal);
    this.#tour = new KeyboardTour({ mentions: () => this.#mentions, painter: this.#painter, announcer: new Announcer(signal), words: ports.words });
    this.#listen();
    reader.tell({
      onMentions: (mentions, blocks) => this.#take(mentions, blocks),
      onTextChange: (node) => this.#painter.dropStale(this.#hits.inNode(node)),
      hasLostMarks: () => this.#painter.hasLost(),
      onOpen: (element) => this.#giveWay(element),
      onFailure: () => this.#checkLife(),
    });
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Mentions in reading order, without those that the reader hid. */
  get mentions(): readonly FoundMention[] {
    return this.#mentions;
  }

  /** Leaves the page as it was found. */
  stop(): void {
    this.#end();
    this.#card.hide();
    this.#painter.clear();
    if (this.#count > 0 && this.#ports.isAlive()) void this.#ports.client.call('page.count', { series: 0 });
  }

  setSettings(settings: Settings): void {
    this.#settings = settings;
    this.#paint();
    this.#card.refresh();
  }

  setWatchlist({ entries }: EventOf<'watchlist.changed'>): void {
    this.#card.setWatchlist(entries);
  }

  /** The reader's corrections changed: they may bring new titles as well as take mentions away. */
  reconsider(): void {
    this.#prepared.clear();
    this.#reader.reconsider();
  }

  command(name: EventOf<'command'>['name']): void {
    const at = performance.now();
    if (name !== 'toggle-card') {
      // The card of the mention that is left behind would lie over what comes next.
      this.#driver.dispatch({ kind: 'outside', at });
      return this.#tour.move(name === 'next-mention' ? 1 : -1);
    }
    if (this.#driver.open !== null) return this.#driver.dispatch({ kind: 'dismiss', at });
    const { target } = this.#tour;
    if (!target) return this.#tour.move(1);
    this.#tour.goTo(target);
    this.#driver.dispatch({ kind: 'open', mention: target.id, by: 'key' });
  }

  /** The page goes into the back/forward cache: what is open now would be there when the reader comes back. */
  rest(): void {
    this.#driver.dispatch({ kind: 'outside', at: performance.now() });
  }

  /** The page is back: lists, corrections and the tab's badge may have changed without it. */
  wake(): void {
    this.#card.forgetWatchlist();
    this.#count = -1;
    this.reconsider();
  }

  /** Brings the first mention of a series into view. */
  jump(series: SeriesKey): boolean {
    const mention = this.#mentions.find(({ mention: { choices } }) => choices[0]?.series === series);
    if (mention) this.#tour.goTo(mention);
    return mention !== undefined;
  }

  /** "Always mark this as ...": asks which of the article's series the selected words mean. */
  askAlias(text: string): void {
    const choices = new Map(this.#mentions.map(({ mention }) => [subjectOf(mention), mention.choices[0]]));
    this.#selected = selectedMention(text, [...choices.values()].filter((choice) => choice !== undefined).slice(0, NAMED_CHOICES));
    if (this.#selected) this.#driver.dispatch({ kind: 'open', mention: SELECTED, by: 'key' });
  }

  /** Address and title of the article, for what is added from it; null where nothing may be kept of the page. */
  foundAt(): FoundAt | null {
    const { origin, pathname, protocol } = location;
    const url = `${origin}${pathname}`;
    if (this.#ports.about().isPrivate || !protocol.startsWith('http') || url.length > 2_000) return null;
    return { url, title: read(document, 'title').slice(0, 500) };
  }

  #createCard(): CardController {
    const { client, words, about } = this.#ports;
    return new CardController({
      client, words, about,
      settings: () => this.#settings,
      mention: (id) => this.#find(id),
      isPrinted: (text) => this.#blocks.some(({ block }) => block.text.includes(text)),
      foundAt: () => this.foundAt(),
      suppress: (surface, series, on) => this.#suppress(surface, series, on),
      onClose: () => this.#driver.dispatch({ kind: 'dismiss', at: performance.now() }),
    });
  }

  #listen(): void {
    const signal = this.#signal;
    listenToInputs({
      mentionAt: (point) => {
        this.#point = point;
        return this.#hits.at(point);
      },
      isPatient: ({ block }) => this.#isIndex || isTeaser(block.block),
      cardBox: () => this.#card.host.box(),
      isCard: (event) => this.#card.host.isTarget(event),
      openMention: () => this.#driver.open,
      dispatch: this.#driver.dispatch,
      onDone: () => this.#tour.leave(),
    }, signal);
    const timer = setInterval(() => this.#check(), CHECK_MS);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    const forced = matchMedia('(forced-colors: active)');
    forced.addEventListener('change', () => this.#paint(), { signal });
  }

  /** New mentions, or the same ones in a page that has changed. */
  #take(found: readonly Mention[], blocks: readonly ExtractedBlock[]): void {
    this.#found = found;
    this.#blocks = blocks;
    if (articlePath() !== this.#path) this.#turnPage();
    this.#isIndex = isIndexPage(blocks.map(({ block }) => block));
    this.#place();
  }

  #place(): void {
    const kept = this.#found.filter(({ surface, choices }) => !this.#suppressed.has(suppressionOf(surface, choices[0]?.series)));
    this.#mentions = this.#places.place(kept, this.#blocks);
    this.#byId = new Map(this.#mentions.map((mention) => [mention.id, mention]));
    this.#hits.set(this.#mentions);
    this.#paint();
    this.#tour.follow();
    this.#card.follow();
    this.#tellGone();
    this.#tellCount();
  }

  #paint(): void {
    const { marks, markIndexPages } = this.#settings;
    const wanted = this.#isIndex && !markIndexPages ? 'none' : marks;
    // Chromium paints highlights as solid blocks in forced colours: as few as possible there.
    const choice = wanted === 'every' && matchMedia('(forced-colors: active)').matches ? 'first' : wanted;
    this.#painter.paint(markedOf(this.#mentions, choice).slice(0, LIMITS.mentionsPerPage));
  }

  #tellGone(): void {
    for (const id of this.#driver.involved) {
      if (!this.#find(id) && !this.#card.isKeeping) this.#driver.dispatch({ kind: 'gone', mention: id, at: performance.now() });
    }
  }

  #tellCount(): void {
    const count = new Set(this.#mentions.map(({ mention }) => subjectOf(mention))).size;
    if (count === this.#count) return;
    this.#count = count;
    void this.#ports.client.call('page.count', { series: count });
  }

  /** The site shows another article in the same document: nothing said about the last one holds. */
  #turnPage(): void {
    this.#path = articlePath();
    this.#suppressed.clear();
    this.#card.facts.forgetAll();
    this.#prepared.clear();
    this.#painter.forgive();
  }

  #suppress(surface: string, series: SeriesKey, on: boolean): void {
    if (on) this.#suppressed.add(suppressionOf(surface, series));
    else this.#suppressed.delete(suppressionOf(surface, series));
    this.#place();
  }

  #find(id: number): PageMention | undefined {
    return id === SELECTED ? (this.#selected ?? undefined) : this.#byId.get(id);
  }

  /** A modal dialog that comes up lies above an open card and takes all input. */
  #giveWay(opened: Element): void {
    if (this.#card.host.isOpen && opened.matches(':modal')) this.#driver.dispatch({ kind: 'outside', at: performance.now() });
  }

  async #ask(id: number, token: number): Promise<void> {
    const mention = this.#find(id);
    if (!mention) return;
    const content = await this.#card.prepare(mention);
    if (this.#signal.aborted) return;
    this.#prepared.set(token, content);
    this.#driver.dispatch({ kind: 'answer', token });
  }

  #show(id: number, token: number, pin: 'press' | 'key' | null): void {
    const mention = this.#find(id);
    const content = this.#prepared.get(token);
    this.#prepared.clear();
    if (mention && content) this.#card.show(mention, content, pin === 'key' ? null : this.#point, pin);
  }

  #check(): void {
    const { open } = this.#driver;
    if (open !== null && !this.#card.host.isOpen) this.#driver.dispatch({ kind: 'gone', mention: open, at: performance.now() });
    if (this.#reader.isDeaf) this.#painter.dropStale(this.#mentions);
    this.#painter.restore();
    this.#reader.lookForHosts();
    this.#checkLife();
  }

  /** After an update or removal this script is an orphan: it steps aside, and says so only in a card that is open. */
  #checkLife(): void {
    if (this.#ports.isAlive()) return;
    if (this.#driver.open === null || this.#painter.isReplaced()) return this.stop();
    this.#hits.set([]);
    this.#painter.clear();
    this.#card.sayReload();
  }
}

/** What tells one article from another: the address without its hash. */
function articlePath(): string {
  return `${location.origin}${location.pathname}${location.search}`;
}

function suppressionOf(surface: string, series: string | undefined): string {
  return `${series ?? ''} ${surface.toLowerCase()}`;
}
