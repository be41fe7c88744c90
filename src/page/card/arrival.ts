import type { CardSurface } from './surface';

type SurfaceClass = typeof CardSurface;

/** Where the second script leaves the card for the first one: in the world that both share and the page's own scripts do not see. */
const ARRIVED = Symbol.for('titlecard.card');
const world = globalThis as { [ARRIVED]?: SurfaceClass };

/** Called by the card's script once it runs. */
export function offerSurface(surface: SurfaceClass): void {
  world[ARRIVED] = surface;
}

/** The card's code, where its script has run in this page. */
export function arrivedSurface(): SurfaceClass | null {
  return world[ARRIVED] ?? null;
}
