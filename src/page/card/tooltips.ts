import { read } from '../extract/clobber';

/**
 * Keeps the browser's own tooltips from doubling a card: while the card is open, the elements around its mention go without their
 * `title`. This and the card's host are the only changes ever made to a page, and both are taken back.
 */
export class Tooltips {
  readonly #held = new Map<Element, string>();

  /** Holds back the tooltips of `element` and those around it. */
  hold(element: Element): void {
    this.release();
    for (let at = titledFrom(element); at; at = titledFrom(read(at, 'parentElement'))) {
      const title = read(at, 'getAttribute')('title');
      if (!title) continue;
      this.#held.set(at, title);
      read(at, 'removeAttribute')('title');
    }
  }

  /** Gives them back, except where the page has set a new one meanwhile. */
  release(): void {
    for (const [element, title] of this.#held) if (!read(element, 'hasAttribute')('title')) read(element, 'setAttribute')('title', title);
    this.#held.clear();
  }
}

function titledFrom(element: Element | null): Element | null {
  return element && read(element, 'closest')('[title]');
}
