import type { Sender } from '../messaging/caller';

/** A badge has room for four characters. */
const MOST_SHOWN = 999;

/** Shows a text on the toolbar button of one tab; an empty one takes it away. */
export type SetBadge = (tabId: number, text: string) => Promise<void>;

/** Shows on the toolbar button how many series the sender's page names. */
export async function showCount(setBadge: SetBadge, sender: Sender, count: number): Promise<void> {
  if (sender.tab?.id !== undefined) await setBadge(sender.tab.id, badgeText(count));
}

function badgeText(count: number): string {
  if (count <= 0) return '';
  return count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
}
