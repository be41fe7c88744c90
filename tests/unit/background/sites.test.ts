import { expect, it } from 'vitest';
import { createSites, type SitesPort } from '../../../src/background/sites';

/** Tabs 1 (our script answers), 2 (answers with a refusal), 3 (nobody answers), 4 (may not be entered). */
function world(granted: readonly string[]): SitesPort & { readonly log: string[] } {
  const log: string[] = [];
  return {
    log,
    builtIn: () => ['https://a.example/*'],
    granted: async () => granted,
    registerFor: async (matches) => { log.push(`register ${matches.join(' ')}`); },
    offerMenu: async (matches) => { log.push(`menu ${matches.join(' ')}`); },
    tabIds: async (matches) => { log.push(`tabs ${matches.join(' ')}`); return [1, 2, 3, 4]; },
    inject: async (tabId) => {
      log.push(`inject ${tabId}`);
      if (tabId === 4) throw new Error('Cannot access contents of the page');
    },
    ask: async (tabId) => {
      if (tabId === 3) throw new Error('Receiving end does not exist.');
      if (tabId === 4) return undefined;
      return tabId === 1 ? { ok: true, value: {} } : { ok: false, failure: { code: 'refused' } };
    },
  };
}

it('registers exactly the granted sites and offers the menu on all', async () => {
  const port = world(['https://b.example/*']);
  await createSites(port).bringInLine();
  expect(port.log).toEqual(['register https://b.example/*', 'menu https://a.example/* https://b.example/*']);
});

it('injects where no script answers, and takes no harm from tabs that refuse', async () => {
  const port = world([]);
  await createSites(port).reviveTabs();
  expect(port.log).toEqual(['tabs https://a.example/*', 'inject 3', 'inject 4']);
});

it('does one thing at a time', async () => {
  const port = world([]);
  const sites = createSites(port);
  await Promise.all([sites.bringInLine(), sites.bringInLine(), sites.reviveTabs()]);
  expect(port.log.map((line) => line.split(' ')[0])).toEqual(['register', 'menu', 'register', 'menu', 'tabs', 'inject', 'inject']);
});
