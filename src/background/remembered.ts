import type { SettingsStore } from '../settings/store';
import type { Kept } from './kept';

export interface Remembered<T> {
  read(): Promise<T>;
  /** What was read last does not hold any more. */
  forget(): void;
}

/**
 * Reads a source once and again after each of its changes. Pages ask for the same choices a dozen times, and storage takes 2 ms in
 * Chromium and 7 to 30 in Firefox to say them. What could not be read is asked for anew.
 */
export function remembered<T>(source: Kept<T>, signal: AbortSignal): Remembered<T> {
  let known: Promise<T> | null = null;
  const forget = (): void => { known = null; };
  source.watch(forget, signal);
  return {
    forget,
    read() {
      if (known) return known;
      const reading = source.read();
      known = reading;
      reading.catch(() => {
        if (known === reading) known = null;
      });
      return reading;
    },
  };
}

/** The settings, remembered between their changes: each page waits for them with its marks. Whoever has written them is told the new ones at once, before storage tells of the change. */
export function settingsAtHand(store: SettingsStore, signal: AbortSignal): SettingsStore {
  const { read, forget } = remembered(store, signal);
  return {
    read, watch: store.watch,
    set: (patch) => store.set(patch).finally(forget),
    switchMember: (change) => store.switchMember(change).finally(forget),
  };
}
