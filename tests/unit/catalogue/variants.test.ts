import { describe, expect, it } from 'vitest';
import type { TitleLang } from '../../../src/domain/facts';
import { matchVariants } from '../../../src/catalogue/variants';
import { matched, title } from './models';

describe('matchVariants', () => {
  it.each<[string, TitleLang, string[]]>([
    ['Overlord II', 'en', ['Overlord 2']],
    ['Overlord 3', 'en', ['Overlord III']],
    ['Free! 2', 'en', ['Free! II']],
    ['Overlord Season 2', 'en', []],
    ['Bakuman. Season 2', 'en', ['Bakuman. Season II']],
    ['To the Top Part 2', 'en', ['To the Top Part II']],
    ['Mob Psycho 100', 'en', []],
    ['Ranma ½', 'en', ['Ranma 1/2']],
    ['The iDOLM@STER', 'en', ['The iDOLMaSTER']],
    ['Ghost in the Shell: S.A.C.', 'en', ['Ghost in the Shell: SAC']],
    ['Area 88', 'en', ['Area88']],
    ['Area88', 'en', ['Area 88']],
    ['11eyes', 'und', ['11 eyes']],
    ['The Melancholy of Haruhi Suzumiya', 'en', ['Melancholy of Haruhi Suzumiya']],
    ['The Twelve', 'en', []],
    ['Senpai ga Uzai', 'ja-Latn', ['Sempai ga Uzai']],
    ['Shimbun', 'ja-Latn', ['Shinbun']],
    ['Kaibutsu-kun', 'ja-Latn', ['Kaibutsukun']],
    ['Spy Kyoushitsu', 'ja-Latn', []],
    ['鋼の錬金術師', 'ja', []],
  ])('of %j (%s) are %j', (text, lang, expected) => expect(matchVariants(text, lang)).toEqual(expected));

  it.each([
    ['Overlord II', 'Overlord 2'],
    ['Ranma ½', 'Ranma 1/2'],
    ['The iDOLM@STER', 'The Idolmaster'],
  ])('lets %j be found as %j', (text, written) => {
    const hidden = matchVariants(text, 'en').map((variant) => title(variant, { hidden: true }));
    expect(matched([title(text), ...hidden], written)).toHaveLength(1);
  });
});
