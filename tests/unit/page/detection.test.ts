import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/domain/limits';
import { fail, ok, type Result } from '../../../src/domain/result';
import type { Client } from '../../../src/messaging/client';
import type { CallsOfReading } from '../../../src/messaging/contract';
import { Detection } from '../../../src/page/detection';
import { blocksOf } from './support';

const CONTEXT = { title: 'T', host: 'example.com', lang: 'en', date: null };
type Block = { readonly id: number; readonly text: string; readonly section: number };

interface Place { readonly id: number; readonly section: number }
interface Text { readonly block: Block; readonly at: readonly Place[] }
interface Known { readonly packed: string; readonly at: readonly Place[] }

const startsIn = (text: string): number[] => [...text.matchAll(/Anime/g)].map(({ index }) => index);
const pack = (text: string): string => startsIn(text).join(' ');

/** A background that finds the word "Anime" and takes every candidate for a mention; it notes what it was asked. */
function background(failing: { now: boolean; during?: () => void } = { now: false }) {
  const asked: { readonly name: string; readonly texts: readonly string[]; readonly known?: readonly string[] }[] = [];
  const answers: Record<string, (ask: never) => unknown> = {
    'detect.candidates': ({ blocks }: { blocks: readonly Block[] }) => {
      asked.push({ name: 'candidates', texts: blocks.map(({ text }) => text) });
      return { found: blocks.map(({ text }) => pack(text)) };
    },
    'detect.mentions': ({ texts, known }: { texts: readonly Text[]; known: readonly Known[] }) => {
      asked.push({ name: 'mentions', texts: texts.map(({ block }) => block.text), known: known.flatMap(({ at }) => at.map(({ id, section }) => `${id}/${section}`)) });
      const found = texts.map(({ block }) => pack(block.text));
      const all = [...known, ...texts.map(({ at }, place) => ({ at, packed: found[place] ?? '' }))].filter(({ packed }) => packed !== '');
      const starts = all.flatMap(({ at, packed }) => at.flatMap(({ id }) => packed.split(' ').map((start) => ({ block: id, start: Number(start) }))));
      return { found, mentions: starts.sort((a, b) => a.block - b.block).map(({ block, start }) => ({ block, start, end: start + 5, surface: 'Anime', choices: [{ series: 'sb1', entry: 'b1' }], franchise: null, entryNamed: false, confidence: 1 })) };
    },
  };
  const client = {
    call: async (name: string, ask: never): Promise<Result<unknown>> => {
      failing.during?.();
      return failing.now ? fail('unavailable') : ok(answers[name]?.(ask));
    },
  };
  return { asked, detection: new Detection(client as unknown as Client<CallsOfReading>) };
}

describe('detection from the page', () => {
  it('asks once for the candidates of new texts and the page\'s mentions, by the blocks\' numbers', async () => {
    const { asked, detection } = background();
    const answer = await detection.mentions(blocksOf('<p>No.</p><h2>B</h2><p>An Anime</p>'), CONTEXT);
    expect(answer.ok && answer.value.map(({ block, start }) => [block, start])).toEqual([[2, 3]]);
    expect(asked).toEqual([{ name: 'mentions', texts: ['No.', 'B', 'An Anime'], known: [] }]);
  });

  it('never asks twice for the same text, and knows where it stands now', async () => {
    const { asked, detection } = background();
    await detection.mentions(blocksOf('<p>An Anime</p>'), CONTEXT);
    const answer = await detection.mentions(blocksOf('<h2>New</h2><h2>C</h2><p>An Anime</p><p>An Anime</p>'), CONTEXT);
    expect(asked.slice(1)).toEqual([{ name: 'mentions', texts: ['New', 'C'], known: ['2/1', '3/1'] }]);
    expect(answer.ok && answer.value.map(({ block }) => block)).toEqual([2, 3]);
  });

  it('asks nothing when nothing changed', async () => {
    const { asked, detection } = background();
    const first = await detection.mentions(blocksOf('<p>An Anime</p>'), CONTEXT);
    expect(await detection.mentions(blocksOf('<p>An Anime</p>'), CONTEXT)).toEqual(first);
    expect(asked).toHaveLength(1);
    await detection.mentions(blocksOf('<p>An Anime</p>'), { ...CONTEXT, title: 'Another' });
    expect(asked).toHaveLength(2);
  });

  it('takes the same words with other cues for another text', async () => {
    const { asked, detection } = background();
    await detection.mentions(blocksOf('<p>Anime</p><h2>Anime</h2><p><i>Anime</i></p><p lang="ja">Anime</p>'), CONTEXT);
    expect(asked[0]?.texts).toHaveLength(4);
  });

  it('does not ask for what is being asked for', async () => {
    const { asked, detection } = background();
    const blocks = blocksOf('<p>An Anime</p>');
    await Promise.all([detection.learn(blocks.map(({ block }) => block)), detection.mentions(blocks, CONTEXT)]);
    expect(asked).toEqual([{ name: 'candidates', texts: ['An Anime'] }, { name: 'mentions', texts: [], known: ['0/0'] }]);
  });

  it('sends a new text that stands in several places once, and marks them all', async () => {
    const { asked, detection } = background();
    const answer = await detection.mentions(blocksOf('<p>An Anime</p><h2>B</h2><p>An Anime</p>'), CONTEXT);
    expect(asked[0]?.texts).toEqual(['An Anime', 'B']);
    expect(answer.ok && answer.value.map(({ block }) => block)).toEqual([0, 2]);
  });

  it('sends many blocks in messages of limited size', async () => {
    const { asked, detection } = background();
    await detection.mentions(blocksOf(Array.from({ length: LIMITS.blocksPerMessage + 1 }, (_, n) => `<p>Text ${n}</p>`).join('')), CONTEXT);
    expect(asked.map(({ texts }) => texts.length)).toEqual([LIMITS.blocksPerMessage, 1]);
  });

  it('asks anew after its answers were forgotten', async () => {
    const { asked, detection } = background();
    await detection.mentions(blocksOf('<p>An Anime</p>'), CONTEXT);
    detection.forget();
    await detection.mentions(blocksOf('<p>An Anime</p>'), CONTEXT);
    expect(asked).toHaveLength(2);
  });

  it('remembers no answer that was on its way when answers were forgotten', async () => {
    const once: { now: boolean; during?: () => void } = { now: false };
    const { asked, detection } = background(once);
    once.during = () => {
      once.during = () => undefined;
      detection.forget();
    };
    const blocks = blocksOf('<p>An Anime</p>');
    await detection.mentions(blocks, CONTEXT);
    await detection.mentions(blocks, CONTEXT);
    expect(asked.map(({ texts }) => texts)).toEqual([['An Anime'], ['An Anime']]);
  });

  it('tells of a failure and can try again', async () => {
    const failing = { now: true };
    const { detection } = background(failing);
    expect(await detection.mentions(blocksOf('<p>An Anime</p>'), CONTEXT)).toEqual(fail('unavailable'));
    failing.now = false;
    expect((await detection.mentions(blocksOf('<p>An Anime</p>'), CONTEXT)).ok).toBe(true);
  });
});
