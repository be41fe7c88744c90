import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTexts } from '../../../src/catalogue/pack-texts';
import { openTexts } from '../../../src/catalogue/text-pool';

describe('packed texts', () => {
  const part = fc.constantFrom('the ', 'of ', 'Season ', 'Gundam', '劇場版', '機動戦士', 'ー', 'é', '𠮷', '\uD800', 'x', '2');
  const text = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

  it('come back as they were, in any order', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
        const pool = openTexts(packTexts(texts));
        for (let row = texts.length - 1; row >= 0; row--) expect(pool.text(row)).toBe(texts[row]);
      }),
    );
  });

  it('may be longer than one byte can count', () => {
    const texts = ['short', '長い題名'.repeat(400), 'x'.repeat(60_000), Array.from({ length: 3_000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join(''), 'last'];
    const pool = openTexts(packTexts(texts));
    expect(texts.map((_, row) => pool.text(row))).toEqual(texts);
  });

  it('take no bytes when they repeat the one before', () => {
    const once = packTexts(['Fruits Basket']);
    const twice = packTexts(['Fruits Basket', 'Fruits Basket']);
    expect(twice.bytes.length).toBe(once.bytes.length);
    expect(openTexts(twice).text(1)).toBe('Fruits Basket');
  });

  it('shrink what is alike', () => {
    const texts = Array.from({ length: 500 }, (_, at) => `Mobile Suit Gundam Chapter ${at}`);
    const packed = packTexts(texts);
    expect(packed.bytes.length + packed.symbols.byteLength).toBeLessThan(texts.join('').length / 3);
  });
});
