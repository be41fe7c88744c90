import puppeteer, { type Browser, type CDPSession, type Page, type Protocol } from 'puppeteer-core';
import type { Engine, EngineOptions } from './engine';
import { until } from './until';

/** `--no-sandbox` because CI runs as root; the rest keeps the browser from calling home and from shrinking its shared memory. */
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-dev-shm-usage', '--proxy-bypass-list=<-loopback>', '--lang=en-US', '--force-prefers-reduced-motion',
];

function closedRoot(node: Protocol.DOM.Node): Protocol.DOM.Node | null {
  if (node.shadowRootType === 'closed') return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = closedRoot(child);
    if (found !== null) return found;
  }
  return null;
}

async function cardRoot(session: CDPSession): Promise<string | null> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const shadow = closedRoot(root);
  if (shadow === null) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  return object.objectId ?? null;
}

async function inCard(page: Page, source: string, args: readonly unknown[]): Promise<unknown> {
  const session = await page.createCDPSession();
  try {
    const objectId = await cardRoot(session);
    if (objectId === null) return null;
    const answer = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (...args) { return (${source})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value as unknown;
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/**
 * Sets what readers set on chrome://extensions: the developer mode, without which an unpacked extension is disabled when it is
 * loaded again, and, if asked, incognito, which is off for a new extension and loads it again when it is switched on.
 */
async function setUp(browser: Browser, id: string, privateWindows: boolean): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('new Promise((done) => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }, done))');
  if (privateWindows) {
    await page.evaluate(`new Promise((done) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${JSON.stringify(id)}, incognitoAccess: true }, done))`);
    await until('incognito access', () => page.evaluate(`chrome.developerPrivate.getExtensionInfo(${JSON.stringify(id)}).then((it) => it.incognitoAccess.isActive && it.state === 'ENABLED')`));
  }
  await page.close();
}

async function openOwn(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

async function openWindow(browser: Browser, origin: string, url: string, kind: 'normal' | 'private'): Promise<Page> {
  const opener = await openOwn(browser, `${origin}/src/options/index.html`);
  const before = new Set(browser.targets());
  const waiting = browser.waitForTarget((target) => !before.has(target) && target.type() === 'page' && target.url() === url, { timeout: 30_000 });
  await opener.evaluate(`chrome.windows.create({ url: ${JSON.stringify(url)}, incognito: ${kind === 'private'} }).then(() => true)`);
  const page = await (await waiting).page();
  await opener.close();
  if (page === null) throw new Error(`the new window has no page: ${url}`);
  return page;
}

async function withExtension(browser: Browser, options: EngineOptions): Promise<Engine> {
  const id = await browser.installExtension(options.dist);
  const origin = `chrome-extension://${id}`;
  await setUp(browser, id, options.privateWindows);
  return {
    name: 'chromium',
    browser,
    origin,
    inCard,
    privileged: null,
    openOwn: (path) => openOwn(browser, `${origin}/${path}`),
    reloadOwn: async (page) => { await page.reload({ waitUntil: 'load' }); },
    openWindow: (url, kind) => openWindow(browser, origin, url, kind),
    stopBackground: async () => {
      const target = browser.targets().find((it) => it.type() === 'service_worker' && it.url().startsWith(origin));
      const worker = await target?.worker();
      await worker?.close();
      await until('the worker is gone', () => !browser.targets().some((it) => it.type() === 'service_worker' && it.url().startsWith(origin)));
    },
    close: () => browser.close(),
  };
}

/** Starts Chromium with the unpacked build. */
export async function startChromium(options: EngineOptions): Promise<Engine> {
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: !options.headful,
    userDataDir: options.profile,
    enableExtensions: true,
    acceptInsecureCerts: true,
    protocolTimeout: 120_000,
    defaultViewport: options.headful ? null : { width: 1000, height: 800 },
    args: [...FLAGS, `--proxy-server=127.0.0.1:${options.proxyPort}`, ...options.extraArgs],
  });
  try {
    return await withExtension(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}
