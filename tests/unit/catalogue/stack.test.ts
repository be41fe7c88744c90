import { describe, expect, it } from 'vitest';
import { createStack } from '../../../src/catalogue/stack';
import { entry, entryKey, franchiseKey, matches, model, open, series, seriesKey, title } from './models';

const franchise = franchiseKey('frieren');
const embedded = open(model({
  franchises: [{ key: franchise, name: 'Frieren', titles: [], series: [seriesKey(1)] }],
  series: [
    series(1, [title('Frieren'), title('Sousou no Frieren', { lang: 'ja-Latn' })], { franchise, prominence: 200, entries: [entryKey(1), entryKey(3)] }),
    series(2, [title('Monster')], { prominence: 100 }),
  ],
  entries: [
    entry(1, { seasonNumber: 1, premiere: '2023-09-29' }),
    entry(3, { series: seriesKey(1), seasonNumber: 2, premiere: '2026' }),
    entry(2),
  ],
  redirects: [{ from: seriesKey(8), to: seriesKey(2) }],
})).titles;
const newest = open(model({
  series: [series(1, [], { franchise: null, prominence: 210, entries: [entryKey(3), entryKey(4)] })],
  entries: [
    entry(3, { series: seriesKey(1), seasonNumber: 2, premiere: '2026-01-16' }),
    entry(4, { series: seriesKey(1), seasonNumber: 3, premiere: null }),
  ],
  redirects: [{ from: seriesKey(9), to: seriesKey(8) }],
})).titles;
const reader = open(model({
  series: [series(2, [title('Monster'), title('That One')], { entries: [] }), series(1, [title('Monster', { kind: 'alias' })], { entries: [] })],
})).titles;
const stack = createStack([reader, newest, embedded]);

describe('a stack of indexes', () => {
  it('matches the titles of all layers and lets the upper one speak for the same work', () => {
    expect(matches(stack, 'That One, Frieren, Monster')).toEqual([
      ['That One', 'That One'], ['Frieren', 'Frieren'], ['Monster', 'Monster'], ['Monster', 'Monster'],
    ]);
  });

  it('says which layer a row is of', () => {
    const layers = Array.from({ length: stack.rows }, (_, row) => stack.layerOf(row));
    expect(layers).toEqual([0, 0, 0, 2, 2, 2]);
    expect(stack.title(stack.rows - 1).text).toBe(embedded.title(embedded.rows - 1).text);
  });

  it('puts the entries of a series together, the upper record winning', () => {
    const record = stack.series(seriesKey(1));
    expect(record?.entries.map(({ key, premiereDay }) => [key, premiereDay])).toEqual([
      [entryKey(1), 19_629], [entryKey(3), 20_469], [entryKey(4), null],
    ]);
    expect(record).toMatchObject({ prominence: 210, franchise });
  });

  it('is not misled by a layer that only adds names', () => {
    expect(stack.series(seriesKey(2))).toEqual(embedded.series(seriesKey(2)));
  });

  it('follows redirects from layer to layer', () => {
    expect(stack.redirect(seriesKey(9))).toBe(seriesKey(2));
    expect(stack.series(seriesKey(9))?.key).toBe(seriesKey(2));
  });

  it('knows franchises of any layer', () => expect(stack.franchise(franchise)).toEqual([seriesKey(1)]));

  it('knows nothing of strangers', () => {
    expect(stack.series(seriesKey(404))).toBeNull();
    expect(createStack([]).rows).toBe(0);
    expect(matches(createStack([]), 'Frieren')).toEqual([]);
  });

  it('of one layer is that layer', () => {
    expect(matches(createStack([embedded]), 'Frieren')).toEqual([['Frieren', 'Frieren']]);
  });
});
