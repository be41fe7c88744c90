import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../../src/domain/limits';
import { sourceOf } from '../../../../src/page/extract/source';

function page(body: string) {
  const { window } = new JSDOM(`<!doctype html><body>${body}</body>`);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('Document', window.Document);
  vi.stubGlobal('XPathResult', window.XPathResult);
  const roots: ShadowRoot[] = [];
  const possible: string[] = [];
  const { document } = window;
  const find = (selector: string): Element => document.querySelector(selector) as Element;
  return {
    document, find, roots, possible,
    shadow: (selector: string, html: string): ShadowRoot => {
      const root = find(selector).attachShadow({ mode: 'open' });
      root.innerHTML = html;
      return root;
    },
    source: (tops: readonly Element[] = [document.body], known: readonly ShadowRoot[] = []) => sourceOf(tops, known, {
      onShadowRoot: (root) => roots.push(root), onPossibleHost: (element) => possible.push(element.id || element.localName),
    }),
  };
}

afterEach(() => void vi.unstubAllGlobals());

describe('the source of parts of a page', () => {
  it('is what the page has in them, and tells which elements may have more to show later', () => {
    const { source, find, possible } = page('<p id="a">One <b>two</b></p><div id="empty"></div><x-card id="card">Text</x-card><p id="b">Three</p>');
    expect(source()).toBe('<body><p id="a">One <b>two</b></p><div id="empty"></div><x-card id="card">Text</x-card><p id="b">Three</p></body>');
    expect(possible.sort()).toEqual(['card', 'empty']);
    expect(source([find('#a'), find('#b')])).toMatch(/^<p id="b">Three<\/p>\n<p id="a">One <b>two<\/b><\/p>$/u);
    expect(source([])).toBe('');
  });

  it('has open shadow roots in it, one in the other, each once', () => {
    const { source, shadow, roots } = page('<x-outer></x-outer><p>Light</p>');
    const outer = shadow('x-outer', '<p>Outer</p><x-inner></x-inner>');
    const inner = outer.querySelector('x-inner')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    inner.innerHTML = '<p>Inner</p>';
    const all = source() ?? '';
    expect(all.match(/Outer|Inner|Light/gu)?.sort()).toEqual(['Inner', 'Light', 'Outer']);
    expect([...new Set(roots)].map(({ host }) => host.localName)).toEqual(['x-outer', 'x-inner']);
  });

  it('looks at the whole component where one changes inside or around what it shows', () => {
    const { source, find, shadow } = page('<x-card id="card"><b slot="name">Name</b></x-card>');
    const root = shadow('x-card', '<p>Frame <slot name="name"></slot></p>');
    expect(source([root.querySelector('p') as Element])).toContain('Name');
    expect(source([find('#card')])).toContain('Frame');
  });

  it('goes back to shadow roots that it knows, whatever their hosts look like', () => {
    const { source, shadow } = page('<div id="plain">Text</div>');
    const root = shadow('#plain', '<p>Shadow</p>');
    expect(source()).not.toContain('Shadow');
    expect(source(undefined, [root])).toContain('Shadow');
  });

  it('is not put together where a part is telling', () => {
    const { document, source, roots, shadow } = page('<x-card></x-card>');
    shadow('x-card', '<p>One anime word</p>');
    expect(source()).toBeNull();
    expect(roots).toHaveLength(1);
    document.body.append('the anime of');
    expect(source()).toBeNull();
    expect(roots).toHaveLength(1);
  });

  it('is too much for one go beyond the limits of elements and units', () => {
    const { document, source } = page('');
    document.body.append(...Array.from({ length: LIMITS.glanceElements }, () => document.createElement('i')));
    expect(source()).toBeNull();
    document.body.replaceChildren('x'.repeat(LIMITS.glanceLength));
    expect(source()).toBeNull();
    document.body.replaceChildren('x'.repeat(LIMITS.glanceLength / 2));
    expect(source()).not.toBeNull();
  });
});
