import { onceMore } from '../lib/once-more';
import type { EventName, EventOf } from '../messaging/contract';
import type { EventMessage } from '../messaging/envelope';
import { eventMessage } from '../messaging/events';
import type { Kept } from './kept';

/** Ways to reach the other contexts; each may reject where nobody listens. */
export interface Reach {
  readonly tabIds: () => Promise<readonly number[]>;
  readonly toTab: (tabId: number, message: EventMessage) => Promise<unknown>;
  readonly toPages: (message: EventMessage) => Promise<unknown>;
}

/** Tells every tab and every open page of the extension. Resolves when all have been told; those that do not listen do not matter. */
export async function broadcast(reach: Reach, message: EventMessage): Promise<void> {
  const tabIds = await reach.tabIds().catch(() => []);
  await Promise.allSettled([reach.toPages(message), ...tabIds.map((tabId) => reach.toTab(tabId, message))]);
}

/**
 * Tells every surface of each change in storage, whoever made it. Changes that come faster than they can be told are told once,
 * with the last state.
 */
export function follow<K extends EventName>(source: Kept<EventOf<K>>, name: K, reach: Reach, signal: AbortSignal): void {
  source.watch(onceMore(async () => {
    const state = await source.read().catch(() => null);
    if (state) await broadcast(reach, eventMessage(name, state));
  }), signal);
}
