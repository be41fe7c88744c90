import { isTab } from '../tab-start';

const STOPS = '[role="dialog"], a[href], button:enabled, input:enabled, select:enabled, summary';

/** Would this key lead out of the card? The card itself, which has the focus first, comes before its controls. */
export function leadsOut(card: ShadowRoot, event: KeyboardEvent): boolean {
  const stops = [...card.querySelectorAll(STOPS)].filter((stop) => stop.checkVisibility());
  const at = stops.indexOf(event.target as Element);
  return isTab(event) && at >= 0 && (event.shiftKey ? at <= 1 : at === stops.length - 1);
}
