import { createQueue } from '../lib/queue';
import { hostOf, type Sender } from '../messaging/caller';

/** Sites whose pages get the scripts for watching and reading at once; who reads more of them than this waits some ms longer on the one that came first. */
const MOST_SITES = 30;

/** What the browser offers for having these scripts in a site's pages from the start. */
export interface PreloadPort {
  /** Hosts that have them now. */
  readonly preloaded: () => Promise<readonly string[]>;
  /** Holds until the browser ends. */
  readonly preload: (host: string) => Promise<void>;
  readonly stopPreload: (host: string) => Promise<void>;
}

/**
 * A page is likely to be like the last one of its site: where that named series, the next one has the scripts from the start, and is read
 * without waiting for them or for a glance (decisions 0086 and 0102).
 */
export interface Preloads {
  /** A page names series, or none. Of private windows nothing is kept. */
  note(page: Sender, namesSeries: boolean): void;
  /** The reader switched sites off. */
  leave(hosts: readonly string[]): void;
}

export function createPreloads(port: PreloadPort): Preloads {
  const inTurn = createQueue();
  /** What the browser has, as far as this life of the background knows; null where it has to be asked. */
  let known: Set<string> | null = null;

  /** What the browser refuses makes the next page wait as this one did, which harms nobody. */
  function change(act: (hosts: Set<string>) => Promise<void>): void {
    inTurn(async () => act(known ??= new Set(await port.preloaded()))).catch(() => { known = null; });
  }

  async function start(hosts: Set<string>, host: string): Promise<void> {
    if (hosts.has(host)) return;
    const [oldest] = hosts;
    if (hosts.size >= MOST_SITES && oldest !== undefined) await stop(hosts, oldest);
    await port.preload(host);
    hosts.add(host);
  }

  async function stop(hosts: Set<string>, host: string): Promise<void> {
    if (!hosts.has(host)) return;
    await port.stopPreload(host);
    hosts.delete(host);
  }

  return {
    note(page, namesSeries) {
      const host = hostOf(page);
      if (host === '' || page.tab?.incognito !== false) return;
      change((hosts) => (namesSeries ? start(hosts, host) : stop(hosts, host)));
    },
    leave: (off) => change(async (hosts) => {
      for (const host of off) await stop(hosts, host);
    }),
  };
}
