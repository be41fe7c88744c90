import { read } from '../extract/clobber';
import { closestAround } from '../extract/tree';
import type { Box } from '../intent/envelope';

/** What the host must look like whatever the page's style sheets say; only the style attribute with !important outranks them all. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial', position: 'fixed', inset: 'auto', left: '0', top: '0', margin: '0', padding: '0', border: '0', overflow: 'visible',
  background: 'transparent', 'max-height': 'none', width: 'max-content', height: 'auto', display: 'block',
};

/** What the card's own sheet goes by: a bottom sheet, and lines with too little width. */
const SHAPES = ['sheet', 'narrow'] as const;

/**
 * Beside a modal dialog or a fullscreen element all else is inert, and a press beside a popover closes it. A video shows no elements
 * inside it.
 */
const ABOVE_PAGE = ':is(:modal, :fullscreen, :popover-open):not(video, audio)';

/** Events inside a card that would otherwise reach the page and set off its shortcuts and its clicks outside of menus. */
const OWN_EVENTS = [
  'click', 'dblclick', 'auxclick', 'contextmenu', 'keydown', 'keyup', 'keypress', 'input', 'change', 'submit', 'pointerdown', 'pointerup', 'mousedown', 'mouseup',
  'touchstart', 'touchend', 'focusin', 'focusout', 'copy', 'wheel',
];

/**
 * The one element that the extension puts into a page, and only while a card is open. Its shadow root is closed, and its place is
 * the top layer, above any z-index.
 */
export class CardHost {
  readonly #noteOwn: (element: Element) => void;
  readonly #onKey: (event: KeyboardEvent) => void;
  /** Made for the first card: commands go through mentions without one. */
  #made: ShadowRoot | null = null;

  /**
   * @param noteOwn told of the element before the page gets it.
   * @param onKey told of keys that the reader presses in the card.
   */
  constructor(noteOwn: (element: Element) => void, onKey: (event: KeyboardEvent) => void) {
    this.#noteOwn = noteOwn;
    this.#onKey = onKey;
  }

  get root(): ShadowRoot {
    if (!this.#made) {
      this.#made = newRoot();
      this.#made.addEventListener('keydown', this.#onKey as EventListener);
      this.#noteOwn(this.#made.host);
    }
    return this.#made;
  }

  get element(): HTMLElement {
    return this.root.host as HTMLElement;
  }

  get isOpen(): boolean {
    return this.#made?.isConnected ?? false;
  }

  /** Tells the card's own sheet of its shape: the window may have been turned. */
  shape(shape: Readonly<Record<(typeof SHAPES)[number], boolean>>): void {
    for (const name of SHAPES) this.element.toggleAttribute(`data-${name}`, shape[name]);
  }

  /** Sets what the placement decides; above the page's own rules for our element, like {@link HOST_STYLE}. */
  lay(style: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(style)) this.element.style.setProperty(name, value, 'important');
  }

  /** Puts the host into the page, inside what the mention stands in that lies above the page. */
  open(mention: Element, lang: string): void {
    const container = closestAround(mention, ABOVE_PAGE) ?? read(document, 'documentElement');
    if (this.element.parentNode !== container) {
      this.lay(HOST_STYLE);
      this.element.lang = lang;
      this.element.dir = new Set(['ar', 'fa', 'he', 'ur']).has(lang.slice(0, 2)) ? 'rtl' : 'ltr';
      container.append(this.element);
    }
    if (!this.element.matches(':popover-open')) this.element.showPopover();
  }

  /** Takes the host out of the page and leaves nothing of it behind. */
  close(): void {
    this.element.remove();
    this.element.removeAttribute('style');
    this.shape({ sheet: false, narrow: false });
  }

  /** Did the event happen inside the card? */
  isTarget(event: Event): boolean {
    // Inside a shadow root of the page the event's target is that root's host.
    return this.#made !== null && event.composedPath().includes(this.#made.host);
  }

  /** Where the card is (CSS px of the viewport), or null while none is open. */
  box(): Box | null {
    return this.isOpen ? this.element.getBoundingClientRect() : null;
  }

  /** Is the focus inside the card? */
  get hasFocus(): boolean {
    return Boolean(this.#made?.activeElement);
  }
}

function newRoot(): ShadowRoot {
  const element = read(document, 'createElement')('div');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  for (const name of OWN_EVENTS) {
    root.addEventListener(name, keepOutSynthetic, { capture: true });
    root.addEventListener(name, (event) => event.stopPropagation());
  }
  return root;
}

/** No script of the page can reach the buttons, but assistive code of the page could try; only the reader presses them. */
function keepOutSynthetic(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}
