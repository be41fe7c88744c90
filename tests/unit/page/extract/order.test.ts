import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { inDocumentOrder } from '../../../../src/page/extract/order';

/** For each node after the first, which of those before it is its parent. */
const tree = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 40 });

it('is that which the browser tells for each pair', () => {
  fc.assert(fc.property(tree, fc.array(fc.nat(1_000), { maxLength: 30 }), (parents, picks) => {
    const { document } = new JSDOM('').window;
    const nodes: Element[] = [document.body];
    for (const parent of parents) nodes.push((nodes[parent % nodes.length] as Element).appendChild(document.createElement('div')));
    const picked = [...new Set(picks.map((pick) => nodes[pick % nodes.length] as Element))];
    const pairwise = [...picked].sort((a, b) => ((a.compareDocumentPosition(b) & 4) > 0 ? -1 : 1));
    expect(inDocumentOrder(picked)).toEqual(pairwise);
  }), { numRuns: 60 });
});

it('puts what stands in a shadow root before what stands in its host', () => {
  const { document } = new JSDOM('<p id="before"></p><section><b></b></section><p id="after"></p>').window;
  const host = document.querySelector('section') as Element;
  const shade = host.attachShadow({ mode: 'open' });
  const inside = [shade.appendChild(document.createElement('i')), shade.appendChild(document.createElement('u'))] as const;
  const [before, child, after] = ['#before', 'b', '#after'].map((it) => document.querySelector(it) as Element);
  expect(inDocumentOrder([after, inside[1], child, before, inside[0]].filter((it) => it !== undefined))).toEqual([before, ...inside, child, after]);
});

it('asks of a long list each child once', () => {
  const { document } = new JSDOM('').window;
  const items = Array.from({ length: 500 }, () => document.body.appendChild(document.createElement('p')));
  let asked = 0;
  for (const item of items) {
    const { nextSibling } = item;
    Object.defineProperty(item, 'nextSibling', { get: () => { asked += 1; return nextSibling; } });
  }
  expect(inDocumentOrder([...items].reverse())).toEqual(items);
  expect(asked).toBeLessThanOrEqual(items.length);
});
