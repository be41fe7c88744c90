import { ok } from '../../domain/result';
import type { Sender } from '../../messaging/caller';
import type { Contract } from '../../messaging/contract';
import type { Handlers } from '../../messaging/server';

/** A badge has room for four characters. */
const MOST_SHOWN = 999;

/** @param setBadge shows a text on the toolbar button of one tab; an empty one takes it away. */
export function pageHandlers(setBadge: (tabId: number, text: string) => Promise<void>): Handlers<Pick<Contract, 'page.count'>, Sender> {
  return {
    async 'page.count'({ series }, sender) {
      if (sender.tab?.id !== undefined) await setBadge(sender.tab.id, badgeText(series));
      return ok({});
    },
  };
}

function badgeText(count: number): string {
  if (count <= 0) return '';
  return count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
}
