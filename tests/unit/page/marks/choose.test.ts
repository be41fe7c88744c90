import { describe, expect, it } from 'vitest';
import { markedOf } from '../../../../src/page/marks/choose';
import { isIndexPage, isTeaser } from '../../../../src/page/marks/index-page';
import { blocksOf, placed } from '../support';

const PAGE = '<p>A and A and B</p><h2>Next</h2><p><a href="/x">A</a> then A</p><p>B, A</p>';
const marked = (choice: 'first' | 'every' | 'none', isFirstPlain = true): string[] =>
  markedOf(placed(PAGE, 'A', 'B'), choice, ({ mention }) => isFirstPlain || mention.block > 0 || mention.start > 0).map(({ mention }) => `${mention.surface}${mention.block}:${mention.start}`);

describe('which mentions carry a mark', () => {
  it('the first of each series in each section, links left out', () => {
    expect(marked('first')).toEqual(['A0:0', 'B0:12', 'A2:7', 'B3:0']);
  });

  it('every one but links', () => {
    expect(marked('every')).toEqual(['A0:0', 'A0:6', 'B0:12', 'A2:7', 'B3:0', 'A3:3']);
  });

  it('none that a mark would repaint, and the next one in its place', () => {
    expect(marked('first', false)).toEqual(['A0:6', 'B0:12', 'A2:7', 'B3:0']);
    expect(marked('every', false)).toEqual(['A0:6', 'B0:12', 'A2:7', 'B3:0', 'A3:3']);
  });

  it('none', () => {
    expect(marked('none')).toEqual([]);
  });
});

const headline = (n: number): string => `<h3><a href="/${n}">A headline of some length, number ${n}</a></h3>`;
const many = (make: (n: number) => string, count = 12): string => Array.from({ length: count }, (_, n) => make(n)).join('');
const PROSE = `<p>${'A sentence of an article that goes on for a while. '.repeat(8)}</p>`;
const isIndex = (body: string): boolean => isIndexPage(blocksOf(body).map(({ block }) => block));

describe('a page is an index', () => {
  it('when it lists headlines', () => {
    expect(isIndex(many(headline))).toBe(true);
  });

  it('when each headline has an excerpt', () => {
    expect(isIndex(many((n) => `${headline(n)}<p>${'Some words of an excerpt. '.repeat(10)}</p>`))).toBe(true);
  });

  it('not when it is an article with a list of others below', () => {
    expect(isIndex(`<h1>Title</h1>${PROSE}${PROSE}${PROSE}${many(headline, 40)}`)).toBe(false);
  });

  it('not when it is short and lists little', () => {
    expect(isIndex(`<h1>Title</h1><p>Hardly anything.</p>${many(headline, 3)}`)).toBe(false);
  });

  it('not when its sections are links to themselves', () => {
    expect(isIndex(many((n) => headline(n) + PROSE + PROSE))).toBe(false);
  });
});

it.each([
  ['<h3><a href="/x">A headline of some length</a></h3>', true],
  ['<p>Read <a href="/x">A headline of some length</a></p>', true],
  ['<p>Read all of what was said in <a href="/x">this</a></p>', false],
  ['<h3><a href="/x">Short</a></h3>', false],
])('%s is a teaser: %s', (body, teaser) => {
  expect(blocksOf(body).map(({ block }) => isTeaser(block))).toEqual([teaser]);
});
