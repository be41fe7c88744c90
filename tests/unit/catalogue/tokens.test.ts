import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenGap } from '../../../src/catalogue/scan';
import { coarsen, foldedSize, foldSpan, hashWord, normalise, tokenise } from '../../../src/catalogue/tokens';

const words = (text: string): string[] => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, at) => text.slice(tokens.start[at], tokens.end[at]));
};

const hashes = (text: string): number[] => {
  const tokens = tokenise(text);
  return [...tokens.hash.subarray(0, tokens.count)];
};

describe('tokenise', () => {
  it.each([
    ['Metallic Rouge', ['Metallic', 'Rouge']],
    ['  K-On! ', ['K', 'On']],
    ['Fate/stay night', ['Fate', 'stay', 'night']],
    ["Howl's, 'quoted' dogs' rock'n'roll", ["Howl's", 'quoted', 'dogs', "rock'n'roll"]],
    ['けいおん！の', ['け', 'い', 'お', 'ん', 'の']],
    ['コードギアスR2', ['コー', 'ド', 'ギ', 'ア', 'ス', 'R2']],
    ['劇場版Fate', ['劇', '場', '版', 'Fate']],
    ['SPY×FAMILY', ['SPY', '×', 'FAMILY']],
    ['Love & Hate', ['Love', '&', 'Hate']],
    ['Mob\nPsycho\t100', ['Mob', 'Psycho', '100']],
    ['∀Gundam √A', ['∀', 'Gundam', '√', 'A']],
    ['𠮷野家', ['𠮷', '野', '家']],
    ['🎬Bleach🎬', ['Bleach']],
    ['', []],
    ['!!! … —', []],
  ])('splits %j', (text, expected) => expect(words(text)).toEqual(expected));

  it.each([
    ["Howl's", 'Howl’s', 'Howls', 'HOWLS'],
    ['Pokémon', 'Pokemon', 'Poke\u0301mon', 'Poké\u00ADmon', 'Poké\u200Bmon'],
    ['ＦＬＣＬ', 'FLCL', 'flcl'],
    ['Yūsha', 'Yuusha', 'Yusha', 'Yûsha'],
    ['Ōkami', 'Ookami', 'Okami', 'Ohkami', 'Oukami'],
    ['Oshi wo', 'Oshi o'],
    ['ガンダム', 'ｶﾞﾝﾀﾞﾑ', 'ガンダム'.normalize('NFD')],
    ['スター', 'スタ', 'スターー'],
    ['高达', '高達'],
    ['轻音少女', '輕音少女'],
    ['銀魂', '银魂'],
    ['黒執事', '黑執事', '黑执事'],
    ['Love & Hate', 'love and hate', 'LOVE ＆ HATE'],
    ['Hunter × Hunter', 'hunter x hunter', 'Hunter×Hunter'],
    ['Ⅱ', 'II'],
    ['æ ø ł ß', 'ae o l ss'],
  ])('hashes %j like its other spellings', (first, ...others) => {
    for (const other of others) expect(hashes(other)).toEqual(hashes(first));
  });

  it('tells apart what only looks alike', () => {
    expect(hashes('さくら')).not.toEqual(hashes('サクラ'));
    expect(hashes('II')).not.toEqual(hashes('I'));
    expect(hashes('on')).not.toEqual(hashes('no'));
  });

  const stems = (text: string): (string | null)[] => {
    const tokens = tokenise(text);
    return Array.from({ length: tokens.count }, (_, at) => (tokens.stem[at] === 0 ? null : text.slice(tokens.start[at], tokens.stemEnd[at])));
  };

  it.each([
    ["'Howl's' ", ['Howl']],
    ["rock'n'rolls", ["rock'n'roll"]],
    ["a'bs o'as", [null, null]],
    ["dogs' 'cats'", ['dog', 'cat']],
    ["Kon''s", [null, null]],
  ])('counts letters, not apostrophes, for the stems of %j', (text, expected) => expect(stems(text)).toEqual(expected));

  it('offers the stem of a possessive and of a plural, and where it ends', () => {
    const tokens = tokenise("Frieren’s Gundams his K's");
    expect(stems(tokens.text)).toEqual(['Frieren', 'Gundam', null, 'K']);
    expect(tokens.stem[0]).toBe(hashWord('frieren'));
    expect(tokens.stem[1]).toBe(hashWord('gundam'));
  });
});

describe('normalise', () => {
  it.each([
    ['  Yūki  Yūna! ', 'yuki yuna'],
    ['Howl’s Moving-Castle', 'howls moving castle'],
    ['SPY×FAMILY', 'spy x family'],
    ['けいおん！！', 'け い お ん'],
    ['スーパー', 'スー パー'],
    ['한국어 제목', '한국어 제목'],
  ])('%j is %j', (text, expected) => expect(normalise(text)).toBe(expected));
});

describe('tokenGap', () => {
  it('gives what stands between two tokens', () => {
    expect(tokenGap('Fullmetal Alchemist: Brotherhood', 0)).toBe(' ');
    expect(tokenGap('Fullmetal Alchemist: Brotherhood', 1)).toBe(': ');
    expect(tokenGap('Fullmetal Alchemist: Brotherhood', 2)).toBe('');
  });
});

/** Text in which every path of the normaliser is taken often. */
const pieces = fc.constantFrom(
  'a', 'o', 'u', 'h', 's', 'w', 'wo', 'X', 'O', 'U', '1', '½', "'", '’', '`', '&', '×', ' ', '-', '!', '\n', '\u00AD', '\u200B', '\u0301', 'é', 'ō', 'ß', 'Ⅱ',
  'の', 'カ', 'ｶ', '゛', 'ﾞ', '\u3099', 'ー', 'ｰ', '・', '漢', '𠮷', '𝐀', '🎬', '한', 'Я', 'ﬁ', '\uD800',
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('the fast and the thorough path', () => {
  it('agree on tokens, offsets and hashes for any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenise(text);
        const spans = Array.from({ length: tokens.count }, (_, at) => [tokens.start[at], tokens.end[at], tokens.hash[at]] as [number, number, number]);
        const folded = normalise(text);
        const out = new Uint16Array(foldedSize(text.length));
        const written = foldSpan(text, 0, text.length, out);
        expect(String.fromCharCode(...out.subarray(0, written)).replaceAll('\0', ' ')).toBe(folded);
        expect(spans.length).toBe(folded === '' ? 0 : folded.split(' ').length);
        spans.forEach(([start, end, hash], at) => {
          const own = folded.split(' ')[at] as string;
          expect(normalise(text.slice(start, end))).toBe(own);
          expect(hashWord(own)).toBe(hash);
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('offer stems only of what stands in the text', () => {
    // Half of a letter that folds to two is left of no word.
    fc.assert(fc.property(texts.filter((text) => !text.includes('ß')), (text) => {
      const { count, start, stem, stemEnd } = tokenise(text);
      const stems = Array.from({ length: count }, (_, at) => ({ from: start[at] ?? 0, stem: stem[at] ?? 0, to: stemEnd[at] ?? 0 })).filter((one) => one.stem !== 0);
      for (const one of stems) {
        expect(one.to).toBeGreaterThan(one.from);
        const own = tokenise(text.slice(one.from, one.to));
        expect([own.count, own.hash[0]]).toEqual([1, one.stem]);
      }
    }), { examples: [['s'], ["s's"], ["'s"]] });
  });

  it('give the same hash exactly where the coarse folds are the same', () => {
    const coarse = (word: string): string => {
      const units = new Uint16Array(foldedSize(word.length));
      const count = coarsen(units, foldSpan(word, 0, word.length, units));
      return String.fromCharCode(...units.subarray(0, count));
    };
    const word = fc.array(fc.constantFrom('w', 'o', 'u', 'h', 'ō', 'k', 's', 'O', 'ū'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(fc.property(word, word, (a, b) => (hashWord(a) === hashWord(b)) === (coarse(a) === coarse(b))), { numRuns: 5_000 });
  });
});
