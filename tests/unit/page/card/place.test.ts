import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardHost } from '../../../../src/page/card/host';
import { Placement } from '../../../../src/page/card/place';
import { placed } from '../support';

const box = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 20, width: 100, height: 20 }) as DOMRect;

/** A page with one mention and a card of 340 by 200 px, whose frames the test calls for. */
function open() {
  const [mention] = placed('<p>The anime Trigun is here.</p>', 'Trigun');
  if (!mention) throw new Error('no mention');
  const { document, Document } = mention.start.node.ownerDocument.defaultView as Window & typeof globalThis;
  const state = { lines: [box(50, 100)], next: null as ((now: number) => void) | null, viewport: { offsetLeft: 0, offsetTop: 0, width: 1_000, height: 800 }, puts: 0, hidden: 0 };
  Document.prototype.createRange = () => ({ setStart() {}, setEnd() {}, getClientRects: () => state.lines }) as unknown as Range;
  const element = document.createElement('div');
  element.getBoundingClientRect = () => ({ width: 340, height: 200 }) as DOMRect;
  const host = {
    element, root: document.createDocumentFragment(), shape: () => { state.puts += 1; },
    lay: (style: Record<string, string>) => { for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value); },
  } as unknown as CardHost;
  vi.stubGlobal('document', document);
  vi.stubGlobal('Document', Document);
  vi.stubGlobal('visualViewport', state.viewport);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('ResizeObserver', class { observe(): void {} disconnect(): void {} });
  vi.stubGlobal('requestAnimationFrame', (run: (now: number) => void) => { state.next = run; return 1; });
  vi.stubGlobal('cancelAnimationFrame', () => { state.next = null; });
  const placement = new Placement(host, { mention: () => mention, onHidden: () => { state.hidden += 1; placement.end(); } }, null);
  return { state, placement, node: mention.start.node, style: element.style, frame: (now: number) => state.next?.(now) };
}

let world: ReturnType<typeof open>;
beforeEach(() => { world = open(); });
afterEach(() => vi.unstubAllGlobals());

describe('an open card', () => {
  it('is put anew when its line or what is seen of the page has moved, and only then', () => {
    const { state, style, frame } = world;
    expect([style.left, style.top]).toEqual(['50px', '128px']);
    frame(0);
    frame(16);
    expect(state.puts).toBe(1);
    state.lines = [box(50, 300)];
    frame(32);
    expect([style.top, state.puts]).toEqual(['328px', 2]);
    Object.assign(state.viewport, { offsetLeft: 200, offsetTop: 250, width: 400, height: 320 });
    frame(48);
    expect([style.left, style.top, style.maxWidth]).toEqual(['208px', '328px', '384px']);
  });

  it('keeps the wheel only where it has something to scroll', () => {
    const { state, style, frame } = world;
    expect(style.getPropertyValue('--card-overscroll')).toBe('auto');
    Object.assign(state.viewport, { height: 300 });
    frame(0);
    expect([style.getPropertyValue('--card-overscroll'), style.getPropertyValue('--card-max-height')]).toEqual(['contain', '164px']);
  });

  it('is no more once its text has had no box for half a second', () => {
    const { state, frame } = world;
    state.lines = [];
    frame(1_000);
    state.lines = [box(50, 100)];
    frame(1_400);
    state.lines = [];
    frame(1_600);
    frame(2_000);
    expect(state.hidden).toBe(0);
    frame(2_100);
    expect(state.hidden).toBe(1);
  });

  it('waits for text that the page has taken out: reading the page tells whether it comes back', () => {
    const { state, node, frame } = world;
    state.lines = [];
    node.remove();
    frame(0);
    frame(5_000);
    expect(state.hidden).toBe(0);
  });

  it('asks for no more frames when it closes', () => {
    const { state, placement } = world;
    expect(state.next).not.toBeNull();
    placement.end();
    expect(state.next).toBeNull();
  });
});
