import { describe, expect, it } from 'vitest';
import { entryTitle, originalTitle, seriesTitle, titleLanguages } from '../../../src/ui/titles';
import { entryFacts, seriesFacts, title } from '../../support/facts';

const first = entryFacts('b1', { seasonNumber: 1, label: 'Season 1', titles: [title('黒執事', 'ja'), title('Kuroshitsuji', 'ja-Latn'), title('Black Butler')] });
const fourth = entryFacts('b4', { seasonNumber: 4, label: 'Season 4', titles: [title('黒執事 -寄宿学校編-', 'ja')] });
const series = seriesFacts([title('Black Butler'), title('Kuroshitsuji', 'ja-Latn'), title('黒執事', 'ja'), title('黑执事', 'zh-Hans'), title('黑執事', 'zh-Hant')], [first, fourth]);

describe('titles', () => {
  it('come in the reader\'s language', () => {
    expect(seriesTitle(series, titleLanguages('english', 'en-US'))?.text).toBe('Black Butler');
    expect(seriesTitle(series, titleLanguages('romaji', 'en-US'))?.text).toBe('Kuroshitsuji');
    expect(seriesTitle(series, titleLanguages('native', 'en-US'))?.text).toBe('黒執事');
    expect(seriesTitle(series, titleLanguages('chinese', 'en-US'))?.text).toBe('黑执事');
    expect(seriesTitle(series, titleLanguages('chinese', 'zh-TW'))?.text).toBe('黑執事');
  });

  it('of an entry without one in that language are made of the series\' name and the label', () => {
    expect(entryTitle(series, fourth, titleLanguages('english', 'en'))?.text).toBe('Black Butler: Season 4');
    expect(entryTitle(series, first, titleLanguages('english', 'en'))?.text).toBe('Black Butler');
    expect(entryTitle(series, fourth, titleLanguages('native', 'en'))?.text).toBe('黒執事 -寄宿学校編-');
  });

  it('of the first entry are the series\' official name before an alias; later ones keep theirs', () => {
    const alias = (text: string) => ({ text, lang: 'en', kind: 'alias' } as const);
    const lead = entryFacts('b1', { titles: [title('鋼の錬金術師', 'ja'), alias('Hagane no Renkinjutsushi')] });
    const special = entryFacts('b2', { label: 'OVA', titles: [alias('Brotherhood Specials')] });
    const named = seriesFacts([title('Fullmetal Alchemist: Brotherhood')], [lead, special]);
    expect(entryTitle(named, lead, titleLanguages('english', 'en'))?.text).toBe('Fullmetal Alchemist: Brotherhood');
    expect(entryTitle(named, special, titleLanguages('english', 'en'))?.text).toBe('Brotherhood Specials');
  });

  it('fall back to a language that there is', () => {
    const only = seriesFacts([], [entryFacts('b1', { titles: [title('花物語', 'ja')] })]);
    expect(entryTitle(only, only.entry, titleLanguages('english', 'en'))).toEqual({ text: '花物語', lang: 'ja' });
    expect(entryTitle(seriesFacts([], [entryFacts('b1')]), entryFacts('b1'), titleLanguages('english', 'en'))).toBeNull();
  });

  it('are official ones before names that people use, and never abbreviations', () => {
    const titles = [{ text: 'AoT', lang: 'en', kind: 'abbreviation' }, { text: 'AOT: Attack', lang: 'en', kind: 'alias' }, title('Attack on Titan')] as const;
    const facts = seriesFacts(titles, [entryFacts('b1')]);
    expect(seriesTitle(facts, ['en'])?.text).toBe('Attack on Titan');
    expect(seriesTitle(seriesFacts(titles.slice(0, 1), [entryFacts('b1')]), ['en'])).toBeNull();
  });

  it('in the original are Japanese, and no translation', () => {
    expect(originalTitle(series.titles)).toEqual({ text: '黒執事', lang: 'ja' });
    expect(originalTitle([title('One Piece'), title('海贼王', 'zh-Hans')])).toBeNull();
    expect(seriesTitle(seriesFacts([title('One Piece'), title('海贼王', 'zh-Hans')], [entryFacts('b1')]), titleLanguages('native', 'en'))?.text).toBe('One Piece');
    expect(originalTitle([title('Castlevania')])).toBeNull();
  });
});
