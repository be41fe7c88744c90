import { fail, ok, type Result } from '../domain/result';
import { LIMITS } from '../domain/limits';
import { whoIs, type Sender } from '../messaging/caller';
import { type Accept, type Client, createClient } from '../messaging/client';
import type { Settings } from '../domain/settings';
import type { CallsOfPage, SettingsState } from '../messaging/contract';
import type { CallTable } from '../messaging/envelope';
import { onEvent } from '../messaging/events';
import { acceptEventForPages, acceptForPages } from '../messaging/page-checks';
import { serveAsPage } from '../messaging/page-server';
import { read } from './extract/clobber';
import { Arrival } from './arrival';
import type { FirstFindings, Hear } from './first-glance';
import { PageGlance } from './glance';
import { patiently } from './patiently';
import type { PageReader } from './reader';
import type { PageSession } from './session';

/** Waits before a page is begun with again that is written anew once more: the second time, and at most; ms. */
const REWRITTEN_MS = { first: 250, longest: 30_000 } as const;

/** What watching needs of the browser; platform/page.ts has it. */
export interface PageBrowser {
  about(): { readonly version: string; readonly locale: string; readonly isPrivate: boolean | undefined; readonly own: { readonly id: string; readonly popup: string; readonly options: string } };
  isAlive(): boolean;
  send(message: unknown): Promise<unknown>;
  words(key: string, ...substitutions: string[]): string;
}

/** To ask again is of no use where this context outlived its extension. */
function isFinal(answer: Result<unknown>): boolean {
  return answer.ok || answer.failure.code === 'reloaded';
}

/**
 * Runs the extension in this page: on or off as the reader's settings say, from now until `signal` aborts.
 * @param first what the first script has found out
 * @returns hears the messages that come to the page
 */
export function startPage(browser: PageBrowser, first: FirstFindings, signal: AbortSignal): Hear {
  const { about } = browser;
  const clientFor = <C extends CallTable>(accept: Accept<C>): Client<C> => createClient(accept, browser.send, { timeoutMs: LIMITS.callTimeoutMs });
  const client = clientFor<CallsOfPage>(acceptForPages);
  /** Asked for where the page is read: a glance needs none, and is refused where the site is switched off. */
  let settings: Settings | null = null;
  let loading: Promise<void> | null = null;
  /** What tells one run of the extension in this page from the next; null where it is off. */
  let run: object | null = null;
  let glance: PageGlance | null = null;
  let reader: PageReader | null = null;
  let session: PageSession | null = null;
  const readingScript = new Arrival('reading', () => patiently(() => client.call('page.script', { scripts: ['reading'] }), (answer) => isFinal(answer) || run === null));

  /** Null where it is on already. */
  const begin = (): PageGlance | null => {
    if (run) return null;
    run = {};
    glance = new PageGlance({ client, isAlive: browser.isAlive, onWorth: () => void wake(), onRefused: end });
    return glance;
  };
  const end = (): void => {
    glance?.stop();
    reader?.stop();
    session?.stop();
    [settings, run, glance, reader, session] = [null, null, null, null, null];
  };
  /** From a glance to reading, and to a session as soon as the settings are there. */
  const wake = async (): Promise<PageSession | null> => {
    const begun = run;
    if (!begun) return null;
    glance?.stop();
    glance = null;
    const coming = readingScript.get();
    const known = settings ? null : load();
    const part = await coming;
    if (begun !== run) return null;
    if (!part) {
      // With the next word from the background, or when the page comes back, it is begun anew.
      run = null;
      return null;
    }
    const reading = (reader ??= part.startReading(clientFor));
    await known;
    if (begun !== run) return null;
    if (settings) session ??= new part.PageSession({ clientFor, ...browser }, settings, reading);
    return session;
  };
  const apply = ({ settings: current }: Pick<SettingsState, 'settings'>): void => {
    if (signal.aborted) return;
    if (current.sitesOff.includes(location.hostname)) return end();
    settings = current;
    begin()?.start();
    session?.setSettings(current);
  };
  /** What the background said of this page does not hold any more. */
  const reconsider = (): void => {
    const running = session ?? reader;
    if (running) running.reconsider();
    else if (glance) glance.start();
    else begin()?.start();
  };
  const load = (): Promise<void> => {
    loading ??= patiently(() => client.call('settings.get', {}), (answer) => isFinal(answer) || signal.aborted).then((answer) => {
      loading = null;
      if (answer.ok) apply(answer.value);
      else if (!settings) end();
    });
    return loading;
  };
  if (first.verdict === 'worth') {
    run = {};
    void wake();
  } else if (first.verdict === 'quiet') begin()?.resume(first);

  let wait = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** A page that is written anew time and again is begun with more and more seldom. */
  const beginAgain = (): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      if (!run || signal.aborted) return;
      end();
      begin()?.start();
    }, wait);
    wait = Math.min(Math.max(wait * 2, REWRITTEN_MS.first), REWRITTEN_MS.longest);
  };

  const hearEvent = onEvent({
    'settings.changed': apply,
    'watchlist.changed': (state) => session?.setWatchlist(state),
    'corrections.changed': reconsider,
    'alias.asked': ({ text }) => void wake().then((woken) => woken?.askAlias(text)),
    command: ({ name }) => void wake().then((woken) => woken?.command(name)),
  }, acceptEventForPages);
  const answerCall = serveAsPage({
    'page.digest': () => ok(session?.digest ?? { title: read(document, 'title'), foundAt: null, lines: [] }),
    'page.jump': ({ series }) => (session?.jump(series) ? ok({}) : fail('notFound')),
    'page.ping': () => ok({ version: about().version, on: run !== null }),
  }, (sender: Sender) => whoIs(sender, about().own) === 'popup');

  /** Changes were missed while the page lay in the back/forward cache or was rendered behind another. */
  const catchUp = ({ isTrusted }: Event): void => {
    if (!isTrusted) return;
    if (session) session.wake();
    else reconsider();
    if (settings) void load();
  };
  const comeBack = (event: PageTransitionEvent): void => {
    if (event.persisted) catchUp(event);
  };
  const leave = ({ isTrusted }: Event): void => {
    if (isTrusted) session?.rest();
  };
  const listen = (): void => {
    window.addEventListener('pageshow', comeBack, { signal });
    // Sent to the document, whose functions a page can hide; the window hears it on its way.
    window.addEventListener('prerenderingchange', catchUp, { capture: true, signal });
    window.addEventListener('pagehide', leave, { signal });
  };
  listen();
  onWrittenAnew(() => {
    if (!browser.isAlive()) return;
    listen();
    beginAgain();
  }, signal);
  signal.addEventListener('abort', end, { once: true });
  return (message, sender) => {
    if (sender.id !== about().own.id) return undefined;
    hearEvent(message);
    return answerCall(message, sender);
  };
}

/** Calls back after `document.open()`, which takes away what listens to window and document, ours too; or where a page changes all of its tree, which is as rare. */
function onWrittenAnew(act: () => void, signal: AbortSignal): void {
  const rootNow = (): Element | null => read(document, 'documentElement');
  let root = rootNow();
  const observer = new MutationObserver(() => {
    const now = rootNow();
    if (!now || now === root) return;
    root = now;
    act();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
