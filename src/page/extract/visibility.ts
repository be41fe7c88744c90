import { isForm, read } from './clobber';

/** Elements remembered; a page with more of them is not made for reading. */
const REMEMBERED = 5_000;
/** Elements asked in one look whether they are seen by now. */
const ASKED = 50;

/**
 * Text that may come into view without any change that a mutation observer tells of. What CSS hid when the page was read is
 * remembered by its parent, so that it is found when the page shows it, without looking at every change of class and style.
 */
export class Visibility {
  readonly #hidden = new Set<Element>();
  /** Of these the ones at which hidden text begins: behind text that is seen, or in another element or part without a box. */
  readonly #beginnings = new Set<Element>();
  #lastAsked: Element | null = null;
  #wasVisible = true;
  /** The outermost element without a box around the text that was found hidden last: why text inside is hidden need not be asked again. */
  #outermostUnshown: Element | null = null;

  /** Can the reader see text directly inside `element`? */
  readonly isVisible = (element: Element): boolean => {
    const outermost = this.#outermostUnshown;
    const visible = this.#isRendered(element);
    if (!visible && this.#hidden.size < REMEMBERED) {
      this.#hidden.add(element);
      if (this.#wasVisible || outermost !== this.#outermostUnshown || !isBeside(element, this.#lastAsked)) this.#beginnings.add(element);
    }
    this.#wasVisible = visible;
    this.#lastAsked = element;
    return visible;
  };

  /** Is any of what was hidden seen by now? Asks a few elements, others each time: cheap enough to be asked every second. */
  hasShown(): boolean {
    this.#outermostUnshown = null;
    const shown = [...this.#beginnings].slice(0, ASKED).some((element) => {
      this.#beginnings.delete(element);
      if (!this.#hidden.has(element) || !element.isConnected) return false;
      this.#beginnings.add(element);
      return this.#isRendered(element);
    });
    this.#outermostUnshown = null;
    return shown;
  }

  /** Elements that were hidden and are not any more, each told once. */
  takeShown(): Element[] {
    this.#outermostUnshown = null;
    const shown: Element[] = [];
    for (const element of this.#hidden) {
      if (!element.isConnected) this.#hidden.delete(element);
      else if (this.#isRendered(element)) {
        this.#hidden.delete(element);
        shown.push(element);
      }
    }
    return shown;
  }

  /**
   * An element with `display: contents` has no box and counts as hidden, though its text is seen. Styles inside a part without boxes are
   * not known to the browser, which would have to work them out: they are asked for only where the element around is seen.
   */
  #isRendered(element: Element): boolean {
    if (isForm(element) ? read(element, 'checkVisibility')(SEEN) : element.checkVisibility(SEEN)) return true;
    const outermost = this.#outermostUnshown;
    if (outermost && read(outermost, 'contains')(element)) return false;
    const parent = read(element, 'assignedSlot') ?? read(element, 'parentElement');
    if (parent === null || !this.#isRendered(parent)) return false;
    if (getComputedStyle(element).display === 'contents') return true;
    // Inside an element that is only made invisible others may be seen; inside one that is not shown none is.
    if (!read(element, 'checkVisibility')()) this.#outermostUnshown = element;
    return false;
  }
}

function isBeside(element: Element, other: Element | null): boolean {
  return other !== null && read(element, 'parentNode') === read(other, 'parentNode');
}

const SEEN: CheckVisibilityOptions = { visibilityProperty: true };
