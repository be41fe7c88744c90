import type { Correction, CorrectionScope } from '../../domain/correction';
import type { EntryKey, SeriesKey } from '../../domain/keys';
import type { Choice } from '../../domain/mention';
import type { FailureCode } from '../../domain/result';
import type { Settings } from '../../domain/settings';
import type { FoundAt, WatchlistEntry, WatchlistPatch } from '../../domain/watchlist';
import type { Client } from '../../messaging/client';
import type { CallsOfCards } from '../../messaging/contract';
import type { Words } from '../../ui/words';
import { focusedElement, type Stop } from '../focus';
import type { Point } from '../intent/envelope';
import type { MentionId, Pin } from '../intent/machine';
import { type PageMention, SELECTED } from '../mentions';
import type { TabStart } from '../tab-start';
import { newCorrection } from './corrections';
import { CardFacts, type CardContent } from './facts';
import { CardHost } from './host';
import { leadsOut } from './last-stop';
import { CardSurface } from './surface';
import { groundFor } from './theme';
import { Tooltips } from './tooltips';
import type { CardActions, CardInput, CardNotice, CardView, Reach } from './view-model';

/** What cards need of their page session. */
export interface CardPorts {
  readonly client: Client<CallsOfCards>;
  readonly words: Words;
  about(): { readonly version: string; readonly locale: string };
  settings(): Settings;
  mention(id: MentionId): PageMention | undefined;
  /** Does the article print this text? */
  isPrinted(text: string): boolean;
  /** The article, for what is added from it; null in private windows. */
  foundAt(): FoundAt | null;
  /** Hides or shows again, in this article, mentions with these words that mean this series. */
  suppress(surface: string, series: SeriesKey, on: boolean): void;
  /** Notes an element that is the extension's own. */
  noteOwn(element: Element): void;
  /** The open card's mention is still in the page, but nobody sees it any more. */
  onHidden(id: MentionId): void;
  readonly tabStart: TabStart;
  /** The reader pressed close. */
  onClose(): void;
}

/** The open card. */
interface Open {
  readonly id: MentionId;
  readonly mention: PageMention;
  content: CardContent | { readonly state: 'done' };
  more: boolean;
  notice: CardNotice | null;
  undo: (() => void) | null;
  /** Had the focus before the card took it. */
  readonly focusBefore: Stop | null;
}

function newlyOpen(mention: PageMention, content: CardContent, focusBefore: Stop | null): Open {
  return { id: mention.id, mention, content, more: false, notice: null, undo: null, focusBefore };
}

/** Opens, fills and closes the card, and carries out what the reader presses in it. */
export class CardController {
  readonly facts: CardFacts;
  readonly #ports: CardPorts;
  readonly #host: CardHost;
  readonly #surface: CardSurface;
  readonly #tooltips = new Tooltips();
  #open: Open | null = null;
  #watchlist: readonly WatchlistEntry[] | null = null;
  #view: CardView | null = null;
  /** What the card that is not open yet is drawn for; null once anything in it may have changed. */
  #ahead: { readonly mention: PageMention; readonly content: CardContent } | null = null;

  constructor(ports: CardPorts) {
    this.#ports = ports;
    this.facts = new CardFacts(ports.client);
    this.#host = new CardHost(ports.noteOwn, (event) => this.#keyed(event));
    this.#surface = new CardSurface(this.#host, ports.words);
  }

  get host(): CardHost {
    return this.#host;
  }

  /** The card has something to say that outlasts its mention: the reader has just hidden it. */
  get isKeeping(): boolean {
    return this.#open?.content.state === 'done';
  }

  /** Gets everything ready for a card on this mention. */
  async prepare(mention: PageMention): Promise<CardContent> {
    const asking = mention.id === SELECTED ? this.facts.question(mention.mention.choices) : this.facts.of(mention.mention);
    const [content] = await Promise.all([asking, this.#loadWatchlist()]);
    this.#drawAhead(mention, content);
    return content;
  }

  /** Draws the card while the pointer still dwells, outside the page: the first drawing takes longer than a frame. */
  #drawAhead(mention: PageMention, content: CardContent): void {
    if (this.#open) return;
    this.#drawOne(newlyOpen(mention, content, null));
    this.#ahead = { mention, content };
  }

  /**
   * Opens the card, or turns the open one to another mention.
   * @param point where the reader pointed (CSS px of the viewport); null for a card opened by key.
   */
  show(mention: PageMention, content: CardContent, point: Point | null, pin: Pin): void {
    const element = mention.start.node.parentElement;
    if (!element) return;
    const focusBefore = this.#open ? this.#open.focusBefore : focusedElement();
    this.#open = newlyOpen(mention, content, focusBefore);
    // To draw it once more takes a third of the frame in which it is to be seen.
    if (this.#ahead?.mention !== mention || this.#ahead.content !== content) this.#draw();
    this.#ahead = null;
    this.#host.open(element, this.#ports.about().locale);
    this.#surface.place({ mention: () => this.#ports.mention(mention.id) ?? mention, onHidden: () => this.#ports.onHidden(mention.id) }, point);
    this.#tooltips.hold(element);
    this.pin(pin);
  }

  /** The reader wants the card to stay; opened by key, it takes the focus. */
  pin(pin: Pin): void {
    if (pin === 'key') this.#surface.focus();
  }

  hide(): void {
    const open = this.#open;
    if (!open) return;
    const hadFocus = this.#host.hasFocus;
    this.#open = null;
    this.#surface.erase();
    this.#host.close();
    this.#tooltips.release();
    if (!hadFocus) return;
    open.focusBefore?.focus({ preventScroll: true });
    this.#ports.tabStart.set(open.id);
  }

  /** The page comes back from a cache, and the list may have changed meanwhile. */
  forgetWatchlist(): void {
    this.#watchlist = null;
    this.#ahead = null;
  }

  /** The list changed, here or elsewhere. */
  setWatchlist(entries: readonly WatchlistEntry[]): void {
    this.#watchlist = entries;
    this.#draw();
  }

  /** Something that the card's words depend on has changed. */
  refresh(): void {
    this.#draw();
  }

  /** Says that this page has to be loaded again before cards work. */
  sayReload(): void {
    const content = this.#open?.content;
    if (!content || (content.state === 'failed' && content.failure === 'reloaded')) return;
    this.#show({ state: 'failed', failure: 'reloaded' });
  }

  readonly #actions: CardActions = {
    add: () => void this.#add(),
    setStatus: (status) => void this.#change({ status }),
    setProgress: (progress) => void this.#change({ progress }),
    choose: (choice) => void this.#choose(choice),
    openEntry: (entry) => void this.#openEntry(entry),
    notThis: (reach) => void this.#correct('suppress', reach),
    pin: (reach) => void this.#correct('pin', reach),
    askAgain: () => void this.#askAgain(),
    undo: () => this.#open?.undo?.(),
    offHere: () => void this.#offHere(),
    copyReport: () => void this.#copyReport(),
    toggleMore: (more) => this.#update({ more }),
    retry: () => void this.#retry(),
    close: () => this.#ports.onClose(),
  };

  /** Tab leaves the card. To the reader it comes right after what had the focus before: back leads there, on to what follows it (decision 0106). */
  #keyed(event: KeyboardEvent): void {
    if (!leadsOut(this.#host.root, event)) return;
    this.#ports.onClose();
    if (event.shiftKey && focusedElement()) event.preventDefault();
    else this.#ports.tabStart.goOn(event);
  }

  async #loadWatchlist(): Promise<void> {
    if (this.#watchlist) return;
    const answer = await this.#ports.client.call('watchlist.get', {});
    if (answer.ok) this.#watchlist ??= answer.value.entries;
  }

  #draw(): void {
    this.#ahead = null;
    const hadFocus = this.#host.hasFocus;
    if (this.#open) this.#drawOne(this.#open);
    // What was pressed may be gone now ("add" becomes a list of states); the reader goes on from the card.
    if (hadFocus && !this.#host.hasFocus) this.#surface.focus();
  }

  #drawOne(open: Open): void {
    const element = open.mention.start.node.parentElement;
    if (!element) return;
    this.#view = this.#surface.draw(this.#input(open), this.#actions, groundFor(element, this.#ports.settings().theme));
  }

  #input(open: Open): CardInput {
    const { words, about } = this.#ports;
    const frame = {
      settings: this.#ports.settings(), now: Date.now(), locale: about().locale, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, words,
      surface: open.mention.mention.surface, notice: open.notice,
    };
    if (open.content.state !== 'facts') return { ...frame, ...open.content };
    return { ...frame, ...open.content, watchlist: this.#watchlist ?? [], isPrinted: this.#ports.isPrinted, more: open.more };
  }

  #update(change: Partial<Pick<Open, 'content' | 'more' | 'notice' | 'undo'>>): void {
    if (!this.#open) return;
    Object.assign(this.#open, change);
    this.#draw();
  }

  #show(content: CardContent): void {
    this.#update({ content, notice: null });
  }

  /** Shows content that took time to get, unless the reader has gone on meanwhile. */
  async #showLater(getting: Promise<CardContent>): Promise<void> {
    const open = this.#open;
    const content = await getting;
    if (open && open === this.#open) this.#show(content);
  }

  async #add(): Promise<void> {
    const open = this.#open;
    const view = this.#view;
    if (open?.content.state !== 'facts' || view?.state !== 'facts') return;
    const { facts } = open.content;
    const entry = { series: facts.series, entry: facts.entry.key, title: view.title.text };
    await this.#save(this.#ports.client.call('watchlist.add', { entries: [entry], foundAt: this.#ports.foundAt() }));
  }

  async #change(patch: WatchlistPatch): Promise<void> {
    const content = this.#open?.content;
    if (content?.state !== 'facts') return;
    await this.#save(this.#ports.client.call('watchlist.change', { entry: content.facts.entry.key, patch }));
  }

  async #save(saving: ReturnType<Client<CallsOfCards>['call']>): Promise<void> {
    const answer = await saving;
    if (!answer.ok) return this.#sayFailure(answer.failure.code);
    this.#update({ notice: null });
    this.setWatchlist((answer.value as { readonly entries: readonly WatchlistEntry[] }).entries);
  }

  #sayFailure(code: FailureCode): void {
    if (code === 'reloaded') this.sayReload();
    else this.#update({ notice: code === 'quota' ? 'quota' : 'saveFailed' });
  }

  /** The change of the settings ends the session, and the card with it. */
  async #offHere(): Promise<void> {
    const answer = await this.#ports.client.call('page.off', {});
    if (!answer.ok) this.#sayFailure(answer.failure.code);
  }

  async #choose(choice: Choice): Promise<void> {
    const open = this.#open;
    if (!open) return;
    const isNaming = open.id === SELECTED;
    if (!isNaming) this.facts.remember(open.mention.mention, choice);
    await this.#showLater(this.facts.entry(choice.series, choice.entry, !isNaming));
    if (isNaming) await this.#keep(open, 'alias', choice, { in: 'everywhere' });
  }

  async #openEntry(entry: EntryKey): Promise<void> {
    const content = this.#open?.content;
    if (content?.state === 'facts') await this.#showLater(this.facts.entry(content.facts.series, entry, content.hasOtherChoices));
  }

  async #askAgain(): Promise<void> {
    if (!this.#open) return;
    this.facts.forget(this.#open.mention.mention);
    await this.#retry();
  }

  async #retry(): Promise<void> {
    if (this.#open) await this.#showLater(this.prepare(this.#open.mention));
  }

  async #correct(does: 'suppress' | 'pin', reach: Reach): Promise<void> {
    const open = this.#open;
    if (open?.content.state !== 'facts') return;
    const { facts } = open.content;
    const choice = { series: facts.series, entry: facts.entry.key };
    if (reach === 'page') return does === 'pin' ? this.#pinHere(open, choice) : this.#hideHere(open, choice.series);
    await this.#keep(open, does, choice, reach === 'site' ? { in: 'site', host: location.hostname } : { in: 'everywhere' });
  }

  async #keep(open: Open, does: Correction['does'], choice: Choice, scope: CorrectionScope): Promise<void> {
    const correction = newCorrection({ does, surface: open.mention.mention.surface, choice, scope });
    const answer = await this.#ports.client.call('corrections.add', { correction });
    if (open !== this.#open) return;
    if (!answer.ok) return this.#update({ notice: answer.failure.code === 'quota' ? 'quota' : 'saveFailed' });
    this.#confirm(open, does, () => void this.#ports.client.call('corrections.remove', { id: correction.id }));
  }

  #pinHere(open: Open, choice: Choice): void {
    this.facts.remember(open.mention.mention, choice);
    this.#confirm(open, 'pin', () => this.facts.forget(open.mention.mention));
  }

  #hideHere(open: Open, series: SeriesKey): void {
    const { surface } = open.mention.mention;
    this.#confirm(open, 'suppress', () => this.#ports.suppress(surface, series, false));
    this.#ports.suppress(surface, series, true);
  }

  #confirm(open: Open, does: Correction['does'], takeBack: () => void): void {
    const { content } = open;
    const undo = (): void => {
      takeBack();
      this.#update({ content, notice: null, undo: null });
    };
    this.#update(does === 'suppress' ? { content: { state: 'done' }, notice: 'hidden', undo } : { notice: 'pinned', undo });
  }

  async #copyReport(): Promise<void> {
    const input = this.#open && this.#input(this.#open);
    if (input?.state !== 'facts' && input?.state !== 'chooser') return;
    const text = this.#surface.report(input, this.#ports.about().version);
    // Pages without encryption have no clipboard.
    const copied = await (navigator.clipboard as Clipboard | undefined)?.writeText(text).then(() => true, () => false) ?? false;
    this.#update({ notice: copied ? 'copied' : 'copyFailed' });
  }
}
