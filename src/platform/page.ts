import { once } from '../lib/once';

/**
 * The browser as the content script sees it. Not the polyfill: that would cost every page its evaluation, and only a handful of
 * calls are needed, which all supported browsers offer with promises under `browser` or `chrome`.
 */

/** What browsers tell of a message's sender. */
export interface MessageSender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
}

type Listener = (message: unknown, sender: MessageSender, answer: (value: unknown) => void) => true | undefined;

interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  getURL(path: string): string;
  getManifest(): { readonly version: string; readonly action: { readonly default_popup: string }; readonly options_ui: { readonly page: string } };
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

interface ExtensionApi {
  readonly runtime?: Runtime;
  readonly i18n: { getMessage(key: string, substitutions?: string[]): string; getUILanguage(): string };
  readonly extension?: { readonly inIncognitoContext?: boolean };
}

/** What does not change while the script runs. */
export interface AboutExtension {
  readonly version: string;
  /** Language of the browser's interface (BCP 47). */
  readonly locale: string;
  /** Whether the tab is in a private window. */
  readonly isPrivate: boolean | undefined;
  /** Id of the extension and addresses of its pages, without query and hash. */
  readonly own: { readonly id: string; readonly popup: string; readonly options: string };
}

/** What every script in a page needs of the browser. */
interface Platform {
  /** False once the extension was updated, switched off or removed and this script outlived it. */
  isAlive(): boolean;
  /** Sends a message to the background. Rejects where nobody is there any more. */
  send(message: unknown): Promise<unknown>;
}

export interface FirstPlatform extends Platform {
  /** Hears messages; a listener that returns a promise answers with its value. @returns hears them no more. */
  onMessage(listener: (message: unknown, sender: MessageSender) => Promise<unknown> | undefined): () => void;
}

export interface PagePlatform extends Platform {
  about(): AboutExtension;
  /** A message of `_locales`; empty when the key is unknown. */
  words(key: string, ...substitutions: string[]): string;
}

/** What a card says whose extension was updated or removed. */
const LAST_WORDS = ['failure_reloaded', 'failureAdvice_reloaded', 'close'];

function extensionApi(): ExtensionApi | undefined {
  const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
  return browser ?? chrome;
}

/** Has the browser make its API ready: Firefox takes 7 ms for that at the first use, while a page still loads or when its marks are due. */
export function touchApi(): void {
  void extensionApi()?.runtime?.id;
}

/** @throws {TypeError} where the extension is gone already. */
function liveApi(): ExtensionApi & { readonly runtime: Runtime } {
  const api = extensionApi();
  if (!api || !isAlive(api)) throw new TypeError('no extension');
  return api as ExtensionApi & { readonly runtime: Runtime };
}

function platformOver(api: ExtensionApi & { readonly runtime: Runtime }): Platform {
  return {
    isAlive: () => isAlive(api),
    // Async, so that the exception which Chromium throws from a dead runtime is a rejection too.
    send: async (message) => api.runtime.sendMessage(message),
  };
}

/**
 * For the script that comes into every page.
 * @throws {TypeError} where the extension is gone already.
 */
export function createFirstPlatform(): FirstPlatform {
  const api = liveApi();
  const { runtime } = api;
  return {
    ...platformOver(api),
    onMessage(listener) {
      const hear: Listener = (message, sender, answer) => {
        const reply = listener(message, sender);
        if (!reply) return undefined;
        void reply.then(answer);
        return true;
      };
      runtime.onMessage.addListener(hear);
      return () => {
        if (isAlive(api)) runtime.onMessage.removeListener(hear);
      };
    },
  };
}

/**
 * For the scripts that come later.
 * @throws {TypeError} where the extension is gone already.
 */
export function createPagePlatform(): PagePlatform {
  const api = liveApi();
  const { runtime } = api;
  // Asked for when needed: each of these takes a tenth of a millisecond or two, and most pages that are watched need none.
  const about = once(() => {
    const manifest = runtime.getManifest();
    return {
      version: manifest.version,
      locale: api.i18n.getUILanguage(),
      isPrivate: api.extension?.inIncognitoContext,
      own: { id: runtime.id as string, popup: runtime.getURL(manifest.action.default_popup), options: runtime.getURL(manifest.options_ui.page) },
    };
  });
  const lastWords = new Map<string, string>();
  return {
    ...platformOver(api),
    about,
    words(key, ...substitutions) {
      if (!isAlive(api)) return lastWords.get(key) ?? '';
      // A dead runtime has no words left. They are read with the first words of a card: before, that would cost pages that never show one.
      if (lastWords.size === 0) for (const last of LAST_WORDS) lastWords.set(last, api.i18n.getMessage(last));
      return api.i18n.getMessage(key, substitutions);
    },
  };
}

function isAlive(api: ExtensionApi): boolean {
  try {
    return Boolean(api.runtime?.id);
  } catch {
    return false;
  }
}
