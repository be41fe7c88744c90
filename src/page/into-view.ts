import { read } from './extract/clobber';
import { seenParent } from './extract/tree';
import { linesOf } from './marks/hit-test';
import type { PageMention } from './mentions';

/** Where a line is brought to, as a share of the room that it leaves: clear of sticky headers and with its context below. */
const SCROLL_TO = 0.4;
/** A scroller that snaps goes on to what is nearest: from the middle it cannot take the line out of view again. */
const SNAP_FROM = 0.5;
/** Share of a scroller's height at either end that sticky headers and footers may cover. */
const EDGE = 0.25;

/** Where a scroller shows its content (CSS px of the viewport). */
type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/**
 * Brings a mention's first line into view, in each scroller around it and then in the page. By the line, not by the element that
 * it stands in, which may be longer than any window. What stays in place while the page scrolls has the page stay as well.
 */
export function bringIntoView(mention: PageMention): void {
  const page = read(document, 'scrollingElement') ?? read(document, 'documentElement');
  let sticks = false;
  for (let at = seenParent(mention.start.node); at && at !== page; at = seenParent(at)) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const element = at as HTMLElement;
    const { overflow, position } = getComputedStyle(element);
    if (/auto|scroll|hidden/.test(overflow) && hasMore(element)) scrollTo(mention, element, boxOf(element), sticks);
    // Inside a transformed element it moves with that, and has it for an offset parent.
    if (position === 'fixed' && !read(element, 'offsetParent')) return;
    sticks ||= position === 'sticky';
  }
  scrollTo(mention, page, { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight }, sticks);
}

function hasMore(element: Element): boolean {
  const height = read(element, 'clientHeight');
  return height > 0 && (read(element, 'scrollHeight') > height || read(element, 'scrollWidth') > read(element, 'clientWidth'));
}

function boxOf(element: Element): Box {
  const { left, top } = read(element, 'getBoundingClientRect')();
  return { left: left + read(element, 'clientLeft'), top: top + read(element, 'clientTop'), width: read(element, 'clientWidth'), height: read(element, 'clientHeight') };
}

/** @param sticks the line may stay where it is whatever is scrolled, and need not be clear of the edges. */
function scrollTo(mention: PageMention, scroller: Element, box: Box, sticks: boolean): void {
  const line = linesOf(mention)[0];
  if (!line) return;
  const { overflowY, scrollSnapType } = getComputedStyle(scroller);
  const snaps = scrollSnapType !== 'none';
  // What hides its overflow is not for scrolling, and readers could not scroll it back: only where the line would not be seen.
  const edge = sticks || snaps || overflowY === 'hidden' ? 0 : EDGE;
  const share = snaps ? SNAP_FROM : SCROLL_TO;
  const left = distance(line.left - box.left, line.width, box.width, 0, share);
  const top = distance(line.top - box.top, line.height, box.height, edge, share);
  if (left === 0 && top === 0) return;
  read(scroller, 'scrollTo')({ left: read(scroller, 'scrollLeft') + left, top: read(scroller, 'scrollTop') + top, behavior: 'instant' });
}

/** How far to scroll along one axis; 0 where the line (`size` long, at `at` in a window of `room`) stands well. */
function distance(at: number, size: number, room: number, edge: number, share: number): number {
  // Glyphs may reach over their box by a part of a pixel.
  if (at >= room * edge - 1 && at + size <= room * (1 - edge) + 1) return 0;
  return at - Math.max(0, room - size) * share;
}
