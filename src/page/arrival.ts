import type { CardSession } from './card-session';

type CardSessionClass = typeof CardSession;

/** Where the second script leaves its class for the first one: in the world that both share and the page's own scripts do not see. */
const ARRIVED = Symbol.for('titlecard.card');
const world = globalThis as { [ARRIVED]?: CardSessionClass };

/** Called by the card's script once it runs. */
export function offerCards(cards: CardSessionClass): void {
  world[ARRIVED] = cards;
}

/** The card's code, where its script has run in this page. */
export function arrivedCards(): CardSessionClass | null {
  return world[ARRIVED] ?? null;
}
