import { describe, expect, it } from 'vitest';
import { isTowards } from '../../../../src/page/intent/envelope';
import { SpeedGate } from '../../../../src/page/intent/speed';

const CARD = { left: 100, top: 120, right: 440, bottom: 320 };
const FROM = { x: 120, y: 100 };

describe('the way from a mention to its card', () => {
  it.each([
    ['straight down', { x: 120, y: 110 }, true],
    ['not yet moved', FROM, true],
    ['diagonally to the far corner', { x: 280, y: 112 }, true],
    ['60 degrees off', { x: 120 + 10 * Math.tan(Math.PI / 3), y: 110 }, true],
    ['sideways', { x: 80, y: 101 }, false],
    ['up', { x: 120, y: 80 }, false],
    ['past the card', { x: 90, y: 330 }, false],
  ])('%s', (_name, pointer, towards) => {
    expect(isTowards(FROM, pointer, CARD)).toBe(towards);
  });

  it('holds for a card above the mention and for one at its side', () => {
    expect(isTowards({ x: 200, y: 340 }, { x: 210, y: 330 }, CARD)).toBe(true);
    expect(isTowards({ x: 60, y: 200 }, { x: 80, y: 205 }, CARD)).toBe(true);
    expect(isTowards({ x: 60, y: 200 }, { x: 40, y: 200 }, CARD)).toBe(false);
  });
});

describe('the speed gate', () => {
  it('takes the mean of the last two moves', () => {
    const gate = new SpeedGate();
    expect(gate.isFast({ x: 0, y: 0, at: 0 })).toBe(false);
    expect(gate.isFast({ x: 20, y: 0, at: 16 })).toBe(true);
    expect(gate.isFast({ x: 21, y: 0, at: 32 })).toBe(true);
    expect(gate.isFast({ x: 22, y: 0, at: 48 })).toBe(false);
  });

  it('lets exactly half a pixel per millisecond count as fast', () => {
    const gate = new SpeedGate();
    gate.isFast({ x: 0, y: 0, at: 0 });
    expect(gate.isFast({ x: 8, y: 0, at: 16 })).toBe(true);
  });

  it('knows nothing after a pause or with a coarse clock', () => {
    const gate = new SpeedGate();
    gate.isFast({ x: 0, y: 0, at: 0 });
    expect(gate.isFast({ x: 1, y: 0, at: 100 })).toBe(false);
    expect(gate.isFast({ x: 900, y: 0, at: 100 })).toBe(false);
    gate.isFast({ x: 901, y: 0, at: 200 });
    expect(gate.isFast({ x: 913, y: 0, at: 216 })).toBe(true);
  });

  it('sees a rush in a page that hands out few moves', () => {
    const gate = new SpeedGate();
    gate.isFast({ x: 0, y: 0, at: 0 });
    expect(gate.isFast({ x: 60, y: 0, at: 100 })).toBe(true);
    expect(gate.isFast({ x: 70, y: 0, at: 200 })).toBe(false);
  });
});
