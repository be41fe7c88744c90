import { INTENT } from './numbers';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const COS_LIMIT = Math.cos((INTENT.envelopeHalfAngle * Math.PI) / 180);

/**
 * Is the pointer on its way from a mention to its card? True inside the triangle between the place where the pointer left the
 * mention and the card's corners, and inside an envelope of 120 degrees around the straight way, the angle that 10ten uses.
 * @param from where the pointer was last on the mention; all in CSS px of the viewport.
 */
export function isTowards(from: Point, pointer: Point, card: Box): boolean {
  return inEnvelope(from, pointer, card) || inTriangles(from, pointer, card);
}

function inEnvelope(from: Point, pointer: Point, card: Box): boolean {
  const wayX = clamp(from.x, card.left, card.right) - from.x;
  const wayY = clamp(from.y, card.top, card.bottom) - from.y;
  const way = Math.hypot(wayX, wayY);
  const goneX = pointer.x - from.x;
  const goneY = pointer.y - from.y;
  const gone = Math.hypot(goneX, goneY);
  if (gone === 0) return true;
  if (way === 0) return false;
  const along = (goneX * wayX + goneY * wayY) / way;
  return along <= way && along / gone >= COS_LIMIT - 1e-9;
}

/** Inside the hull of the starting point and the card, the card itself left out: one triangle per side of the card. */
function inTriangles(from: Point, pointer: Point, card: Box): boolean {
  const corners: readonly Point[] = [
    { x: card.left, y: card.top }, { x: card.right, y: card.top }, { x: card.right, y: card.bottom }, { x: card.left, y: card.bottom },
  ];
  return corners.some((corner, index) => inTriangle(pointer, from, corner, corners[(index + 1) % 4] ?? corner));
}

function inTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(point, a, b), side(point, b, c), side(point, c, a)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}

/** On which side of the line from `a` to `b` the point lies. */
function side(point: Point, a: Point, b: Point): number {
  return (point.x - b.x) * (a.y - b.y) - (a.x - b.x) * (point.y - b.y);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
