import { describe, expect, it } from 'vitest';
import type { WatchlistEntry } from '../../../src/domain/watchlist';
import { spoilerHorizon } from '../../../src/page/card/parts/spoilers';
import { entryFacts, listed, seriesFacts, title } from '../../support/facts';
import { factsViewOf } from './input';

const slayer = [
  entryFacts('b1', { seasonNumber: 1, label: null, titles: [title('Demon Slayer: Kimetsu no Yaiba'), title('鬼滅の刃', 'ja')], premiere: '2019-04-06', end: '2019-09-28' }),
  entryFacts('b2', { kind: 'film', label: 'Mugen Train', titles: [title('Demon Slayer: Mugen Train'), title('鬼滅の刃 無限列車編', 'ja')], premiere: '2020-10-16' }),
  entryFacts('b3', { seasonNumber: 3, label: 'Swordsmith Village Arc', titles: [title('Demon Slayer: Swordsmith Village Arc'), title('鬼滅の刃 刀鍛冶の里編', 'ja')], premiere: '2023-04-09', end: '2023-06-18' }),
  entryFacts('b4', { seasonNumber: 4, label: 'Season 4', titles: [title('Demon Slayer: Hashira Training Arc')], premiere: '2024-05-12', end: '2024-06-30' }),
];
const series = (shown: number) => seriesFacts([title('Demon Slayer'), title('鬼滅の刃', 'ja')], slayer, shown);
const on = (...items: [string, WatchlistEntry['status']][]) => items.map(([entry, status]) => listed(entry, { status }));

describe('spoilerHorizon', () => {
  it.each([
    ['nothing listed', [], null],
    ['only finished ones', on(['b1', 'completed']), null],
    ['only dropped ones', on(['b1', 'dropped']), null],
    ['planning the first', on(['b1', 'planned']), 0],
    ['watching the first', on(['b1', 'watching']), 0],
    ['first seen, film being watched', on(['b1', 'completed'], ['b2', 'watching']), 1],
    ['first seen, third planned', on(['b1', 'completed'], ['b3', 'planned']), 2],
    ['first and third planned', on(['b1', 'planned'], ['b3', 'planned']), 0],
  ] as const)('%s', (_name, watchlist, horizon) => {
    expect(spoilerHorizon({ facts: series(0), watchlist })).toBe(horizon);
  });

  it('is that of this series alone', () => {
    const other = on(['b1', 'watching']).map((item) => ({ ...item, series: 'sb77' as typeof item.series }));
    expect(spoilerHorizon({ facts: series(0), watchlist: other })).toBeNull();
  });
});

describe('later entries', () => {
  const watching = on(['b1', 'watching']);

  it('show no subtitle that the article does not print', () => {
    const view = factsViewOf({ facts: series(2), watchlist: watching, more: true });
    expect(view.title.text).toBe('Demon Slayer');
    expect(view.original?.text).toBe('鬼滅の刃');
    expect(view.more?.entries.map(({ name }) => name)).toEqual(['Season 1', 'anime film, Oct 2020', 'Season 3', 'Season 4']);
    expect(JSON.stringify(view)).not.toMatch(/Swordsmith|刀鍛冶|Mugen|Hashira/);
  });

  it('keep a label that only counts', () => {
    expect(factsViewOf({ facts: series(3), watchlist: watching }).title.text).toBe('Demon Slayer: Season 4');
  });

  it('show what the article prints', () => {
    const isPrinted = (text: string) => 'The Mugen Train film is out.'.includes(text);
    expect(factsViewOf({ facts: series(1), watchlist: watching, isPrinted }).title.text).toBe('Demon Slayer: Mugen Train');
    expect(factsViewOf({ facts: series(1), watchlist: watching, isPrinted, more: true }).more?.entries[1]?.name).toBe('Mugen Train');
  });

  it('are shown in full to who has not listed the series or has seen them', () => {
    expect(factsViewOf({ facts: series(2) }).title.text).toBe('Demon Slayer: Swordsmith Village Arc');
    const seen = on(['b1', 'completed'], ['b3', 'completed'], ['b4', 'watching']);
    expect(factsViewOf({ facts: series(2), watchlist: seen }).title.text).toBe('Demon Slayer: Swordsmith Village Arc');
  });

  it('without a label are named by their title, where that may be said', () => {
    const recap = entryFacts('b5', { titles: [title('Demon Slayer: Bonds of Siblings')], premiere: '2024-09-01' });
    const facts = seriesFacts([title('Demon Slayer')], [...slayer.slice(0, 1), recap]);
    const names = (list: WatchlistEntry[]) => factsViewOf({ facts, watchlist: list, more: true }).more?.entries.map(({ name }) => name);
    expect(names([])).toEqual(['Season 1', 'Demon Slayer: Bonds of Siblings']);
    expect(names(watching)).toEqual(['Season 1', 'TV anime, Sep 2024']);
  });

  it('do not spoil in the link to the newest', () => {
    const facts = seriesFacts([title('Demon Slayer')], slayer.slice(0, 3));
    expect(factsViewOf({ facts, watchlist: watching }).newest?.text).toBe('Newest: Season 3');
    expect(factsViewOf({ facts }).newest?.text).toBe('Newest: Swordsmith Village Arc');
  });
});
