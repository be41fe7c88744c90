import type { Browser, Page } from 'puppeteer-core';

export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** What differs between the two browsers, behind one face. */
export interface Engine {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Origin of the extension's own pages, without a slash at the end. */
  readonly origin: string;
  /**
   * Runs `source`, the text of a function of (shadowRoot, ...args), on the closed root of the card's host, from outside as the
   * debugger sees it.
   * @returns its JSON answer, or null where no card is open
   */
  inCard(page: Page, source: string, args: readonly unknown[]): Promise<unknown>;
  /** Opens one of the extension's own pages (a path below its origin) in a new tab. */
  openOwn(path: string): Promise<Page>;
  /** Loads an own page again, in front or behind. */
  reloadOwn(page: Page): Promise<void>;
  /** Runs `source`, the text of a function, with the browser's own rights; only Firefox has such a place, else null. */
  readonly privileged: ((source: string) => Promise<unknown>) | null;
  /** Ends the background at once, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Opens `url` in a new window and hands its page back. */
  openWindow(url: string, kind: 'normal' | 'private'): Promise<Page>;
  close(): Promise<void>;
}

export interface EngineOptions {
  readonly dist: string;
  readonly executable: string;
  readonly profile: string;
  readonly proxyPort: number;
  /** Show a window; needs a display. */
  readonly headful: boolean;
  /** Let the extension run in private windows too, as a reader may allow. */
  readonly privateWindows: boolean;
  readonly extraArgs: readonly string[];
  /** Preferences for Firefox beside the harness's own. */
  readonly preferences: Readonly<Record<string, unknown>>;
}

/** The element that holds the card while one is open; pages of the tests have no manual popover of their own. */
export const HOST_SELECTOR = '[popover="manual"]';
