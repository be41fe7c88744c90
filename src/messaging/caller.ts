import type { Caller } from './contract';

/** What browsers tell of a message's sender, as far as it is used here. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  /** Chromium only. */
  readonly documentId?: string | undefined;
  /** Chromium only: whether the document is in view ("active"), lies in the cache, or is rendered behind another ("prerender"). */
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito: boolean } | undefined;
}

/** Where this extension's own pages live, from its manifest. */
export interface OwnPages {
  readonly id: string;
  /** Address of the popup and of the options page, without query and hash. */
  readonly popup: string;
  readonly options: string;
}

/**
 * Tells which of our contexts sent a message; null for anything else. A content script is a sender with our id in a tab and
 * outside our own pages. Frames do not matter: none but top frames get a content script, and Chromium numbers a prerendered top
 * frame other than 0.
 */
export function whoIs(sender: Sender, own: OwnPages): Caller | null {
  if (sender.id !== own.id || sender.url === undefined) return null;
  const address = sender.url.replace(/[?#].*$/s, '');
  if (address === own.popup) return 'popup';
  if (address === own.options) return 'options';
  if (address.startsWith(new URL('/', own.popup).href)) return null;
  return sender.tab ? 'page' : null;
}

/** The site as the browser tells it, which the page cannot choose. */
export function hostOf(sender: Sender): string {
  return sender.url === undefined ? '' : new URL(sender.url).hostname;
}
