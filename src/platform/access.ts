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

/** The patterns by which the content script runs on a host, as patterns of that host alone. */
export async function matchesOn(host: string): Promise<readonly string[]> {
  return [...builtInMatches(), ...(await grantedMatches())].flatMap((match) => {
    const [, scheme = '', pattern = '', path = ''] = /^([^:]+):\/\/([^/]*)(\/.*)$/u.exec(match) ?? [];
    const isCovered = pattern === host || pattern === '*' || (pattern.startsWith('*.') && `.${host}`.endsWith(pattern.slice(1)));
    return isCovered ? [`${scheme}://${host}${path}`] : [];
  });
}

/** May the content script run on pages of all these patterns? One with the scheme `*` counts as soon as either scheme is granted. */
export async function hasAccess(matches: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(matches.map(async (match) => {
    const held = await Promise.all(bySchemes(match).map((origin) => browser.permissions.contains({ origins: [origin] })));
    return held.includes(true);
  }));
  return !answers.includes(false);
}

/** Asks the reader for lasting access; call it straight from a press (browsers refuse otherwise). Resolves with the reader's answer. */
export function requestAccess(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: matches.flatMap(bySchemes) });
}

/** Gives granted access back. */
export function dropAccess(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: matches.flatMap(bySchemes) });
}

/** Calls back whenever the reader grants or withdraws access, here or in the browser's own pages. */
export function onAccessChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** The manifest offers both schemes, but as two patterns, and browsers compare pattern with pattern: `*://` is inside neither. */
function bySchemes(match: string): readonly string[] {
  return match.startsWith('*://') ? [`https${match.slice(1)}`, `http${match.slice(1)}`] : [match];
}
