import browser, { type Tabs } from 'webextension-polyfill';

/** A tab as our surfaces need it. `url` is null where the extension has no access to the page. */
export interface TabInfo {
  readonly id: number;
  readonly url: string | null;
  readonly title: string;
  readonly incognito: boolean;
}

/** The tab in front of the window that the reader used last, or null. */
export async function activeTab(): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab ? tabInfo(tab) : null;
}

/**
 * The page that an extension page is about: the tab in front, or, where the extension page is a tab itself (as on Android), the
 * one that was used last before it. Null where there is none.
 */
export async function tabInFront(): Promise<TabInfo | null> {
  const own = await browser.tabs.getCurrent();
  if (!own) return activeTab();
  const pages = browser.runtime.getURL('');
  const tabs = await browser.tabs.query({});
  const others = tabs.filter(({ url, incognito }) => incognito === own.incognito && !url?.startsWith(pages));
  const [last] = others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return last ? tabInfo(last) : null;
}

/**
 * Calls back with the address when a tab begins to load a web page that the extension may read; a sleeping background wakes up for it.
 * Firefox leaves out what else changes in tabs; Chromium and Firefox for Android know no such filter and tell of every change.
 */
export function onPageLoading(listener: (url: string) => void): void {
  const heard = (_tabId: number, { status }: Tabs.OnUpdatedChangeInfoType, { url }: Tabs.Tab): void => {
    // Of other pages no address is told; the extension's own pages need nothing.
    if (status === 'loading' && url?.startsWith('http') === true) listener(url);
  };
  try {
    browser.tabs.onUpdated.addListener(heard, { properties: ['status'] });
  } catch {
    browser.tabs.onUpdated.addListener(heard);
  }
}

/** Closes the toolbar's popup; where the extension page is a tab, brings the tab with that number to the front instead. */
export async function showTab(tabId: number): Promise<void> {
  if (await browser.tabs.getCurrent()) await browser.tabs.update(tabId, { active: true });
  else window.close();
}

/** Every open tab, or those whose address matches one of the patterns (and is visible to us). */
export async function openTabs(matches?: readonly string[]): Promise<readonly TabInfo[]> {
  const tabs = await browser.tabs.query(matches ? { url: [...matches] } : {});
  return tabs.flatMap((tab) => tabInfo(tab) ?? []);
}

/** Opens the options page, or brings it to the front. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

function tabInfo(tab: Tabs.Tab): TabInfo | null {
  if (tab.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? null, title: tab.title ?? '', incognito: tab.incognito };
}
