import { describe, expect, it } from 'vitest';
import { encodeCatalogue } from '../../../src/catalogue/encode';
import { openFacts } from '../../../src/catalogue/facts-view';
import { openTitleIndex } from '../../../src/catalogue/decode';
import type { EntryKey, SeriesKey } from '../../../src/domain/keys';
import { extendLedger } from '../../../tools/catalogue/keys';
import { build, complaints, sourceEntry } from './fixtures';

const apart = () => [
  sourceEntry('第一', { bangumi: 10, tmdb: 'tv/1' }),
  sourceEntry('第二', { bangumi: 20, tmdb: 'tv/2', begin: '2021-01-01T15:00:00Z' }),
];
const joined = { 'data/groups.tsv': ['join|bgm:10|第一|bgm:20|'] };

describe('keys', () => {
  it('take the best id that an entry has, and stay apart where two have the same', () => {
    const entries = [
      sourceEntry('あ', { bangumi: 5, anilist: 6, mal: 7 }),
      sourceEntry('い', { bangumi: 5, anilist: 8 }),
      sourceEntry('う', { mal: 9 }),
      sourceEntry('え'),
      sourceEntry('え'),
    ];
    const keys = build(entries).model.entries.map((entry) => entry.key);
    expect(keys.slice(0, 3)).toEqual(['b5', 'a8', 'm9']);
    expect(keys.slice(3).every((key) => key.startsWith('t'))).toBe(true);
    expect(new Set(keys).size).toBe(5);
  });

  it('open a list made with the keys of last month after series were joined', () => {
    const before = build(apart());
    const ledger = extendLedger('', before.model, new Map([...before.keys].map(([entry, key]) => [key, entry.ja])), '2026-10-20');
    const list = before.model.series.map((series) => series.key);
    const after = build(apart(), { ...joined, 'data/keys.tsv': ledger.trim().split('\n').slice(1).map((line) => line.replaceAll('\t', '|')) });
    expect(after.problems.list).toEqual([]);
    expect(after.model.series.map((series) => series.key)).toEqual(['sb10']);
    const bytes = encodeCatalogue(after.model);
    const facts = openFacts(bytes.facts, openTitleIndex(bytes.titles));
    expect(list.map((key) => facts.facts(key, null)?.series)).toEqual(['sb10', 'sb10']);
  });

  it('keep the oldest published anchor even where an older entry joins later', () => {
    const rows = { ...joined, 'data/keys.tsv': ['sb20|2026-10-20|第二', 'b20|2026-10-20|第二'] };
    const { model } = build(apart(), rows);
    expect(model.series.map((series) => series.key)).toEqual(['sb20']);
    expect(model.series[0]?.entries).toEqual(['b10', 'b20']);
  });

  it('follow an entry that got a better id', () => {
    const rows = { 'data/keys.tsv': ['sa7|2026-10-20|第一', 'a7|2026-10-20|第一'] };
    const { model, problems } = build([sourceEntry('第一', { bangumi: 10, anilist: 7 })], rows);
    expect(problems.list).toEqual([]);
    expect(model.redirects).toEqual([{ from: 'sa7', to: 'sb10' }, { from: 'a7', to: 'b10' }]);
  });

  it('must not vanish, unless somebody decides it', () => {
    const gone = { 'data/keys.tsv': ['sb99|2026-10-20|消えた'] };
    expect(complaints(apart(), gone)).toEqual(['data/keys.tsv:2:1: published key sb99 names nothing any more; add it to data/redirects.tsv']);
    expect(complaints(apart(), { ...gone, 'data/redirects.tsv': ['sb99|-|left the catalogue'] })).toEqual([]);
    expect(build(apart(), { ...gone, 'data/redirects.tsv': ['sb99|sb20|the same work'] }).model.redirects).toEqual([{ from: 'sb99', to: 'sb20' }]);
  });

  it('are added to the ledger once, after those that stand there', () => {
    const { model, keys } = build(apart());
    const names = new Map([...keys].map(([entry, key]) => [key, entry.ja]));
    const first = extendLedger('', model, names, '2026-10-20');
    expect(first.split('\n')).toEqual(['key\tpublished\tja', 'sb10\t2026-10-20\t第一', 'sb20\t2026-10-20\t第二', 'b10\t2026-10-20\t第一', 'b20\t2026-10-20\t第二', '']);
    expect(extendLedger(first, model, names, '2026-11-20')).toBe(first);
    const more = { ...model, series: [...model.series, { ...model.series[0], key: 'sb30' as SeriesKey }] } as typeof model;
    expect(extendLedger(first, more, new Map([['b30' as EntryKey, '第三']]), '2026-11-20')).toBe(`${first}sb30\t2026-11-20\t第三\n`);
  });
});
