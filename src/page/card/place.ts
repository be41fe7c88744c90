import { read } from '../extract/clobber';
import type { Point } from '../intent/envelope';
import { linesOf } from '../marks/hit-test';
import type { PageMention } from '../mentions';
import type { CardHost } from './host';
import { isSheet, lineAt, placeAt, sheetHeight, type Place } from './position';

/** Keeps a card at its mention, inside the viewport, while the page scrolls and the card grows. */
export class Placement {
  readonly #host: CardHost;
  readonly #mention: () => PageMention;
  readonly #line: number;
  readonly #end = new AbortController();
  #side: Place['side'] | null = null;

  /**
   * @param mention asked anew each time, since the page may have rendered its text anew.
   * @param point where the reader pointed (CSS px of the viewport), or null.
   */
  constructor(host: CardHost, mention: () => PageMention, point: Point | null) {
    this.#host = host;
    this.#mention = mention;
    const lines = linesOf(mention());
    const line = lineAt(lines, point);
    this.#line = line ? lines.indexOf(line) : 0;
    const { signal } = this.#end;
    window.addEventListener('scroll', this.update, { capture: true, passive: true, signal });
    window.addEventListener('resize', this.#resized, { passive: true, signal });
    const grown = new ResizeObserver(this.update);
    grown.observe(host.element);
    signal.addEventListener('abort', () => grown.disconnect(), { once: true });
  }

  /** Puts the card where it belongs now. */
  readonly update = (): void => {
    const { element } = this.#host;
    const sheet = isSheet(window.innerWidth, matchMedia('(pointer: coarse)').matches);
    this.#host.setSheet(sheet);
    if (sheet) return limitHeight(element, sheetHeight(window.innerHeight));
    const lines = linesOf(this.#mention());
    const line = lines[this.#line] ?? lines[0];
    // Text that is hidden for a moment gives no place; the card stays where it is.
    if (!line) return;
    const viewport = { width: read(document, 'scrollingElement')?.clientWidth ?? window.innerWidth, height: window.innerHeight };
    // A zoom that the page set on its root scales what is written, not what was measured.
    const zoom = (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    const { x, y, maxHeight, side } = placeAt(line, this.#naturalSize(zoom), viewport, element.dir === 'rtl', this.#side);
    this.#side = side;
    limitHeight(element, maxHeight / zoom);
    element.style.setProperty('left', `${x / zoom}px`, 'important');
    element.style.setProperty('top', `${y / zoom}px`, 'important');
  };

  /** In a window of another size both sides have other room. */
  readonly #resized = (): void => {
    this.#side = null;
    this.update();
  };

  end(): void {
    this.#end.abort();
  }

  /** Size without the limit that the last place has set. */
  #naturalSize(zoom: number): { readonly width: number; readonly height: number } {
    const { width, height } = this.#host.element.getBoundingClientRect();
    const card = this.#host.root.querySelector('[role="dialog"]');
    const hidden = card ? card.scrollHeight - card.clientHeight : 0;
    return { width, height: height + hidden * zoom };
  }
}

function limitHeight(element: HTMLElement, height: number): void {
  element.style.setProperty('--card-max-height', `${height}px`);
}
