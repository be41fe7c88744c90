import { describe, expect, it } from 'vitest';
import { markedOf } from '../../../../src/page/marks/choose';
import { placed } from '../support';

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
