import type { Page } from 'puppeteer-core';
import type { Engine } from './engine';

/** Runs `source`, an expression over `api` (the extension's API object), in a page of the extension. */
export async function inExtension<T>(engine: Engine, source: string): Promise<T> {
  const page = await engine.openOwn('src/options/index.html');
  try {
    return (await page.evaluate(`(async () => { const api = globalThis.browser ?? chrome; return (${source}); })()`)) as T;
  } finally {
    await page.close();
  }
}

export function storageGet(engine: Engine, key: string | null = null): Promise<Record<string, unknown>> {
  return inExtension(engine, `await api.storage.local.get(${JSON.stringify(key)})`);
}

export function storageSet(engine: Engine, items: Readonly<Record<string, unknown>>): Promise<void> {
  return inExtension(engine, `await api.storage.local.set(${JSON.stringify(items)})`);
}

/**
 * Makes one of the extension's own calls, as popup and options make them.
 * @returns the checked envelope `{ ok, value }` or `{ ok, failure }`
 */
export function callBackground<T>(engine: Engine, name: string, ask: unknown): Promise<{ ok: boolean; value: T }> {
  return inExtension(engine, `await api.runtime.sendMessage(${JSON.stringify({ titlecard: 'call', name, ask })})`);
}

/**
 * Tells every page of a keyboard command, as the background does when the browser reports the key: keys of the browser itself
 * cannot be pressed from a test.
 */
export function sendCommand(engine: Engine, name: 'next-mention' | 'previous-mention' | 'toggle-card'): Promise<void> {
  const message = JSON.stringify({ titlecard: 'event', name: 'command', data: { name } });
  return inExtension(engine, `await Promise.all((await api.tabs.query({})).map((tab) => api.tabs.sendMessage(tab.id, ${message}).catch(() => null)))`);
}

/** Switches the extension off or on as the reader does in the browser's own page. */
export async function switchExtension({ privileged, browser, origin }: Engine, on: boolean): Promise<void> {
  if (privileged) {
    const manager = 'ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs").AddonManager';
    await privileged(`async () => { const addons = await ${manager}.getAddonsByTypes(['extension']); await addons.find(({ name }) => name === 'Titlecard').${on ? 'enable' : 'disable'}(); }`);
    return;
  }
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`chrome.management.setEnabled(${JSON.stringify(new URL(origin).host)}, ${on})`);
  await page.close();
}

interface DigestAnswer { readonly ok: boolean; readonly value: { readonly lines: readonly { readonly series: string; readonly count: number }[] } }

/** What the content script of an article tells the popup: its series in reading order, with the number of mentions of each. */
export async function digestOf(engine: Engine, article: Page): Promise<DigestAnswer['value']['lines']> {
  const popup = await engine.openOwn('src/popup/index.html');
  try {
    await article.bringToFront();
    const message = JSON.stringify({ titlecard: 'call', name: 'page.digest', ask: {} });
    const answer = (await popup.evaluate(`(async () => {
      const api = globalThis.browser ?? chrome;
      const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
      return api.tabs.sendMessage(tab.id, ${message});
    })()`)) as DigestAnswer;
    return answer.value.lines;
  } finally {
    await popup.close();
  }
}
