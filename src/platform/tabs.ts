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

/** Every open tab, or those whose address matches one of the patterns (and is visible to us). */
export async function openTabs(matches?: readonly string[]): Promise<readonly TabInfo[]> {
  const tabs = await browser.tabs.query(matches ? { url: [...matches] } : {});
  return tabs.flatMap((tab) => tabInfo(tab) ?? []);
}

/** Opens an address in a new tab beside the current one. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens the options page, or brings it to the front. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

function tabInfo(tab: Tabs.Tab): TabInfo | null {
  if (tab.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? null, title: tab.title ?? '', incognito: tab.incognito };
}
