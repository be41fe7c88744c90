import type { PageMention } from '../mentions';

/**
 * Tells where a mark changes the line below the text only. A highlight paints its text anew and in `color`: text that its page has
 * filled otherwise (`-webkit-text-fill-color`, as in outlined and gradient type) would look different, or be seen where it was cut
 * out. No property of a highlight keeps such a fill (tried in both browsers).
 */
export class Fills {
  /** By the element around the text, for as long as a page holds still: sheets come late, and themes change. */
  readonly #known = new WeakMap<Element, boolean>();

  /** Is the text of the mention filled with its own colour? */
  readonly isPlain = ({ start, end }: PageMention): boolean => this.#isPlainIn(start.node.parentElement) && (end.node === start.node || this.#isPlainIn(end.node.parentElement));

  #isPlainIn(element: Element | null): boolean {
    if (!element) return true;
    let isPlain = this.#known.get(element);
    if (isPlain === undefined) {
      const { color, webkitTextFillColor } = getComputedStyle(element);
      isPlain = color === webkitTextFillColor;
      this.#known.set(element, isPlain);
    }
    return isPlain;
  }
}
