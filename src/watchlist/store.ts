import { createGuardedStore, type Stored, type StoredProblem } from '../domain/guarded-store';
import type { EntryKey, SeriesKey } from '../domain/keys';
import type { ClockPort, StoragePort } from '../domain/ports';
import { ok, type Result } from '../domain/result';
import type { FoundAt, WatchlistEntry, WatchlistPatch } from '../domain/watchlist';
import { watchlistForm } from './form';
import { addMany, change, type NewEntry, regroup, remove, restore, type Watchlist } from './rules';

/** The list with a word on trouble, as every surface shows it. */
export interface WatchlistState {
  readonly entries: WatchlistEntry[];
  readonly problem: StoredProblem | null;
}

/** The reader's list in storage. Each call answers with the whole list after it; failures leave the list as it was. */
export interface WatchlistStore {
  read(): Promise<WatchlistState>;
  add(entries: readonly NewEntry[], foundAt: FoundAt | null): Promise<Result<WatchlistState>>;
  change(entry: EntryKey, patch: WatchlistPatch): Promise<Result<WatchlistState>>;
  remove(entries: readonly EntryKey[]): Promise<Result<WatchlistState>>;
  restore(entries: readonly WatchlistEntry[]): Promise<Result<WatchlistState>>;
  /** Follows the catalogue's redirects. */
  regroup(redirect: <K extends SeriesKey | EntryKey>(key: K) => K): Promise<Result<WatchlistState>>;
  watch(onChange: () => void, signal: AbortSignal): void;
}

export function createWatchlistStore(storage: StoragePort, clock: ClockPort): WatchlistStore {
  const store = createGuardedStore(watchlistForm, storage, clock);
  const now = (): string => new Date(clock.now()).toISOString();

  async function update(rule: (list: Watchlist) => Result<Watchlist>): Promise<Result<WatchlistState>> {
    const result = await store.update(rule);
    return result.ok ? ok(stateOf(result.value)) : result;
  }

  return {
    read: async () => stateOf(await store.read()),
    add: (entries, foundAt) => update((list) => addMany(list, entries, now(), foundAt)),
    change: (entry, patch) => update((list) => change(list, entry, patch, now())),
    remove: (entries) => update((list) => ok(remove(list, entries))),
    restore: (entries) => update((list) => restore(list, entries)),
    regroup: (redirect) => update((list) => ok(regroup(list, redirect))),
    watch: store.watch,
  };
}

function stateOf({ value, problem }: Stored<Watchlist>): WatchlistState {
  return { entries: [...value], problem };
}
