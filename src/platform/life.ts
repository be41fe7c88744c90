import browser from 'webextension-polyfill';

/** The other causes have events of their own, which are here by then; and no page that wakes the background has to wait, ms. */
const SETTLED_MS = 1_000;

/** Calls back after an installation or update of the extension, at each start of the browser, and when the extension was switched on again. */
export function onFreshStart(listener: (cause: 'installed' | 'started' | 'enabled') => void): void {
  let isTold = false;
  const tell = (cause: Parameters<typeof listener>[0]): void => {
    isTold = true;
    listener(cause);
  };
  browser.runtime.onInstalled.addListener(() => tell('installed'));
  browser.runtime.onStartup.addListener(() => tell('started'));
  setTimeout(() => void isFirstLife().then((isFirst) => {
    if (isFirst && !isTold) tell('enabled');
  }), SETTLED_MS);
}

/** Whether the background starts for the first time since the extension is on, as long as which the browser keeps the session's storage. */
async function isFirstLife(): Promise<boolean> {
  const { begun } = await browser.storage.session.get('begun');
  if (!begun) await browser.storage.session.set({ begun: true });
  return !begun;
}

/** Version of the extension that is running. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The browser's preferred languages, best first (BCP 47). */
export function readerLanguages(): readonly string[] {
  return navigator.languages;
}

/** A text of `_locales`, with its placeholders filled; empty when the key is unknown. */
export function localText(key: string, substitutions: readonly string[] = []): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/** Language of the browser's own interface (BCP 47), in which `_locales` is chosen. */
export function interfaceLanguage(): string {
  return browser.i18n.getUILanguage();
}
