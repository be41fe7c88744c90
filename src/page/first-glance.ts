import { LIMITS } from '../domain/limits';
import { fail } from '../domain/result';
import type { Sender } from '../messaging/caller';
import type { PageScript } from '../messaging/contract';
import type { CallMessage } from '../messaging/envelope';
import { Arrival, arrived } from './arrival';
import { read } from './extract/clobber';
import { HOSTS_CHECK_MS, MOST_HOSTS } from './extract/hosts';
import { undatedContext } from './extract/page-context';
import { isEditable, isTelling, possibleHosts } from './extract/source';
import { patiently } from './patiently';

/** What the first script needs of the browser; platform/page.ts has it. */
export interface FirstBrowser {
  isAlive(): boolean;
  send(message: unknown): Promise<unknown>;
  /** @returns hears no more messages */
  onMessage(listener: Hear): () => void;
}

/** Hears a message, and answers it by what it returns. */
export type Hear = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

/** What the first look at a page came to. */
export interface FirstFindings {
  /** The page may name a series; it does not; or the reader switched its site off. */
  readonly verdict: 'worth' | 'quiet' | 'refused';
  /** What has come into the page since it was looked at; null where all of it is to be looked at. */
  readonly changes: readonly MutationRecord[] | null;
  /** Elements that may get a shadow root. */
  readonly possibleHosts: readonly Element[];
}

/** Changes kept for the script that watches; with more the page is looked at as a whole. */
const MOST_CHANGES = 500;
const CHANGES = { subtree: true, childList: true, characterData: true };
/** Elements that bring no text when they come, or when something comes into them: a few common ones, since every page would carry the table of rules.ts. */
const SILENT = /^(?:title|script|style|link|meta|template|noscript|iframe|img|picture|video|audio|svg|canvas)$/;

/**
 * Looks at a page for the first time, which is all that most pages ever need: every page pays for each line here, for each function that
 * runs and for each thing of the browser's that is asked for (decision 0101). Once there is more to do than to wait, the script for watching
 * comes and takes over.
 * @returns ends all of it, whichever script is at work
 */
export function glanceFirst(browser: FirstBrowser): () => void {
  let verdict: FirstFindings['verdict'] = 'quiet';
  let changes: MutationRecord[] | null = [];
  let hosts: readonly Element[] = [];
  let looking: Promise<unknown> | null = null;
  /** The answer that is awaited will not hold. */
  let isStale = false;
  let coming: Promise<Hear | null> | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  /** Of the script that has taken over. */
  let hear: Hear | null = null;
  let ending: AbortController | null = null;
  let isOver = false;

  const observer = new MutationObserver((records) => {
    if (note(records) && !looking) void wake();
  });

  function look(): void {
    if (arrived('watching')?.isAhead) return decide('worth');
    observer.observe(document, CHANGES);
    changes = [];
    const body = read(document, 'body') as HTMLElement | null;
    if (!body || isEditable(body)) return;
    if (body.getElementsByTagName('*').length >= LIMITS.glanceElements) return decide('worth');
    const html = body.outerHTML;
    if (html.length >= LIMITS.glanceLength || isTelling(html)) return decide('worth');
    hosts = possibleHosts(body, html);
    if (hosts.some(hasShadow)) return decide('quiet', null);
    looking = ask({ titlecard: 'call', name: 'page.glance', ask: { html, context: undatedContext(document) } });
  }

  async function ask(message: CallMessage): Promise<unknown> {
    const answer = await send(message);
    looking = null;
    if (isStale && !isOver) return lookOnceMore();
    if (!isOver) decide(verdictOf(answer));
    return null;
  }

  function lookOnceMore(): Promise<unknown> | null {
    isStale = false;
    look();
    return looking;
  }

  /** @returns the answer, undefined where none came in time */
  function send(message: CallMessage): Promise<unknown> {
    return new Promise((resolve) => {
      const late = setTimeout(resolve, LIMITS.callTimeoutMs);
      const end = (answer?: unknown): void => {
        clearTimeout(late);
        resolve(answer);
      };
      browser.send(message).then(end, () => end());
    });
  }

  function decide(found: FirstFindings['verdict'], since = changes): void {
    verdict = found;
    changes = since;
    if (found === 'refused') rest();
    else if (found === 'worth' || changes?.length !== 0) void wake();
    else if (hosts.length > 0) timer ??= setInterval(lookForShadows, HOSTS_CHECK_MS);
  }

  /** Corrections have changed, or the site's switch may have while the page lay in the back/forward cache. */
  function reconsider(): void {
    if (looking) isStale = true;
    else if (coming) changes = null;
    else look();
  }

  function note(records: readonly MutationRecord[]): boolean {
    const found = records.filter(bringsText);
    if (changes && changes.length + found.length <= MOST_CHANGES) changes.push(...found);
    else changes = null;
    return found.length > 0;
  }

  function lookForShadows(): void {
    if (!browser.isAlive()) return rest();
    hosts = hosts.slice(0, MOST_HOSTS).filter(({ isConnected }) => isConnected);
    if (hosts.some(hasShadow)) decide('quiet', null);
  }

  /** Has the script for watching take over. @returns its ear, or null where it does not come now. */
  function wake(): Promise<Hear | null> {
    coming ??= handOver().finally(() => { coming = null; });
    return coming;
  }

  async function handOver(): Promise<Hear | null> {
    await looking;
    const scripts: readonly PageScript[] = verdict === 'worth' ? ['reading', 'watching'] : ['watching'];
    const message: CallMessage = { titlecard: 'call', name: 'page.script', ask: { scripts } };
    const isSent = async (): Promise<boolean> => isOk(await send(message)) || !browser.isAlive();
    const part = await new Arrival('watching', () => patiently(isSent, (it) => it || isOver)).get();
    if (isOver) return null;
    note(observer.takeRecords());
    const findings = { verdict, changes, possibleHosts: hosts };
    // Where the script does not come, the page is looked at again with the next word from the background, or when it comes back.
    rest();
    if (part && browser.isAlive()) hear = part.startWatching(findings, (ending = new AbortController()).signal);
    return hear;
  }

  function hearMessage(message: unknown, sender: Sender): Promise<unknown> | undefined {
    if (hear) return hear(message, sender);
    const { titlecard, name, data } = (message ?? {}) as { readonly titlecard?: unknown; readonly name?: unknown; readonly data?: unknown };
    if (name === 'corrections.changed') reconsider();
    // Most of what all pages are told is for those that are read. For the rest the script comes that knows what to do.
    else if (name !== 'watchlist.changed' && !(name === 'settings.changed' && isSwitchedAsBefore(data))) {
      const answer = wake().then((woken) => (woken ? woken(message, sender) : fail('unavailable')));
      if (titlecard === 'call') return answer;
    }
    return undefined;
  }

  function isSwitchedAsBefore(data: unknown): boolean {
    const { sitesOff } = (data as { readonly settings?: { readonly sitesOff?: unknown } } | null)?.settings ?? {};
    return Array.isArray(sitesOff) && verdict === (sitesOff.includes(location.hostname) ? 'refused' : 'quiet');
  }

  function comeBack(event: PageTransitionEvent): void {
    if (event.isTrusted && event.persisted && !hear) reconsider();
  }

  /** Hears nothing more of what changes in the page, and keeps nothing of it. */
  function rest(): void {
    observer.disconnect();
    clearInterval(timer);
    timer = undefined;
    hosts = [];
    changes = null;
  }

  look();
  const hearNoMore = browser.onMessage(hearMessage);
  window.addEventListener('pageshow', comeBack);
  return () => {
    isOver = true;
    rest();
    hearNoMore();
    window.removeEventListener('pageshow', comeBack);
    ending?.abort();
  };
}

/** Where nobody can tell now the page is read: the reading asks again, and knows what to do then. */
function verdictOf(answer: unknown): FirstFindings['verdict'] {
  const { value, failure } = (answer ?? {}) as { readonly value?: { readonly isWorth?: unknown }; readonly failure?: { readonly code?: unknown } };
  if (value?.isWorth === false) return 'quiet';
  return failure?.code === 'refused' ? 'refused' : 'worth';
}

function isOk(answer: unknown): boolean {
  return (answer as { readonly ok?: unknown } | undefined)?.ok === true;
}

function hasShadow({ shadowRoot }: Element): boolean {
  return shadowRoot !== null;
}

function bringsText({ type, target, addedNodes }: MutationRecord): boolean {
  return type === 'characterData' ? !isSilent(target.parentNode) : !isSilent(target) && [...addedNodes].some(bearsText);
}

function bearsText(node: Node): boolean {
  return read(node, 'nodeType') === 1 ? !isSilent(node) : node.nodeType === 3 && /\S/.test((node as Text).data);
}

function isSilent(node: Node | null): boolean {
  return SILENT.test((node as Element | null)?.localName ?? '');
}
