/** Parents remembered as hidden; a page that hides more text than this is not made for reading. */
const REMEMBERED = 5_000;

/**
 * What CSS hides. Text that was hidden when the page was read is remembered by its parent, so that it is found when the page
 * shows it, without looking at every change of class and style.
 */
export class Visibility {
  readonly #hidden = new Set<Element>();

  /** Can the reader see text directly inside `element`? */
  readonly isVisible = (element: Element): boolean => {
    const visible = isRendered(element);
    if (!visible && this.#hidden.size < REMEMBERED) this.#hidden.add(element);
    return visible;
  };

  /** Elements that were hidden and are not any more, each told once. */
  takeShown(): Element[] {
    const shown: Element[] = [];
    for (const element of this.#hidden) {
      if (!element.isConnected) this.#hidden.delete(element);
      else if (isRendered(element)) {
        this.#hidden.delete(element);
        shown.push(element);
      }
    }
    return shown;
  }
}

function isRendered(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  // An element with `display: contents` has no box and counts as hidden, though its text is seen.
  const parent = element.assignedSlot ?? element.parentElement;
  return parent !== null && getComputedStyle(element).display === 'contents' && isRendered(parent);
}
