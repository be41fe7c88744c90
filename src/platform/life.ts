import browser from 'webextension-polyfill';

/** Calls back after an installation or update of the extension, and at each start of the browser. */
export function onFreshStart(listener: (cause: 'installed' | 'started') => void): void {
  browser.runtime.onInstalled.addListener(() => listener('installed'));
  browser.runtime.onStartup.addListener(() => listener('started'));
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
