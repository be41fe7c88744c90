import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/domain/settings';
import { cardView, reportText } from '../../../src/page/card/view-model';
import { entryFacts, listed, METALLIC_ROUGE, offer, seriesFacts, SETTINGS, SOURCE, title } from '../../support/facts';
import { factsInput, factsViewOf, FRAME } from './input';

const settings = (more: Partial<Settings>): Settings => ({ ...SETTINGS, ...more });

describe('the card on Metallic Rouge', () => {
  it('says studio, premiere, status and where to watch', () => {
    const view = factsViewOf();
    expect(view.title).toEqual({ text: 'Metallic Rouge', lang: 'en' });
    expect(view.original).toEqual({ text: 'メタリックルージュ', lang: 'ja' });
    expect(view.summary).toBe('TV anime · finished · 13 episodes');
    expect(view.studios).toBe('Bones');
    expect(view.premiere?.text).toBe('premiered January 10, 2024');
    expect(view.premiere?.exact).toMatch(/January 10, 2024.*11:25/);
    expect(view.offers.map(({ name, claim }) => [name, claim])).toEqual([['Crunchyroll', 'confirmed']]);
    expect(view.offers[0]?.sourceShort).toBe('10/2026, bangumi-data');
    expect(view.offersLeft?.count).toBe(1);
    expect(view.listed).toBeNull();
    expect(view.more).toBeNull();
  });

  it('follows region and services', () => {
    const owner = factsViewOf({ settings: settings({ services: ['netflix'] }), more: true });
    expect([...owner.offers, ...(owner.more?.offers ?? [])].map(({ service, owned }) => [service, owned])).toEqual([['netflix', true], ['crunchyroll', false]]);
    const japan = factsViewOf({ settings: settings({ region: 'JP' }), more: true });
    expect([...japan.offers, ...(japan.more?.offers ?? [])].map(({ service, claimText }) => [service, claimText])).toEqual([['unext', 'Japan confirmed'], ['netflix', 'region not confirmed']]);
    expect(japan.more?.elsewhere.map(({ service, claimText }) => [service, claimText])).toEqual([['crunchyroll', 'only US and Canada']]);
  });

  it('follows title language, time zone and locale', () => {
    const native = factsViewOf({ settings: settings({ titleLanguage: 'native' }) });
    expect([native.title.text, native.original]).toEqual(['メタリックルージュ', null]);
    const tokyo = factsViewOf({ timeZone: 'Asia/Tokyo', locale: 'en-GB' });
    expect(tokyo.premiere?.text).toBe('premiered 11 January 2024');
  });

  it('shows the status once it is on the list', () => {
    const view = factsViewOf({ watchlist: [listed('b425595', { status: 'watching', progress: 4 }), listed('b1')] });
    expect(view.listed).toEqual({ status: 'watching', progress: 4, episodes: 13 });
  });

  it('has the rest behind More', () => {
    const { more } = factsViewOf({ more: true, hasOtherChoices: true });
    expect(more?.links.map(({ url }) => url)).toEqual(['https://metallicrouge.jp/', 'https://anilist.co/anime/162985', 'https://myanimelist.net/anime/54794']);
    expect(more?.about.map(({ fact }) => fact)).toEqual(['Titles', 'Studio', 'Premiere (January 2024)', 'Episodes', 'On Crunchyroll', 'On Netflix', 'On U-NEXT']);
    expect(new Set(more?.about.map(({ source }) => source))).toEqual(new Set(['bangumi-data 0.3.208, Oct 2, 2026']));
    expect(more?.canAskAgain).toBe(true);
    expect(more?.entries).toEqual([]);
  });
});

describe('unknown facts', () => {
  it('are left out', () => {
    const view = factsViewOf({ facts: seriesFacts([title('Sparks of Tomorrow')], [entryFacts('b9')]), more: true });
    expect(view.summary).toBe('TV anime');
    expect([view.original, view.studios, view.premiere, view.newest, view.listed]).toEqual([null, null, null, null, null]);
    expect(view.offers).toEqual([]);
    expect(view.offersNone).toEqual({ text: 'Where to watch: none known for US', source: null, sourceShort: null });
    expect(view.more?.about).toEqual([]);
    expect(view.more?.links).toEqual([]);
  });

  it('leave the words of the article as heading where no title is known', () => {
    expect(factsViewOf({ facts: seriesFacts([], [entryFacts('b9')]), surface: 'Sparks' }).title).toEqual({ text: 'Sparks', lang: 'und' });
  });

  it('are told apart from what a source denies', () => {
    const entry = entryFacts('b9', { noOffer: [{ region: 'US', source: SOURCE }] });
    expect(factsViewOf({ facts: seriesFacts([], [entry]) }).offersNone).toEqual({
      text: 'Where to watch: none known for US', source: 'bangumi-data 0.3.208, Oct 2, 2026', sourceShort: '10/2026, bangumi-data',
    });
  });
});

describe('six lines', () => {
  const offers = ['crunchyroll', 'netflix', 'prime', 'hulu'].map((service) => offer(service, { regions: ['US'], confirmed: true }));
  const lines = (name: string, studios: string[], titles = [title('転スラ', 'ja')]) => {
    const view = factsViewOf({ facts: seriesFacts([], [entryFacts('b1', { titles: [title(name), ...titles], studios, premiere: '2018-10-01', end: '2019-03-25', offers })]) });
    return { view, lines: (name.length > 34 ? 2 : 1) + Number(view.original !== null) + 1 + 1 + (view.isTight ? 1 : 2) };
  };

  it.each([
    ['Slime', ['8bit'], 2],
    ['That Time I Got Reincarnated as a Slime', ['8bit'], 1],
    ['That Time I Got Reincarnated as a Slime', ['Bandai Namco Filmworks', '8bit'], 1],
  ] as const)('hold "%s" by %s with %i offers', (name, studios, count) => {
    const card = lines(name, [...studios]);
    expect(card.lines).toBeLessThanOrEqual(6);
    expect(card.view.offers).toHaveLength(count);
    expect(card.view.offersLeft).toEqual({ count: 4 - count, text: `+${4 - count} services` });
  });

  it('give a free line to offers', () => expect(lines('Slime', ['8bit'], []).view.offers).toHaveLength(4));

  it('shorten the date before they cut the studio', () => {
    expect(lines('Slime', ['8bit']).view.premiere?.text).toBe('premiered October 1, 2018');
    expect(lines('Slime', ['Kyoto Animation']).view.premiere?.text).toBe('premiered October 1, 2018');
    expect(lines('Slime', ['Production I.G Inc']).view.premiere?.text).toBe('premiered Oct 1, 2018');
    expect(lines('Slime', ['Bandai Namco Filmworks', '8bit']).view.premiere?.text).toBe('Oct 1, 2018');
  });
});

describe('entries', () => {
  const season = (number: number, premiere: string, end: string | null) =>
    entryFacts(`b${number}`, { seasonNumber: number, label: `Season ${number}`, titles: [title(`Slime ${number}`)], premiere, end });
  const ova = entryFacts('b9', { kind: 'ova', label: 'Digressions', premiere: '2027-01-01' });
  const all = [season(1, '2018-10-01', '2019-03-25'), season(2, '2021-01-12', '2021-09-21'), season(3, '2026-10-05T14:00:00.000Z', null), ova];

  it('lead to the one on air', () => {
    const view = factsViewOf({ facts: seriesFacts([title('Slime')], all) });
    expect(view.newest).toEqual({ entry: 'b3', text: 'Season 3, airing now' });
    expect(view.summary).toBe('TV anime · finished · season 1/3');
  });

  it('lead to the newest where none is on air', () => {
    expect(factsViewOf({ facts: seriesFacts([title('Slime')], all.slice(0, 2)) }).newest).toEqual({ entry: 'b2', text: 'Newest: Season 2' });
  });

  it('lead nowhere from the newest itself', () => {
    expect(factsViewOf({ facts: seriesFacts([title('Slime')], all, 2) }).newest).toBeNull();
  });

  it('stand in the switcher with kind and date', () => {
    const view = factsViewOf({ facts: seriesFacts([title('Slime')], all, 1), more: true });
    expect(view.more?.entries).toEqual([
      { entry: 'b1', name: 'Season 1', detail: 'TV anime, Oct 2018', shown: false },
      { entry: 'b2', name: 'Season 2', detail: 'TV anime, Jan 2021', shown: true },
      { entry: 'b3', name: 'Season 3', detail: 'TV anime, Oct 2026', shown: false },
      { entry: 'b9', name: 'Digressions', detail: 'anime OVA, Jan 2027', shown: false },
    ]);
  });
});

describe('other states', () => {
  it('ask which series is meant', () => {
    const brotherhood = seriesFacts([title('Fullmetal Alchemist: Brotherhood')], [entryFacts('b2', { studios: ['Bones'], premiere: '2009-04-05' })], 0, 'sb2');
    const view = cardView({ ...FRAME, state: 'chooser', surface: 'Fullmetal Alchemist', franchise: null, choices: [METALLIC_ROUGE, brotherhood] });
    expect(view).toMatchObject({
      state: 'chooser', question: 'Which series is “Fullmetal Alchemist” here?',
      choices: [{ choice: { series: 'sb1', entry: 'b425595' }, detail: 'TV anime · 2024 · Bones' }, { choice: { series: 'sb2', entry: 'b2' }, detail: 'TV anime · 2009 · Bones' }],
    });
    expect(cardView({ ...FRAME, state: 'chooser', surface: 'Gundam', franchise: 'Gundam', choices: [] })).toMatchObject({ question: 'Gundam is a franchise. Which series?' });
  });

  it.each([
    ['timeout', true], ['unavailable', true], ['internal', true], ['invalid', false], ['notFound', false], ['reloaded', false],
  ] as const)('say of failure %s what to do', (failure, canRetry) => {
    const view = cardView({ ...FRAME, state: 'failed', failure });
    expect(view).toMatchObject({ state: 'failed', canRetry, text: expect.stringMatching(/\w/), advice: expect.stringMatching(/\w/) });
  });

  it('say what a press has done', () => {
    expect(cardView({ ...FRAME, state: 'done', notice: 'hidden' })).toMatchObject({ text: '“Metallic Rouge” is no longer marked.' });
    expect(factsViewOf({ notice: 'pinned' }).notice).toEqual({ text: '“Metallic Rouge” now means this series.', canUndo: true });
    expect(factsViewOf({ notice: 'saveFailed' }).notice).toEqual({ text: 'Not saved. Try again.', canUndo: false });
    expect(cardView({ ...FRAME, state: 'loading' })).toEqual({ state: 'loading', label: 'About Metallic Rouge' });
  });
});

describe('a report', () => {
  it('holds the mention and the keys, and nothing of page or reader', () => {
    const report = reportText(factsInput({ settings: settings({ services: ['netflix'] }), watchlist: [listed('b425595', { foundAt: { url: 'https://example.com/a', title: 'A' } })] }), '1.0.0');
    expect(report).toBe('Titlecard 1.0.0\nmention: Metallic Rouge\nshown: sb1 b425595 Metallic Rouge');
  });
});
