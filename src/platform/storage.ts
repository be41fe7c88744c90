import browser from 'webextension-polyfill';
import type { AssetsPort, ClockPort, StoragePort } from '../domain/ports';

/** `storage.local`: the truth for everything that the reader keeps. */
export const localStorageArea: StoragePort = {
  get: (keys) => browser.storage.local.get([...keys]),
  set: (items) => browser.storage.local.set(items),
  remove: (keys) => browser.storage.local.remove([...keys]),
  watch(onChange, signal) {
    const listener = (changes: Record<string, { newValue?: unknown }>): void => onChange(changes);
    browser.storage.local.onChanged.addListener(listener);
    signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
  },
};

/** Files that are packed with the extension, by their path in the package. */
export const packedAssets: AssetsPort = {
  async bytes(path) {
    const response = await fetch(browser.runtime.getURL(path));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.arrayBuffer();
  },
};

export const systemClock: ClockPort = { now: () => Date.now() };
