import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutOverlaps, type Claim } from '../../../src/detector/overlap';

const claim = fc.record({ block: fc.nat(2), start: fc.nat(12), length: fc.integer({ min: 1, max: 6 }), p: fc.constantFrom(0.6, 0.8, 0.9), pinned: fc.boolean() })
  .map(({ block, start, length, p, pinned }): Claim => ({ block, start, end: start + length, p, pinned }));

const meets = (a: Claim, b: Claim): boolean => a.block === b.block && a.start < b.end && b.start < a.end;
/** Negative where `a` goes first: the reader's own, longer, surer, earlier. */
const rank = (a: Claim, b: Claim): number => Number(b.pinned) - Number(a.pinned) || (b.end - b.start) - (a.end - a.start) || b.p - a.p || a.block - b.block || a.start - b.start;

describe('claims on one stretch', () => {
  it('keeps what no better kept claim overlaps, and nothing else, in the order of the page', () => {
    fc.assert(fc.property(fc.array(claim, { maxLength: 12 }), (drawn) => {
      const claims = [...drawn].sort((a, b) => a.block - b.block || a.start - b.start);
      const kept = withoutOverlaps(claims);
      for (const [at, one] of kept.entries()) {
        expect(kept.slice(at + 1).some((other) => meets(one, other))).toBe(false);
        const next = kept[at + 1];
        if (next !== undefined) expect(one.block - next.block || one.start - next.start).toBeLessThan(0);
      }
      for (const left of claims.filter((one) => !kept.includes(one))) expect(kept.some((other) => meets(left, other) && rank(other, left) <= 0)).toBe(true);
    }));
  });
});
