import { type OwnPages, type Sender, whoIs } from '../messaging/caller';
import { contract } from '../messaging/contract';
import { serve } from '../messaging/server';
import type { Result } from '../domain/result';
import type { SettingsStore } from '../settings/store';
import type { WatchlistStore } from '../watchlist/store';
import type { CorrectionsStore } from './corrections-store';
import { type DetectParts, detectHandlers } from './handlers/detect';
import { factsHandlers } from './handlers/facts';
import { correctionsHandlers, settingsHandlers, watchlistHandlers } from './handlers/keeping';
import { pageHandlers, type PagePort } from './handlers/page';

export interface RouterParts extends DetectParts, PagePort {
  readonly own: OwnPages;
  readonly corrections: CorrectionsStore;
  readonly settings: SettingsStore;
  readonly watchlist: WatchlistStore;
  readonly isPrivate: (sender: Sender) => Promise<boolean>;
}

/** The listener for every call to the background: each key of the contract to the handler of its group. */
export function createRouter(parts: RouterParts): (message: unknown, sender: Sender) => Promise<Result<unknown>> | undefined {
  const handlers = {
    ...detectHandlers(parts),
    ...factsHandlers(parts.catalogue),
    ...settingsHandlers(parts.settings),
    ...watchlistHandlers(parts.watchlist, parts.isPrivate),
    ...correctionsHandlers(parts.corrections),
    ...pageHandlers(parts),
  };
  return serve(contract, handlers, { whoIs: (sender: Sender) => whoIs(sender, parts.own) });
}
