import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Settings } from '../../../src/domain/settings';
import { watchAhead } from '../../../src/page/ahead';
import { offer } from '../../../src/page/arrival';
import { glanceFirst, type Hear } from '../../../src/page/first-glance';
import type { PageSession, startReading } from '../../../src/page/session';
import { startPage } from '../../../src/page/start';

export const SETTINGS: Settings = {
  region: 'JP', services: [], titleLanguage: 'romaji', theme: 'auto', marks: 'first', markIndexPages: false, sitesOff: [],
};
export const OFF: Settings = { ...SETTINGS, sitesOff: ['a.example'] };
export const own = { id: 'abc', popup: 'chrome-extension://abc/popup.html', options: 'chrome-extension://abc/options.html' };

type Answers = Record<string, (scripts: readonly string[]) => unknown>;

/** A page of a.example with the content script in it, and what the background answers. */
export function world(body: string, given: Partial<Answers> = {}) {
  const { window } = new JSDOM(`<!doctype html><body>${body}</body>`, { url: 'https://a.example/story' });
  for (const name of ['window', 'document', 'Document', 'location', 'MutationObserver', 'XPathResult', 'AbortController'] as const) vi.stubGlobal(name, window[name]);
  trustAll(window);
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

/** Whatever a test dispatches at the window stands for the browser's own. */
function trustAll(window: Pick<Window, 'addEventListener' | 'removeEventListener'>): void {
  const trusting = new Map<unknown, (event: Event) => void>();
  const { addEventListener, removeEventListener } = window;
  window.addEventListener = (name: string, hear: (event: Event) => void, options?: AddEventListenerOptions) => {
    trusting.set(hear, trusting.get(hear) ?? ((event) => hear(new Proxy(event, { get: (it, key) => key === 'isTrusted' || (Reflect.get(it, key) as unknown) }))));
    addEventListener.call(window, name, trusting.get(hear) as EventListener, options);
  };
  window.removeEventListener = (name: string, hear: unknown) => removeEventListener.call(window, name, trusting.get(hear) as EventListener);
}

/** Has the clock stand still, and leaves nothing of a page behind. */
export function usePages(): void {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    Reflect.deleteProperty(globalThis, Symbol.for('titlecard.arrived'));
  });
}

export const NOTHING = '<p>Rain is expected.</p>';
export const TELLING = '<p>The anime Metallic Rouge premieres.</p>';
export const failing = (code: string) => () => new Error(code);
