import * as v from 'valibot';
import { createGuardedStore, type Stored } from '../domain/guarded-store';
import type { ClockPort, StoragePort } from '../domain/ports';
import { fail, ok, type Result } from '../domain/result';
import type { ListSwitch, Settings } from '../domain/settings';
import { type Choices, settingsForm, settingsFrom } from './form';
import { SETTINGS } from './table';

/** All settings with a word on trouble. */
export interface SettingsState {
  readonly settings: Settings;
  /** `corrupt`: a stored choice could not be read and was set aside. `newer`: a later version wrote them, so nothing is saved. */
  readonly problem: 'corrupt' | 'newer' | null;
}

export interface SettingsStore {
  read(): Promise<SettingsState>;
  /** Saves the named choices and leaves the others alone. */
  set(patch: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Promise<Result<SettingsState>>;
  /** Puts one member on a list or takes it off; `quota` when the list is full. */
  switchMember(change: ListSwitch): Promise<Result<SettingsState>>;
  watch(onChange: () => void, signal: AbortSignal): void;
}

/** @param languages the browser's preferred languages, best first (BCP 47); fallbacks are guessed from them. */
export function createSettingsStore(storage: StoragePort, clock: ClockPort, languages: readonly string[]): SettingsStore {
  const store = createGuardedStore(settingsForm, storage, clock);

  function stateOf({ value, problem }: Stored<Choices>): SettingsState {
    // A value that could not even be set aside is as unreadable as one that could.
    return { settings: settingsFrom(value, languages), problem: problem === 'quota' ? 'corrupt' : problem };
  }

  async function update(rule: (choices: Choices) => Result<Choices>): Promise<Result<SettingsState>> {
    const result = await store.update(rule);
    return result.ok ? ok(stateOf(result.value)) : result;
  }

  return {
    read: async () => stateOf(await store.read()),
    async set(patch) {
      const chosen = Object.fromEntries(Object.entries(patch).filter(([, choice]) => choice !== undefined));
      return update((choices) => ok({ ...choices, ...chosen }));
    },
    switchMember: ({ list, member, listed }) => update((choices) => {
      const others = settingsFrom(choices, languages)[list].filter((other) => other !== member);
      const members = listed ? [...others, member] : others;
      return v.is(SETTINGS[list].check, members) ? ok({ ...choices, [list]: members }) : fail('quota', list);
    }),
    watch: store.watch,
  };
}
