import { JSDOM } from 'jsdom';
import { afterEach, expect, it, vi } from 'vitest';
import { groundFor } from '../../../../src/page/card/theme';

afterEach(() => void vi.unstubAllGlobals());

/** A mention on grounds of these computed colours, outermost first; the document's own text colour comes before them. */
function mentionOn(text: string, ...grounds: readonly string[]): Element {
  const { window } = new JSDOM('<div id="0"><div id="1"><p id="2">x</p></div></div>');
  vi.stubGlobal('Element', window.Element);
  vi.stubGlobal('Document', window.Document);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('getComputedStyle', ({ id }: Element) => ({ backgroundColor: grounds[Number(id)] ?? 'rgba(0, 0, 0, 0)', color: text }));
  const mention = window.document.querySelector('p');
  if (!mention) throw new Error('no mention');
  return mention;
}

it.each([
  ['nearest ground', ['rgb(255, 255, 255)', 'rgb(20, 20, 20)'], 'dark'],
  ['through transparent ones', ['rgb(20, 20, 20)', 'rgba(255, 255, 255, 0.2)'], 'dark'],
  ['sepia', ['rgb(244, 236, 216)'], 'light'],
  ['color()', ['color(srgb 0.1 0.1 0.1)'], 'dark'],
  ['color() with alpha', ['color(srgb 0.1 0.1 0.1 / 0.1)'], 'light'],
  ['oklch', ['oklch(0.2 0.1 200)'], 'dark'],
  ['lab', ['lab(95 0 0)'], 'light'],
] as const)('the card follows the ground: %s', (_name, grounds, ground) => {
  const all = ['', '', ''].map((_, index) => grounds[index] ?? 'rgba(0, 0, 0, 0)');
  expect(groundFor(mentionOn('rgb(0, 0, 0)', ...all), 'auto')).toBe(ground);
});

it('the browser\'s own ground is told by its text colour', () => {
  expect(groundFor(mentionOn('rgb(255, 255, 255)'), 'auto')).toBe('dark');
  expect(groundFor(mentionOn('rgb(0, 0, 0)'), 'auto')).toBe('light');
});

it('the reader\'s choice comes first', () => {
  expect(groundFor(mentionOn('rgb(0, 0, 0)'), 'dark')).toBe('dark');
});
