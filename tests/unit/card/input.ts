import type { CardInput, FactsView } from '../../../src/page/card/view-model';
import { cardView } from '../../../src/page/card/view-model';
import { METALLIC_ROUGE, SETTINGS } from '../../support/facts';
import { english } from '../../support/words';

type FactsInput = Extract<CardInput, { state: 'facts' }>;

export const FRAME = {
  settings: SETTINGS, now: Date.parse('2026-11-20T12:00:00Z'), locale: 'en-US', timeZone: 'America/New_York', words: english,
  surface: 'Metallic Rouge', notice: null,
} as const;

/** A card on Metallic Rouge for an American reader, unless told otherwise. */
export function factsInput(more: Partial<FactsInput> = {}): FactsInput {
  return { ...FRAME, state: 'facts', facts: METALLIC_ROUGE, watchlist: [], isPrinted: () => false, hasOtherChoices: false, more: false, ...more };
}

export function factsViewOf(more: Partial<FactsInput> = {}): FactsView {
  const view = cardView(factsInput(more));
  if (view.state !== 'facts') throw new Error(view.state);
  return view;
}
