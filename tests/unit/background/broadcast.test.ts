import { describe, expect, it } from 'vitest';
import type { EventMessage } from '../../../src/messaging/envelope';
import { broadcast, follow, type Reach } from '../../../src/background/broadcast';
import { createSettingsStore } from '../../../src/settings/store';
import { memoryStorage } from '../../support/memory-storage';

function reach(broken: readonly number[] = []): Reach & { readonly heard: [number | 'pages', EventMessage][] } {
  const heard: [number | 'pages', EventMessage][] = [];
  return {
    heard,
    tabIds: async () => [1, 2, 3],
    toTab: async (tabId, message) => {
      if (broken.includes(tabId)) throw new Error('Receiving end does not exist.');
      heard.push([tabId, message]);
    },
    toPages: async (message) => { heard.push(['pages', message]); },
  };
}

const event: EventMessage = { titlecard: 'event', name: 'command', data: { name: 'toggle-card' } };

describe('broadcast', () => {
  it('reaches all that listen, past those that do not', async () => {
    const everybody = reach([2]);
    await broadcast(everybody, event);
    expect(everybody.heard).toEqual([['pages', event], [1, event], [3, event]]);
  });

  it('still tells our own pages when tabs cannot be listed', async () => {
    const everybody = reach();
    await broadcast({ ...everybody, tabIds: () => Promise.reject(new Error('shutting down')) }, event);
    expect(everybody.heard).toEqual([['pages', event]]);
  });
});

describe('follow', () => {
  it('tells the last state of changes by any hand, not each of them', async () => {
    const storage = memoryStorage();
    const store = createSettingsStore(storage, { now: () => 0 }, ['en']);
    const everybody = reach();
    follow(store, 'settings.changed', everybody, new AbortController().signal);
    await Promise.all(Array.from({ length: 40 }, (_, count) => store.set({ sitesOff: [`${count}.example`] })));
    const last = (): unknown => everybody.heard.findLast(([who]) => who === 'pages')?.[1].data;
    await expect.poll(last).toMatchObject({ settings: { sitesOff: ['39.example'] } });
    expect(everybody.heard.filter(([who]) => who === 'pages').length).toBeLessThan(40);
    await storage.set({ settings: { version: 1, value: { theme: 'dark' } } });
    await expect.poll(last).toMatchObject({ settings: { theme: 'dark', sitesOff: [] } });
  });
});
