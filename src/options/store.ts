import { batch, type Signal, signal } from '@preact/signals';
import type { FailureCode, Result } from '../domain/result';
import type { ListSwitch, Settings } from '../domain/settings';
import type { Client } from '../messaging/client';
import type { Contract, EventOf, SettingsState } from '../messaging/contract';
import type { Words } from '../ui/words';
import { siteRows, type SiteRow } from './model';

/** What the options page needs of the world; `main` brings it. */
export interface OptionsPorts {
  readonly background: Client<Contract>;
  readonly words: Words;
  readonly locale: string;
  readonly version: string;
  /** Match patterns of the manifest's sites. */
  readonly builtIn: readonly string[];
  granted(): Promise<readonly string[]>;
  requestAccess(patterns: readonly string[]): Promise<boolean>;
  dropAccess(patterns: readonly string[]): Promise<void>;
}

export type OptionsStore = ReturnType<typeof createOptionsStore>;

/** State and acts of the options page. Nothing happens before `start`. */
export function createOptionsStore(ports: OptionsPorts) {
  const settings: Signal<Settings | null> = signal(null);
  const problem: Signal<SettingsState['problem']> = signal(null);
  const failure: Signal<FailureCode | null> = signal(null);
  const sites: Signal<readonly SiteRow[]> = signal([]);

  function take(state: SettingsState): void {
    batch(() => {
      settings.value = state.settings;
      problem.value = state.problem;
    });
    void refreshSites();
  }

  function takeAnswer(answer: Result<SettingsState>): void {
    failure.value = answer.ok ? null : answer.failure.code;
    if (answer.ok) take(answer.value);
  }

  async function refreshSites(): Promise<void> {
    const granted = await ports.granted();
    sites.value = siteRows(ports.builtIn, granted, settings.value?.sitesOff ?? []);
  }

  return {
    settings,
    problem,
    failure,
    sites,
    version: ports.version,
    locale: ports.locale,

    async start(): Promise<void> {
      takeAnswer(await ports.background.call('settings.get', {}));
    },

    events: { 'settings.changed': (data: EventOf<'settings.changed'>) => take(data) },
    refreshSites,

    /** Saves at once; the background tells every open page. */
    async save(patch: Partial<Settings>): Promise<void> {
      takeAnswer(await ports.background.call('settings.set', { patch }));
    },

    async switchMember(change: ListSwitch): Promise<void> {
      takeAnswer(await ports.background.call('settings.switch', change));
    },

    /** Asks for lasting access to a site; resolves with the reader's answer. */
    async addSite(host: string): Promise<boolean> {
      const isIn = await ports.requestAccess([`*://${host}/*`]);
      await refreshSites();
      return isIn;
    },

    async removeSite(site: SiteRow): Promise<void> {
      await ports.dropAccess(site.granted);
      await refreshSites();
    },
  };
}
