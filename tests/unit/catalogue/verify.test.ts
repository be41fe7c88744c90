import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/catalogue/tokens';
import { foldTitle, gapHolds, isTitle } from '../../../src/catalogue/verify';

const pieces = fc.constantFrom(
  'a', 'O', 's', '1', "'", '’', '&', '×', ' ', '-', '\u00AD', '\u0301', 'é', 'ß', 'の', 'カ', 'ｶ', 'ﾞ', 'ー', 'ｰ', '・', '漢', '𠮷', '🎬', '한',
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

describe('a surface', () => {
  it('equals a title without leeway exactly where both normalise to the same', () => {
    fc.assert(
      fc.property(texts, texts, fc.boolean(), (text, other, alike) => {
        const known = alike ? normalise(text) : other;
        const title = foldTitle(known, false, true);
        const same = normalise(text) === normalise(known);
        expect(isTitle(`x${text}x`, 1, 1 + text.length, { ...title, coarse: null })).toBe(same);
      }),
      { numRuns: 5_000 },
    );
  });

  it('may differ in long vowels from a title with leeway only', () => {
    const equals = (title: ReturnType<typeof foldTitle>): boolean => isTitle('Shojo Kakumei', 0, 13, title);
    expect(equals(foldTitle('Shoujo Kakumei', true, false))).toBe(true);
    expect(equals(foldTitle('Shoujo Kakumei', false, true))).toBe(false);
    expect(equals(foldTitle('Shoujo Kakumee', true, false))).toBe(false);
  });
});

describe('a gap', () => {
  it.each([
    [' ', 5, 'Air Gear', true],
    ['\n', 5, 'Air Gear', true],
    [' – ', 5, 'Air Gear', true],
    [', ', 5, 'Air Gear', false],
    [', ', 5, 'Air, Gear', true],
    ['. ', 7, 'Monster Rancher', false],
    ['. ', 2, 'Dr Stone', true],
    ['.', 7, 'Monster Rancher', true],
    ['! ', 4, 'Free Iwatobi', false],
    ['! ', 4, 'Free! Iwatobi', true],
    ['」「', 2, '空の境界', false],
  ])('of %j after %i letters in %j: %s', (gap, before, title, holds) => expect(gapHolds(gap, before, title, 0)).toBe(holds));
});
