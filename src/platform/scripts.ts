import browser, { type Scripting } from 'webextension-polyfill';
import type { ScriptedDocument } from '../domain/ports';
import { matchesOn } from './access';

const REGISTERED_ID = 'granted-sites';
/** Ids of what runs on one site more begin so; its host follows. */
const PRELOAD = 'preload ';

/**
 * Runs the content script, with its style sheet, in a tab now. It needs access to the page: the manifest's list, a granted site, or
 * `activeTab` after the reader opened the popup there.
 * @throws where the browser lets no extension in (its own pages, stores) or access is missing.
 */
export async function injectInto(tabId: number): Promise<void> {
  const { js, css, origin } = contentScript();
  await browser.scripting.insertCSS({ target: { tabId }, files: [...css], origin: origin === 'user' ? 'USER' : 'AUTHOR' });
  await browser.scripting.executeScript({ target: { tabId }, files: [...js] });
}

/**
 * Runs scripts of the package in a document. It is named exactly where the browser can (Chromium): a page that is rendered ahead stands
 * beside the tab's own, and a tab may show another page by now.
 * @param files as the build names them
 * @throws where access is missing, or the document is gone.
 */
export async function runIn({ tabId, frameId, documentId }: ScriptedDocument, files: readonly string[]): Promise<void> {
  const target = documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
  await browser.scripting.executeScript({ target, files: [...fromRoot(files)] });
}

/** From now on, also after a restart, runs the content script on exactly these sites in addition to the manifest's. Idempotent. */
export async function registerFor(matches: readonly string[]): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED_ID] });
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED_ID] });
  if (matches.length === 0) return;
  const { js, css, origin } = contentScript();
  const script: Scripting.RegisteredContentScript = {
    id: REGISTERED_ID, matches: [...matches], js: [...js], css: [...css], runAt: 'document_idle', persistAcrossSessions: true,
  };
  // Named only where the manifest does (Firefox): Chromium needs none, since it paints author sheets in open shadow roots.
  await browser.scripting.registerContentScripts([origin === 'user' ? { ...script, cssOrigin: 'user' } : script]);
}

/** Hosts whose pages run a script before the content script. */
export async function preloadedHosts(): Promise<readonly string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.map(({ id }) => id).filter((id) => id.startsWith(PRELOAD)).map((id) => id.slice(PRELOAD.length));
}

/**
 * From now on, until the browser ends, runs scripts in those pages of a host that get the content script. `document_end` comes before its
 * `document_idle`, so that it finds them there.
 * @param files as the build names them
 * @throws where the host is none that the content script runs on by itself
 */
export async function preload(host: string, files: readonly string[]): Promise<void> {
  await browser.scripting.registerContentScripts([{
    id: PRELOAD + host, matches: [...await matchesOn(host)], js: [...fromRoot(files)], runAt: 'document_end', persistAcrossSessions: false,
  }]);
}

/** Ends what {@link preload} began. */
export async function stopPreload(host: string): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [PRELOAD + host] });
}

/** The content script as the build named it. */
function contentScript(): { readonly js: readonly string[]; readonly css: readonly string[]; readonly origin: string } {
  const script = browser.runtime.getManifest().content_scripts?.[0];
  return { js: fromRoot(script?.js), css: fromRoot(script?.css), origin: script?.css_origin ?? 'author' };
}

/**
 * As paths from the root of the package. Firefox gives whole addresses in the manifest, takes none in `scripting`, and resolves relative
 * paths against the page that calls; the popup, which injects too, is not at the root.
 */
function fromRoot(files: readonly string[] | undefined): readonly string[] {
  return (files ?? []).map((file) => new URL(file, browser.runtime.getURL('/')).pathname);
}
