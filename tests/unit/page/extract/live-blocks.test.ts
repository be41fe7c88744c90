import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extractBlocks } from '../../../../src/page/extract/blocks';
import { DirtyParts } from '../../../../src/page/extract/dirty';
import { LiveBlocks, type WalkedPart } from '../../../../src/page/extract/live-blocks';
import { BlockWalker } from '../../../../src/page/extract/walker';

const OBSERVED = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden', 'lang', 'open'] };
const PAGE = '<main><h1>A</h1>text <b>bold</b><p>B <i>c</i></p><ul><li>D</li><li>E <a href="/x">f</a></li></ul><h2>G</h2><div>h<p>I</p>j</div></main>';
const PIECES = ['<p>new</p>', '<i>new</i>', '<h2>new</h2>', '<div><p>x</p>y</div>', '<script>no</script>', '<span><p>z</p></span>'];

/** A change as data, so that a failing run can be made smaller. */
const change = fc.record({
  does: fc.constantFrom('insert', 'append text', 'rewrite', 'remove', 'hide', 'show', 'move', 'empty'),
  at: fc.nat(1_000),
  to: fc.nat(1_000),
  piece: fc.nat(PIECES.length - 1),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(document: Document, { does, at, to, piece }: Change): void {
  const elements = [...document.body.querySelectorAll('*')];
  const element = elements[at % Math.max(elements.length, 1)];
  if (!element) return document.body.insertAdjacentHTML('beforeend', PAGE);
  const other = elements[to % elements.length] ?? document.body;
  const texts = textNodes(document);
  switch (does) {
    case 'insert': return element.insertAdjacentHTML('beforeend', PIECES[piece] ?? '');
    case 'append text': return element.append(' more');
    case 'rewrite': return texts[at % Math.max(texts.length, 1)]?.replaceData(0, 1, 'Z');
    case 'remove': return element.remove();
    case 'hide': return element.setAttribute('hidden', '');
    case 'show': return element.removeAttribute('hidden');
    case 'move': return element.contains(other) ? undefined : other.append(element);
    case 'empty': return element.replaceChildren();
  }
}

function textNodes(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, 4);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  return found;
}

function walk(root: Element): WalkedPart {
  const walker = new BlockWalker(root);
  while (walker.step(1));
  return { root, found: walker.take() };
}

/** Emptied a list and put a paragraph into a heading before it: the new text was looked for a place among what had just left the page. */
const EMPTIED_BEHIND: Change[][] = [
  [{ does: 'insert', at: 0, to: 0, piece: 3 }, { does: 'move', at: 0, to: 0, piece: 0 }], [{ does: 'insert', at: 17, to: 0, piece: 3 }, { does: 'append text', at: 0, to: 0, piece: 0 }],
  [{ does: 'move', at: 979, to: 327, piece: 0 }, { does: 'empty', at: 241, to: 0, piece: 0 }, { does: 'append text', at: 0, to: 0, piece: 0 }],
  [{ does: 'empty', at: 227, to: 0, piece: 0 }, { does: 'insert', at: 64, to: 0, piece: 0 }],
];

/** Moved one item of a list behind a heading and took the other out: what had left the page seemed to stand where the moved one was found. */
const MOVED_BESIDE_REMOVED: Change[][] = [[{ does: 'remove', at: 607, to: 0, piece: 0 }, { does: 'move', at: 306, to: 518, piece: 0 }]];

it('stay equal to a fresh reading of the page, whatever changes', () => {
  fc.assert(fc.property(fc.array(fc.array(change, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (rounds) => {
    const { window } = new JSDOM(PAGE);
    const { document } = window;
    const live = new LiveBlocks();
    live.replace([walk(document.body)]);
    const dirty = new DirtyParts((element) => live.holdsText(element));
    const observer = new window.MutationObserver(() => undefined);
    observer.observe(document, OBSERVED);
    for (const round of rounds) {
      for (const each of round) apply(document, each);
      for (const record of observer.takeRecords()) dirty.note(record);
      live.replace(dirty.take().map(walk));
      expect(live.snapshot().map(({ block }) => block)).toEqual(extractBlocks(document).map(({ block }) => block));
      expect(live.snapshot().every(({ map }) => map.locate(0, 1)?.start.node.isConnected)).toBe(true);
    }
  }), { numRuns: 100, examples: [[EMPTIED_BEHIND], [MOVED_BESIDE_REMOVED]] });
});

it('look again only at what changed', () => {
  const { window } = new JSDOM('<title>Old</title><main><p>A</p></main><aside><p>B</p><style>p {}</style></aside>');
  const { document } = window;
  const live = new LiveBlocks();
  live.replace([walk(document.body)]);
  const dirty = new DirtyParts((element) => live.holdsText(element));
  const observer = new window.MutationObserver(() => undefined);
  observer.observe(document, OBSERVED);
  document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p id="new">C</p>');
  document.querySelector('aside')?.insertAdjacentHTML('beforeend', '<!-- x --><script>x</script> \n');
  document.title = '(1) New';
  document.querySelector('style')?.firstChild?.replaceWith('b {}');
  for (const record of observer.takeRecords()) dirty.note(record);
  expect(dirty.take().map(({ id }) => id)).toEqual(['new']);
});

it('come from a walk to the end, whatever the page takes out on the way, with what was not seen told of', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(30), change), { maxLength: 6 }), (changes) => {
    const { window } = new JSDOM(PAGE + PAGE);
    const { document } = window;
    const live = new LiveBlocks();
    const dirty = new DirtyParts((element) => live.holdsText(element));
    const observer = new window.MutationObserver(() => undefined);
    observer.observe(document, OBSERVED);
    const walker = new BlockWalker(document.body, { onBroken: (element) => dirty.add(element) });
    let step = 0;
    do {
      for (const [, each] of changes.filter(([at]) => at === step)) apply(document, each);
      step += 1;
    } while (walker.step(1));
    live.replace([{ root: document.body, found: walker.take() }]);
    for (const record of observer.takeRecords()) dirty.note(record);
    live.replace(dirty.take().map(walk));
    expect(live.snapshot().map(({ block }) => block)).toEqual(extractBlocks(document).map(({ block }) => block));
  }), { numRuns: 100 });
});
