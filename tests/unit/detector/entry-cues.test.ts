import { describe, expect, it } from 'vitest';
import { entryCues, readNumber } from '../../../src/detector/entry-cues';

/** Cues of the title that stands between two bars. */
function cues(text: string): unknown {
  const [left = '', , right = ''] = text.toLowerCase().split('|');
  return entryCues(left, right);
}

describe('the words beside a title', () => {
  it.each([
    ['|Black Butler| Season 4 is here', { season: 4 }],
    ['|Black Butler| season four', { season: 4 }],
    ['“|Black Butler|” Season 4', { season: 4 }],
    ['|Black Butler|: Season 2 Part 2', { season: 2, part: 2 }],
    ['|Attack on Titan| The Final Season Part 2', { final: true, part: 2 }],
    ['the final season of |Attack on Titan|', { final: true }],
    ['the second season of |Frieren| begins', { season: 2 }],
    ['the 3rd season of the hit anime |Frieren|', { season: 3 }],
    ['|Frieren|’s second season', { season: 2 }],
    ['|Oshi no Ko| S3', { season: 3 }],
    ['|Konosuba| 3 times', undefined],
    ['|Konosuba| 3.', { season: 3 }],
    ['|Mob Psycho 100| III is out', { season: 3 }],
    ['|Mob Psycho 100| II will air', { season: 2 }],
    ['the 2019 |Fruits Basket|', { year: 2019 }],
    ['|Fruits Basket| (2019)', { year: 2019 }],
    ['|Black Butler| movie', { kind: 'film' }],
    ['|Hellsing| OVA', { kind: 'ova' }],
    ['the new season of |Bleach|', { words: 'newest' }],
    ['『|葬送のフリーレン|』第2期', { season: 2 }],
    ['『|葬送のフリーレン|』第二期', { season: 2 }],
    ['『|Re:ゼロ|』3rd seasonの放送', { season: 3 }],
    ['『|無職転生|II』の放送', { season: 2 }],
    ['劇場版「|鬼滅の刃|」', { kind: 'film' }],
    ['tvアニメ『|鬼滅の刃|』', { kind: 'tv' }],
    ['|No Guns Life| Part 2', { part: 2 }],
    ['|Frieren| cour 2', { part: 2, words: 'cour' }],
    ['|Frieren|’s second half', { part: 2, words: 'cour' }],
    ['|Mushoku Tensei| s2p2', { season: 2, part: 2 }],
    ['|Mushoku Tensei| S2 part 2', { season: 2, part: 2 }],
    ['a |Silent Möbius| motion picture', { kind: 'film' }],
    ['the second |Naruto| movie', { kind: 'film', part: 2 }],
    ['the third film of |Naruto|', { kind: 'film', part: 3 }],
    ['|Haikyu!!| movie part 2', { kind: 'film', part: 2 }],
    ['the feature film version of |Blue Exorcist|', { kind: 'film' }],
    ['the world’s first |Naruto| film', { kind: 'film', words: 'old' }],
    ['the twenty-first |Naruto| film', { kind: 'film', words: 'old' }],
    ['since the last season of |Attack on Titan|', undefined],
    ['「|魔法科高校の劣等生|」のテレビアニメ第2期', { season: 2 }],
    ['『|魔法科高校の劣等生|』tvアニメ第2期', { season: 2 }],
    ['《|彼女、お借りします|》動畫第二季', { season: 2 }],
    ['「|てーきゅう|」(6期)', { season: 6 }],
    ['《|賽馬娘|》第二季度', { part: 2, words: 'cour' }],
    ['『|ラブライブ!|』2期生', undefined],
    ['劇場アニメ『|けいおん!|』', { kind: 'film' }],
    ['国立劇場『|銀魂|』', undefined],
    ['《|夏目友人帳|》剧场版', { kind: 'film' }],
    ['『|小林さんちのメイドラゴン|』 映画 『', undefined],
    ['I like |Frieren| and tea', undefined],
    ['in season 2 of life I met |Frieren| fans', undefined],
  ])('%s', (text, expected) => {
    expect(cues(text)).toEqual(expected);
  });
});

describe('every word that may stand right before a title', () => {
  it.each<readonly [string, object]>([
    ['the last season, part 2 of ', { final: true, part: 2 }],
    ['season 2 to ', { season: 2 }],
    ['season 2 for the tv ', { season: 2 }],
    ['season two in the hit ', { season: 2 }],
    ['season 3 from the popular ', { season: 3 }],
    ['the second series of the anime series ', { season: 2 }],
    ['the second season of the manga ', { season: 2 }],
    ['the current season of the original ', { words: 'newest' }],
    ['2011’s ', { year: 2011 }],
    ['the 2011 ', { year: 2011 }],
    ['the 2011 version of ', { year: 2011 }],
    ['the 2011 version ', { year: 2011 }],
    ['the 2019 adaptation ', { year: 2019 }],
    ['the 2019 remake ', { year: 2019 }],
    ['the 2019 reboot ', { year: 2019 }],
    ['the movie of “', { kind: 'film' }],
    ['the ova of ', { kind: 'ova' }],
    ['映画『', { kind: 'film' }],
    ['劇場版アニメ『', { kind: 'film' }],
    ['テレビアニメ「', { kind: 'tv' }],
    ...['new', 'latest', 'current', 'remade', 'rebooted'].map((word) => [`the ${word} `, { words: 'new' }] as const),
    ...['original', 'old', 'first', 'classic'].map((word) => [`the ${word} “`, { words: 'old' }] as const),
  ])('%s', (left, expected) => {
    expect(entryCues(left, '')).toEqual(expected);
  });
});

describe('numbers', () => {
  it.each([['2', 2], ['second', 2], ['2nd', 2], ['two', 2], ['ii', 2], ['二', 2], ['２', 2], ['tea', 0]])('%s', (word, number) => {
    expect(readNumber(word)).toBe(number);
  });
});
