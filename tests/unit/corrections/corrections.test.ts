import { describe, expect, it } from 'vitest';
import { createStack } from '../../../src/catalogue/stack';
import type { Correction, CorrectionScope } from '../../../src/domain/correction';
import type { EntryKey, SeriesKey } from '../../../src/domain/keys';
import { applyCorrections } from '../../../src/corrections/apply';
import { correctionsModel } from '../../../src/corrections/layer';
import { addCorrection, removeCorrection } from '../../../src/corrections/list';
import { detect } from '../../../src/detector/detect';
import { block, layerOf, PAGE, SMALL, SMALL_STACK } from '../detector/small-catalogue';

const EVERYWHERE: CorrectionScope = { in: 'everywhere' };
const on = (host: string): CorrectionScope => ({ in: 'site', host });
const key = (id: number) => ({ series: `sa${id}` as SeriesKey, entry: `a${id}` as EntryKey });
const BEBOP = key(16);

let count = 0;
const stamp = () => ({ id: `c${count += 1}`, at: `2026-01-01T00:00:${String(count).padStart(2, '0')}.000Z` });
const suppress = (surface: string, scope: CorrectionScope = EVERYWHERE, series: SeriesKey | null = null): Correction => ({ does: 'suppress', surface, series, scope, ...stamp() });
const pin = (surface: string, to = BEBOP, scope: CorrectionScope = EVERYWHERE): Correction => ({ does: 'pin', surface, ...to, scope, ...stamp() });
const alias = (surface: string, to = BEBOP, scope: CorrectionScope = EVERYWHERE): Correction => ({ does: 'alias', surface, ...to, scope, ...stamp() });

/** Marked surfaces and what they open, on a page of one paragraph. */
function marks(text: string, corrections: readonly Correction[], host = 'news.example'): string[] {
  const stack = createStack([layerOf(correctionsModel(corrections)), ...SMALL_STACK.layers]);
  return detect([block(text)], { ...PAGE, host }, stack, { verdict: applyCorrections(corrections, host) })
    .map((mention) => `${mention.surface} ${mention.choices[0]?.entry}`);
}

const TEXT = 'The anime Metallic Rouge and the anime Black Butler.';

describe('corrections', () => {
  it('says nothing where the reader has said nothing', () => {
    expect(marks(TEXT, [])).toEqual(['Metallic Rouge a1', 'Black Butler a2']);
  });
  it('suppresses a surface, however it is written', () => {
    expect(marks(TEXT, [suppress('METALLIC  rouge')])).toEqual(['Black Butler a2']);
  });
  it('suppresses on one site only', () => {
    expect(marks(TEXT, [suppress('Metallic Rouge', on('www.news.example'))])).toEqual(['Black Butler a2']);
    expect(marks(TEXT, [suppress('Metallic Rouge', on('other.example'))])).toHaveLength(2);
  });
  it('takes one reading away and leaves the other', () => {
    expect(marks('The anime Fruits Basket is lovely.', [suppress('Fruits Basket', EVERYWHERE, key(10).series)])).toEqual(['Fruits Basket a11']);
  });
  it('pins a surface to another work against all signals', () => {
    expect(marks('We met Another.', [pin('Another')])).toEqual(['Another a16']);
  });
  it('leaves the same word in small letters alone', () => {
    expect(marks('We met another.', [pin('Another')])).toEqual([]);
  });
  it('marks an alias of the reader’s own, anywhere', () => {
    expect(marks('Nothing beats the space cowboys, they say.', [alias('space cowboys')])).toEqual(['space cowboys a16']);
    expect(marks('昨日はビバップを見た。', [alias('ビバップ')])).toEqual(['ビバップ a16']);
  });
  it('leaves a longer title whole', () => {
    expect(marks('The anime Metallic Rouge and Rouge.', [alias('Rouge')])).toEqual(['Metallic Rouge a1', 'Rouge a16']);
  });
  it('lets the narrower scope win, then the newer correction', () => {
    const here = pin('Metallic Rouge', BEBOP, on('news.example'));
    expect(marks('The anime Metallic Rouge.', [suppress('Metallic Rouge'), here])).toEqual(['Metallic Rouge a16']);
    expect(marks('The anime Metallic Rouge.', [pin('Metallic Rouge', key(15)), pin('Metallic Rouge', BEBOP)])).toEqual(['Metallic Rouge a16']);
  });
  it('is a layer like any other: it adds names and takes nothing from the series below', () => {
    const stack = createStack([layerOf(correctionsModel([alias('Butler', key(2))])), layerOf(SMALL)]);
    expect(stack.series(key(2).series)?.entries).toHaveLength(4);
    expect(stack.series(key(2).series)?.prominence).toBe(200);
  });
});

describe('the list', () => {
  it('replaces what a new correction contradicts, in the same scope only', () => {
    const first = suppress('Another');
    const there = suppress('Another', on('news.example'));
    const second = pin('ANOTHER');
    expect(addCorrection([first, there], second)).toEqual([there, second]);
  });
  it('keeps suppressed readings of two series apart', () => {
    const one = suppress('Fruits Basket', EVERYWHERE, key(10).series);
    const other = suppress('Fruits Basket', EVERYWHERE, key(11).series);
    expect(addCorrection([one], other)).toEqual([one, other]);
  });
  it('forgets by id', () => {
    const one = suppress('Another');
    expect(removeCorrection([one], one.id)).toEqual([]);
    expect(removeCorrection([one], 'unknown')).toEqual([one]);
  });
});
