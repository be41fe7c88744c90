import { read } from '../extract/clobber';
import type { Point } from '../intent/envelope';
import { linesOf } from '../marks/hit-test';
import type { PageMention } from '../mentions';
import type { CardHost } from './host';
import { isSheet, lineAt, placeAt, sheetHeight, type Box, type Place, type Size } from './position';

/** Text without a box for this long (ms) is hidden for good, not just while the page puts itself together anew. */
const HIDDEN_MS = 500;

/** What the placement asks of the page session. */
export interface PlacementPorts {
  /** Asked anew each time, since the page may have rendered its text anew. */
  mention(): PageMention;
  /** The mention is in the page, but nobody sees it any more. */
  onHidden(): void;
}

/**
 * Keeps a card at its mention's line, inside the viewport, while the page scrolls and shifts and the card grows.
 * It looks once a frame for as long as it lives, which browsers leave out in hidden tabs, and writes only when something has moved.
 */
export class Placement {
  readonly #host: CardHost;
  readonly #ports: PlacementPorts;
  /** One for all looks: each range that lives makes every change of the page a little slower. */
  readonly #range = read(document, 'createRange')();
  /** The card has grown. Heard of before the frame is painted in which it did. */
  readonly #grown = new ResizeObserver(() => this.#put());
  readonly #lineNumber: number;
  #frame = 0;
  #line: Box | null = null;
  #viewport = sizeOfViewport();
  #side: Place['side'] | null = null;
  /** Since when the text has had no box. */
  #hiddenAt: number | null = null;

  /** @param point where the reader pointed (CSS px of the viewport), or null. */
  constructor(host: CardHost, ports: PlacementPorts, point: Point | null) {
    this.#host = host;
    this.#ports = ports;
    const lines = linesOf(ports.mention(), this.#range);
    const line = lineAt(lines, point);
    this.#line = line;
    this.#lineNumber = line ? lines.indexOf(line) : 0;
    this.#put();
    this.#grown.observe(host.element);
    this.#frame = requestAnimationFrame(this.#look);
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
    this.#grown.disconnect();
  }

  readonly #look = (now: number): void => {
    this.#frame = requestAnimationFrame(this.#look);
    const mention = this.#ports.mention();
    const lines = linesOf(mention, this.#range);
    const line = lines[this.#lineNumber] ?? lines[0];
    // Text that has left the page may be back before the page has been read again, which then tells whether it is.
    this.#hiddenAt = line || !mention.start.node.isConnected ? null : this.#hiddenAt ?? now;
    if (this.#hiddenAt !== null && now - this.#hiddenAt >= HIDDEN_MS) return this.#ports.onHidden();
    // Text that is hidden for a moment gives no place; the card stays where it is.
    this.#moveTo(line ?? this.#line, sizeOfViewport());
  };

  #moveTo(line: Box | null, viewport: Size): void {
    const isResized = viewport.width !== this.#viewport.width || viewport.height !== this.#viewport.height;
    if (isSame(line, this.#line) && !isResized) return;
    // In a window of another size both sides have other room.
    if (isResized) this.#side = null;
    this.#line = line;
    this.#viewport = viewport;
    this.#put();
  }

  /** Puts the card where it belongs now. */
  #put(): void {
    const { element } = this.#host;
    const [line, viewport] = [this.#line, this.#viewport];
    const sheet = isSheet(window.innerWidth, matchMedia('(pointer: coarse)').matches);
    this.#host.setSheet(sheet);
    if (sheet) return limitHeight(element, sheetHeight(viewport.height));
    if (!line) return;
    // A zoom that the page set on its root scales what is written, not what was measured.
    const zoom = (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    const { x, y, maxHeight, side } = placeAt(line, this.#naturalSize(zoom), viewport, element.dir === 'rtl', this.#side);
    this.#side = side;
    limitHeight(element, maxHeight / zoom);
    element.style.setProperty('left', `${x / zoom}px`, 'important');
    element.style.setProperty('top', `${y / zoom}px`, 'important');
  }

  /** Size without the limit that the last place has set. */
  #naturalSize(zoom: number): Size {
    const { width, height } = this.#host.element.getBoundingClientRect();
    const card = this.#host.root.querySelector('[role="dialog"]');
    const hidden = card ? card.scrollHeight - card.clientHeight : 0;
    return { width, height: height + hidden * zoom };
  }
}

function sizeOfViewport(): Size {
  return { width: read(document, 'scrollingElement')?.clientWidth ?? window.innerWidth, height: window.innerHeight };
}

function limitHeight(element: HTMLElement, height: number): void {
  element.style.setProperty('--card-max-height', `${height}px`);
}

function isSame(a: Box | null, b: Box | null): boolean {
  return a === b || (a !== null && b !== null && a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom);
}
