import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../src/domain/settings';
import { watchAhead } from '../../../src/page/ahead';
import { offer } from '../../../src/page/arrival';
import { glanceFirst, type Hear } from '../../../src/page/first-glance';
import type { PageSession, startReading } from '../../../src/page/session';
import { startPage } from '../../../src/page/start';

const SETTINGS: Settings = {
  region: 'JP', services: [], titleLanguage: 'romaji', theme: 'auto', marks: 'first', markIndexPages: false, sitesOff: [],
};
const OFF: Settings = { ...SETTINGS, sitesOff: ['a.example'] };
const own = { id: 'abc', popup: 'chrome-extension://abc/popup.html', options: 'chrome-extension://abc/options.html' };

type Answers = Record<string, (scripts: readonly string[]) => unknown>;

/** A page of a.example with the content script in it, and what the background answers. */
function world(body: string, given: Partial<Answers> = {}) {
  const { window } = new JSDOM(`<!doctype html><body>${body}</body>`, { url: 'https://a.example/story' });
  for (const name of ['window', 'document', 'Document', 'location', 'MutationObserver', 'XPathResult', 'AbortController'] as const) vi.stubGlobal(name, window[name]);
  const log: string[] = [];
  const reader = { stop: () => log.push('reader stops'), reconsider: () => log.push('reader reconsiders') };
  class Session {
    constructor(_ports: unknown, settings: Settings) { log.push(`session ${settings.region}`); }
    readonly digest = { title: 'Story', foundAt: null, lines: [] };
    stop(): void { log.push('session stops'); }
    setSettings({ region }: Settings): void { log.push(`settings ${region}`); }
    command(name: string): void { log.push(`command ${name}`); }
    reconsider(): void { log.push('session reconsiders'); }
    wake(): void { log.push('session wakes'); }
    rest(): void { log.push('session rests'); }
  }
  const browser = {
    about: () => ({ version: '1', locale: 'en', isPrivate: false, own }),
    isAlive: () => state.isAlive,
    words: (key: string) => key,
    async send(message: unknown): Promise<unknown> {
      const { name, ask } = message as { readonly name: string; readonly ask: { readonly html?: string; readonly scripts?: readonly string[] } };
      log.push([name, ...(ask.scripts ?? [])].join(' '));
      if (ask.html !== undefined) glances.push(ask.html);
      const value = await answers[name]?.(ask.scripts ?? []);
      return value instanceof Error ? { ok: false, failure: { code: value.message } } : { ok: true, value };
    },
  };
  const arrive = (scripts: readonly string[] = ['reading', 'watching']): void => scripts.forEach((script) => {
    if (script === 'watching') return offer('watching', watchAhead((findings, signal) => startPage(browser, findings, signal)));
    offer('reading', {
      startReading: (() => { log.push('reads'); return reader; }) as unknown as typeof startReading,
      PageSession: Session as unknown as typeof PageSession,
    });
  });
  const answers: Partial<Answers> = {
    'settings.get': () => ({ settings: SETTINGS, problem: null }),
    'page.glance': () => ({ isWorth: false }),
    'page.script': (scripts) => { arrive(scripts); return {}; },
    ...given,
  };
  const glances: string[] = [];
  const state: { isAlive: boolean; hear: Hear | null; end: () => void } = { isAlive: true, hear: null, end: () => undefined };
  const start = (): void => {
    state.end = glanceFirst({
      ...browser,
      onMessage(listener) {
        state.hear = listener;
        return () => { state.hear = null; };
      },
    });
  };
  const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(300);
  return {
    window, log, glances, answers, state, arrive, rest,
    begin: async () => { start(); await rest(); },
    add: async (html: string) => { window.document.body.insertAdjacentHTML('beforeend', html); await rest(); },
    tell: async (name: string, data: unknown) => { void state.hear?.({ titlecard: 'event', name, data }, { id: own.id }); await rest(); },
    ask: (name: string, sender = { id: own.id, url: own.popup }) => state.hear?.({ titlecard: 'call', name, ask: {} }, sender),
    isHeard: () => state.hear !== null,
    show: async () => { window.dispatchEvent(new window.PageTransitionEvent('pageshow', { persisted: true })); await rest(); },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, Symbol.for('titlecard.arrived'));
});

const NOTHING = '<p>Rain is expected.</p>';
const TELLING = '<p>The anime Metallic Rouge premieres.</p>';
const failing = (code: string) => () => new Error(code);

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
    await page.tell('watchlist.changed', {});
    await page.tell('settings.changed', { settings: SETTINGS, problem: null });
    expect(page.log).toEqual(['page.glance']);
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
});
