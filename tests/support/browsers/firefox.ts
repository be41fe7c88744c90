import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { HOST_SELECTOR, type Engine, type EngineOptions } from './engine';
import { until } from './until';

const EXTENSION_ID = 'titlecard@titlecard.example';
/** Fixed in the profile, so that the address of our pages is known. */
const EXTENSION_UUID = '5f1c8e52-3d0b-4c1e-9c57-7d1e2a3b4c5d';

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
  // The journeys restart the browser; without these a temporary extension's storage goes with it.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.safebrowsing.downloads.enabled': false,
  'extensions.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'intl.accept_languages': 'en-US, en',
  'ui.prefersReducedMotion': 1,
  'security.enterprise_roots.enabled': false,
};

interface BidiValue { readonly type: string; readonly sharedId?: string; readonly value?: unknown }
interface BidiAnswer { readonly result: { readonly type: string; readonly result?: BidiValue; readonly exceptionDetails?: { readonly text: string } } }
interface Bidi { send(method: string, params: unknown): Promise<{ result: unknown }> }

/** puppeteer keeps its BiDi connection to itself in the types; the raw commands are needed for closed roots and system access. */
const bidiOf = (browser: Browser): Bidi => (browser as unknown as { connection: Bidi }).connection;
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

async function call(bidi: Bidi, context: string, source: string, args: readonly unknown[], options: object = {}): Promise<BidiValue> {
  const answer = (await bidi.send('script.callFunction', {
    functionDeclaration: source, arguments: args, target: { context }, awaitPromise: true, ...options,
  })) as BidiAnswer;
  if (answer.result.exceptionDetails) throw new Error(answer.result.exceptionDetails.text);
  return answer.result.result ?? { type: 'undefined' };
}

async function inCard(bidi: Bidi, page: Page, source: string, args: readonly unknown[]): Promise<unknown> {
  const context = contextOf(page);
  const host = await call(bidi, context, `() => document.querySelector(${JSON.stringify(HOST_SELECTOR)})`, [], { serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 } });
  const root = (host.value as { shadowRoot?: BidiValue } | undefined)?.shadowRoot?.sharedId;
  if (root === undefined) return null;
  const answer = await call(
    bidi, context,
    `async (root, args) => JSON.stringify((await (${source})(root, ...JSON.parse(args))) ?? null)`,
    [{ sharedId: root }, { type: 'string', value: JSON.stringify(args) }],
  );
  return JSON.parse(String(answer.value)) as unknown;
}

/** Runs `source` in Firefox's own window, which `--remote-allow-system-access` permits. */
async function inBrowserWindow(bidi: Bidi, source: string): Promise<BidiValue> {
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })).result as { contexts: readonly { context: string }[] };
  return call(bidi, tree.contexts[0]?.context ?? '', source, []);
}

/** Firefox tells puppeteer nothing of loads of moz-extension pages, so the document itself is asked. */
async function loadOwn(bidi: Bidi, page: Page, start: () => Promise<unknown>): Promise<void> {
  const context = contextOf(page);
  const old = 'titlecardOldDocument';
  await call(bidi, context, `() => { document[${JSON.stringify(old)}] = true; }`, []);
  await start();
  await until('the own page', async () => (await call(bidi, context, `() => document.readyState === "complete" && location.protocol === "moz-extension:" && document[${JSON.stringify(old)}] !== true`, [])).value);
}

async function openOwn(browser: Browser, url: string): Promise<Page> {
  const bidi = bidiOf(browser);
  const page = await browser.newPage();
  await loadOwn(bidi, page, () => bidi.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' }));
  return page;
}

async function openWindow(browser: Browser, origin: string, url: string, kind: 'normal' | 'private'): Promise<Page> {
  const opener = await openOwn(browser, `${origin}/src/options/index.html`);
  const before = new Set(await browser.pages());
  await opener.evaluate(`browser.windows.create({ url: ${JSON.stringify(url)}, incognito: ${kind === 'private'} }).then(() => true)`);
  const page = await until('the new window', async () => (await browser.pages()).find((it) => !before.has(it) && it.url() === url), 30_000);
  await opener.close();
  return page;
}

async function withExtension(browser: Browser, options: EngineOptions): Promise<Engine> {
  const bidi = bidiOf(browser);
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: options.dist }, 'moz:allowPrivateBrowsing': options.privateWindows });
  const origin = `moz-extension://${EXTENSION_UUID}`;
  return {
    name: 'firefox',
    browser,
    origin,
    inCard: (page, source, args) => inCard(bidi, page, source, args),
    privileged: async (source) => JSON.parse(String((await inBrowserWindow(bidi, `async () => JSON.stringify((await (${source})()) ?? null)`)).value)) as unknown,
    openOwn: (path) => openOwn(browser, `${origin}/${path}`),
    reloadOwn: (page) => loadOwn(bidi, page, () => call(bidi, contextOf(page), '() => location.reload()', [])),
    openWindow: (url, kind) => openWindow(browser, origin, url, kind),
    stopBackground: async () => {
      await inBrowserWindow(bidi, `() => WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)}).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`);
    },
    close: () => browser.close(),
  };
}

/** Starts Firefox with the unpacked build. */
export async function startFirefox(options: EngineOptions): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: !options.headful,
    userDataDir: options.profile,
    acceptInsecureCerts: true,
    protocolTimeout: 120_000,
    defaultViewport: options.headful ? null : { width: 1000, height: 800 },
    args: ['--remote-allow-system-access', ...options.extraArgs],
    extraPrefsFirefox: { ...PREFERENCES, ...options.preferences, 'network.proxy.http_port': options.proxyPort, 'network.proxy.ssl_port': options.proxyPort },
  });
  try {
    return await withExtension(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}
