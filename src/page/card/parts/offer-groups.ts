import type { OfferRow } from './offers';

/** Offers that follow one another and of which the same is said by the same source: the claim stands once, below their links. */
export interface OfferGroup {
  readonly first: OfferRow;
  readonly offers: readonly OfferRow[];
}

export function groupOffers(offers: readonly OfferRow[]): OfferGroup[] {
  const groups: { first: OfferRow; offers: OfferRow[] }[] = [];
  for (const offer of offers) {
    const last = groups.at(-1);
    if (last && saysTheSame(last.first, offer)) last.offers.push(offer);
    else groups.push({ first: offer, offers: [offer] });
  }
  return groups;
}

function saysTheSame(a: OfferRow, b: OfferRow): boolean {
  return a.claim === b.claim && a.claimText === b.claimText && a.source === b.source;
}

/** Room that a service's mark and the gaps around it take, in characters. */
const MARK = 4;

/**
 * How many offers, from the first, fit so many lines: a line of links for as many as it holds, and one for what is said of them.
 * One is shown at least.
 * @param widthOf width of an offer's link in characters
 * @param line characters that fit one line
 */
export function countFitting(offers: readonly OfferRow[], lines: number, line: number, widthOf: (offer: OfferRow) => number): number {
  let [count, used] = [0, 0];
  for (const group of groupOffers(offers)) {
    used += 2;
    let room = line;
    for (const offer of group.offers) {
      const width = MARK + widthOf(offer);
      if (width > room && room < line) [used, room] = [used + 1, line];
      if (used > lines) return Math.max(1, count);
      room -= width;
      count += 1;
    }
  }
  return count;
}
