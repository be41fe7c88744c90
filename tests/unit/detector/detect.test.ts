import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../src/domain/block';
import { LIMITS } from '../../../src/domain/limits';
import { candidates, detect } from '../../../src/detector/detect';
import { localPlace } from '../../../src/detector/signals';
import { createStack } from '../../../src/catalogue/stack';
import { block, layerOf, model, PAGE, SMALL_STACK } from './small-catalogue';

/** Surfaces that are marked on a page of the given paragraphs. */
function marks(...texts: (string | TextBlock)[]): string[] {
  const blocks = texts.map((text, id) => (typeof text === 'string' ? block(text, { id }) : { ...text, id }));
  return detect(blocks, PAGE, SMALL_STACK).map((mention) => mention.surface);
}

describe('what is marked', () => {
  it('marks a full title like no other words', () => {
    expect(marks('The anime Metallic Rouge starts in January.')).toEqual(['Metallic Rouge']);
  });
  it('leaves half a title alone', () => {
    expect(marks('Metallic paint, rouge and Rouge Redstar.')).toEqual([]);
  });
  it('leaves the possessive ending outside', () => {
    expect(marks("We loved Cowboy Bebop's music in the anime.")).toEqual(['Cowboy Bebop']);
  });
  it('leaves ordinary words alone, in capitals as well', () => {
    expect(marks('Another day, another coffee. Given the rain we stayed.', 'Another is better. Given time, it heals.')).toEqual([]);
  });
  it('takes no ordinary word for a title where all is written small, but a cell of its own', () => {
    const found = (text: string): string[] => candidates(block(text), SMALL_STACK).map(({ surface }) => surface);
    expect(found('watched another one. given the rain, fruits basket was nice.')).toEqual(['fruits basket']);
    expect(found('given')).toEqual(['given']);
  });
  it('marks an ordinary word that is set apart and called an anime', () => {
    expect(marks('The horror anime “Another” is based on a novel.')).toEqual(['Another']);
  });
  it('marks an ordinary word among other series', () => {
    expect(marks('My favourite anime are Cowboy Bebop, Mushishi, Another and Black Butler.')).toEqual(['Cowboy Bebop', 'Mushishi', 'Another', 'Black Butler']);
  });
  it('marks a series, not the character of the same name', () => {
    expect(marks('The anime Naruto ended.', 'Then Naruto fights Sasuke, and Naruto’s mother cries.')).toEqual(['Naruto']);
  });
  it('marks a short form only where the full title stands', () => {
    expect(marks('A sense of Brotherhood in the team.')).toEqual([]);
    expect(marks('The anime Fullmetal Alchemist: Brotherhood is long.', 'Still, the anime Brotherhood never drags.')).toEqual(['Fullmetal Alchemist: Brotherhood', 'Brotherhood']);
  });
  it('does not take what a sentence begins with for the owner of an episode', () => {
    expect(marks('The anime Naruto, Mushishi and Black Butler were on.', 'Given the episode was set in a bath house, the anime had to cut some of it.')).toEqual(['Naruto', 'Mushishi', 'Black Butler']);
  });
  it('knows by its name that a site is about nothing else', () => {
    const found = (host: string): string[] => detect([block('Black Butler was never finer than this week.')], { ...PAGE, host }, SMALL_STACK).map(({ surface }) => surface);
    expect(found('www.animenews.example')).toEqual(['Black Butler']);
    expect(['www.news.example', 'mangaloretoday.example'].map(found)).toEqual([[], []]);
  });
  it('leaves a year in brackets outside, and opens the work of that year', () => {
    const [mention, ...others] = detect([block('The anime Yaiba (2025) is good.')], PAGE, SMALL_STACK);
    expect(mention).toMatchObject({ surface: 'Yaiba', choices: [{ entry: 'a20' }] });
    expect(others).toEqual([]);
  });
  it('leaves the final season outside behind a Chinese title, and opens it', () => {
    const [mention, ...others] = detect([block('動畫《我的英雄學院 Final Season》開播。', { lang: 'zh-Hant' })], PAGE, SMALL_STACK);
    expect(mention).toMatchObject({ surface: '我的英雄學院', choices: [{ entry: 'a23' }] });
    expect(others).toEqual([]);
  });
  it('knows in brackets a title that its makers write small', () => {
    expect(marks('アニメ「pet」の放送が決まった。')).toEqual(['pet']);
    expect(marks('A pet is good for children. The anime “pet shop” is none.')).toEqual([]);
  });
  it('hears in Japanese as in English that a name is an anime, whatever else the page is about', () => {
    expect(marks('駅前の店で、アニメ『氷菓』のパンを買った。')).toEqual(['氷菓']);
    expect(marks('駅前の店で、『氷菓』のパンを買った。')).toEqual([]);
  });
  it('tells a role in a work from a longer name', () => {
    const signals = (text: string): (number | undefined)[] => ['inName', 'continuesName'].map((name) => candidates(block(text), SMALL_STACK)[0]?.signals[localPlace(name)]);
    expect(signals('She was Nobita in Doraemon for years.')).toEqual([1, 0]);
    expect(signals('We read the Gospel of Doraemon again.')).toEqual([0, 1]);
    expect(signals('She was heard in Doraemon for years.')).toEqual([0, 0]);
  });
  it('takes the longest title', () => {
    expect(marks('He wrote on After War Gundam X, an anime of 1996.')).toEqual(['After War Gundam X']);
  });
  it('takes Japanese title brackets for what they are', () => {
    expect(marks('アニメ『氷菓』の放送が始まった。')).toEqual(['氷菓']);
    expect(marks('暑い日には氷菓が売れる。新しい氷菓子も出た。')).toEqual([]);
  });
  it('takes one character for a work only in brackets or with its own sign', () => {
    expect(marks('2024春アニメ、アニメ『春』と『黒執事』。')).toEqual(['春', '黒執事']);
    expect(marks('アニメは『黒執事』、『チ。』、そして血とチと。')).toEqual(['黒執事', 'チ。']);
  });
  it('leaves parts of longer words and of other titles alone', () => {
    expect(marks('アニメ『黒執事』がランキング首位。『ライオン・キング』は2位。')).toEqual(['黒執事']);
  });
  it('tells a song from the series that it belongs to', () => {
    expect(marks('アニメ『黒執事』の「キング」が流れる。')).toEqual(['黒執事']);
  });
  it('does not join what stands on different lines, or one part with the next', () => {
    expect(marks('Anime on the shelf: Black Butler\nPublic School Arc')).toEqual(['Black Butler', 'Public School Arc']);
    expect(marks('The anime Black Butler – Public School Arc – Book of the Atlantic.')).toEqual(['Black Butler – Public School Arc', 'Book of the Atlantic']);
  });
  it('marks a part with its series as one name, at the part', () => {
    const [mention, ...others] = detect([block('We saw the anime film Black Butler – Book of the Atlantic again.')], PAGE, SMALL_STACK);
    expect(mention).toMatchObject({ surface: 'Black Butler – Book of the Atlantic', choices: [{ entry: 'a4' }], entryNamed: true });
    expect(others).toEqual([]);
  });
  it('takes whoever speaks in an interview for a person', () => {
    const talk = ['We watch the anime Cowboy Bebop again.', 'NARUTO: How was it?', 'ELLIS: Long.', 'NARUTO: And the end?', 'NARUTO: What now?'];
    expect(marks(...talk)).toEqual(['Cowboy Bebop']);
  });
  it('believes a link to a database', () => {
    const text = 'Then I saw Another at last.';
    const spans = [{ start: 11, end: 18, kind: 'link' as const, href: 'https://myanimelist.net/anime/11111/Another' }];
    expect(marks(block(text, { spans }))).toEqual(['Another']);
  });
});

describe('what a mention opens', () => {
  const opened = (text: string, date: string | null = null) => {
    const [mention] = detect([block(text)], { ...PAGE, date }, SMALL_STACK);
    return mention === undefined ? null : { entries: mention.choices.map(({ entry }) => entry), named: mention.entryNamed, franchise: mention.franchise };
  };
  it.each([
    ['The anime Black Butler is back.', 'a2', false],
    ['The anime Black Butler Season 4 is back.', 'a5', true],
    ['The second season of Black Butler was original.', 'a3', true],
    ['We saw the Black Butler movie, an anime film.', 'a4', true],
    ['The anime Black Butler: Book of the Atlantic is on.', 'a4', true],
    ['The anime Black Butler (2010) was original.', 'a3', true],
    ['アニメ『黒執事』第4期の放送', 'a5', true],
  ])('%s', (text, entry, named) => {
    expect(opened(text)).toEqual({ entries: [entry], named, franchise: null });
  });
  it.each([
    ['The anime Black Butler Season 4 (黒執事) is back.', ['a5', 'a5']],
    ['We like the anime Black Butler Season 4. The anime Black Butler began in 2008.', ['a5', 'a2']],
  ])('%s gives its entry to a gloss, and to nothing else', (text, entries) => {
    expect(detect([block(text)], PAGE, SMALL_STACK).map((mention) => mention.choices[0]?.entry)).toEqual(entries);
  });
  describe('among seasons and films of one series', () => {
    const stack = createStack([layerOf(model([
      { titles: [{ text: 'Silver Comet!' }], entries: [
        { id: 1, premiere: '2010-01-01', season: 1 }, { id: 2, premiere: '2012-01-01', season: 2, titles: [{ text: 'Silver Comet!!' }] },
        { id: 3, premiere: '2013-01-01', kind: 'film' }, { id: 4, premiere: '2014-01-01', kind: 'film' }] },
      { titles: [{ text: 'Twin Comet', ambiguity: 'words' }], prominence: 220, entries: [{ id: 5, premiere: '2001-01-01', season: 1 }] },
      { titles: [{ text: 'Twin Comet', ambiguity: 'words' }], prominence: 180, entries: [{ id: 6, premiere: '2019-01-01', season: 1 }, { id: 7, premiere: '2020-01-01', season: 2 }] },
    ]))]);
    const entries = (text: string) => detect([block(text)], PAGE, stack)[0]?.choices.map(({ entry }) => entry);
    it.each([
      ['The anime Silver Comet! is back.', 'a1'],
      ['The anime Silver Comet!! is back.', 'a2'],
      ['I love the anime Silver Comet!!! So much.', 'a1'],
      ['The anime Silver Comet part 2 is back.', 'a2'],
      ['The anime Silver Comet cour 2 is back.', 'a1'],
      ['The anime film Silver Comet: the movie is back.', 'a3'],
      ['We saw the second anime "Silver Comet" movie.', 'a4'],
      ['We saw the ninth anime "Silver Comet" movie.', 'a3'],
      ['The anime Twin Comet is back.', 'a5'],
      ["The anime Twin Comet's second season is back.", 'a7'],
    ])('%s', (text, entry) => expect(entries(text)?.[0]).toBe(entry));
  });
  it('lets brackets end with the title that stands in them', () => {
    expect(opened('アニメ『黒執事 Book of the Atlantic!』を見た。')?.entries).toEqual(['a4']);
  });
  it.each([['new', 'a11'], ['original', 'a10']])('hears which of two is the %s one', (word, entry) => {
    expect(opened(`The ${word} Fruits Basket anime made me cry.`, '2020-05-01')?.entries).toEqual([entry]);
  });
  it('asks where two series have one name', () => {
    expect(opened('The anime Fruits Basket made me cry.')?.entries).toHaveLength(2);
  });
  it('lets the year beside it decide', () => {
    expect(opened('The 2019 Fruits Basket anime made me cry.')?.entries).toEqual(['a11']);
  });
  it('lets the date of the article decide', () => {
    expect(opened('The anime Fruits Basket made me cry.', '2005-06-01')?.entries).toEqual(['a10']);
  });
  it('offers a franchise, best known first', () => {
    expect(opened('I love the anime Gundam.')).toEqual({ entries: ['a12', 'a13'], named: false, franchise: 'f-gundam' });
  });
});

describe('a page that names one series in thousands of ways', () => {
  it('is weighed in the memory of the background', () => {
    const blocks = Array.from({ length: LIMITS.candidatesPerPage / 2 }, (_, id) => block(`アニメ『Naruto Part${id}』`, { id }));
    expect(detect(blocks, PAGE, SMALL_STACK)).toHaveLength(LIMITS.mentionsPerPage);
  });
});
