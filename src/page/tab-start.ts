import { read } from './extract/clobber';
import { focusedElement, focusNextTo } from './focus';
import type { PageMention } from './mentions';

/**
 * Where Tab goes on from while nothing has the focus: the mention that a command brought into view, or whose card had the focus
 * and is gone. Browsers would begin at the top of the page; the selection, which says so in Firefox, is the reader's, and Chromium
 * does not go by it.
 */
export class TabStart {
  readonly #mention: (id: number) => PageMention | undefined;
  #id: number | null = null;

  /** @param isCard tells events that happen in the card. */
  constructor(mention: (id: number) => PageMention | undefined, isCard: (event: Event) => boolean, signal: AbortSignal) {
    this.#mention = mention;
    const forget = (event: Event): void => {
      if (!isCard(event) && (event.type !== 'selectionchange' || isCaretInText())) this.#id = null;
    };
    // From there the browser goes on by itself: after a press, a search in the page, a walk with the caret.
    for (const name of ['mousedown', 'focusin', 'selectionchange']) window.addEventListener(name, forget, { capture: true, passive: true, signal });
    window.addEventListener('keydown', (event) => event.isTrusted && this.goOn(event), { signal });
  }

  /** @param id number of the mention. */
  set(id: number): void {
    this.#id = id;
  }

  /** Goes on where the press of a key asks for it: not while anything has the focus, nor where the page has an answer of its own. */
  goOn(event: KeyboardEvent): void {
    if (this.#id === null || !isTab(event) || event.defaultPrevented || focusedElement()) return;
    const mention = this.#mention(this.#id);
    if (mention && focusNextTo(mention, event.shiftKey)) event.preventDefault();
  }
}

/** A selection that went with the card leaves the caret beside all text. */
function isCaretInText(): boolean {
  return read(document, 'getSelection')()?.focusNode?.nodeType === Node.TEXT_NODE;
}

/** Tab or Shift+Tab. */
export function isTab({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Tab' && !ctrlKey && !altKey && !metaKey;
}
