import { describe, expect, it, vi } from 'vitest';
import { failing, NOTHING, OFF, own, SETTINGS, TELLING, usePages, world } from './page-world';

usePages();

describe('a page with a telling word', () => {
  it('is read without a question', async () => {
    const page = world(TELLING);
    await page.begin();
    expect(page.log).toEqual(['page.script reading watching', 'settings.get', 'reads', 'session JP']);
  });

  it('waits for settings that do not come at first', async () => {
    const page = world(TELLING, { 'settings.get': failing('unavailable') });
    await page.begin();
    expect(page.log).not.toContain('session JP');
    page.answers['settings.get'] = () => ({ settings: SETTINGS, problem: null });
    await vi.advanceTimersByTimeAsync(500);
    expect(page.log).toContain('session JP');
  });

  it('waits for a script that does not come at first', async () => {
    const page = world(TELLING, { 'page.script': failing('refused') });
    await page.begin();
    page.answers['page.script'] = (scripts) => { page.arrive(scripts); return {}; };
    await vi.advanceTimersByTimeAsync(500);
    expect(page.log.slice(-2)).toEqual(['reads', 'session JP']);
  });

  it('is begun anew with the next word where the script never came', async () => {
    const page = world(TELLING, { 'page.script': failing('refused') });
    await page.begin();
    await vi.advanceTimersByTimeAsync(20_000);
    page.answers['page.script'] = (scripts) => { page.arrive(scripts); return {}; };
    await page.tell('settings.changed', { settings: SETTINGS, problem: null });
    expect(page.log.slice(-2)).toEqual(['reads', 'session JP']);
  });
});

describe('a site that the reader switched off', () => {
  it('is left alone after the first glance', async () => {
    const page = world(NOTHING, { 'page.glance': failing('refused') });
    await page.begin();
    await page.add(TELLING);
    expect(page.log).toEqual(['page.glance']);
    expect(await page.ask('page.ping')).toMatchObject({ value: { on: false } });
  });

  it('is watched anew where it comes back from the cache and is switched on by then', async () => {
    const page = world(NOTHING, { 'page.glance': failing('refused') });
    await page.begin();
    page.answers['page.glance'] = () => ({ isWorth: false });
    await page.show();
    await page.add('<p>Snow.</p>');
    expect(page.log).toEqual(['page.glance', 'page.glance', 'page.script watching', 'page.glance']);
  });

  it('is not read where its page says much, and is once it is switched on', async () => {
    const page = world(TELLING, {
      'page.script': (scripts) => { page.arrive(scripts.filter((script) => script !== 'reading')); return scripts.includes('watching') ? {} : new Error('refused'); },
      'settings.get': () => ({ settings: OFF, problem: null }),
    });
    await page.begin();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(page.log).not.toContain('reads');
    const asked = page.log.length;
    await page.add(TELLING);
    expect(page.log).toHaveLength(asked);
    page.answers['page.script'] = (scripts) => { page.arrive(scripts); return {}; };
    await page.tell('settings.changed', { settings: SETTINGS, problem: null });
    expect(page.log.slice(-2)).toEqual(['reads', 'session JP']);
  });

  it('has no session, whatever its page says', async () => {
    const page = world(TELLING, { 'settings.get': () => ({ settings: OFF, problem: null }) });
    await page.begin();
    expect(page.log.filter((line) => line.startsWith('session'))).toEqual([]);
    expect(page.log.at(-1)).toBe('reader stops');
  });

  it('ends its session when it is switched off, and is begun anew when it is switched on', async () => {
    const page = world(TELLING);
    await page.begin();
    await page.tell('settings.changed', { settings: OFF, problem: null });
    expect(page.log.slice(-2)).toEqual(['reader stops', 'session stops']);
    await page.tell('settings.changed', { settings: { ...SETTINGS, region: 'DE' }, problem: null });
    expect(page.log.slice(-2)).toEqual(['reads', 'session DE']);
  });
});

describe('a page whose site had its last one read', () => {
  it('is read before the first script comes, which then takes it over and ends it', async () => {
    const page = world(NOTHING);
    page.arrive();
    await page.rest();
    expect(page.log).toEqual(['settings.get', 'reads', 'session JP']);
    await page.begin();
    await page.tell('command', { name: 'next-mention' });
    expect(page.log.slice(3)).toEqual(['command next-mention']);
    page.state.end();
    expect(page.log.slice(4)).toEqual(['reader stops', 'session stops']);
  });

  it('is begun from the beginning by a later copy of the first script', async () => {
    const page = world(NOTHING);
    page.arrive();
    await page.begin();
    page.state.end();
    await page.begin();
    expect(page.log.slice(-1)).toEqual(['page.glance']);
  });

  it.each([
    ['has a sheet that has not come yet', `<link rel="stylesheet" href="late.css">${NOTHING}`],
    ['has too many elements to be styled at once', `<p>${'<br>'.repeat(2_000)}</p>`],
  ])('is glanced at in its turn where it %s', async (_name, body) => {
    const page = world(body);
    page.arrive();
    await page.rest();
    expect(page.log).toEqual([]);
    await page.begin();
    expect(page.log).toEqual(['page.glance']);
  });

  it('is left alone where the reader switched the site off meanwhile', async () => {
    const page = world(NOTHING, { 'settings.get': () => ({ settings: OFF, problem: null }) });
    page.arrive();
    await page.begin();
    expect(page.log).toEqual(['settings.get', 'reads', 'reader stops']);
    expect(await page.ask('page.ping')).toMatchObject({ value: { on: false } });
  });
});

describe('messages', () => {
  it('are heard of this extension alone, and calls are answered to its popup', async () => {
    const page = world(NOTHING);
    await page.begin();
    expect(await page.ask('page.ping')).toEqual({ ok: true, value: { version: '1', on: true } });
    expect(await page.ask('page.ping', { id: own.id, url: own.options })).toMatchObject({ failure: { code: 'refused' } });
    expect(page.ask('page.ping', { id: 'stranger', url: own.popup })).toBeUndefined();
  });

  it('are answered where they bring the script for watching, and events are not', async () => {
    const page = world(NOTHING, { 'page.script': failing('refused') });
    await page.begin();
    expect(page.state.hear?.({ titlecard: 'event', name: 'command', data: { name: 'next-mention' } }, { id: own.id })).toBeUndefined();
    const answer = page.ask('page.ping');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await answer).toMatchObject({ failure: { code: 'unavailable' } });
  });

  it('bring no session to life where the page is left already', async () => {
    const page = world(TELLING);
    await page.begin();
    page.state.end();
    expect(page.log.slice(-2)).toEqual(['reader stops', 'session stops']);
    expect(page.isHeard()).toBe(false);
    await page.show();
    expect(page.log.at(-1)).toBe('session stops');
  });

  it('that came while the page lay in the cache are made up for', async () => {
    const page = world(TELLING);
    await page.begin();
    page.window.dispatchEvent(new page.window.PageTransitionEvent('pagehide', { persisted: true }));
    await page.show();
    expect(page.log.slice(-4)).toEqual(['session rests', 'session wakes', 'settings.get', 'settings JP']);
  });

  it('are heard in a page that is written anew, from a session of its own', async () => {
    const page = world(TELLING);
    await page.begin();
    const { documentElement } = page.window.document;
    documentElement.replaceWith(documentElement.cloneNode(true));
    await page.rest();
    expect(page.log.slice(-5)).toEqual(['reader stops', 'session stops', 'settings.get', 'reads', 'session JP']);
    await page.tell('command', { name: 'next-mention' });
    expect(page.log.at(-1)).toBe('command next-mention');
    await page.show();
    expect(page.log.filter((it) => it === 'session wakes')).toHaveLength(1);
  });

  it('are heard in a page that is written anew time and again, which is begun with ever more seldom', async () => {
    const page = world(TELLING);
    await page.begin();
    for (let time = 0; time < 50; time += 1) {
      const { documentElement } = page.window.document;
      documentElement.replaceWith(documentElement.cloneNode(true));
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(page.log.filter((it) => it === 'session stops').length).toBeLessThanOrEqual(4);
  });

  it('are not heard by a script that is an orphan', async () => {
    const page = world(TELLING);
    await page.begin();
    page.state.isAlive = false;
    const { documentElement } = page.window.document;
    documentElement.replaceWith(documentElement.cloneNode(true));
    await page.rest();
    expect(page.log).not.toContain('session stops');
  });

  it('that came while the page was rendered behind another are made up for', async () => {
    const page = world(TELLING);
    await page.begin();
    page.window.dispatchEvent(new page.window.Event('prerenderingchange'));
    await page.rest();
    expect(page.log.slice(-3)).toEqual(['session wakes', 'settings.get', 'settings JP']);
  });
});
