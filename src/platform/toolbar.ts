import browser from 'webextension-polyfill';

const BADGE_COLOUR = '#3b5bdb';

/** Shows a text of at most four characters on the toolbar button of one tab; an empty one takes it away. Nothing happens where buttons carry no badge (Android). */
export async function setBadge(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor?.({ tabId, color: BADGE_COLOUR });
  await browser.action.setBadgeText?.({ tabId, text });
}

/** Hears the keyboard commands of the manifest; none come where the browser has no commands (Android). */
export function onCommand(listener: (name: string) => void): void {
  browser.commands?.onCommand.addListener((name) => listener(name));
}

/** What the reader chose in the context menu: the selected text and the tab. */
export interface SelectionChoice {
  readonly text: string;
  readonly tabId: number;
}

const MENU_ID = 'always-mark';

/**
 * Puts one item into the context menu of selected text on matching pages, replacing what was there. `title` may hold `%s` for the
 * selection. Nothing happens where there are no such menus (Android).
 */
export async function offerOnSelection(title: string, matches: readonly string[]): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ID, title, contexts: ['selection'], documentUrlPatterns: [...matches] });
}

/** Hears choices of that item. */
export function onSelectionChosen(listener: (choice: SelectionChoice) => void): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ID && info.selectionText && tab?.id !== undefined) {
      listener({ text: info.selectionText, tabId: tab.id });
    }
  });
}
