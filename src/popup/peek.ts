import type { StoragePort } from '../domain/ports';
import type { Settings } from '../domain/settings';
import { decode, type Decoded } from '../domain/stored-form';
import type { WatchlistEntry } from '../domain/watchlist';
import { settingsForm, settingsFrom } from '../settings/form';
import { watchlistForm } from '../watchlist/form';

/** List and settings as they lie in storage. */
export interface Glimpse {
  readonly entries: readonly WatchlistEntry[];
  readonly settings: Settings;
}

/**
 * Reads the stored list and settings, and nothing else: waking the background takes longer than drawing the list. Null where a value
 * is damaged or newer, since what is to be done about that is the background's business.
 */
export async function peek(storage: Pick<StoragePort, 'get'>, languages: readonly string[]): Promise<Glimpse | null> {
  const stored = await storage.get([watchlistForm.key, settingsForm.key]);
  const entries = sound(decode(watchlistForm, stored[watchlistForm.key]), watchlistForm.empty);
  const choices = sound(decode(settingsForm, stored[settingsForm.key]), settingsForm.empty);
  return entries && choices ? { entries, settings: settingsFrom(choices, languages) } : null;
}

function sound<T>(decoded: Decoded<T>, empty: T): T | null {
  if (decoded.is === 'absent') return empty;
  return decoded.is === 'good' ? decoded.value : null;
}
