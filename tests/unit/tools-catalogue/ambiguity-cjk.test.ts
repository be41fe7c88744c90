import { describe, expect, it } from 'vitest';
import { ambiguityOfCjk } from '../../../tools/catalogue/titles/ambiguity-cjk';

describe('ambiguity of titles in Chinese and Japanese', () => {
  it.each([
    ['氷菓', 'ja', 'word'], ['日常', 'ja', 'word'], ['メダリスト', 'ja', 'word'], ['春', 'ja', 'word'],
    ['よりもい', 'ja', 'words'], ['だがしかし', 'ja', 'name'], ['月がきれい', 'ja', 'name'], ['銀の匙', 'ja', 'words'],
    ['鬼滅', 'ja', 'name'], ['銀魂', 'ja', 'name'], ['俺妹', 'ja', 'name'],
    ['まどマギ', 'ja', 'unique'], ['俺ガイル', 'ja', 'unique'], ['イデオン', 'ja', 'unique'], ['シャーロット', 'ja', 'name'], ['らき☆すた', 'ja', 'unique'],
    ['鬼滅の刃', 'ja', 'name'], ['進撃の巨人', 'ja', 'name'], ['葬送のフリーレン', 'ja', 'unique'], ['王立宇宙軍', 'ja', 'unique'], ['焼きたて', 'ja', 'name'],
    ['灌篮高手', 'zh-Hans', 'unique'], ['冰菓', 'zh-Hans', 'name'], ['银魂', 'zh-Hans', 'name'], ['死神', 'zh-Hans', 'word'], ['咒術迴戰', 'zh-Hant', 'unique'], ['鋼彈W', 'zh-Hant', 'unique'],
  ] as const)('%s', (title, lang, expected) => {
    expect(ambiguityOfCjk(title, lang, false)).toBe(expected);
  });

  it('is at least a name where another series has the same title', () => {
    expect([ambiguityOfCjk('灌篮高手', 'zh-Hans', true), ambiguityOfCjk('氷菓', 'ja', true)]).toEqual(['name', 'word']);
  });
});
