import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNarrow, isSheet, lineAt, placeAt, widthIn } from '../../../../src/page/card/position';

const seen = (width: number, height: number, left = 0, top = 0) => ({ left, top, right: left + width, bottom: top + height });
const VIEWPORT = seen(1000, 800);
const CARD = { width: 340, height: 200 };
const line = (left: number, top: number, width = 100) => ({ left, top, right: left + width, bottom: top + 20 });

describe('the place of a card', () => {
  it.each([
    ['below its line, flush with its start', line(100, 100), { x: 100, y: 128, side: 'below' }],
    ['moved in from the right edge', line(900, 100), { x: 652, y: 128, side: 'below' }],
    ['moved in from the left edge', line(-50, 100), { x: 8, y: 128, side: 'below' }],
    ['above where there is no room below', line(100, 700), { x: 100, y: 492, side: 'above' }],
  ])('%s', (_name, at, place) => {
    expect(placeAt(at, CARD, VIEWPORT, false)).toMatchObject(place);
  });

  it('is flush with the line\'s other end for cards that read from right to left', () => {
    expect(placeAt(line(500, 100), CARD, VIEWPORT, true).x).toBe(260);
  });

  it('is on the roomier side, lower than the card would like, where neither side holds it', () => {
    expect(placeAt(line(100, 200), { width: 340, height: 600 }, seen(1000, 400), false)).toMatchObject({ side: 'above', maxHeight: 184, y: 8 });
  });

  it('stays on its side when it grows, unless that side has room for nothing', () => {
    const grown = { width: 340, height: 480 };
    expect(placeAt(line(100, 400), grown, VIEWPORT, false).side).toBe('above');
    expect(placeAt(line(100, 400), grown, VIEWPORT, false, 'below').side).toBe('below');
    expect(placeAt(line(100, 760), grown, VIEWPORT, false, 'below').side).toBe('above');
  });

  it('is in the part of the page that a reader has zoomed in on', () => {
    expect(placeAt(line(100, 100), { width: 284, height: 100 }, seen(300, 320, 200, 60), false)).toMatchObject({ x: 208, y: 128, side: 'below', maxHeight: 192 });
    expect(placeAt(line(300, 340), { width: 284, height: 100 }, seen(300, 320, 200, 60), false)).toMatchObject({ x: 208, y: 232, side: 'above' });
  });

  it('leaves its line to be seen, whatever little room there is beside it', () => {
    expect(placeAt(line(100, 118), CARD, seen(320, 256), false)).toMatchObject({ y: 146, side: 'below', maxHeight: 102 });
    expect(placeAt(line(100, 70), CARD, seen(320, 180), false)).toMatchObject({ y: 98, side: 'below', maxHeight: 74 });
    expect(placeAt(line(100, 30), CARD, seen(320, 80), false).maxHeight).toBe(64);
  });

  it('never fills more than its share of the height', () => {
    expect(placeAt(line(100, 10), { width: 340, height: 700 }, VIEWPORT, false).maxHeight).toBe(480);
  });

  it('is inside the viewport wherever the line is', () => {
    const px = fc.integer({ min: -2_000, max: 4_000 });
    fc.assert(fc.property(px, px, fc.integer({ min: 60, max: 340 }), fc.integer({ min: 40, max: 2_000 }), fc.integer({ min: 360, max: 2_000 }), fc.integer({ min: 80, max: 1_500 }), px, px, fc.boolean(), (left, top, width, height, viewWidth, viewHeight, viewLeft, viewTop, isRtl) => {
      const viewport = seen(viewWidth, viewHeight, viewLeft, viewTop);
      const { x, y, maxHeight } = placeAt(line(left, top), { width, height }, viewport, isRtl);
      const bottom = y + Math.min(height, maxHeight);
      return x >= viewLeft + 8 && x + width <= viewport.right - 8 && y >= viewTop + 8 && bottom <= viewport.bottom - 8;
    }));
    expect.assertions(0);
  });
});

describe('the line of a card', () => {
  const lines = [line(800, 100), line(0, 120, 60)];

  it('is the one under or nearest to the pointer', () => {
    expect(lineAt(lines, { x: 30, y: 130 })).toBe(lines[1]);
    expect(lineAt(lines, { x: 850, y: 119 })).toBe(lines[0]);
    expect(lineAt(lines, { x: 100, y: 131 })).toBe(lines[1]);
  });

  it('is the first one without a pointer, and none without lines', () => {
    expect(lineAt(lines, null)).toBe(lines[0]);
    expect(lineAt([], { x: 0, y: 0 })).toBeNull();
  });
});

it.each([[400, true, true], [480, true, true], [481, true, false], [400, false, false]])('a viewport of %i px with touch %s gets a sheet: %s', (width, isTouch, sheet) => {
  expect(isSheet(seen(width, 800), isTouch)).toBe(sheet);
});

it('has the width of the viewport but for two gutters, as a sheet all of it, and wraps its lines below 340 px', () => {
  expect(widthIn(seen(320, 800, 50), false)).toBe(304);
  expect(widthIn(seen(320, 800, 50), true)).toBe(320);
  expect([isNarrow(339), isNarrow(340)]).toEqual([true, false]);
});
