import browser from 'webextension-polyfill';

/** Match patterns of the sites on which the content script runs from the installation on. */
export function builtInMatches(): readonly string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
}

/** Match patterns that the reader has granted in addition. */
export async function grantedMatches(): Promise<readonly string[]> {
  const builtIn = new Set(browser.runtime.getManifest()['host_permissions'] as readonly string[] | undefined);
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(https?|\*):/.test(origin) && !builtIn.has(origin) && !builtInMatches().includes(origin));
}

/** May the content script run on pages that match all these patterns? */
export function hasAccess(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...matches] });
}

/** Asks the reader for lasting access; call it straight from a press (browsers refuse otherwise). Resolves with the reader's answer. */
export function requestAccess(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...matches] });
}

/** Gives granted access back. */
export function dropAccess(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...matches] });
}

/** Calls back whenever the reader grants or withdraws access, here or in the browser's own pages. */
export function onAccessChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
