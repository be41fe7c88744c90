import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SERVICE_MARKS } from '../../../src/ui/service-marks';
import { SERVICES } from '../../../src/ui/services';

const css = readFileSync('src/ui/tokens.css', 'utf8');
const pairs = new Map([...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['ground', 'ground-raised'];
const TEXT = ['ink', 'ink-quiet', 'accent', 'good', 'doubt', 'bad'];
const LINES = ['control-line', 'focus'];

describe.each(['light', 'dark'] as const)('%s colours', (theme) => {
  const colour = (name: string) => pairs.get(name)?.[theme] ?? '#808080';

  it.each(TEXT.flatMap((ink) => GROUNDS.map((ground) => [ink, ground])))('%s is readable on %s', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(LINES.flatMap((line) => GROUNDS.map((ground) => [line, ground])))('%s can be seen on %s', (line, ground) => {
    expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  it('are readable on the accent', () => expect(contrast(colour('accent-ink'), colour('accent-ground'))).toBeGreaterThanOrEqual(4.5));
});

describe('service marks', () => {
  it.each(Object.entries(SERVICE_MARKS))('%s: white letters are readable', (_id, { colour }) => {
    expect(contrast('#ffffff', colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('differ from one another', () => {
    const letters = Object.values(SERVICE_MARKS).map((look) => look.letters);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it('are there for every service', () => expect(Object.keys(SERVICE_MARKS)).toEqual(SERVICES.map(({ id }) => id)));
});
