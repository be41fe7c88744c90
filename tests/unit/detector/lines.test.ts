import { describe, expect, it } from 'vitest';
import type { EntryKey, SeriesKey } from '../../../src/domain/keys';
import { detect } from '../../../src/detector/detect';
import { lineOf } from '../../../tools/detect/lines';
import { pageOf } from '../../../tools/detect/read-page';
import { SMALL_STACK } from './small-catalogue';

const FACTS = { facts: (_series: SeriesKey, entry: EntryKey | null) => ({ entry: { anilistId: Number(entry?.slice(1)), malId: null } }) };

function line(html: string): ReturnType<typeof lineOf> {
  const { blocks, context } = pageOf(html);
  return lineOf('page.html', blocks, detect(blocks, context, SMALL_STACK), FACTS as unknown as Parameters<typeof lineOf>[3]);
}

describe('a line of the detect command', () => {
  it('has the text of the blocks in order, and offsets into it', () => {
    const { text, mentions } = line('<h1>News</h1><p>😀 The anime <i>Metallic <b>Rouge</b></i>.</p><p>And the anime Black Butler Season 4.</p>');
    expect(text).toBe('News\n😀 The anime Metallic Rouge.\nAnd the anime Black Butler Season 4.');
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Metallic Rouge', 'Black Butler']);
    expect(mentions.map(({ anilistId, malId }) => [anilistId, malId])).toEqual([[1, null], [5, null]]);
  });
  it('reads a title over line breaks and soft hyphens', () => {
    expect(line('<p>The anime Metal&shy;lic<br>Rouge.</p>').mentions.map(({ surface }) => surface)).toEqual(['Metallic\nRouge']);
  });
  it('runs no script of the page', () => {
    expect(line('<p>Nothing</p><script>document.body.innerHTML = "<p>The anime Metallic Rouge.</p>"</script>').mentions).toEqual([]);
  });
});
