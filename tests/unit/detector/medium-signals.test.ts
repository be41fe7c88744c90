import { describe, expect, it } from 'vitest';
import { candidates } from '../../../src/detector/candidates';
import { localPlace } from '../../../src/detector/signals';
import { layerOf, model } from './small-catalogue';
import { createStack } from '../../../src/catalogue/stack';

const STACK = createStack([layerOf(model([
  { titles: [{ text: 'Cowboy Bebop' }, { text: 'カウボーイビバップ', lang: 'ja' }], entries: [{ id: 1, premiere: '1998-04-03' }] },
]))]);

/** Whether the name in a sentence looks like one of a work with actors, on a stage or a game. */
function isOfOtherMedium(text: string): boolean {
  const [found] = candidates({ id: 0, text, role: 'paragraph', level: 0, lang: null, section: 0, spans: [] }, STACK);
  return found?.signals[localPlace('otherMedium')] === 1;
}

describe('a work of another medium', () => {
  it.each([
    'The live-action Cowboy Bebop was a failure.',
    'A live action film of Cowboy Bebop comes.',
    'Live-action series like “Cowboy Bebop” fail.',
    'The Cowboy Bebop live-action series was a failure.',
    '“Cowboy Bebop,” the live-action adaptation, was a failure.',
    'The mobile game Cowboy Bebop closes.',
    'The Cowboy Bebop video games were fun.',
    'The Cowboy Bebop game was fun.',
    'Cowboy Bebop: Serenade of Reminiscence action game for PlayStation',
    '実写版カウボーイビバップの予告',
    'ドラマ『カウボーイビバップ』が始まる。',
    '『カウボーイビバップ』の実写版',
    'アプリゲーム『カウボーイビバップ』が終わる。',
  ])('%s', (text) => expect(isOfOtherMedium(text)).toBe(true));

  it.each([
    'The anime Cowboy Bebop is back.',
    'Cowboy Bebop, live-action aside, is good.',
    "Cowboy Bebop's games of chance are tense.",
    'Cowboy Bebop: set in a video game world',
    'Cowboy Bebop – an anime about an online game',
    'The anime based on the game Cowboy Bebop',
    'The musical series Cowboy Bebop',
    'A live-action film based on the manga Cowboy Bebop',
    'アニメ『カウボーイビバップ』のゲーム化が決まる。',
    '人気ゲーム『カウボーイビバップ』のアニメが始まる。',
    '青春ドラマ『カウボーイビバップ』はアニメだ。',
    '『カウボーイビバップ』の舞台・火星を歩く。',
  ])('is none in: %s', (text) => expect(isOfOtherMedium(text)).toBe(false));
});
