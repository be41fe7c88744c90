import { describe, expect, it } from 'vitest';
import { dumpLines } from '../../../tools/catalogue/dump';
import { build, sourceEntry, type Rows } from './fixtures';

const frieren = () => [
  sourceEntry('葬送のフリーレン', { bangumi: 1, anilist: 154587, mal: 52991, tmdb: 'tv/1', begin: '2023-09-29T14:00:00Z', broadcast: 'R/2023-09-29T14:00:00Z/P7D', zhHans: ['葬送的芙莉莲'], offers: [{ site: 'netflix', id: '81726714', regions: null }, { site: 'unext', id: 'SID1', regions: null }] }),
  sourceEntry('葬送のフリーレン(第2期)', { bangumi: 2, tmdb: 'tv/1', begin: '2026-01-16T14:00:00Z' }),
];
const rows: Rows = {
  'data/entries/2020.tsv': [
    "bgm:1|葬送のフリーレン|Sousou no Frieren|Frieren: Beyond Journey's End||MAPPA|28|1|2026-01-31",
    "bgm:2|葬送のフリーレン(第2期)|Sousou no Frieren 2nd Season|Frieren: Beyond Journey's End Season 2||||1|2026-01-31",
  ],
  'data/names/a.tsv': ['bgm:2|葬送のフリーレン(第2期)|short|en|Frieren'],
  'data/offers/US.tsv': ['bgm:1|葬送のフリーレン|series|netflix|US|search|2025-01-01|Titlecard', 'bgm:1|葬送のフリーレン|entry|none|DE||2025-01-01|Titlecard'],
};

describe('the model', () => {
  it('gives the series its plain names and each entry only what is its own', () => {
    const { model } = build(frieren(), rows);
    const shown = (titles: (typeof model.series)[number]['titles']) => titles.filter((title) => !title.hidden).map((title) => title.text);
    expect(model.series).toHaveLength(1);
    expect(shown(model.series[0]?.titles ?? [])).toEqual(["Frieren: Beyond Journey's End", 'Sousou no Frieren', '葬送のフリーレン', '葬送的芙莉莲', 'Frieren']);
    expect(model.entries.map((entry) => shown(entry.titles))).toEqual([[], ["Frieren: Beyond Journey's End Season 2", 'Sousou no Frieren 2nd Season', '葬送のフリーレン(第2期)']]);
    expect(model.entries.map((entry) => [entry.seasonNumber, entry.label])).toEqual([[1, null], [2, 'Season 2']]);
  });

  it('has the works that the source lacks, with our own rows as the source of what they say', () => {
    const { model } = build(frieren(), {
      'data/works.tsv': ['大鱼海棠|zh-Hans|film|2016-07-08||||2026-11-30', 'Yasuke|en|web|2021-04-29|2021-04-29|||2026-11-30', '劇場版 葬送のフリーレン 銀の旅|ja|film|2027-08||9||2026-11-30'],
      'data/entries/2020.tsv': ['-|Yasuke||Yasuke||MAPPA|6|3|2026-11-30', 'al:9|劇場版 葬送のフリーレン 銀の旅||Frieren: Silver Journey||||3|2026-11-30'],
      'data/groups.tsv': ['join|al:9|劇場版 葬送のフリーレン 銀の旅|bgm:1|'],
    });
    const yasuke = model.entries.find(({ kind }) => kind === 'web');
    expect(model.sources[yasuke?.premiereSource ?? 0]).toMatchObject({ name: 'Titlecard', date: '2026-11-30' });
    expect(yasuke).toMatchObject({ premiere: '2021-04-29', studios: ['MAPPA'], episodes: 6 });
    const [fish] = model.series;
    expect(fish?.titles.map(({ text, lang }) => `${lang} ${text}`)).toContain('zh-Hans 大鱼海棠');
    expect(model.series.slice(1).map(({ entries }) => entries)).toEqual([[yasuke?.key], ['b1', 'b2', 'a9']]);
  });

  it('gives a film the names that stand at it, and the series those that say nothing of the entry at which they stand', () => {
    const film = sourceEntry('劇場版 葬送のフリーレン 銀の旅', { bangumi: 3, tmdb: 'movie/3', kind: 'film', begin: '2026-08-01T15:00:00Z' });
    const names = ['bgm:3|劇場版 葬送のフリーレン 銀の旅|short|en|Silver Journey', 'bgm:2|葬送のフリーレン(第2期)|short|en|Frieren', 'bgm:2|葬送のフリーレン(第2期)|short|en|Frieren S2'];
    const { model } = build([...frieren(), film], { ...rows, 'data/names/a.tsv': names });
    const texts = (titles: (typeof model.series)[number]['titles'] = []) => titles.map((title) => title.text);
    expect(texts(model.series[0]?.titles)).toContain('Frieren');
    expect(texts(model.series[0]?.titles)).not.toContain('Silver Journey');
    expect(texts(model.entries.find((entry) => entry.key === 'b3')?.titles)).toContain('Silver Journey');
  });

  it('gives a season the names that its Japanese title has in it, in whichever form of the characters', () => {
    const arc = sourceEntry('葬送のフリーレン 渋谷編', { bangumi: 3, tmdb: 'tv/1', begin: '2027-01-16T14:00:00Z' });
    const names = ['bgm:3|葬送のフリーレン 渋谷編|short|zh-Hans|涩谷编', 'bgm:3|葬送のフリーレン 渋谷編|short|ja|葬送'];
    const { model } = build([...frieren(), arc], { ...rows, 'data/names/a.tsv': names });
    const texts = (titles: (typeof model.series)[number]['titles'] = []) => titles.map((title) => title.text);
    expect(texts(model.entries.find((entry) => entry.key === 'b3')?.titles)).toContain('涩谷编');
    expect(texts(model.series[0]?.titles)).toContain('葬送');
  });

  it('lets the plain name open what a row says, or the main video beside a lesser one', () => {
    const lesson = sourceEntry('トップをねらえ! 科学講座', { bangumi: 1, tmdb: 'tv/9', kind: 'ova', begin: '1988-10-07T15:00:00Z' });
    const main = sourceEntry('トップをねらえ!', { bangumi: 2, tmdb: 'tv/9', kind: 'ova', begin: '1988-10-07T16:00:00Z' });
    const episodes = { 'data/entries/2020.tsv': ['bgm:2|トップをねらえ!|Top wo Nerae!|Gunbuster|||6|2|2026-01-31'] };
    const first = (extra: Rows) => build([lesson, main], { ...episodes, ...extra }).model.series[0]?.entries[0];
    expect(first({})).toBe('b2');
    expect(first({ 'data/groups.tsv': ['lead|bgm:1|トップをねらえ! 科学講座||test'] })).toBe('b1');
  });

  it('doubts names that mean something else elsewhere, and drops the derived ones', () => {
    const entries = [sourceEntry('スター・ウォーズ: ビジョンズ', { bangumi: 1 }), sourceEntry('スーパーナチュラル', { bangumi: 2 }), sourceEntry('さよなら絶望先生', { bangumi: 3 }), sourceEntry('絶望の大地', { bangumi: 4 })];
    const { model } = build(entries, {
      'data/entries/2020.tsv': ['bgm:1|スター・ウォーズ: ビジョンズ||Star Wars: Visions||||3|2026-01-31', 'bgm:2|スーパーナチュラル||Supernatural||||3|2026-01-31', 'bgm:3|さよなら絶望先生|Sayonara Zetsubou Sensei|||||3|2026-01-31', 'bgm:4|絶望の大地|Zetsubou no Daichi|||||3|2026-01-31'],
      'data/names/a.tsv': ['bgm:3|さよなら絶望先生|short|en|Zetsubou', 'bgm:3|さよなら絶望先生|short|en|Kubo'],
      'data/elsewhere.tsv': ['Star Wars|work|film', 'Supernatural|work|television series', 'Kubo|name|person'],
    });
    const ambiguity = (text: string) => model.series.flatMap((item) => item.titles).find((title) => title.text === text)?.ambiguity;
    expect(['Star Wars: Visions', 'Star Wars', 'Supernatural', 'Zetsubou', 'Kubo'].map(ambiguity)).toEqual(['unique', undefined, 'word', 'name', 'name']);
  });

  it('names source and date of every fact', () => {
    const { model } = build(frieren(), rows);
    const [entry] = model.entries;
    expect(model.sources[0]).toEqual({ name: 'bangumi-data 1.0.0', date: '2026-05-15' });
    expect(model.sources[entry?.studiosSource ?? 0]).toEqual({ name: 'Titlecard', date: '2026-01-31' });
    expect(entry?.premiereSource).toBe(0);
  });

  it('tells confirmed offers from those without a region, and links to the series where it can', () => {
    const { model } = build(frieren(), rows);
    expect(model.entries[0]?.offers).toMatchObject([
      { service: 'netflix', regions: ['US'], confirmed: true, search: false, url: 'https://www.netflix.com/title/81726714', checked: '2025-01-01' },
      { service: 'netflix', regions: [], confirmed: false, search: false, checked: '2026-05-15' },
      { service: 'unext', regions: ['JP'], confirmed: true, url: 'https://video.unext.jp/title/SID1' },
    ]);
    expect(model.entries[1]?.offers).toMatchObject([{ service: 'netflix', regions: ['US'], search: true, url: "https://www.netflix.com/search?q=Frieren%3A%20Beyond%20Journey's%20End%20Season%202" }]);
    expect(model.entries.map((entry) => entry.noOffer.map(({ region }) => region))).toEqual([['DE'], []]);
  });

  it('lets a settled case outdo the merged row', () => {
    const settled = { 'data/settled.tsv': ['bgm:1|葬送のフリーレン|studios|Bones|test|2026-02-01', 'bgm:2|葬送のフリーレン(第2期)|english||no such title|2026-02-01'] };
    const { model } = build(frieren(), { ...rows, ...settled });
    expect(model.entries[0]?.studios).toEqual(['Bones']);
    expect(model.entries[1]?.titles.filter((title) => title.lang === 'en' && !title.hidden)).toEqual([]);
  });

  it('leaves adult titles out', () => {
    expect(build(frieren(), { 'data/adult.tsv': ['bgm:2|葬送のフリーレン(第2期)|test'] }).model.entries).toHaveLength(1);
  });

  it('repairs English titles that belong to another work', () => {
    const entries = [sourceEntry('映画 トロピカル', { bangumi: 1, en: ['Gundam Breaker Battlogue'] }), sourceEntry('ガンダムブレイカー バトローグ', { bangumi: 2, en: ['Gundam Breaker Battlogue'] })];
    const { model, repaired } = build(entries, { 'data/entries/2020.tsv': ['bgm:1|映画 トロピカル|Tropical-Rouge! Precure Movie||||||2026-01-31', 'bgm:2|ガンダムブレイカー バトローグ|Gundam Breaker: Battlogue|Gundam Breaker Battlogue|||||2026-01-31'] });
    const film = model.entries.find((entry) => entry.key === 'b1');
    const ofFilm = [...film?.titles ?? [], ...model.series.find((one) => one.key === film?.series)?.titles ?? []];
    expect(ofFilm.map((title) => title.text)).not.toContain('Gundam Breaker Battlogue');
    expect(repaired).toEqual(['「映画 トロピカル」 is called "Gundam Breaker Battlogue", which is 「ガンダムブレイカー バトローグ」; taken away']);
  });

  it('applies corrections and reports them', () => {
    const { model, repaired } = build([sourceEntry('誤', { bangumi: 1, mal: 3 })], { 'data/corrections.tsv': ['bgm:1|誤|begin|1988-10-08|wrong year', 'bgm:1|誤|mal||not its number'] });
    expect(model.entries[0]).toMatchObject({ premiere: '1988-10-08', malId: null });
    expect(repaired).toEqual(['bgm:1 「誤」 begin = 1988-10-08: wrong year', 'bgm:1 「誤」 mal = none: not its number']);
  });
});

describe('the dump', () => {
  it('has one object per entry, in the promised form', () => {
    const [line] = [...dumpLines(build(frieren(), rows))];
    const entry = JSON.parse(line ?? '') as Record<string, unknown>;
    expect(entry).toMatchObject({
      key: 'b1', anilistId: 154587, malId: 52991, franchise: null, series: 'sb1', seasonNumber: 1, kind: 'tv',
      studios: ['MAPPA'], premiere: '2023-09-29T14:00:00Z', broadcast: 'R/2023-09-29T14:00:00Z/P7D',
    });
    expect(entry['titles']).toContainEqual({ text: 'Frieren', lang: 'en', kind: 'short', ambiguity: 'unique' });
    expect(entry['titles']).toContainEqual({ text: '葬送のフリーレン', lang: 'ja', kind: 'official', ambiguity: 'unique' });
    expect((entry['offers'] as object[])[0]).toEqual({ service: 'netflix', regions: ['US'], confirmed: true, url: 'https://www.netflix.com/title/81726714', checked: '2025-01-01' });
  });
});
