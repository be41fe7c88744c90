import { fail, ok } from '../domain/result';
import { LIMITS } from '../domain/limits';
import { whoIs, type Sender } from '../messaging/caller';
import { type Accept, type Client, createClient } from '../messaging/client';
import type { CallsOfReading, SettingsState } from '../messaging/contract';
import type { CallTable } from '../messaging/envelope';
import { onEvent } from '../messaging/events';
import { acceptEventForPages, acceptForPages } from '../messaging/page-checks';
import { serveAsPage } from '../messaging/page-server';
import { Detection } from './detection';
import { digestOf } from './digest';
import { read } from './extract/clobber';
import { PageReader } from './reader';
import { PageSession } from './session';

/** What the content script needs of the browser; platform/page.ts has it. */
export interface PageBrowser {
  about(): { readonly version: string; readonly locale: string; readonly isPrivate: boolean | undefined; readonly own: { readonly id: string; readonly popup: string; readonly options: string } };
  isAlive(): boolean;
  send(message: unknown): Promise<unknown>;
  onMessage(listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined, signal: AbortSignal): void;
  words(key: string, ...substitutions: string[]): string;
}

/** Waits before asking the background for settings again, in ms: it may be starting up after an update. */
const RETRY_MS = [500, 2_000, 8_000] as const;

/**
 * Runs the extension in this page: on or off as the reader's settings say, from now until `signal` aborts.
 */
export function startPage(browser: PageBrowser, signal: AbortSignal): void {
  const { about } = browser;
  const clientFor = <C extends CallTable>(accept: Accept<C>): Client<C> => createClient(accept, browser.send, { timeoutMs: LIMITS.callTimeoutMs });
  const client = clientFor<CallsOfReading>(acceptForPages);
  let session: PageSession | null = null;
  let reader: PageReader | null = null;

  const startReading = (): PageReader => {
    const started = new PageReader(new Detection(client));
    started.start();
    return started;
  };
  const stopReading = (): void => {
    clearTimeout(ahead);
    reader?.stop();
    reader = null;
  };
  // Behind this script's start, in a task of its own, and while the background is asked for settings (decision 0083).
  const ahead = setTimeout(() => { reader ??= startReading(); });
  const apply = ({ settings }: Pick<SettingsState, 'settings'>): void => {
    if (signal.aborted) return;
    if (settings.sitesOff.includes(location.hostname)) {
      session?.stop();
      session = null;
      stopReading();
    } else if (session) session.setSettings(settings);
    else session = new PageSession({ client, clientFor, ...browser }, settings, reader ??= startReading());
  };
  const load = async (): Promise<void> => {
    for (const wait of [...RETRY_MS, null]) {
      const answer = await client.call('settings.get', {});
      if (answer.ok) return apply(answer.value);
      if (wait === null || answer.failure.code === 'reloaded') break;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    if (!session) stopReading();
  };
  // Before all else: the answer takes longer than what follows.
  void load();

  const hearEvent = onEvent({
    'settings.changed': apply,
    'watchlist.changed': (state) => session?.setWatchlist(state),
    'corrections.changed': () => (session ?? reader)?.reconsider(),
    'alias.asked': ({ text }) => session?.askAlias(text),
    command: ({ name }) => session?.command(name),
  }, acceptEventForPages);
  const answerCall = serveAsPage({
    'page.digest': () => ok(digestOf(session?.mentions ?? [], read(document, 'title'), session?.foundAt() ?? null)),
    'page.jump': ({ series }) => (session?.jump(series) ? ok({}) : fail('notFound')),
    'page.ping': () => ok({ version: about().version, on: session !== null }),
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
    else reader?.reconsider();
    void load();
  }, { signal });
  window.addEventListener('pagehide', () => session?.rest(), { signal });
  signal.addEventListener('abort', () => {
    session?.stop();
    stopReading();
  }, { once: true });
}
