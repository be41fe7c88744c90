import { createQueue } from '../lib/queue';
import { hostOf, type Sender } from '../messaging/caller';

/** Sites whose pages get the script for reading at once; who reads more of them than this waits some ms longer on the one that came first. */
const MOST_SITES = 30;

/** What the browser offers for having the script for reading in a site's pages from the start. */
export interface PreloadPort {
  /** Hosts that have it now. */
  readonly preloaded: () => Promise<readonly string[]>;
  /** Holds until the browser ends. */
  readonly preload: (host: string) => Promise<void>;
  readonly stopPreload: (host: string) => Promise<void>;
}

/**
 * A page is likely to be like the last one of its site: where that was read, the next one has the script for reading from the start, and
 * its marks without waiting for it (decision 0086).
 */
export interface Preloads {
  /** A page is read, or is only glanced at. Of private windows nothing is kept. */
  note(page: Sender, isRead: boolean): void;
}

export function createPreloads(port: PreloadPort): Preloads {
  const inTurn = createQueue();
  /** As far as this life of the background knows. The browser keeps them longer than that. */
  let hosts: Set<string> | null = null;

  async function switchTo(host: string, isRead: boolean): Promise<void> {
    hosts ??= new Set(await port.preloaded());
    if (hosts.has(host) === isRead) return;
    if (!isRead) return stop(hosts, host);
    const [oldest] = hosts;
    if (hosts.size >= MOST_SITES && oldest !== undefined) await stop(hosts, oldest);
    hosts.add(host);
    await port.preload(host);
  }

  async function stop(all: Set<string>, host: string): Promise<void> {
    all.delete(host);
    await port.stopPreload(host);
  }

  return {
    note(page, isRead) {
      const host = hostOf(page);
      if (host === '' || page.tab?.incognito !== false) return;
      // What the browser refuses makes the next page wait as this one did, which harms nobody.
      inTurn(() => switchTo(host, isRead)).catch(() => undefined);
    },
  };
}
