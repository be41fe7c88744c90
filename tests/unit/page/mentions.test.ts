import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/page/digest';
import { isIntact, MentionPlaces } from '../../../src/page/mentions';
import { blocksOf, mentionsIn, placed } from './support';

describe('mentions in the page', () => {
  it('are in reading order, with their text nodes', () => {
    const found = placed('<p>B then <i>A</i></p><p>A</p>', 'A', 'B');
    expect(found.map(({ mention, start }) => [mention.surface, start.node.data, start.offset])).toEqual([['B', 'B then ', 0], ['A', 'A', 0], ['A', 'A', 0]]);
  });

  it('keep their ids while the text around them stays, in new nodes too', () => {
    const places = new MentionPlaces();
    const ids = (body: string): number[] => {
      const blocks = blocksOf(body);
      return places.place(mentionsIn(blocks, ['A']), blocks).map(({ id }) => id);
    };
    const before = ids('<p>One A</p><p>Two A</p><p>Two A</p>');
    expect(new Set(before).size).toBe(3);
    expect(ids('<div>New</div><p>One A</p><p>Two A</p><p>Two A</p>')).toEqual(before);
    expect(ids('<p>Two A</p>')).toEqual([before[1]]);
    expect(before).not.toContain(ids('<p>Three A</p>')[0]);
  });

  it('keep their ids where something else in their block changes, and tell equal ones apart', () => {
    const places = new MentionPlaces();
    const ids = (body: string): number[] => {
      const blocks = blocksOf(body);
      return places.place(mentionsIn(blocks, ['Anime']), blocks).map(({ id }) => id);
    };
    const before = ids('<p>5 minutes ago: we have seen the whole Anime in one night.</p><p>Anime, Anime</p>');
    expect(ids('<p>6 minutes ago: we have seen the whole Anime in one night.</p><p>Anime, Anime</p>')).toEqual(before);
    const [first, ...others] = before;
    expect(ids('<p>Anime, Anime</p>')).toEqual(others);
    expect(ids('<p>Nobody has seen that other Anime since then.</p><p>Anime, Anime</p>')[0]).not.toBe(first);
  });

  it('know whether the site links them', () => {
    expect(placed('<p><a href="/x">see A</a> and A</p>', 'A').map(({ isLinked }) => isLinked)).toEqual([true, false]);
  });

  it('are intact until the page changes their text', () => {
    const [mention] = placed('<p>The Anime goes on</p>', 'Anime');
    if (!mention) throw new Error('no mention');
    const { node } = mention.start;
    expect(isIntact(mention)).toBe(true);
    node.appendData(' and on');
    expect(isIntact(mention)).toBe(true);
    node.insertData(0, 'So ');
    expect(isIntact(mention)).toBe(false);
    node.data = 'The';
    expect(isIntact(mention)).toBe(false);
  });
});

it('the digest has one line for each series, in reading order', () => {
  const foundAt = { url: 'https://example.com/a', title: 'T' };
  expect(digestOf(placed('<p>B A B</p><p>B</p>', 'A', 'B'), 'T', foundAt)).toEqual({
    title: 'T',
    foundAt,
    lines: [
      { series: 'sb2', entry: 'b2', surface: 'B', count: 3, choices: 1 },
      { series: 'sb1', entry: 'b1', surface: 'A', count: 1, choices: 1 },
    ],
  });
});
