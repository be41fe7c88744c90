import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { EntryKey, SeriesKey } from '../../../src/domain/keys';
import type { Verdict } from '../../../src/detector/resolve';
import { ENDS_LINE, isWorthReading, OPAQUE, UNREAD } from '../../../src/detector/glance';
import { tagOf } from '../../../src/page/extract/rules';
import { PAGE, SMALL_STACK } from './small-catalogue';

const isWorth = (html: string, host = PAGE.host): boolean => isWorthReading(html, { ...PAGE, title: '', host }, SMALL_STACK);

describe('a glance at the source of a page', () => {
  it.each([
    ['a title in running text', '<p>Tickets for Cowboy Bebop sold out.</p>'],
    ['a title at the edges of blocks without any white space between', '<ul><li>Cowboy Bebop</li><li>Metallic Rouge</li></ul>'],
    ['a title over inline elements', '<p><span>M</span>etallic <b>Rouge</b> begins.</p>'],
    ['a title behind what serialising escapes', '<p>Rock &amp;&nbsp;roll &lt;&nbsp;Cowboy&nbsp;Bebop</p>'],
    ['a title behind an element that never ends', `<svg><p>Tickets for Cowboy Bebop</p>`],
    ['a title behind a self-closed script', '<script src="x"/><p>Tickets for Cowboy Bebop</p>'],
    ['a title broken over lines of the source', '<p>Tickets for Cowboy\n      Bebop sold out.</p>'],
    ['a title with a reading over a part of it', '<p>『<ruby>黒<rt>くろ</rt></ruby>執事』</p>'],
    ['a title parted by a component', '<p>Tickets for <x-name>Cowboy</x-name> Bebop sold out.</p>'],
    ['a title far down', `${'<p>The rain does not stop.</p>'.repeat(2_000)}<p>Tickets for Cowboy Bebop sold out.</p>`],
  ])('sees %s', (_name, html) => {
    expect(isWorth(html)).toBe(true);
  });

  it.each([
    ['ordinary words', '<h1>Given another summer</h1><p>Given the heat, another one is here.</p>'],
    ['half a title', '<p>Metallic paint, rouge.</p>'],
    ['what scripts and comments say', '<script>play("Cowboy Bebop")</script><!-- Cowboy Bebop --><style>/* Cowboy Bebop */</style><template><p>Cowboy Bebop</p></template><p>The rain.</p>'],
    ['what attributes say', '<p title="Cowboy Bebop">The rain.</p>'],
    ['words of two blocks', '<p>The new Cowboy</p><p>Bebop music.</p>'],
    ['nothing', ''],
  ])('passes over %s', (_name, html) => {
    expect(isWorth(html)).toBe(false);
  });

  it('takes one pass, whatever the source is made of', () => {
    // A second pass over the rest at each place would take longer than a test may.
    for (const part of [`<${'a'.repeat(300_000)}<`, '<svg>'.repeat(60_000), '<a '.repeat(100_000), '<!--'.repeat(75_000), '&lt;'.repeat(75_000)]) expect(isWorth(part)).toBe(false);
  });

  it('takes elements as reading does', () => {
    const { document } = new JSDOM('').window;
    const kindOf = (name: string): string => tagOf(document.createElement(name)).kind.replace('break', 'block');
    for (const name of UNREAD) expect([name, kindOf(name)]).toEqual([name, 'invisible']);
    for (const name of OPAQUE) expect([name, kindOf(name)]).toEqual([name, 'opaque']);
    for (const name of ENDS_LINE) expect([name, kindOf(name)]).toEqual([name, 'block']);
    for (const name of ['a', 'b', 'em', 'span', 'x-name', 'ruby']) expect([name, kindOf(name)]).toEqual([name, 'inline']);
  });

  it('takes a link to the page of one work for a sign', () => {
    expect(isWorth('<p><a href="https://myanimelist.net/anime/1/x">Given</a></p>')).toBe(true);
    expect(isWorth('<p><a href="/encyclopedia/anime.php?id=1">Given</a></p>', 'www.animenewsnetwork.com')).toBe(true);
    expect(isWorth('<p><a href="//myanimelist.net/anime/1">Given</a></p>')).toBe(true);
    expect(isWorth('<p><a href="https://myanimelist.net/">Given</a><i data-href="https://myanimelist.net/anime/1"></i></p>')).toBe(false);
  });

  it('sees what the reader pinned, whatever it looks like', () => {
    const html = '<p>Given another summer, given the heat.</p>';
    const pin: Verdict = { does: 'pin', choice: { series: 'sa7' as SeriesKey, entry: 'a7' as EntryKey } };
    expect(isWorthReading(html, { ...PAGE, title: '' }, SMALL_STACK, ({ surface }) => (surface === 'Given' ? pin : null))).toBe(true);
  });
});
