import browser, { type Runtime } from 'webextension-polyfill';

/** Sends a message to the background and to every other open page of the extension; resolves with the answer of the one that serves it. */
export function sendToExtension(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Sends a message to the content script of one tab. Rejects where none is alive. */
export function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}

/**
 * Hears every message to this context. A listener that returns a promise answers with its value; one that returns undefined
 * leaves the answer to others.
 */
export function onMessage(listener: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerAsync);
}

/** This extension's id and the addresses of its pages, without query and hash. */
export function ownPages(): { readonly id: string; readonly popup: string; readonly options: string } {
  const manifest = browser.runtime.getManifest();
  return {
    id: browser.runtime.id,
    popup: browser.runtime.getURL(manifest.action?.default_popup ?? ''),
    options: browser.runtime.getURL(manifest.options_ui?.page ?? ''),
  };
}
