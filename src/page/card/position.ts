/** Measures of a card's place, in CSS px. */
export const PLACE = {
  /** Between the line and the card: near enough to cross at once, far enough not to touch descenders. */
  gap: 8,
  /** Between the card and the edges of the viewport. */
  gutter: 8,
  /** Below this width a card beside the text hides it all; there it becomes a bottom sheet. */
  sheetWidth: 480,
  /** Share of the viewport's height that a card may fill. */
  heightShare: 0.6,
  /** A card lower than this shows nothing of use; it rather covers its line. */
  leastHeight: 120,
} as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
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
export function isSheet(viewportWidth: number, isTouch: boolean): boolean {
  return isTouch && viewportWidth <= PLACE.sheetWidth;
}

/** Height that a card may have where `available` px are free beside its line. */
export function cardHeight(available: number, viewportHeight: number): number {
  return Math.floor(Math.max(PLACE.leastHeight, Math.min(available, viewportHeight * PLACE.heightShare)));
}

function distance(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}
