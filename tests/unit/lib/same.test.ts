import fc from 'fast-check';
import { expect, it } from 'vitest';
import { same } from '../../../src/lib/same';

it('finds a value equal to its copy with the keys in another order', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
    const turned = Object.fromEntries(Object.entries(structuredClone(value)).toReversed());
    expect(same(value, turned)).toBe(true);
    expect(same(value, { ...turned, 'one more': 1 })).toBe(false);
  }));
});

it('agrees with JSON on what differs', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
    if (JSON.stringify(a) === JSON.stringify(b)) expect(same(a, b)).toBe(true);
    if (same(a, b)) expect(a).toEqual(b);
  }));
});

it.each([[[], {}], [null, {}], [0, ''], [[1], [1, 2]], [{ a: undefined }, { a: null }]])('tells %j from %j', (a, b) => {
  expect(same(a, b)).toBe(false);
});

it('takes an undefined key for an absent one', () => {
  expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true);
});
