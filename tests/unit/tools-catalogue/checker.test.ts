import { describe, expect, it } from 'vitest';
import { complaints, sourceEntry, type Rows } from './fixtures';

const entries = () => [
  sourceEntry('進撃の巨人', { bangumi: 1, anilist: 16498, begin: '2013-04-06T16:58:00Z' }),
  sourceEntry('鬼滅の刃', { bangumi: 2, anilist: 101922, begin: '2019-04-06T14:30:00Z' }),
];

describe('the checker of the curated tables', () => {
  it('accepts sound rows', () => {
    const rows: Rows = {
      'data/entries/2020.tsv': ['bgm:1|進撃の巨人|Shingeki no Kyojin|Attack on Titan||Bones;MAPPA|25|1|2026-01-31', 'al:101922|鬼滅の刃|||||||2026-01-31'],
      'data/names/a.tsv': ['bgm:1|進撃の巨人|abbreviation|en|AoT', 'al:101922|鬼滅の刃|short|ja|鬼滅'],
      'data/offers/US.tsv': ['bgm:1|進撃の巨人|series|netflix|US;CA|https://www.netflix.com/title/70299043|2025-01-01|Titlecard', 'bgm:2|鬼滅の刃|series|none|US||2025-01-01|Titlecard'],
    };
    expect(complaints(entries(), rows)).toEqual([]);
  });

  const refused: readonly (readonly [string, Rows, string])[] = [
    ['an id that belongs to another title', { 'data/entries/2020.tsv': ['bgm:2|進撃の巨人|||||||2026-01-31'] }, 'data/entries/2020.tsv:2:1: id and title disagree: bgm:2 is 「鬼滅の刃」, the row says 「進撃の巨人」'],
    ['an id that the source lacks', { 'data/entries/2020.tsv': ['bgm:9|進撃の巨人|||||||2026-01-31'] }, 'data/entries/2020.tsv:2:1: bangumi-data has no entry bgm:9 「進撃の巨人」'],
    ['a work of our own that the source has caught up with', { 'data/works.tsv': ['進撃の巨人|ja|tv|2013-04||||2026-01-31'] }, 'data/works.tsv:2:1: bangumi-data has 「進撃の巨人」 now: take the row away, and give its rows elsewhere the id bgm:1'],
    ['a work of our own in another spelling than the source has, a year off', { 'data/works.tsv': ['進撃の 巨人!|ja|tv|2012||||2026-11-30'] }, 'data/works.tsv:2:1: bangumi-data has 「進撃の巨人」 now: take the row away, and give its rows elsewhere the id bgm:1'],
    ['a work of our own by the number that the source has', { 'data/works.tsv': ['鬼滅|ja|tv|2026||101922||2026-11-30'] }, 'data/works.tsv:2:1: bangumi-data has 「鬼滅の刃」 now: take the row away, and give its rows elsewhere the id bgm:2'],
    ['a work of our own that stands there twice', { 'data/works.tsv': ['YASUKE|ja|web|2021||||2026-11-30', 'Yasuke|en|web|2021-04-29||||2026-11-30'] }, 'data/works.tsv:3:1: a second row for 「Yasuke」'],
    ['a work of our own that began on no day', { 'data/works.tsv': ['YASUKE|ja|web|2021-02-30||||2026-11-30'] }, 'data/works.tsv:2:15: "2021-02-30" is no begin'],
    ['a work of our own with a kind that is none', { 'data/works.tsv': ['YASUKE|ja|series|2021||||2026-01-31'] }, 'data/works.tsv:2:11: "series" is no kind'],
    ['something that is no id', { 'data/entries/2020.tsv': ['anilist 16498|進撃の巨人|||||||2026-01-31'] }, 'data/entries/2020.tsv:2:1: "anilist 16498" is not an id (bgm:1, al:1, mal:1 or -)'],
    ['a second row for one entry', { 'data/entries/2020.tsv': ['bgm:1|進撃の巨人|||||||2026-01-31', 'al:16498|進撃の巨人|||||||2026-01-31'] }, 'data/entries/2020.tsv:3:1: a second row for al:16498 「進撃の巨人」'],
    ['a studio that the list lacks', { 'data/entries/2020.tsv': ['bgm:1|進撃の巨人||||Wit Studio|||2026-01-31'] }, 'data/entries/2020.tsv:2:16: studio "Wit Studio" is not in data/studios.tsv'],
    ['another spelling of a studio', { 'data/entries/2020.tsv': ['bgm:1|進撃の巨人||||BONES|||2026-01-31'] }, 'data/entries/2020.tsv:2:16: studio "BONES" is written "Bones" in data/studios.tsv'],
    ['a date that is none', { 'data/entries/2020.tsv': ['bgm:1|進撃の巨人|||||||2026-02-30'] }, 'data/entries/2020.tsv:2:19: "2026-02-30" is not a date (2026-01-31)'],
    ['a tier that is none', { 'data/entries/2020.tsv': ['bgm:1|進撃の巨人||||||9|2026-01-31'] }, 'data/entries/2020.tsv:2:18: "9" is not a tier (1 to 5)'],
    ['a number of episodes that is none', { 'data/entries/2020.tsv': ['bgm:1|進撃の巨人|||||many||2026-01-31'] }, 'data/entries/2020.tsv:2:17: "many" is not a number of episodes'],
    ['a row of another length', { 'data/entries/2020.tsv': ['bgm:1|進撃の巨人'] }, 'data/entries/2020.tsv:2:1: 2 cells, expected 9'],
    ['an unknown kind of name', { 'data/names/a.tsv': ['bgm:1|進撃の巨人|nickname|en|AoT'] }, 'data/names/a.tsv:2:13: "nickname" is not a kind (official, alias, abbreviation, short, misspelling)'],
    ['an unknown language', { 'data/names/a.tsv': ['bgm:1|進撃の巨人|alias|klingon|AoT'] }, 'data/names/a.tsv:2:19: "klingon" is not a language (en, ja-Latn, ja, zh-Hans, zh-Hant, und)'],
    ['a name twice in one series', { 'data/names/a.tsv': ['bgm:1|進撃の巨人|abbreviation|en|AoT', 'bgm:1|進撃の巨人|alias|en|AOT'] }, 'data/names/a.tsv:3:22: "AOT" stands twice for one series'],
    ['a name that two series claim', { 'data/names/a.tsv': ['bgm:1|進撃の巨人|short|en|Titan', 'bgm:2|鬼滅の刃|short|en|titan'] }, 'data/names/a.tsv:3:21: "titan" is claimed by 「進撃の巨人」 too; say in data/decisions.tsv which is meant'],
    ['an offer that leads to a home page', { 'data/offers/US.tsv': ['bgm:1|進撃の巨人|series|netflix|US|https://www.netflix.com/us-en/|2025-01-01|Titlecard'] }, 'data/offers/US.tsv:2:31: "https://www.netflix.com/us-en/" is a home page, not a page of the series'],
    ['an offer that leads elsewhere', { 'data/offers/US.tsv': ['bgm:1|進撃の巨人|series|netflix|US|https://www.netflix.com/genre/7424|2025-01-01|Titlecard'] }, 'data/offers/US.tsv:2:31: "https://www.netflix.com/genre/7424" is not a page of a series on Netflix'],
    ['a region that is none', { 'data/offers/US.tsv': ['bgm:1|進撃の巨人|series|netflix|USA|search|2025-01-01|Titlecard'] }, 'data/offers/US.tsv:2:28: "USA" is not a region (ISO 3166-1)'],
    ['a code that no country has', { 'data/offers/US.tsv': ['bgm:1|進撃の巨人|series|netflix|US;EU|search|2025-01-01|Titlecard'] }, 'data/offers/US.tsv:2:28: "EU" is not a region (ISO 3166-1)'],
    ['an offer without a region', { 'data/offers/US.tsv': ['bgm:1|進撃の巨人|series|netflix||search|2025-01-01|Titlecard'] }, 'data/offers/US.tsv:2:28: an offer needs the regions for which it is known'],
    ['an offer without a date', { 'data/offers/US.tsv': ['bgm:1|進撃の巨人|series|netflix|US|search||Titlecard'] }, 'data/offers/US.tsv:2:38: an offer needs the date of its knowledge'],
    ['an unknown service', { 'data/offers/US.tsv': ['bgm:1|進撃の巨人|series|pirates|US|search|2025-01-01|Titlecard'] }, 'data/offers/US.tsv:2:20: "pirates" is not in data/services.tsv'],
    ['a settled case of another field', { 'data/settled.tsv': ['bgm:1|進撃の巨人|colour|red|seen|2026-01-31'] }, 'data/settled.tsv:2:13: "colour" is not settled here (studios, english, romaji)'],
    ['an unknown correction', { 'data/corrections.tsv': ['bgm:1|進撃の巨人|colour|red|wrong'] }, 'data/corrections.tsv:2:13: "colour" cannot be corrected (bangumi, anilist, mal, begin, end, en, ja, kind, site, tmdb, broadcast)'],
    ['a correction without reason', { 'data/corrections.tsv': ['bgm:1|進撃の巨人|mal|5|'] }, 'data/corrections.tsv:2:19: a correction needs its reason'],
    ['a join to nothing', { 'data/groups.tsv': ['join|bgm:1|進撃の巨人|bgm:77|'] }, 'data/groups.tsv:2:18: join: no entry "bgm:77"'],
    ['a release of the source without its day', { 'data/sources.tsv': [] }, 'data/sources.tsv:1:1: the release day of bangumi-data 1.0.0 is missing'],
    ['one spelling for two studios', { 'data/studios.tsv': ['Bones||', 'MAPPA|Bones|'] }, 'data/studios.tsv:3:7: studio "Bones" stands for Bones already'],
  ];
  it.each(refused)('refuses %s, with file, line, column and reason', (_, rows, complaint) => {
    expect(complaints(entries(), rows)).toEqual([complaint]);
  });

  it('keeps a name of two series where it was decided who is meant', () => {
    const rows: Rows = {
      'data/names/a.tsv': ['bgm:1|進撃の巨人|short|en|Titan', 'bgm:2|鬼滅の刃|short|en|Titan'],
      'data/decisions.tsv': ['Titan|bgm:1|進撃の巨人|the better known one'],
    };
    expect(complaints(entries(), rows)).toEqual([]);
  });
});
