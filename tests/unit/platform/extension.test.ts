import { afterAll, beforeEach, expect, it, vi } from 'vitest';

/**
 * What real desktop browsers cannot show: APIs that Firefox for Android lacks, and manifests as both browsers hand them out. The
 * polyfill leaves an existing `browser` alone, so a plain object stands for the browser here.
 */
const calls: [string, unknown][] = [];
const record = (name: string, answer?: unknown) => async (argument: unknown) => {
  calls.push([name, argument]);
  return answer;
};
const listeners = { addListener: () => undefined };

function browserWith(own: { readonly root: string; readonly script: object; readonly held?: readonly string[]; readonly registered?: readonly string[] }): object {
  return {
    runtime: {
      id: 'titlecard',
      getManifest: () => ({ content_scripts: [{ matches: ['https://a.example/news/*'], ...own.script }], host_permissions: ['https://a.example/*'] }),
      getURL: (path: string) => new URL(path, own.root).href,
    },
    action: {},
    scripting: {
      getRegisteredContentScripts: async () => (own.registered ?? []).map((id) => ({ id })),
      registerContentScripts: record('register'),
      unregisterContentScripts: record('unregister'),
      insertCSS: record('insertCSS'),
      executeScript: record('executeScript'),
    },
    permissions: {
      onAdded: listeners, onRemoved: listeners,
      contains: async ({ origins }: { readonly origins: readonly string[] }) => origins.every((origin) => own.held?.includes(origin)),
      getAll: async () => ({ origins: own.held }),
      request: record('request', true),
    },
  };
}

const chromium = { root: 'chrome-extension://id/', script: { js: ['src/page.js'], css: ['src/marks.css'] } };
const firefox = {
  root: 'moz-extension://uuid/',
  script: { js: ['moz-extension://uuid/src/page.js'], css: ['moz-extension://uuid/src/marks.css'], css_origin: 'user' },
};

// The polyfill is loaded once and holds on to this object.
const world = { runtime: { id: 'titlecard' } };

async function extensionIn(own: Parameters<typeof browserWith>[0]) {
  Object.assign(world, browserWith(own));
  vi.stubGlobal('browser', world);
  vi.stubGlobal('chrome', world);
  return import('../../../src/platform/extension');
}

beforeEach(() => {
  calls.length = 0;
});
afterAll(() => vi.unstubAllGlobals());

it('does nothing where there are no menus, commands and badges', async () => {
  const extension = await extensionIn(firefox);
  extension.onCommand(() => undefined);
  extension.onSelectionChosen(() => undefined);
  await extension.offerOnSelection('Always mark', ['https://a.example/*']);
  await extension.setBadge(1, '3');
  expect(calls).toEqual([]);
});

it.each([
  ['Chromium', chromium, {}, 'AUTHOR'],
  ['Firefox', firefox, { cssOrigin: 'user' }, 'USER'],
])('names the content script from the root of the package in %s', async (_name, own, extra, origin) => {
  const extension = await extensionIn(own);
  await extension.injectInto(7);
  await extension.registerFor(['https://b.example/*']);
  const target = { tabId: 7 };
  const files = { js: ['/src/page.js'], css: ['/src/marks.css'] };
  expect(calls).toEqual([
    ['insertCSS', { target, files: files.css, origin }],
    ['executeScript', { target, files: files.js }],
    ['register', [{ id: 'granted-sites', matches: ['https://b.example/*'], ...files, runAt: 'document_idle', persistAcrossSessions: true, ...extra }]],
  ]);
});

it('registers nothing where nothing was granted', async () => {
  await (await extensionIn(chromium)).registerFor([]);
  expect(calls).toEqual([]);
});

it('tells granted sites from those of the manifest', async () => {
  const held = ['https://a.example/*', 'https://a.example/news/*', 'https://b.example/*', 'http://b.example/*'];
  const extension = await extensionIn({ ...chromium, held });
  expect(await extension.grantedMatches()).toEqual(['https://b.example/*', 'http://b.example/*']);
});

it('asks for both schemes by name and is content with one', async () => {
  const extension = await extensionIn({ ...chromium, held: ['https://a.example/*'] });
  await extension.requestAccess(['*://b.example/*']);
  expect(calls).toEqual([['request', { origins: ['https://b.example/*', 'http://b.example/*'] }]]);
  expect(await extension.hasAccess(['*://a.example/*'])).toBe(true);
  expect(await extension.hasAccess(['*://a.example/*', '*://b.example/*'])).toBe(false);
});

it('preloads scripts in those pages of a host that get the content script', async () => {
  const extension = await extensionIn({ ...chromium, held: ['https://*.b.example/*', 'https://*/*'], registered: ['granted-sites', 'preload a.example'] });
  expect(await extension.preloadedHosts()).toEqual(['a.example']);
  for (const host of ['a.example', 'www.b.example']) await extension.preload(host, ['src/reading.js']);
  await extension.stopPreload('a.example');
  const rest = { js: ['/src/reading.js'], runAt: 'document_end', persistAcrossSessions: false };
  expect(calls).toEqual([
    ['register', [{ id: 'preload a.example', matches: ['https://a.example/news/*', 'https://a.example/*'], ...rest }]],
    ['register', [{ id: 'preload www.b.example', matches: ['https://www.b.example/*', 'https://www.b.example/*'], ...rest }]],
    ['unregister', { ids: ['preload a.example'] }],
  ]);
});
