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

it('agrees with a comparison of texts with sorted keys', () => {
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  const text = (value: unknown): string => JSON.stringify(value, sorted);
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
    expect(same(a, b)).toBe(text(a) === text(b));
    expect(same(a, JSON.parse(JSON.stringify(a)))).toBe(true);
  }));
});

it.each([[[], {}], [null, {}], [0, ''], [[1], [1, 2]], [{ a: undefined }, { a: null }]])('tells %j from %j', (a, b) => {
  expect(same(a, b)).toBe(false);
});

it('takes an undefined key for an absent one', () => {
  expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true);
});
