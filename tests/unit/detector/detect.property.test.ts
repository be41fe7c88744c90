import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateSchema } from '../../../src/domain/candidate';
import { mentionSchema } from '../../../src/domain/mention';
import { candidates, candidatesOf, detect, resolve } from '../../../src/detector/detect';
import * as v from 'valibot';
import { block, PAGE, SMALL_STACK } from './small-catalogue';

const WORDS = ['Metallic Rouge', 'metallic', 'rouge', 'Another', 'another', 'Given', 'Naruto', 'Black Butler', 'Season 4', 'Gundam', 'Gundam X', 'After War Gundam X', 'Fruits Basket', '(2019)', 'Brotherhood', 'Fullmetal Alchemist: Brotherhood', 'anime', 'manga', 'the', 'a', 'and', ',', '.', '“', '”', '『氷菓』', '氷菓', '黒執事', 'アニメ', 'said', 'Bones', '!', '\n', '’s', 'ＧＵＮＤＡＭ', '\u00ad', '😀'];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));
const texts = fc.array(text, { minLength: 1, maxLength: 8 });

function shuffled<T>(list: readonly T[], order: readonly number[]): T[] {
  return list.map((item, i) => ({ item, rank: order[i % order.length] ?? 0 })).sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

describe('detection', () => {
  it('does not depend on the order or slicing in which blocks arrive', () => {
    fc.assert(fc.property(texts, fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 16 }), (all, order) => {
      const blocks = all.map((one, id) => block(one, { id }));
      const whole = detect(blocks, PAGE, SMALL_STACK);
      const sliced = shuffled(blocks, order).map((one) => candidates(one, SMALL_STACK));
      expect(resolve(shuffled(sliced.flat(), order), PAGE, SMALL_STACK)).toEqual(whole);
    }));
  });

  it('looks at one block at a time', () => {
    fc.assert(fc.property(text, text, (one, other) => {
      const alone = candidates(block(one), SMALL_STACK);
      candidates(block(other, { id: 1 }), SMALL_STACK);
      expect(candidates(block(one), SMALL_STACK)).toEqual(alone);
      const same = block(one);
      expect(candidatesOf([block(other), same, same], SMALL_STACK).slice(1)).toEqual([alone, alone]);
    }));
  });

  it('answers in the form that crosses the boundary, without overlaps, and with the text that stands there', () => {
    fc.assert(fc.property(texts, (all) => {
      const blocks = all.map((one, id) => block(one, { id }));
      for (const candidate of blocks.flatMap((one) => candidates(one, SMALL_STACK))) expect(v.is(candidateSchema(), candidate)).toBe(true);
      const mentions = detect(blocks, PAGE, SMALL_STACK, { explain: true });
      for (const [i, mention] of mentions.entries()) {
        expect(v.is(mentionSchema(), mention)).toBe(true);
        expect(all[mention.block]?.slice(mention.start, mention.end)).toBe(mention.surface);
        const before = mentions[i - 1];
        if (before !== undefined && before.block === mention.block) expect(before.end).toBeLessThanOrEqual(mention.start);
      }
    }));
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (any) => {
      expect(Array.isArray(detect([block(any)], PAGE, SMALL_STACK))).toBe(true);
    }));
  });
});
