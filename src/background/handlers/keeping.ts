import { ok, type Result } from '../../domain/result';
import type { Sender } from '../../messaging/caller';
import type { Contract } from '../../messaging/contract';
import type { Handlers } from '../../messaging/server';
import type { SettingsStore } from '../../settings/store';
import type { WatchlistStore } from '../../watchlist/store';
import type { CorrectionsStore } from '../corrections-store';

type SettingsCalls = Pick<Contract, 'settings.get' | 'settings.set' | 'settings.switch'>;
type CorrectionsCalls = Pick<Contract, 'corrections.get' | 'corrections.add' | 'corrections.remove'>;
type WatchlistCalls = Pick<Contract, 'watchlist.get' | 'watchlist.add' | 'watchlist.change' | 'watchlist.remove' | 'watchlist.restore'>;

export function settingsHandlers(store: SettingsStore): Handlers<SettingsCalls, unknown> {
  return {
    'settings.get': async () => ok(await store.read()),
    'settings.set': ({ patch }) => store.set(patch),
    'settings.switch': (change) => store.switchMember(change),
  };
}

export function correctionsHandlers(store: CorrectionsStore): Handlers<CorrectionsCalls, unknown> {
  return {
    'corrections.get': async () => ok(await store.read()),
    'corrections.add': async ({ correction }) => kept(await store.add(correction)),
    'corrections.remove': async ({ id }) => kept(await store.remove(id)),
  };
}

function kept(saved: Result<unknown>): Result<Record<string, never>> {
  return saved.ok ? ok({}) : saved;
}

/**
 * @param isPrivate does the sender belong to a private window? What the reader presses there is kept, but no address is, whatever the
 * surface sent along (decision 0062).
 */
export function watchlistHandlers(store: WatchlistStore, isPrivate: (sender: Sender) => Promise<boolean>): Handlers<WatchlistCalls, Sender> {
  return {
    'watchlist.get': async () => ok(await store.read()),
    'watchlist.add': async ({ entries, foundAt }, sender) => store.add(entries, foundAt && ((await isPrivate(sender)) ? null : foundAt)),
    'watchlist.change': ({ entry, patch }) => store.change(entry, patch),
    'watchlist.remove': ({ entries }) => store.remove(entries),
    'watchlist.restore': ({ entries }) => store.restore(entries),
  };
}
