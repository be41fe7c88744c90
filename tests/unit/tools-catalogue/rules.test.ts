import { describe, expect, it } from 'vitest';
import { agree, agreeOnStudios, agreeOnTitles, medianTier, sameEnglish, sameRomaji } from '../../../tools/catalogue/merge-rules';
import { newsLines } from '../../../tools/catalogue/news';
import { endOf, premiereOf } from '../../../tools/catalogue/premiere';
import { foldWords, isDay } from '../../../tools/catalogue/text';
import { ambiguityOf, loadWords } from '../../../tools/catalogue/titles/ambiguity';
import { otherForms } from '../../../tools/catalogue/titles/forms';
import { katakanaClaims } from '../../../tools/catalogue/titles/katakana';
import { labelOf } from '../../../tools/catalogue/titles/labels';
import { romanise } from '../../../tools/catalogue/titles/romanise';
import { subtitleClaims } from '../../../tools/catalogue/titles/subtitles';
import { sourceEntry, sourceOf } from './fixtures';

describe('premieres', () => {
  it.each([
    ['an instant', { begin: '2024-01-10T16:25:00Z' }, '2024-01-10T16:25:00Z'],
    ['an instant at one in the morning in Japan', { begin: '2024-01-10T16:00:00Z', broadcast: 'R/2024-01-10T16:00:00Z/P7D' }, '2024-01-10T16:00:00Z'],
    ['the month of a series without an hour', { begin: '1995-10-04T16:00:00Z' }, '1995-10'],
    ['a film that opened on the Saturday named', { kind: 'film', begin: '1988-07-16T16:00:00Z' }, '1988-07-16'],
    ['a film that opened on the Friday after', { kind: 'film', begin: '2016-08-25T16:00:00Z' }, '2016-08-26'],
    ['a film that opened on the Saturday after, long ago', { kind: 'film', begin: '2009-07-31T16:00:00Z' }, '2009-08-01'],
    ['only the month where Friday and Saturday are both likely', { kind: 'film', begin: '2020-10-16T16:00:00Z' }, '2020-10'],
    ['New Year, not its eve', { begin: '1962-12-31T16:00:00Z' }, '1963-01'],
    ['nothing', { begin: null }, null],
  ] as const)('state %s', (_, rest, premiere) => {
    expect(premiereOf(sourceEntry('題', rest))).toBe(premiere);
  });

  it('have an end only where it says something', () => {
    expect(endOf(sourceEntry('題', { end: '2020-03-29T15:30:00Z' }))).toBe('2020-03-29T15:30:00Z');
    expect(endOf(sourceEntry('題', { begin: '1995-10-04T16:00:00Z', end: '1996-03-27T16:30:00Z' }))).toBe('1996-03-27');
    expect(endOf(sourceEntry('題', { end: '2019-03-29T15:30:00Z' }))).toBeNull();
    expect(endOf(sourceEntry('題', { kind: 'film', end: '2020-03-29T15:30:00Z' }))).toBeNull();
  });
});

describe('labels', () => {
  const label = (english: string, series: string, rest = {}) => labelOf({ season: null, part: null, final: false, kind: 'tv', english, romaji: null, seriesNames: [series], ...rest });
  it.each([
    ['Attack on Titan', 'Attack on Titan', { season: 1 }, null],
    ['Attack on Titan Season 3 Part 2', 'Attack on Titan', { season: 3, part: 2 }, 'Season 3 Part 2'],
    ['Attack on Titan Final Season Part 2', 'Attack on Titan', { season: 4, part: 2, final: true }, 'Final Season Part 2'],
    ['Code Geass: Lelouch of the Rebellion R2', 'Code Geass: Lelouch of the Rebellion', { season: 2 }, 'R2'],
    ['Mob Psycho 100 II', 'Mob Psycho 100', { season: 2 }, 'Season 2'],
    ['Demon Slayer: Kimetsu no Yaiba - Mugen Train', 'Demon Slayer: Kimetsu no Yaiba', { kind: 'film' }, 'Mugen Train'],
    ['Haikyu!! TO THE TOP Part 2', 'Haikyu!!', { season: 4, part: 2 }, 'TO THE TOP Part 2'],
    ['Yu Yu Hakusho (Movie)', 'Yu Yu Hakusho', { kind: 'film' }, 'Movie'],
  ])('of %s', (english, series, rest, expected) => {
    expect(label(english, series, rest)).toBe(expected);
  });

  it('become names of their own where they are more than a number', () => {
    const texts = (text: string | null, ja: string, famous = false) => subtitleClaims(text, ja, '魔法少女まどか☆マギカ', famous).map((claim) => claim.text);
    expect(texts('Mugen Train', '題')).toEqual(['Mugen Train']);
    expect(texts('Rebellion', '劇場版 魔法少女まどか☆マギカ [新編] 叛逆の物語')).toEqual(['叛逆の物語']);
    expect(texts('Rebellion', '題', true)).toEqual(['Rebellion']);
    for (const generic of ['(2クール目)', ' 第2クール', ' 総集編']) expect(texts('Part 2', `魔法少女まどか☆マギカ${generic}`)).toEqual([]);
    expect(texts('Heroes', '題', true)).toEqual([]);
    for (const generic of ['Season 2', 'Final Chapter', 'Final Season Part 2', 'The Movie', 'OVA', 'Part 1', null]) expect(texts(generic, '題', true)).toEqual([]);
  });
});

describe('names in katakana', () => {
  const official = (text: string, lang: 'ja' | 'en') => ({ text, lang, kind: 'official' as const });
  const tails = (...works: readonly (readonly [ja: string, en: string])[]) => {
    const named = works.map(([ja, en], at) => ({ owner: String(at), claims: [official(ja, 'ja'), official(en, 'en')] }));
    return [...katakanaClaims(named, () => true, loadWords()).values()].flat().map(({ text }) => text);
  };
  it('are taken from the end of a title', () => {
    expect(tails(['太陽の牙ダグラム', 'Fang of the Sun Dougram'], ['戦闘メカ ザブングル', 'Combat Mecha Xabungle'])).toEqual(['ダグラム', 'ザブングル']);
  });
  it('are left where the word is an English one, or another work has it', () => {
    expect(tails(['荒川アンダー ザ ブリッジ', 'Arakawa Under the Bridge'])).toEqual([]);
    expect(tails(['黒のダグラム', 'Black Dougram'], ['白のダグラム', 'White Dougram'])).toEqual([]);
  });
});

describe('other ways to write a title', () => {
  it('number seasons in words and figures', () => {
    expect(otherForms('Bungo Stray Dogs 4', 'en', 4)).toEqual(['Bungo Stray Dogs Season 4']);
    expect(otherForms('Mr. Osomatsu Season 2', 'en', 2)).toEqual(['Mr. Osomatsu 2']);
    expect(otherForms('Boku no Hero Academia 3rd Season', 'ja-Latn', 3)).toEqual(['Boku no Hero Academia 3']);
    expect(otherForms('Kaiju No. 8', 'en', 1)).toEqual([]);
    expect(otherForms('Meitantei Conan Movie 15: Chinmoku no Quarter', 'ja-Latn', null)).toEqual(['Meitantei Conan: Chinmoku no Quarter']);
  });

  it('romanise kana only', () => {
    expect(romanise('けいおん！')).toBe('keion!');
    expect(romanise('スレイヤーズNEXT')).toBe('sureiyazuNEXT');
    expect(romanise('進撃の巨人')).toBeNull();
    expect(romanise('Given')).toBeNull();
  });

  it('are told apart by words, not by spaces lost', () => {
    expect(foldWords('Yuri!!! on ICE')).toBe('yuri on ice');
    expect(foldWords('Full Metal')).not.toBe(foldWords('Fullmetal'));
    expect(foldWords('Howl’s Moving Castle')).toBe('howls moving castle');
    expect(foldWords('機動戦士 ガンダム')).toBe('機動戦士ガンダム');
  });
});

describe('ambiguity', () => {
  const words = loadWords();
  it.each([
    ['Monster', false, 'word'], ['Bones', false, 'word'], ['Another', false, 'word'], ['Given', false, 'word'], ['Free!', false, 'word'], ['K', false, 'word'], ['91', false, 'word'],
    ['Your Name.', false, 'words'], ['One Piece', false, 'words'], ['Fire Force', false, 'words'],
    ['Monica', false, 'name'], ['Fruits Basket', true, 'name'],
    ['Fullmetal Alchemist: Brotherhood', false, 'unique'], ['Frieren', false, 'unique'], ['Jujutsu Kaisen', false, 'unique'],
  ] as const)('of %s', (title, shared, expected) => {
    expect(ambiguityOf(title, shared, words)).toBe(expected);
  });
});

describe('merging what curators wrote', () => {
  it('keeps what two say and none contradicts', () => {
    expect(agree(['12', '12', ''], (a, b) => a === b, false)).toEqual({ value: '12', verdict: 'agreed' });
    expect(agree(['12', '', ''], (a, b) => a === b, false)).toEqual({ value: '', verdict: 'single' });
    expect(agree(['12', '', ''], (a, b) => a === b, true)).toEqual({ value: '12', verdict: 'single' });
    expect(agree(['12', '13', '12'], (a, b) => a === b, true)).toEqual({ value: '', verdict: 'contradicted' });
    expect(agree(['', ''], (a, b) => a === b, true)).toEqual({ value: '', verdict: 'blank' });
  });

  it('keeps two forms of one title side by side, and neither of two titles that have nothing in common', () => {
    const titles = (values: string[], witnesses: string[] = [], trustSingle = false) => agreeOnTitles(values, witnesses, sameEnglish, trustSingle);
    expect(titles(['Wolf Girl and Black Prince', 'Wolf Girl & the Black Prince'])).toEqual({ value: 'Wolf Girl and Black Prince', verdict: 'agreed', also: [] });
    expect(titles(['Star-Myu: High School Star Musical', 'Starmyu'])).toMatchObject({ value: 'Star-Myu: High School Star Musical', also: ['Starmyu'] });
    expect(titles(['Hajime no Ippo', 'Fighting Spirit', 'Fighting Spirit'])).toMatchObject({ value: '', verdict: 'contradicted' });
    expect(titles(['Teekyu 3', 'Teekyu 4'])).toMatchObject({ value: '', verdict: 'contradicted' });
    expect(titles(['Overlord II', ''])).toMatchObject({ value: '', verdict: 'single' });
    expect(titles(['Overlord II', ''], ['OVERLORD II'])).toMatchObject({ value: 'Overlord II', verdict: 'single' });
    expect(titles(['Overlord II'], [], true)).toMatchObject({ value: 'Overlord II' });
  });

  it('knows one title in two spellings', () => {
    expect(sameRomaji('Boku no Hero Academia 2nd Season', 'Boku no Hero Academia Season 2')).toBe(true);
    expect(sameRomaji('Shokugeki no Souma', 'Shokugeki no Soma')).toBe(true);
    expect(sameRomaji('Mob Psycho 100 II', 'Mob Psycho 100 III')).toBe(false);
    expect(sameEnglish('The Eminence in Shadow', 'Eminence in Shadow')).toBe(true);
    expect(sameEnglish('Attack on Titan', 'Attack on Titan Season 2')).toBe(false);
  });

  it('keeps the studios that are shared, and none where two disagree', () => {
    const family = (name: string) => (name.startsWith('Sunrise') ? 'sunrise' : name);
    expect(agreeOnStudios([['Bones', 'Wit'], ['Bones'], []], family, false)).toEqual({ value: ['Bones'], verdict: 'agreed' });
    expect(agreeOnStudios([['Sunrise'], ['Sunrise Beyond']], family, false)).toEqual({ value: ['Sunrise'], verdict: 'agreed' });
    expect(agreeOnStudios([['Bones'], ['Wit']], family, true)).toEqual({ value: [], verdict: 'contradicted' });
    expect(agreeOnStudios([['Bones'], ['Bones'], ['Wit']], family, true)).toEqual({ value: [], verdict: 'contradicted' });
    expect(agreeOnStudios([['Bones'], []], family, false)).toEqual({ value: [], verdict: 'single' });
  });

  it('takes the middle tier', () => {
    expect(medianTier(['1', '3', '2'])).toBe('2');
    expect(medianTier(['1', '2'])).toBe('2');
    expect(medianTier(['', 'x'])).toBe('');
  });
});

describe('news', () => {
  it('lists new entries without a row first, the most widely shown on top', () => {
    const old = sourceEntry('旧', { bangumi: 1 });
    const wide = sourceEntry('広', { bangumi: 2, anilist: 5, offers: [{ site: 'netflix', id: '1', regions: null }] });
    const lines = newsLines(sourceOf([old]), { ...sourceOf([old, sourceEntry('狭', { bangumi: 3 }), wide, sourceEntry('済', { bangumi: 4 })]), version: '1.1.0' }, (id) => id === 'bgm:4');
    expect(lines[0]).toBe('bangumi-data 1.0.0 is installed, 1.1.0 is the newest');
    expect(lines[1]).toBe('2 new entries and 1 older ones have no curated row');
    expect(lines.slice(2).map((line) => line.split('\t')[0])).toEqual(['+ bgm:2', '+ bgm:3', '  bgm:1']);
  });
});

describe('days', () => {
  it('exist', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2023-02-29')).toBe(false);
    expect(isDay('2023-2-9')).toBe(false);
  });
});
