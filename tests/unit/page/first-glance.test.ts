import { describe, expect, it, vi } from 'vitest';
import { failing, NOTHING, SETTINGS, usePages, world } from './page-world';

usePages();

describe('a page that names nothing', () => {
  it('is glanced at, and so is what comes into it', async () => {
    const page = world(NOTHING);
    await page.begin();
    await page.add('<p id="more">More rain.</p>');
    await page.add('<p>Wind.</p>');
    expect(page.log).toEqual(['page.glance', 'page.script watching', 'page.glance', 'page.glance']);
    expect(page.glances).toEqual([`<body>${NOTHING}</body>`, '<p id="more">More rain.</p>', '<p>Wind.</p>']);
    expect(await page.ask('page.digest')).toMatchObject({ value: { lines: [] } });
  });

  it('is read once something may be a series, and not glanced at any more', async () => {
    const page = world(NOTHING);
    await page.begin();
    page.answers['page.glance'] = () => ({ isWorth: true });
    await page.add('<p>Metallic Rouge</p>');
    await page.add('<p>More rain.</p>');
    expect(page.log).toEqual(['page.glance', 'page.script watching', 'page.glance', 'page.script reading', 'settings.get', 'reads', 'session JP']);
  });

  it('is read for a command', async () => {
    const page = world(NOTHING);
    await page.begin();
    await page.tell('command', { name: 'next-mention' });
    expect(page.log).toEqual(['page.glance', 'page.script watching', 'page.script reading', 'settings.get', 'reads', 'session JP', 'command next-mention']);
  });

  it('is glanced at as a whole where corrections changed, and when it comes back', async () => {
    const page = world(NOTHING);
    await page.begin();
    await page.tell('corrections.changed', []);
    await page.show();
    expect(page.glances).toEqual(Array.from({ length: 3 }, () => `<body>${NOTHING}</body>`));
  });

  it('asks again about what changed while an answer was awaited', async () => {
    let answer = (): void => undefined;
    const page = world(NOTHING, { 'page.glance': () => new Promise((resolve) => { answer = () => resolve({ isWorth: false }); }) });
    await page.begin();
    await page.add('<p id="b">Snow.</p>');
    expect(page.glances).toHaveLength(1);
    answer();
    await page.rest();
    expect(page.glances.at(-1)).toBe('<p id="b">Snow.</p>');
  });

  it('has no other script in it as long as nothing comes that could be read', async () => {
    const page = world(NOTHING);
    await page.begin();
    await page.add('<script>1</script><img><!-- -->  ');
    page.window.document.querySelector('p')?.setAttribute('lang', 'en');
    page.window.document.querySelector('script')?.append('2');
    await page.rest();
    await page.tell('watchlist.changed', {});
    await page.tell('settings.changed', { settings: SETTINGS, problem: null });
    expect(page.log).toEqual(['page.glance']);
  });

  it('is looked at once more where corrections change while an answer is awaited', async () => {
    let answer = (): void => undefined;
    const page = world(NOTHING, { 'page.glance': () => new Promise((resolve) => { answer = () => resolve({ isWorth: false }); }) });
    await page.begin();
    await page.tell('corrections.changed', []);
    answer();
    await page.rest();
    answer();
    await page.rest();
    expect(page.log).toEqual(['page.glance', 'page.glance']);
  });

  it('is looked at as a whole where corrections change while the script for watching is on its way', async () => {
    let arrive = (): void => undefined;
    const page = world(NOTHING, { 'page.script': (scripts) => new Promise((resolve) => { arrive = () => { page.arrive(scripts); resolve({}); }; }) });
    await page.begin();
    await page.add('<p>Snow.</p>');
    await page.tell('corrections.changed', []);
    arrive();
    await page.rest();
    expect(page.glances.slice(1)).toEqual([`<body>${NOTHING}<p>Snow.</p></body>`]);
  });

  it('loses nothing that comes while the script for watching is on its way, and leaves no clock of the first one behind', async () => {
    let arrive = (): void => undefined;
    const page = world(`${NOTHING}<div></div>`, { 'page.script': (scripts) => new Promise((resolve) => { arrive = () => { page.arrive(scripts); resolve({}); }; }) });
    await page.begin();
    expect(vi.getTimerCount()).toBe(1);
    await page.add('<p>Snow.</p>');
    await page.add('<p>Ice.</p>');
    arrive();
    await page.rest();
    expect(page.glances.slice(1)).toEqual(['<p>Ice.</p>\n<p>Snow.</p>']);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('asks no more for a script that is refused until the background has a word for it', async () => {
    const page = world(NOTHING, { 'page.script': failing('refused') });
    await page.begin();
    await page.add('<p>Snow.</p>');
    await vi.advanceTimersByTimeAsync(20_000);
    await page.add('<p>Ice.</p>');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(page.log).toEqual(['page.glance', ...Array.from({ length: 4 }, () => 'page.script watching')]);
    page.answers['page.script'] = (scripts) => { page.arrive(scripts); return {}; };
    await page.tell('corrections.changed', []);
    await page.add('<p>Hail.</p>');
    expect(page.glances.slice(1)).toEqual([`<body>${NOTHING}<p>Snow.</p><p>Ice.</p></body>`, '<p>Hail.</p>']);
  });

  it('is read where no answer comes', async () => {
    const page = world(NOTHING, { 'page.glance': () => new Promise(() => undefined) });
    await page.begin();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(page.log).toContain('reads');
  });

  it('is looked at as a whole where an element has got a shadow root', async () => {
    const page = world(`${NOTHING}<div></div>`);
    await page.begin();
    const root = page.window.document.querySelector('div')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>Snow.</p>';
    await vi.advanceTimersByTimeAsync(1_300);
    expect(page.glances.slice(1)).toEqual([`<body>${NOTHING}<div></div></body>\n<p>Snow.</p>`]);
  });

  it('is looked at as a whole where a component shows something from the start', async () => {
    const page = world(`${NOTHING}<x-card></x-card>`);
    page.window.document.querySelector('x-card')?.attachShadow({ mode: 'open' }).append('Snow.');
    await page.begin();
    expect(page.log).toEqual(['page.script watching', 'page.glance']);
    expect(page.glances).toEqual([`<body>${NOTHING}<x-card></x-card></body>\nSnow.`]);
  });

  it('is looked at as a whole where more comes at once than is worth keeping', async () => {
    const page = world(NOTHING);
    await page.begin();
    for (let at = 0; at < 600; at += 1) page.window.document.body.append(`${at} `, page.window.document.createElement('br'));
    await page.rest();
    expect(page.glances).toHaveLength(2);
    expect(page.glances[1]).toMatch(/^<body>.*599 <br><\/body>$/u);
  });

  it('is not looked at any more, every second or otherwise, where the extension is gone', async () => {
    const page = world(`${NOTHING}<div></div>`);
    await page.begin();
    page.state.isAlive = false;
    page.window.document.querySelector('div')?.attachShadow({ mode: 'open' });
    await vi.advanceTimersByTimeAsync(1_300);
    expect(page.log).toEqual(['page.glance']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks for nothing more where the extension is gone', async () => {
    const page = world(NOTHING, { 'page.script': failing('unavailable') });
    await page.begin();
    page.state.isAlive = false;
    await page.add('<p>Snow.</p>');
    await page.rest();
    await page.add('<p>Ice.</p>');
    await vi.advanceTimersByTimeAsync(20_000);
    const asked = page.log.length;
    await page.add('<p>Hail.</p>');
    expect(page.log).toHaveLength(asked);
  });

  it('is read where nobody can tell what it is', async () => {
    const page = world(NOTHING, { 'page.glance': failing('internal') });
    await page.begin();
    expect(page.log).toContain('reads');
  });
});
