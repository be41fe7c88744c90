import { read } from '../extract/clobber';
import type { FoundMention } from '../mentions';
import type { EarlyInput } from './early';
import { isTowards, type Box, type Point } from './envelope';
import type { Event as IntentEvent } from './machine';
import { SpeedGate } from './speed';

/** What the inputs ask of the page. */
export interface InputPorts {
  mentionAt(point: Point): FoundMention | null;
  /** A headline, teaser or index page, where the pointer is on its way to a link. */
  isPatient(mention: FoundMention): boolean;
  /** Where the open card is (CSS px of the viewport), or null. */
  cardBox(): Box | null;
  isCard(event: Event): boolean;
  /** The mention whose card is open. */
  openMention(): number | null;
  dispatch(event: IntentEvent): void;
  /** Esc or a press beside all that is ours: the reader is done with the mention that the keyboard is on. */
  onDone(): void;
}

/** A press that moved further than this (CSS px) was a drag. */
const DRAG_PX = 5;
/** Here a press has a meaning of its own, which is never taken over. */
const INTERACTIVE = 'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [contenteditable]:not([contenteditable="false"]), [onclick]:not(html, body)';

/**
 * Turns the reader's pointer, keys and scrolling into events of the intent machine. Listens only; nothing that the page would
 * get is held back, but for Esc while a card is open and the long press that opens one. Synthetic events are passed over.
 * @param early inputs that came before, in their order; they count from when they came.
 */
export function listenToInputs(ports: InputPorts, early: readonly EarlyInput[], signal: AbortSignal): void {
  const inputs = new Inputs(ports);
  const hearers = new Map<string, (event: never) => void>();
  const on = <K extends keyof WindowEventMap>(name: K, hear: (event: WindowEventMap[K]) => void, passive = true): void => {
    hearers.set(name, hear);
    window.addEventListener(name, (event) => event.isTrusted && hear(event), { capture: true, passive, signal });
  };
  on('pointermove', inputs.moved);
  on('pointerout', inputs.left);
  on('pointerdown', inputs.pressed);
  on('pointerup', inputs.released);
  on('pointercancel', inputs.released);
  on('dragend', inputs.released);
  on('click', inputs.clicked);
  on('contextmenu', inputs.longPressed, false);
  on('keydown', inputs.keyed, false);
  on('keyup', inputs.unkeyed, false);
  on('focusin', inputs.focused);
  on('scroll', inputs.scrolled);
  for (const input of early) inputs.catchUp(input, hearers.get(input.event.type));
  read(document, 'addEventListener')('fullscreenchange', inputs.covered, { capture: true, passive: true, signal });
}

class Inputs {
  readonly #ports: InputPorts;
  readonly #speed = new SpeedGate();
  #last: Point | null = null;
  #lastOnMention: Point = { x: 0, y: 0 };
  #under: EventTarget | null = null;
  #down: Point | null = null;
  /** The press that is down, or was last, began in the card. */
  #beganInCard = false;
  /** Esc has closed a card and is still down. */
  #isEscOurs = false;
  #pointerType = 'mouse';
  /** What is being heard late; null where events are heard as they come. */
  #early: EarlyInput | null = null;

  constructor(ports: InputPorts) {
    this.#ports = ports;
  }

  /** Hears an input that came before, unless the page has moved below the pointer since. */
  catchUp(early: EarlyInput, hear: ((event: never) => void) | undefined): void {
    if (early.mention && this.#ports.mentionAt(pointOf(early.event as MouseEvent))?.id !== early.mention.id) return;
    this.#early = early;
    hear?.(early.event as never);
    this.#early = null;
  }

  readonly moved = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const point = pointOf(event);
    // Browsers send a move when the page moves below a resting pointer; that is no move of the reader's.
    if (this.#last && point.x === this.#last.x && point.y === this.#last.y) return;
    const fast = this.#speed.isFast({ ...point, at: event.timeStamp });
    this.#last = point;
    this.#under = event.target;
    // Where the browser kept the release to itself (a context menu, a dialog), the next move tells of it.
    if (event.buttons === 0) this.#ports.dispatch({ kind: 'release' });
    // A card in the way of a selection would swallow it: what stands in the card comes last in the document.
    else if (!this.#beganInCard && this.#wasDrag(event)) return this.#ports.dispatch({ kind: 'outside', at: this.#now() });
    if (this.#ports.isCard(event)) return this.#ports.dispatch({ kind: 'card' });
    const mention = this.#ports.mentionAt(point);
    const toward = this.#isTowardsCard(point);
    if (!mention) return this.#ports.dispatch({ kind: 'away', toward });
    if (!toward || mention.id === this.#ports.openMention()) this.#lastOnMention = point;
    this.#ports.dispatch({ kind: 'over', mention: mention.id, fast, patient: this.#ports.isPatient(mention), toward, at: this.#now() });
  };

  /**
   * Only leaving the window or into a frame counts, and the card, which may move away below a resting pointer; everything else is told
   * by moves.
   */
  readonly left = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    if (event.relatedTarget !== null && !isFrame(event.relatedTarget) && !this.#ports.isCard(event)) return;
    this.#last = null;
    this.#ports.dispatch({ kind: 'away', toward: false });
  };

  readonly pressed = (event: PointerEvent): void => {
    // The key may have come up in a frame.
    this.#isEscOurs = false;
    this.#pointerType = event.pointerType;
    this.#down = pointOf(event);
    this.#beganInCard = this.#ports.isCard(event);
    if (event.pointerType === 'touch') return;
    this.#ports.dispatch({ kind: 'hold' });
    if (this.#beganInCard) return this.#ports.dispatch({ kind: 'grip' });
    // Nothing is selected by dragging a scrollbar.
    if (isOnScrollbar(event)) return void (this.#down = null);
    if (!this.#ports.mentionAt(pointOf(event))) this.#outside();
  };

  readonly released = (): void => {
    this.#ports.dispatch({ kind: 'release' });
  };

  readonly clicked = (event: MouseEvent): void => {
    // Whether a finger has moved too far for a tap the browser knows best: there is no click then.
    if (event.button !== 0 || this.#ports.isCard(event) || (this.#pointerType !== 'touch' && this.#wasDrag(event))) return;
    const mention = this.#ports.mentionAt(pointOf(event));
    // A second click selects a word: the reader is not after the card.
    if (mention && event.detail > 1) return this.#ports.dispatch({ kind: 'dismiss', at: this.#now() });
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (mention && isPlain) {
      if (!isInteractive(this.#early?.path ?? event.composedPath())) return this.#open(mention, event);
      // The reader follows the link, or opens what the page opens here: a card would lie over that.
      return this.#ports.dispatch({ kind: 'dismiss', at: this.#now() });
    }
    if (!mention && this.#pointerType === 'touch') this.#outside();
  };

  /** A tap follows a linked mention's link; holding the finger on it opens the card instead of the link's menu. */
  readonly longPressed = (event: MouseEvent): void => {
    const mention = this.#pointerType === 'touch' && !this.#ports.isCard(event) ? this.#ports.mentionAt(pointOf(event)) : null;
    if (!mention?.isLinked) return;
    event.preventDefault();
    this.#open(mention, event);
  };

  readonly keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') this.#isEscOurs = false;
    if (event.key !== 'Escape' || event.isComposing) return;
    if (event.repeat && this.#isEscOurs) return hold(event);
    this.#isEscOurs = this.#ports.cardBox() !== null;
    // One press closes one thing: the card, not the dialog or the search box below it.
    if (this.#isEscOurs) hold(event);
    else this.#ports.onDone();
    this.#ports.dispatch({ kind: 'dismiss', at: performance.now() });
  };

  /** Many pages close their dialogs when a key comes up. */
  readonly unkeyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isEscOurs) return;
    this.#isEscOurs = false;
    hold(event);
  };

  /** Who goes into the card by key is at work there, wherever the pointer lies. */
  readonly focused = (event: FocusEvent): void => {
    if (this.#ports.isCard(event)) this.#ports.dispatch({ kind: 'grip' });
  };

  /** Tickers and carousels elsewhere in the page do not move the text under the pointer. */
  readonly scrolled = (event: Event): void => {
    if (this.#ports.isCard(event)) return;
    const scroller = event.target as Node;
    const under = this.#under as Node | null;
    if (scroller.nodeType !== Node.DOCUMENT_NODE && !(under && scroller.contains(under))) return;
    this.#ports.dispatch({ kind: 'scroll', at: this.#now() });
    this.#stayOnOpen();
  };

  /** An element that fills the screen lies above an open card. */
  readonly covered = (event: Event): void => {
    if (event.isTrusted && read(document, 'fullscreenElement') && this.#ports.cardBox()) this.#ports.dispatch({ kind: 'outside', at: performance.now() });
  };

  /** A touchpad that slips by a few pixels leaves the pointer on the mention whose card is open. */
  #stayOnOpen(): void {
    const open = this.#ports.openMention();
    const mention = open !== null && this.#last ? this.#ports.mentionAt(this.#last) : null;
    if (!mention || mention.id !== open) return;
    this.#ports.dispatch({ kind: 'over', mention: open, fast: false, patient: false, toward: false, at: performance.now() });
  }

  #now(): number {
    return this.#early?.cameAt ?? performance.now();
  }

  #open(mention: FoundMention, event: MouseEvent): void {
    this.#lastOnMention = pointOf(event);
    this.#ports.dispatch({ kind: 'open', mention: mention.id, by: 'press' });
  }

  #outside(): void {
    this.#ports.onDone();
    this.#ports.dispatch({ kind: 'outside', at: this.#now() });
  }

  #isTowardsCard(point: Point): boolean {
    const card = this.#ports.cardBox();
    return card !== null && isTowards(this.#lastOnMention, point, card);
  }

  #wasDrag(event: MouseEvent): boolean {
    const down = this.#down;
    return down !== null && Math.hypot(event.clientX - down.x, event.clientY - down.y) > DRAG_PX;
  }
}

/** Keeps an event from the page. */
function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function pointOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

/** Frames and plug-ins take the pointer's events for themselves. */
function isFrame(target: EventTarget | null): boolean {
  return target instanceof Element && read(target, 'matches')('iframe, frame, object, embed');
}

/** Dragging the page's scrollbar is scrolling, not pressing beside the card. */
function isOnScrollbar({ clientX, clientY }: MouseEvent): boolean {
  const { clientWidth, clientHeight } = read(document, 'scrollingElement') ?? read(document, 'documentElement');
  return clientX >= clientWidth || clientY >= clientHeight;
}

function isInteractive(path: readonly EventTarget[]): boolean {
  return path.some((target) => target instanceof Element && read(target, 'matches')(INTERACTIVE));
}
