/** Measures of a card's place, in CSS px. */
const PLACE = {
  /** Between the line and the card: near enough to cross at once, far enough not to touch descenders. */
  gap: 8,
  /** Between the card and the edges of the viewport. */
  gutter: 8,
  /** Below this width a card beside the text hides it all; there it becomes a bottom sheet. */
  sheetWidth: 480,
  /** Share of the viewport's height that a card may fill. */
  heightShare: 0.6,
  /** A side with less room than this is left for the other one. */
  sideHeight: 120,
  /** A card lower than this shows nothing of use; it rather covers its line. */
  leastHeight: 64,
  /** Below this width the card's lines, which are counted for it, wrap. */
  fullWidth: 340,
} as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Place extends Point {
  readonly side: 'below' | 'above';
  readonly maxHeight: number;
}

/**
 * Place of a card at a line of text: below it, else above it, else on the roomier side with as much height as there is; flush with
 * the line's start and never outside the viewport.
 * @param card natural size of the card
 * @param viewport the part of the page that is seen, in the line's coordinates
 * @param isRtl the card reads from right to left
 * @param kept side on which the card is already: it stays there while that side has room for anything, since a card that grew would
 *   otherwise jump away from the pointer that made it grow
 */
export function placeAt(line: Box, card: Size, viewport: Box, isRtl: boolean, kept: Place['side'] | null = null): Place {
  const share = sheetHeight(viewport);
  const below = viewport.bottom - PLACE.gutter - PLACE.gap - line.bottom;
  const above = line.top - PLACE.gap - PLACE.gutter - viewport.top;
  const wanted = Math.min(card.height, share);
  const keeps = kept !== null && (kept === 'below' ? below : above) >= PLACE.sideHeight;
  const roomier = wanted <= below || below >= above ? 'below' : 'above';
  const side = keeps ? kept : roomier;
  const maxHeight = Math.floor(Math.max(PLACE.leastHeight, Math.min(share, side === 'below' ? below : above)));
  const height = Math.min(card.height, maxHeight);
  const x = isRtl ? line.right - card.width : line.left;
  const y = side === 'below' ? line.bottom + PLACE.gap : line.top - PLACE.gap - height;
  return { x: inside(x, card.width, viewport.left, viewport.right), y: inside(y, height, viewport.top, viewport.bottom), side, maxHeight };
}

/**
 * The line box at which the card is placed: the one under the pointer, or nearest to it; the first one for a card that was opened
 * without pointing.
 */
export function lineAt<B extends Box>(lines: readonly B[], point: Point | null): B | null {
  const [first] = lines;
  if (!first || !point) return first ?? null;
  return lines.reduce((best, line) => (distance(line, point) < distance(best, point) ? line : best), first);
}

/** A bottom sheet suits small screens that are touched. */
export function isSheet({ left, right }: Box, isTouch: boolean): boolean {
  return isTouch && right - left <= PLACE.sheetWidth;
}

/** Height that a card may have in a viewport. */
export function sheetHeight({ top, bottom }: Box): number {
  return Math.floor((bottom - top) * PLACE.heightShare);
}

/** Width that a card may have in a viewport; a sheet goes from edge to edge. */
export function widthIn({ left, right }: Box, sheet: boolean): number {
  return right - left - (sheet ? 0 : 2 * PLACE.gutter);
}

/** Do the card's lines have less width than they are counted for? */
export function isNarrow(width: number): boolean {
  return width < PLACE.fullWidth;
}

function inside(start: number, length: number, from: number, to: number): number {
  return Math.max(from + PLACE.gutter, Math.min(start, to - PLACE.gutter - length));
}

function distance(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}
