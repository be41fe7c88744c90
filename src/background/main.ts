import card from '../page/card.iife.ts?script';
import reading from '../page/reading.iife.ts?script';
import watching from '../page/watching.iife.ts?script';
import type { Sender } from '../messaging/caller';
import type { EventMessage } from '../messaging/envelope';
import * as extension from '../platform/extension';
import { createSettingsStore } from '../settings/store';
import { createWatchlistStore } from '../watchlist/store';
import { follow, type Reach } from './broadcast';
import { createCatalogueLoader } from './catalogue-loader';
import { createCorrectionsStore } from './corrections-store';
import { createPreloads } from './preloads';
import { createRehearsal } from './rehearsal';
import { remembered, settingsAtHand } from './remembered';
import { createRouter } from './router';
import { aliasEvent, commandEvent } from './signals';
import { createSites } from './sites';

// The worker may die at any time and wakes up for an event only if its listener was registered in the first turn: everything
// below is synchronous, and nothing that matters lives in memory alone.
const { localStorageArea: storage, systemClock: clock } = extension;
const catalogue = createCatalogueLoader(extension.packedAssets);
const watchlist = createWatchlistStore(storage, clock);
const corrections = createCorrectionsStore(storage, clock);
// Never aborted: the worker's end is the end of its listeners.
const { signal: forLife } = new AbortController();
const settings = settingsAtHand(createSettingsStore(storage, clock, extension.readerLanguages()), forLife);
const { read: readCorrections } = remembered(corrections, forLife);
const isOff = async (host: string): Promise<boolean> => (await settings.read()).settings.sitesOff.includes(host);
const rehearse = createRehearsal();
const pageScripts = { watching, reading, card };
const preloads = createPreloads({
  preloaded: extension.preloadedHosts, preload: (host) => extension.preload(host, [reading, watching]), stopPreload: extension.stopPreload,
});

const tabIds = async (matches?: readonly string[]): Promise<number[]> => (await extension.openTabs(matches)).map(({ id }) => id);
const sites = createSites({
  builtIn: extension.builtInMatches,
  granted: extension.grantedMatches,
  registerFor: extension.registerFor,
  offerMenu: (matches) => extension.offerOnSelection(extension.localText('menuAlias'), matches),
  tabIds,
  inject: extension.injectInto,
  ask: extension.sendToTab,
});

const route = createRouter({
  own: extension.ownPages(), catalogue, corrections, settings, watchlist, isOff, readCorrections, preloads, isPrivate, setBadge: extension.setBadge,
  putScripts: (document, scripts) => extension.runIn(document, scripts.map((script) => pageScripts[script])),
});
extension.onMessage((message, sender) => route(message, sender));

const reach: Reach = { tabIds: () => tabIds(), toTab: extension.sendToTab, toPages: extension.sendToExtension };
settings.watch(() => void settings.read().then(({ settings: { sitesOff } }) => preloads.leave(sitesOff), () => undefined), forLife);
follow(settings, 'settings.changed', reach, forLife);
follow(watchlist, 'watchlist.changed', reach, forLife);
follow(corrections, 'corrections.changed', reach, forLife);

// Whoever asks for the same a moment later is told what went wrong.
extension.onPageLoading((url) => void getReady(url).catch(() => undefined));
extension.onCommand((name) => void tellTabInFront(commandEvent(name)));
extension.onSelectionChosen(({ text, tabId }) => void tellTab(tabId, aliasEvent(text)));
extension.onAccessChanged(() => void sites.bringInLine().then(sites.reviveTabs));
extension.onFreshStart((cause) => {
  void sites.bringInLine();
  // After a start of the browser the scripts come with the pages.
  if (cause !== 'started') void sites.reviveTabs();
  void followRedirects();
});

/** What the first page asks for, before it asks: it still has to be read, and starting takes the background a tenth of a second. */
async function getReady(url: string): Promise<void> {
  const [titles, off] = await Promise.all([catalogue.titles(), isOff(new URL(url).hostname), readCorrections()]);
  if (titles.ok && !off) await rehearse(titles.value);
}

/** Gives what the reader keeps the keys that this version's catalogue has for it. */
async function followRedirects(): Promise<void> {
  const titles = await catalogue.titles();
  if (!titles.ok) return;
  const { redirect } = titles.value;
  await Promise.all([watchlist.regroup(redirect), corrections.regroup(redirect)]);
}

/** A popup belongs to no tab: it is as private as the window that the reader opened it in. */
async function isPrivate(sender: Sender): Promise<boolean> {
  return sender.tab?.incognito ?? (await extension.activeTab())?.incognito ?? false;
}

async function tellTabInFront(message: EventMessage | null): Promise<void> {
  const tab = await extension.activeTab();
  if (tab) await tellTab(tab.id, message);
}

/** A tab without our script does not listen, and that is fine. */
async function tellTab(tabId: number, message: EventMessage | null): Promise<void> {
  if (message) await extension.sendToTab(tabId, message).catch(() => undefined);
}
