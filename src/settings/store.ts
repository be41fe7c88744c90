import { createGuardedStore, type Stored } from '../domain/guarded-store';
import type { ClockPort, StoragePort } from '../domain/ports';
import { ok, type Result } from '../domain/result';
import type { Settings } from '../domain/settings';
import { type Choices, settingsForm, settingsFrom } from './form';

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
  watch(onChange: () => void, signal: AbortSignal): void;
}

/** @param languages the browser's preferred languages, best first (BCP 47); fallbacks are guessed from them. */
export function createSettingsStore(storage: StoragePort, clock: ClockPort, languages: readonly string[]): SettingsStore {
  const store = createGuardedStore(settingsForm, storage, clock);

  function stateOf({ value, problem }: Stored<Choices>): SettingsState {
    // A value that could not even be set aside is as unreadable as one that could.
    return { settings: settingsFrom(value, languages), problem: problem === 'quota' ? 'corrupt' : problem };
  }

  return {
    read: async () => stateOf(await store.read()),
    async set(patch) {
      const chosen = Object.fromEntries(Object.entries(patch).filter(([, choice]) => choice !== undefined));
      const result = await store.update((choices) => ok({ ...choices, ...chosen }));
      return result.ok ? ok(stateOf(result.value)) : result;
    },
    watch: store.watch,
  };
}
