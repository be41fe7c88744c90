import { describe, expect, it } from 'vitest';
import { countFitting, groupOffers } from '../../../src/page/card/parts/offer-groups';
import type { OfferRow } from '../../../src/page/card/parts/offers';

const row = (name: string, claimText = 'US confirmed', source = 'a'): OfferRow =>
  ({ service: name, name, linkText: name, url: 'https://a.example', claim: 'confirmed', claimText, owned: false, source, sourceShort: source });
const fitting = (lines: number, ...offers: OfferRow[]) => countFitting(offers, lines, 20, ({ linkText }) => linkText.length);

describe('offers', () => {
  it('share what is said of them only with neighbours of the same claim and source', () => {
    const groups = groupOffers([row('A'), row('B'), row('C', 'US confirmed', 'b'), row('D', 'other'), row('E')]);
    expect(groups.map(({ offers }) => offers.map(({ name }) => name).join(''))).toEqual(['AB', 'C', 'D', 'E']);
  });

  it('fill a line of links, then need another', () => {
    const three = [row('123456'), row('123456'), row('123456')];
    expect(fitting(2, ...three)).toBe(2);
    expect(fitting(3, ...three)).toBe(3);
  });

  it('need two lines for each claim', () => {
    expect(fitting(3, row('A'), row('B', 'other'))).toBe(1);
    expect(fitting(4, row('A'), row('B', 'other'))).toBe(2);
  });

  it('are one at least', () => {
    expect(fitting(1, row('A'), row('B'))).toBe(1);
    expect(fitting(2, row('a name that is longer than the line'), row('B'))).toBe(1);
    expect(fitting(2)).toBe(0);
  });
});
