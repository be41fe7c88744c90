import type { SeriesKey } from '../domain/keys';
import type { Settings } from '../domain/settings';
import type { Client } from '../messaging/client';
import type { Digest, PageContract } from '../messaging/contract';
import { patternFor, siteState, type SiteState } from './site';

/** The page in front, as the popup deals with it. */
export interface PagePort {
  site(settings: Settings): Promise<SiteState>;
  /** Null where no content script answers. */
  digest(): Promise<Digest | null>;
  jump(series: SeriesKey): Promise<void>;
  /** Runs the content script in the page; `always` asks the reader for lasting access first. Resolves with whether it worked. */
  letIn(host: string, reach: 'once' | 'always'): Promise<boolean>;
}

/** What {@link createPagePort} needs of the browser. */
export interface PageBrowser {
  /** The tab of the page in front; null where there is none. */
  tabInFront(): Promise<{ readonly id: number; readonly url: string | null } | null>;
  /** The calls of the content script in a tab. */
  clientOf(tabId: number): Client<PageContract>;
  hasAccess(patterns: readonly string[]): Promise<boolean>;
  requestAccess(patterns: readonly string[]): Promise<boolean>;
  inject(tabId: number): Promise<void>;
  /** Resolves after so many ms. */
  wait(ms: number): Promise<void>;
  /** Puts the page before the reader's eyes. */
  showTab(tabId: number): Promise<void>;
}

/** A content script that was just put into a page answers within this many tries of {@link TRY_EVERY_MS}. */
const TRIES = 20;
const TRY_EVERY_MS = 100;

/** The page in front over the browser's tabs and permissions and the calls of its content script. */
export function createPagePort(browser: PageBrowser): PagePort {
  let tab: Awaited<ReturnType<PageBrowser['tabInFront']>> = null;
  const answers = async (tabId: number) => (await browser.clientOf(tabId).call('page.ping', {})).ok;

  async function isAwake(tabId: number): Promise<boolean> {
    for (let left = TRIES; left > 0; left -= 1) {
      if (await answers(tabId)) return true;
      await browser.wait(TRY_EVERY_MS);
    }
    return false;
  }

  return {
    async site(settings) {
      tab = await browser.tabInFront();
      const url = tab?.url ?? null;
      const blank = siteState({ url, answers: false, hasAccess: false }, settings);
      if (blank.is !== 'noAccess' || !tab) return blank;
      const [answered, hasAccess] = await Promise.all([answers(tab.id), browser.hasAccess([patternFor(blank.host)])]);
      return siteState({ url, answers: answered, hasAccess }, settings);
    },
    async digest() {
      const answer = tab && (await browser.clientOf(tab.id).call('page.digest', {}));
      return answer?.ok ? answer.value : null;
    },
    async jump(series) {
      const answer = tab && (await browser.clientOf(tab.id).call('page.jump', { series }));
      if (tab && answer?.ok) await browser.showTab(tab.id);
    },
    async letIn(host, reach) {
      // Asked before anything else: browsers want the question to come straight from the press.
      if (reach === 'always' && !(await browser.requestAccess([patternFor(host)]))) return false;
      if (!tab) return false;
      try {
        if (!(await answers(tab.id))) await browser.inject(tab.id);
      } catch {
        return false;
      }
      return isAwake(tab.id);
    },
  };
}
