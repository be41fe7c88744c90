import { afterEach, expect, it, vi } from 'vitest';
import { HitTest } from '../../../../src/page/marks/hit-test';
import type { FoundMention } from '../../../../src/page/mentions';
import { placed } from '../support';

interface Caret { readonly offsetNode: Node; readonly offset: number }

/** Every character is a box of 10 by 10 px in one line; the caret goes to the nearer edge of the character under the point. */
function world(mentions: readonly FoundMention[], text?: string) {
  const nodes = mentions.flatMap(({ start, end }) => [start.node, end.node]);
  const node = nodes.find(({ data }) => text === undefined || data === text);
  if (!node) throw new Error('no such text');
  const document = node.ownerDocument;
  const view = document.defaultView as unknown as { readonly Document: typeof Document; readonly Range: typeof Range };
  let looks = 0;
  view.Range.prototype.getClientRects = function (this: Range) {
    looks++;
    const { startContainer, startOffset, endContainer, endOffset } = this;
    const left = startContainer === node ? startOffset * 10 : 0;
    const right = endContainer === node ? endOffset * 10 : node.length * 10;
    return [{ left, right, top: 0, bottom: 10, width: right - left, height: 10 }] as unknown as DOMRectList;
  };
  view.Document.prototype.caretPositionFromPoint = ((x: number): Caret => ({ offsetNode: node, offset: Math.round(x / 10) })) as unknown as Document['caretPositionFromPoint'];
  // No link lies over any of it.
  view.Document.prototype.elementFromPoint = () => node.parentElement;
  vi.stubGlobal('document', document);
  for (const name of ['Document', 'Node'] as const) vi.stubGlobal(name, document.defaultView?.[name as never]);
  const hits = new HitTest(() => []);
  hits.set(mentions);
  return { at: (x: number) => hits.at({ x, y: 5 })?.id ?? null, looks: () => looks };
}

afterEach(() => void vi.unstubAllGlobals());

it('finds the mention under every point of it, and none beside it', () => {
  const mentions = placed('<p>Anime, AnimeAnime and Anime</p>', 'Anime');
  const { at } = world(mentions);
  const ids = mentions.map(({ id }) => id);
  expect([1, 26, 49].map(at)).toEqual([ids[0], ids[0], ids[0]]);
  expect([51, 69].map(at)).toEqual([null, null]);
  expect([71, 119, 121, 169].map(at)).toEqual([ids[1], ids[1], ids[2], ids[2]]);
  expect([171, 219].map(at)).toEqual([null, null]);
  expect([221, 269, 271].map(at)).toEqual([ids[3], ids[3], null]);
});

it('finds one that begins or ends in another text node', () => {
  const mentions = placed('<p>Anime<i> Film and One</i> Piece</p>', 'Anime Film', 'One Piece');
  const { at } = world(mentions, ' Film and One');
  expect([1, 49, 51, 99, 101, 129].map(at)).toEqual([mentions[0]?.id, mentions[0]?.id, null, null, mentions[1]?.id, mentions[1]?.id]);
});

it('looks at few of the mentions of a long text', () => {
  const { at, looks } = world(placed(`<p>${'See the Anime. '.repeat(500)}</p>`, 'Anime'));
  expect(at(150 * 321 + 100)).not.toBe(null);
  expect(looks()).toBeLessThan(4);
});
