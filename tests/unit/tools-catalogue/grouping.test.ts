import { describe, expect, it } from 'vitest';
import { beginnings, unmark, unmarkWeakly } from '../../../tools/catalogue/grouping/markers';
import { build, grouped, sourceEntry } from './fixtures';

describe('markers of seasons and forms', () => {
  it.each([
    ['僕のヒーローアカデミア(第2期)', '僕のヒーローアカデミア', 2, null, false],
    ['進撃の巨人 Season3 Part.2', '進撃の巨人', 3, 2, false],
    ['進撃の巨人 The Final Season', '進撃の巨人', null, null, true],
    ['MAJOR 2nd season', 'MAJOR', 2, null, false],
    ['忍たま乱太郎 第29シリーズ', '忍たま乱太郎', 29, null, false],
    ['闇芝居 十三期', '闇芝居', 13, null, false],
    ['ハイキュー!! セカンドシーズン', 'ハイキュー!!', 2, null, false],
    ['Dr.STONE NEW WORLD(第2クール)', 'Dr.STONE NEW WORLD', null, 2, false],
    ['ゲゲゲの鬼太郎(2018)', 'ゲゲゲの鬼太郎', null, null, false],
    ['劇場版「鬼滅の刃」無限列車編', '鬼滅の刃 無限列車編', null, null, false],
    ['鋼の錬金術師', '鋼の錬金術師', null, null, false],
  ])('reads %s', (title, base, season, part, final) => {
    expect(unmark(title)).toMatchObject({ base, season, part, final });
  });

  it('takes a bare number for a season only weakly', () => {
    expect(unmark('モブサイコ100 II').base).toBe('モブサイコ100 II');
    expect(unmarkWeakly('モブサイコ100 II')).toMatchObject({ base: 'モブサイコ100', season: 2 });
    expect(unmarkWeakly('コードギアス 反逆のルルーシュ R2')).toMatchObject({ base: 'コードギアス 反逆のルルーシュ', season: 2 });
    expect(unmarkWeakly('進撃の巨人')).toBeNull();
  });

  it('cuts a title where a subtitle may begin', () => {
    expect(beginnings('ルパン三世 カリオストロの城')).toEqual(['ルパン三世']);
    expect(beginnings('新世紀エヴァンゲリオン劇場版 シト新生')).toEqual(['新世紀エヴァンゲリオン劇場版', '新世紀エヴァンゲリオン']);
  });
});

describe('grouping', () => {
  it('puts together what TMDB lists together', () => {
    expect(grouped([sourceEntry('化物語', { tmdb: 'tv/1' }), sourceEntry('偽物語', { tmdb: 'tv/1/season/2', begin: '2021-01-01T15:00:00Z' })])).toEqual([['化物語', '偽物語']]);
  });

  it('joins seasons and films by their names', () => {
    const entries = [
      sourceEntry('呪術廻戦', { tmdb: 'tv/1' }),
      sourceEntry('呪術廻戦(第2期)', { begin: '2023-07-06T15:00:00Z' }),
      sourceEntry('劇場版 呪術廻戦 0', { kind: 'film', begin: '2021-12-24T16:00:00Z', tmdb: 'movie/2' }),
    ];
    expect(grouped(entries)).toEqual([['呪術廻戦', '劇場版 呪術廻戦 0', '呪術廻戦(第2期)']]);
  });

  it('keeps a remake apart and gives later films to it', () => {
    const entries = [
      sourceEntry('HUNTER×HUNTER', { tmdb: 'tv/1', begin: '1999-10-16T09:30:00Z' }),
      sourceEntry('HUNTER×HUNTER(2011)', { tmdb: 'tv/2', begin: '2011-10-02T01:55:00Z' }),
      sourceEntry('HUNTER×HUNTER The Last Mission', { kind: 'film', begin: '2013-12-27T16:00:00Z' }),
    ];
    expect(grouped(entries)).toEqual([['HUNTER×HUNTER'], ['HUNTER×HUNTER(2011)', 'HUNTER×HUNTER The Last Mission']]);
  });

  it('does not join another broadcast only because it begins alike', () => {
    expect(grouped([sourceEntry('ドラゴンボール', { tmdb: 'tv/1' }), sourceEntry('ドラゴンボール 超', { tmdb: 'tv/2', begin: '2021-01-01T15:00:00Z' })])).toHaveLength(2);
  });

  it('lets stems of a franchise say nothing', () => {
    const entries = [sourceEntry('機動戦士ガンダム', { tmdb: 'tv/1' }), sourceEntry('機動戦士ガンダム 閃光のハサウェイ', { kind: 'film', begin: '2021-06-11T16:00:00Z' })];
    expect(grouped(entries)).toHaveLength(1);
    expect(grouped(entries, { 'data/franchises.tsv': ['f-gundam|Gundam||機動戦士ガンダム|ガンダム|'] })).toHaveLength(2);
  });

  it('follows curated joins and splits', () => {
    const entries = () => [
      sourceEntry('NARUTO', { bangumi: 1, tmdb: 'tv/1' }),
      sourceEntry('NARUTO 疾風伝', { bangumi: 2, tmdb: 'tv/2', begin: '2007-02-15T10:30:00Z' }),
      sourceEntry('外伝', { bangumi: 3, tmdb: 'tv/1', begin: '2021-02-15T10:30:00Z' }),
    ];
    const rows = { 'data/groups.tsv': ['join|bgm:2|NARUTO 疾風伝|bgm:1|', 'split|bgm:3|外伝||', 'label|bgm:2|NARUTO 疾風伝|Shippuden|'] };
    expect(grouped(entries()).map((group) => group.length).toSorted()).toEqual([1, 2]);
    expect(grouped(entries(), rows)).toContainEqual(['NARUTO 疾風伝', 'NARUTO']);
    expect(grouped(entries(), rows)).toContainEqual(['外伝']);
    expect(build(entries(), rows).model.entries.find((entry) => entry.key === 'b2')?.label).toBe('Shippuden');
  });

  it('finds a film by its Latin title where the Japanese ones differ', () => {
    const entries = [sourceEntry('COWBOY BEBOP', { bangumi: 1, tmdb: 'tv/1' }), sourceEntry('カウボーイビバップ 天国の扉', { bangumi: 2, kind: 'film', begin: '2021-09-01T16:00:00Z' })];
    const rows = { 'data/entries/2020.tsv': ['bgm:1|COWBOY BEBOP|Cowboy Bebop|Cowboy Bebop|||||2026-01-31', 'bgm:2|カウボーイビバップ 天国の扉|Cowboy Bebop: Tengoku no Tobira|Cowboy Bebop: The Movie|||||2026-01-31'] };
    expect(grouped(entries, rows)).toHaveLength(1);
  });

  it('gathers series into franchises, the best known first', () => {
    const entries = [sourceEntry('機動戦士ガンダム', { bangumi: 1, tmdb: 'tv/1' }), sourceEntry('新機動戦記ガンダムW', { bangumi: 2, tmdb: 'tv/2' })];
    const rows = {
      'data/franchises.tsv': ['f-gundam|Gundam|ガンダム||ガンダム|'],
      'data/entries/2020.tsv': ['bgm:1|機動戦士ガンダム||||||2|2026-01-31', 'bgm:2|新機動戦記ガンダムW||||||1|2026-01-31'],
    };
    expect(build(entries, rows).model.franchises).toMatchObject([{ key: 'f-gundam', name: 'Gundam', series: ['sb2', 'sb1'], titles: [{ text: 'Gundam' }, { text: 'ガンダム', lang: 'ja' }] }]);
  });
});
