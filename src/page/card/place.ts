import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';
import type { Point } from '../intent/envelope';
import { linesOf } from '../marks/hit-test';
import type { PageMention } from '../mentions';
import type { CardHost } from './host';
import { cardHeight, isSheet, lineAt, PLACE } from './position';

type Anchor = { getBoundingClientRect(): DOMRect };

/**
 * The card is fixed in the top layer, so that its place is counted from the viewport and nothing but the viewport clips it. That
 * is all of `@floating-ui/dom`'s platform that is needed here; the whole would cost 7 kB in every page (decision 0040).
 */
const topLayer: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: (reference as Anchor).getBoundingClientRect(),
    floating: { x: 0, y: 0, ...dimensions(floating as HTMLElement) },
  }),
  getDimensions: (element) => dimensions(element as HTMLElement),
  getClippingRect: () => ({ x: 0, y: 0, width: document.documentElement.clientWidth || window.innerWidth, height: window.innerHeight }),
};

function dimensions(element: HTMLElement): { readonly width: number; readonly height: number } {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
}

/** Keeps a card at its mention, inside the viewport, while the page scrolls and the card grows. */
export class Placement {
  readonly #host: CardHost;
  readonly #mention: () => PageMention;
  readonly #line: number;
  readonly #end = new AbortController();

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
    window.addEventListener('resize', this.update, { passive: true, signal });
    const grown = new ResizeObserver(this.update);
    grown.observe(host.element);
    signal.addEventListener('abort', () => grown.disconnect(), { once: true });
  }

  /** Puts the card where it belongs now. */
  readonly update = (): void => {
    if (isSheet(window.innerWidth, matchMedia('(pointer: coarse)').matches)) placeSheet(this.#host.element);
    else void this.#placeBeside();
  };

  end(): void {
    this.#end.abort();
  }

  async #placeBeside(): Promise<void> {
    const { element } = this.#host;
    const padding = PLACE.gutter;
    const { x, y } = await computePosition({ getBoundingClientRect: () => this.#lineBox() } satisfies Anchor, element, {
      platform: topLayer,
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(PLACE.gap),
        flip({ padding }),
        shift({ padding }),
        size({ padding, apply: ({ availableHeight }) => limitHeight(element, cardHeight(availableHeight, window.innerHeight)) }),
      ],
    });
    if (this.#end.signal.aborted) return;
    // A zoom that the page set on its root scales what is written, not what was measured.
    const zoom = (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    element.style.setProperty('left', `${x / zoom}px`, 'important');
    element.style.setProperty('top', `${y / zoom}px`, 'important');
  }

  #lineBox(): DOMRect {
    const lines = linesOf(this.#mention());
    return lines[this.#line] ?? lines[0] ?? new DOMRect();
  }
}

function placeSheet(element: HTMLElement): void {
  element.toggleAttribute('data-sheet', true);
  for (const [name, value] of [['left', '0'], ['top', 'auto'], ['bottom', '0'], ['width', '100%'], ['max-width', '100%']] as const) {
    element.style.setProperty(name, value, 'important');
  }
  limitHeight(element, cardHeight(Infinity, window.innerHeight));
}

function limitHeight(element: HTMLElement, height: number): void {
  element.style.setProperty('--card-max-height', `${height}px`);
}
