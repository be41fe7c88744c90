import { createQueue } from '../lib/queue';
import type { CallMessage } from '../messaging/envelope';

/** What the browser offers for running the content script on sites. */
export interface SitesPort {
  /** Patterns of the manifest's list. */
  readonly builtIn: () => readonly string[];
  /** Patterns that the reader granted in addition. */
  readonly granted: () => Promise<readonly string[]>;
  readonly registerFor: (matches: readonly string[]) => Promise<void>;
  readonly offerMenu: (matches: readonly string[]) => Promise<void>;
  readonly tabIds: (matches: readonly string[]) => Promise<readonly number[]>;
  readonly inject: (tabId: number) => Promise<void>;
  readonly ask: (tabId: number, message: CallMessage) => Promise<unknown>;
}

const PING: CallMessage = { titlecard: 'call', name: 'page.ping', ask: {} };

/** Keeps the browser in line with the sites that the reader granted. Idempotent, and one at a time. */
export interface Sites {
  /** Future pages (by registration) and the context menu on them; due after each start, update and change of access. */
  bringInLine(): Promise<void>;
  /** The tabs that are open now; due after an update, a change of access and switching on, not after a start, when scripts come with the pages. */
  reviveTabs(): Promise<void>;
}

export function createSites(port: SitesPort): Sites {
  const inTurn = createQueue();
  return {
    bringInLine: () => inTurn(async () => {
      const granted = await port.granted();
      await Promise.allSettled([port.registerFor(granted), port.offerMenu([...port.builtIn(), ...granted])]);
    }),
    reviveTabs: () => inTurn(async () => {
      const tabIds = await port.tabIds([...port.builtIn(), ...(await port.granted())]);
      await Promise.allSettled(tabIds.map((tabId) => revive(port, tabId)));
    }),
  };
}

/**
 * Injects the content script where none is alive: in tabs older than the access, and after an update or switching off, when the old script can no
 * longer hear us and steps aside for the new one. A background tab that the browser has put to sleep refuses; it gets the script
 * when it loads again.
 */
async function revive(port: SitesPort, tabId: number): Promise<void> {
  // Any answer, even a refusal, comes from a script of this version that is alive.
  const answer = await port.ask(tabId, PING).catch(() => undefined);
  if (answer === undefined) await port.inject(tabId);
}
