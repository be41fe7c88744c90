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
import { PageGlance } from './glance';
import type { PageReader } from './reader';
import type { PageSession } from './session';

/** What the content script needs of the browser; platform/page.ts has it. */
export interface PageBrowser {
  about(): { readonly version: string; readonly locale: string; readonly isPrivate: boolean | undefined; readonly own: { readonly id: string; readonly popup: string; readonly options: string } };
  isAlive(): boolean;
  send(message: unknown): Promise<unknown>;
  onMessage(listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined, signal: AbortSignal): void;
  words(key: string, ...substitutions: string[]): string;
}

/** Waits before asking the background again, in ms: it may be starting up after an update. */
const RETRY_MS = [500, 2_000, 8_000] as const;

/** Asks again where nobody answered, as long as it is wanted; not where this context outlived its extension. */
async function patiently<T>(ask: () => Promise<Result<T>>, isWanted: () => boolean): Promise<Result<T>> {
  let answer = await ask();
  for (const wait of RETRY_MS) {
    if (answer.ok || answer.failure.code === 'reloaded' || !isWanted()) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    answer = await ask();
  }
  return answer;
}

/**
 * Runs the extension in this page: on or off as the reader's settings say, from now until `signal` aborts.
 */
export function startPage(browser: PageBrowser, signal: AbortSignal): void {
  const { about } = browser;
  const clientFor = <C extends CallTable>(accept: Accept<C>): Client<C> => createClient(accept, browser.send, { timeoutMs: LIMITS.callTimeoutMs });
  const client = clientFor<CallsOfPage>(acceptForPages);
  /** Asked for where the page is read: a glance needs none, and is refused where the site is switched off. */
  let settings: Settings | null = null;
  let loading: Promise<void> | null = null;
  let glance: PageGlance | null = null;
  let reader: PageReader | null = null;
  let session: PageSession | null = null;
  const readingScript = new Arrival('reading', () => patiently(() => client.call('page.script', { script: 'reading' }), () => glance !== null));

  const begin = (): void => {
    if (glance) return;
    glance = new PageGlance({ client, isAlive: browser.isAlive, onWorth: () => void wake(), onRefused: end });
    glance.start();
  };
  const end = (): void => {
    glance?.stop();
    reader?.stop();
    session?.stop();
    [settings, glance, reader, session] = [null, null, null, null];
  };
  /** From a glance to reading, and to a session as soon as the settings are there. */
  const wake = async (): Promise<PageSession | null> => {
    const begun = glance;
    if (!begun) return null;
    begun.stop();
    const coming = readingScript.get();
    const known = settings ? null : load();
    const part = await coming;
    if (begun !== glance) return null;
    if (!part) {
      // With the next word from the background, or when the page comes back, it is begun anew.
      glance = null;
      return null;
    }
    const reading = (reader ??= part.startReading(clientFor));
    await known;
    if (begun !== glance) return null;
    if (settings) session ??= new part.PageSession({ clientFor, ...browser }, settings, reading);
    return session;
  };
  const apply = ({ settings: current }: Pick<SettingsState, 'settings'>): void => {
    if (signal.aborted) return;
    if (current.sitesOff.includes(location.hostname)) return end();
    settings = current;
    begin();
    session?.setSettings(current);
  };
  /** What the background said of this page does not hold any more. */
  const reconsider = (): void => {
    const running = session ?? reader;
    if (running) running.reconsider();
    else if (glance) glance.start();
    else begin();
  };
  const load = (): Promise<void> => {
    loading ??= patiently(() => client.call('settings.get', {}), () => !signal.aborted).then((answer) => {
      loading = null;
      if (answer.ok) apply(answer.value);
      else if (!settings) end();
    });
    return loading;
  };
  begin();

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
    'page.ping': () => ok({ version: about().version, on: glance !== null }),
  }, (sender: Sender) => whoIs(sender, about().own) === 'popup');

  browser.onMessage((message, sender) => {
    if (sender.id !== about().own.id) return undefined;
    hearEvent(message);
    return answerCall(message, sender);
  }, signal);
  // Changes were missed while the page lay in the back/forward cache.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    if (session) session.wake();
    else reconsider();
    if (settings) void load();
  }, { signal });
  window.addEventListener('pagehide', () => session?.rest(), { signal });
  signal.addEventListener('abort', end, { once: true });
}
