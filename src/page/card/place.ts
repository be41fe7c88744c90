import { read } from '../extract/clobber';
import type { Point } from '../intent/envelope';
import { linesOf } from '../marks/hit-test';
import type { PageMention } from '../mentions';
import type { CardHost } from './host';
import { isNarrow, isSheet, lineAt, placeAt, sheetHeight, widthIn, type Box, type Place } from './position';

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
 * Keeps a card at its mention's line, inside what is seen of the page, while the page scrolls, shifts and is zoomed and the card grows.
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
  #viewport = seenOfPage();
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
    this.#moveTo(line ?? this.#line, seenOfPage());
  };

  #moveTo(line: Box | null, viewport: Box): void {
    if (isSame(line, this.#line) && isSame(viewport, this.#viewport)) return;
    // In a window of another size both sides have other room.
    if (!isSameSize(viewport, this.#viewport)) this.#side = null;
    this.#line = line;
    this.#viewport = viewport;
    this.#put();
  }

  /** Puts the card where it belongs now. */
  #put(): void {
    const [host, line, viewport] = [this.#host, this.#line, this.#viewport];
    // A zoom that the page set on its root scales what is written, not what was measured.
    const zoom = (host.element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    const px = (length: number): string => `${length / zoom}px`;
    const sheet = isSheet(viewport, matchMedia('(pointer: coarse)').matches);
    const width = widthIn(viewport, sheet);
    host.shape({ sheet, narrow: isNarrow(width / zoom) });
    host.lay({ 'max-width': px(width), width: sheet ? px(width) : 'max-content' });
    const size = this.#naturalSize(zoom);
    // Where there is nothing to scroll the wheel is the page's; Chromium would keep it in the card all the same.
    const limit = (height: number) => ({ '--card-max-height': px(height), '--card-overscroll': size.height > height ? 'contain' : 'auto' });
    if (sheet) return host.lay({ left: px(viewport.left), top: 'auto', bottom: px(unseenBelow(viewport)), ...limit(sheetHeight(viewport)) });
    if (!line) return;
    const { x, y, maxHeight, side } = placeAt(line, size, viewport, host.element.dir === 'rtl', this.#side);
    this.#side = side;
    host.lay({ left: px(x), top: px(y), bottom: 'auto', ...limit(maxHeight) });
  }

  /** Size without the limit that the last place has set. */
  #naturalSize(zoom: number): { readonly width: number; readonly height: number } {
    const { width, height } = this.#host.element.getBoundingClientRect();
    const card = this.#host.root.querySelector('[role="dialog"]');
    const hidden = card ? card.scrollHeight - card.clientHeight : 0;
    return { width, height: height + hidden * zoom };
  }
}

/** What is seen of the page, also where the reader has zoomed in with two fingers. */
function seenOfPage(): Box {
  // A page that is open has one.
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport as VisualViewport;
  return { left, top, right: left + width, bottom: top + height };
}

/** How much of the window's height lies below what is seen. */
function unseenBelow({ bottom }: Box): number {
  return Math.max(0, Math.floor((read(document, 'scrollingElement')?.clientHeight ?? 0) - bottom));
}

function isSame(a: Box | null, b: Box | null): boolean {
  return a === b || (a !== null && b !== null && a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom);
}

function isSameSize(a: Box, b: Box): boolean {
  return Math.abs(a.right - a.left - b.right + b.left) < 1 && Math.abs(a.bottom - a.top - b.bottom + b.top) < 1;
}
