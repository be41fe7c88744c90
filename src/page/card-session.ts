import { acceptAnswers } from '../messaging/accept-answers';
import type { Accept, Client } from '../messaging/client';
import { answersOfCards } from '../messaging/card-answers';
import type { CallsOfCards, EventOf } from '../messaging/contract';
import { Announcer } from './announcer';
import { CardController, type CardPorts } from './card/controller';
import type { CardContent } from './card/facts';
import type { EarlyInput } from './intent/early';
import { IntentDriver } from './intent/driver';
import type { Point } from './intent/envelope';
import { listenToInputs } from './intent/inputs';
import { type KeyboardPorts, KeyboardTour } from './keyboard';
import { type FoundMention, type PageMention, SELECTED, selectedMention, subjectOf } from './mentions';
import { TabStart } from './tab-start';

/** What cards need of the page session that they belong to. */
export interface CardSessionPorts extends Omit<CardPorts, 'client' | 'mention' | 'tabStart' | 'onHidden' | 'onClose'>, Omit<KeyboardPorts, 'announcer' | 'tabStart'> {
  /** A client of the background whose answers `accept` checks. */
  clientFor(accept: Accept<CallsOfCards>): Client<CallsOfCards>;
  /** Mentions in reading order, without those that the reader hid. */
  mentions(): readonly FoundMention[];
  /** The mention at a point of the viewport (CSS px), or null. */
  mentionAt(point: Point): FoundMention | null;
  /** A headline, teaser or index page, where the pointer is on its way to a link. */
  isPatient(mention: FoundMention): boolean;
}

/** Series offered for the reader's own words; more are no choice but a list. */
const NAMED_CHOICES = 20;
const accept = acceptAnswers<CallsOfCards>(answersOfCards);

/**
 * What the extension does in a page once the reader's pointer or keys have turned to a mention: intent, card, keyboard. In a script of
 * its own, so that pages on which nobody does pay nothing for it (decision 0047).
 */
export class CardSession {
  readonly #ports: CardSessionPorts;
  readonly #signal: AbortSignal;
  readonly #card: CardController;
  readonly #driver: IntentDriver;
  readonly #tour: KeyboardTour;
  readonly #prepared = new Map<number, CardContent>();
  #byId = new Map<number, FoundMention>();
  #selected: PageMention | null = null;
  #point: Point | null = null;

  /**
   * @param early inputs before this script came, in their order.
   * @param signal ends all that this starts.
   */
  constructor(ports: CardSessionPorts, early: readonly EarlyInput[], signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
    const tabStart = new TabStart((id) => this.#find(id), (event) => this.#card.host.isTarget(event), signal);
    this.#card = new CardController({
      ...ports,
      client: ports.clientFor(accept),
      mention: (id) => this.#find(id),
      onHidden: (id) => this.#lose(id),
      tabStart,
      onClose: () => this.#driver.dispatch({ kind: 'dismiss', at: performance.now() }),
    });
    this.#driver = new IntentDriver({
      ask: (id, token) => void this.#ask(id, token),
      show: (id, token, pin) => this.#show(id, token, pin),
      pin: (pin) => this.#card.pin(pin),
      hide: () => this.#card.hide(),
    }, signal);
    this.#tour = new KeyboardTour({ ...ports, announcer: new Announcer(ports.noteOwn, signal), tabStart });
    this.#number();
    this.#listen(early);
    signal.addEventListener('abort', () => this.#card.hide(), { once: true });
  }

  /** A card is open. */
  get isOpen(): boolean {
    return this.#driver.open !== null;
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

  /** Brings a mention into view. */
  goTo(mention: PageMention): void {
    this.#tour.goTo(mention);
  }

  /** "Always mark this as ...": asks which of the article's series the selected words mean. */
  askAlias(text: string): void {
    const choices = new Map(this.#ports.mentions().map(({ mention }) => [subjectOf(mention), mention.choices[0]]));
    this.#selected = selectedMention(text, [...choices.values()].filter((choice) => choice !== undefined).slice(0, NAMED_CHOICES));
    if (this.#selected) this.#driver.dispatch({ kind: 'open', mention: SELECTED, by: 'key' });
  }

  /** @param data of the event `watchlist.changed`, as it came. */
  setWatchlist(data: unknown): void {
    const state = accept('watchlist.get', data);
    if (state) this.#card.setWatchlist(state.entries);
  }

  /** The list may have changed while nobody listened. */
  forgetWatchlist(): void {
    this.#card.forgetWatchlist();
  }

  /** Something that the card's words depend on has changed. */
  refresh(): void {
    this.#card.refresh();
  }

  /** What was got ready for cards does not hold any more. */
  reconsider(): void {
    this.#prepared.clear();
  }

  /** The site shows another article in the same document: nothing said about the last one holds. */
  turnPage(): void {
    this.#card.facts.forgetAll();
    this.#prepared.clear();
  }

  /** Mentions were placed anew. */
  follow(): void {
    this.#number();
    this.#tour.follow();
    for (const id of this.#driver.involved) {
      if (!this.#find(id)) this.#lose(id);
    }
  }

  /** The page goes away; an open card would be there when the reader comes back. */
  rest(): void {
    this.#driver.dispatch({ kind: 'outside', at: performance.now() });
  }

  /** A modal dialog that comes up lies above an open card and takes all input. */
  giveWay(opened: Element): void {
    if (this.#card.host.isOpen && opened.matches(':modal')) this.rest();
  }

  /** Looks whether the page has taken the card away. */
  check(): void {
    const { open } = this.#driver;
    if (open !== null && !this.#card.host.isOpen) this.#driver.dispatch({ kind: 'gone', mention: open, at: performance.now() });
  }

  /** Says that this page has to be loaded again before cards work. */
  sayReload(): void {
    this.#card.sayReload();
  }

  #listen(early: readonly EarlyInput[]): void {
    listenToInputs({
      ...this.#ports,
      mentionAt: (point) => {
        this.#point = point;
        return this.#ports.mentionAt(point);
      },
      cardBox: () => this.#card.host.box(),
      isCard: (event) => this.#card.host.isTarget(event),
      openMention: () => this.#driver.open,
      dispatch: this.#driver.dispatch,
      onDone: () => this.#tour.leave(),
    }, early, this.#signal);
  }

  #lose(id: number): void {
    if (!this.#card.isKeeping) this.#driver.dispatch({ kind: 'gone', mention: id, at: performance.now() });
  }

  #number(): void {
    this.#byId = new Map(this.#ports.mentions().map((mention) => [mention.id, mention]));
  }

  #find(id: number): PageMention | undefined {
    return id === SELECTED ? (this.#selected ?? undefined) : this.#byId.get(id);
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
}
