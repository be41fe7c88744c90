import type { EntryKey } from '../../../src/domain/keys';
import type { ListSwitch } from '../../../src/domain/settings';
import { fail, ok, type Result } from '../../../src/domain/result';
import type { WatchlistEntry } from '../../../src/domain/watchlist';
import type { Digest } from '../../../src/messaging/contract';
import type { PagePort } from '../../../src/popup/page-port';
import type { Glimpse } from '../../../src/popup/peek';
import type { SiteState } from '../../../src/popup/site';
import { createPopupStore, type PopupPorts } from '../../../src/popup/store';
import { METALLIC_ROUGE, listed, SETTINGS, switched } from '../../support/facts';
import { english } from '../../support/words';

type AddAsk = { entries: { series: string; entry: string; title: string }[]; foundAt: WatchlistEntry['foundAt'] };

/** A background in memory that keeps a list and settings as the real one does, and the calls that reached it. */
export class World {
  entries: WatchlistEntry[] = [];
  settings = SETTINGS;
  site: SiteState = { is: 'on', host: 'www.themarysue.com' };
  digest: Digest | null = null;
  problem: 'corrupt' | 'quota' | 'newer' | null = null;
  failing: string | null = null;
  glimpse: Glimpse | null = null;
  readonly calls: [string, unknown][] = [];

  readonly answers: Record<string, (ask: never) => unknown> = {
    'settings.get': () => ({ settings: this.settings, problem: null }),
    'settings.switch': (change: ListSwitch) => ({ settings: (this.settings = switched(this.settings, change)), problem: null }),
    'watchlist.get': () => this.#state(),
    'watchlist.add': ({ entries, foundAt }: AddAsk) => this.#keep([...this.entries, ...entries.map(({ entry, title }) => listed(entry, { title, foundAt }))]),
    'watchlist.change': ({ entry, patch }: { entry: string; patch: object }) => this.#keep(this.entries.map((item) => (item.entry === entry ? { ...item, ...patch } : item))),
    'watchlist.remove': ({ entries }: { entries: string[] }) => this.#keep(this.entries.filter((item) => !entries.includes(item.entry))),
    'watchlist.restore': ({ entries }: { entries: WatchlistEntry[] }) => this.#keep([...this.entries, ...entries]),
    'facts.many': ({ keys }: { keys: { entry: EntryKey }[] }) => keys.flatMap(({ entry }) => (entry === METALLIC_ROUGE.entry.key ? [METALLIC_ROUGE] : [])),
  };

  readonly page: PagePort = {
    site: async () => (this.site.is !== 'none' && this.settings.sitesOff.includes(this.site.host) ? { ...this.site, is: 'off' } : this.site),
    digest: async () => this.digest,
    jump: async (series) => void this.calls.push(['jump', series]),
    letIn: async (host, reach) => {
      this.calls.push(['letIn', [host, reach]]);
      return this.failing !== 'letIn';
    },
  };

  readonly ports: PopupPorts = {
    background: { call: (async (name: string, ask: unknown) => this.#answer(name, ask)) as never },
    page: this.page,
    peek: async () => this.glimpse,
    openOptions: () => void this.calls.push(['openOptions', null]),
    words: english, locale: 'en-US', timeZone: 'UTC', now: () => Date.parse('2026-11-20T12:00:00Z'),
  };

  store = createPopupStore(this.ports);

  #answer(name: string, ask: unknown): Result<unknown> {
    this.calls.push([name, ask]);
    if (this.failing === name) return fail('quota');
    return ok(this.answers[name]?.(ask as never));
  }

  #state() {
    return { entries: this.entries, problem: this.problem };
  }

  #keep(entries: WatchlistEntry[]) {
    this.entries = entries;
    return this.#state();
  }
}

export const line = (entry: string, surface = entry) => ({ series: 'sb1' as never, entry: entry as EntryKey, surface, count: 1, choices: 1 });
