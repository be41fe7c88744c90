import { describe, expect, it } from 'vitest';
import { createStack } from '../../../src/catalogue/stack';
import type { TextBlock } from '../../../src/domain/block';
import { candidates } from '../../../src/detector/candidates';
import { LOCAL_SIGNALS } from '../../../src/detector/signals';
import { layerOf, model } from './small-catalogue';

const STACK = createStack([layerOf(model([
  { titles: [{ text: 'Cowboy Bebop' }, { text: '葬送のフリーレン', lang: 'ja' }], entries: [{ id: 1, premiere: '1998-04-03' }] },
]))]);

/** What a block tells of the first title in it: the signals that are not silent. */
function told(text: string, own: Partial<TextBlock> = {}): Record<string, number> {
  const [found] = candidates({ id: 0, text, role: 'paragraph', level: 0, lang: null, section: 0, spans: [], ...own }, STACK);
  return Object.fromEntries(LOCAL_SIGNALS.flatMap((name, place) => (found?.signals[place] === 0 ? [] : [[name, found?.signals[place] ?? Number.NaN]])));
}

describe('a block tells of a title', () => {
  it('its capitals and its length, and nothing else where nothing else stands', () => {
    expect(told('Rain fell over many small towns, and Cowboy Bebop.')).toEqual({ capital: 1, length: 1 });
  });
  it('what stands beside it', () => {
    expect(told('Rain fell over many small towns in the anime Cowboy Bebop.')).toEqual({ capital: 1, length: 1, animeLeft: 1, animeBlock: 0.33 });
  });
  it('its markup', () => {
    const spans: TextBlock['spans'] = [{ kind: 'emphasis', start: 37, end: 49 }];
    expect(told('Rain fell over many small towns, and Cowboy Bebop.', { spans })).toEqual({ capital: 1, length: 1, emphasis: 1 });
  });
  it('that it is alone, in a heading', () => {
    expect(told('Cowboy Bebop', { role: 'heading' })).toEqual({ capital: 1, length: 1, fillsBlock: 1, heading: 1 });
  });
  it('its brackets, in Japanese', () => {
    expect(told('雨の『葬送のフリーレン』を見た')).toEqual({ length: 1.42, titleBrackets: 1 });
  });
});
