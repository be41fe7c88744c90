import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseOf, type SurfaceCase } from '../../../src/detector/surface-case';

/** The same by patterns alone, word for word. */
function naive(surface: string): Omit<SurfaceCase, 'signs'> {
  const words = surface.split(/[\s/:~-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const isSmall = (word: string): boolean => /^[^\p{L}\p{N}]*\p{Ll}/u.test(word);
  const LITTLE = /^(?:an?|and|as|at|by|da|de|for|from|ga|in|is|ka|kara|like|made|mo|nai?|ni|no|of|on|or|so|the|to|wa|with|wo|o|e|he|x|you|your)$/u;
  const [first = '', ...others] = words;
  return {
    cjk: /[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/u.test(surface),
    upper: /\p{Lu}/u.test(surface),
    lower: /\p{Ll}/u.test(surface),
    capitalised: /\p{Lu}/u.test(surface) && !isSmall(first) && others.every((word) => !isSmall(word) || LITTLE.test(word.toLowerCase())),
    sentence: others.length > 0 && others.every(isSmall),
    smallWord: /(?:^|[\s-])\p{Ll}/u.test(surface),
    odd: /\p{Lu}\p{Lu}|\p{Ll}\p{Lu}/u.test(surface),
  };
}

it('says of every surface what patterns say', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'b', 'N', 'O', 'n', 'o', 'the', 'Of', ' ', ' ', '-', '/', ':', '~', '\'', '.', '2', '\t'), maxLength: 12 });
  const any = fc.string({ unit: fc.constantFrom('a', 'N', 'é', 'Ö', 'ß', 'ﾅ', 'の', '漢', ' ', '\u00a0', '　', '-', '×', '☆', '！', '２', 'ſ'), maxLength: 8 });
  fc.assert(fc.property(fc.oneof(plain, any), (surface) => {
    const { signs, ...look } = caseOf(surface);
    expect(look).toEqual(naive(surface));
    expect(signs || !/[!?☆★♪♡×:;&@*#./]/u.test(surface)).toBe(true);
  }), { numRuns: 3_000 });
});

it.each([
  ['Kimi ga Nozomu Eien', { capitalised: true, smallWord: true, odd: false }],
  ['The first step', { capitalised: false, sentence: true }],
  ['SKET Dance', { capitalised: true, odd: true }],
  ['another', { capitalised: false, upper: false, sentence: false }],
  ['Black Butler 2', { signs: false }],
  ['K-On', { signs: true }],
  ['86', { upper: false, lower: false, capitalised: false }],
  ['', { capitalised: false, sentence: false }],
  ['葬送のフリーレン', { cjk: true, capitalised: false }],
])('tells how "%s" is written', (surface, look) => {
  expect(caseOf(surface)).toMatchObject(look);
});
