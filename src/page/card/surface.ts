import type { Words } from '../../ui/words';
import type { Point } from '../intent/envelope';
import { mountCard, unmountCard } from './Card';
import type { CardHost } from './host';
import { Placement, type PlacementPorts } from './place';
import { cardView, reportText, type CardActions, type CardInput, type CardView } from './view-model';

/** The card as it is drawn. */
export class CardSurface {
  readonly #host: CardHost;
  readonly #words: Words;
  #placement: Placement | null = null;

  constructor(host: CardHost, words: Words) {
    this.#host = host;
    this.#words = words;
  }

  /** Draws the card, or brings it up to date. @returns what it says. */
  draw(input: CardInput, actions: CardActions, theme: 'light' | 'dark'): CardView {
    const view = cardView(input);
    mountCard(this.#host.root, { view, actions, words: this.#words, theme });
    return view;
  }

  /** Keeps the card at its mention from now on. */
  place(ports: PlacementPorts, point: Point | null): void {
    this.#placement?.end();
    this.#placement = new Placement(this.#host, ports, point);
  }

  /** Moves the focus to the card as a whole, so that a screen reader says its name first. */
  focus(): void {
    this.#host.root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }

  erase(): void {
    this.#placement?.end();
    this.#placement = null;
    unmountCard(this.#host.root);
  }

  report(input: Extract<CardInput, { state: 'facts' | 'chooser' }>, version: string): string {
    return reportText(input, version);
  }
}
