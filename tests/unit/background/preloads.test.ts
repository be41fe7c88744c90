import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPreloads, type PreloadPort } from '../../../src/background/preloads';

interface World extends PreloadPort { readonly hosts: Set<string>; readonly asked: () => number; readonly refuse: (on: boolean) => void; readonly refused: () => number }

/** A browser that takes a while, and may refuse. */
function world(...before: string[]): World {
  const hosts = new Set(before);
  let [asked, refused, isRefusing] = [0, 0, false];
  const takeAWhile = async (): Promise<void> => {
    await Promise.resolve();
    if (!isRefusing) return;
    refused += 1;
    throw new Error('Cannot access contents of the page');
  };
  return {
    refuse: (on) => { isRefusing = on; },
    refused: () => refused,
    hosts,
    asked: () => asked,
    preloaded: async () => { asked += 1; return [...hosts]; },
    async preload(host) {
      await takeAWhile();
      if (hosts.has(host)) throw new Error('Duplicate script ID');
      hosts.add(host);
    },
    async stopPreload(host) {
      await takeAWhile();
      if (!hosts.delete(host)) throw new Error('Nonexistent script ID');
    },
  };
}

const page = (host: string) => ({ url: `https://${host}/story`, tab: { id: 1, incognito: false } });

it('goes by the last page of each site', async () => {
  const pages = fc.array(fc.tuple(fc.constantFrom('a.example', 'b.example', 'c.example'), fc.boolean()), { maxLength: 20 });
  await fc.assert(fc.asyncProperty(pages, async (visits) => {
    const port = world('b.example');
    const preloads = createPreloads(port);
    const last = new Map<string, boolean>([['b.example', true]]);
    for (const [host, isRead] of visits) {
      preloads.note(page(host), isRead);
      last.set(host, isRead);
    }
    await expect.poll(() => [...port.hosts].sort(), { interval: 1 }).toEqual([...last].flatMap(([host, isRead]) => (isRead ? [host] : [])).sort());
  }), { numRuns: 50 });
});

it('asks the browser once what it has, and nothing for pages without a site', async () => {
  const port = world();
  const preloads = createPreloads(port);
  preloads.note({ url: 'file:///story.html', tab: { id: 1, incognito: false } }, true);
  preloads.note({ url: 'https://a.example/' }, true);
  preloads.note(page('a.example'), false);
  preloads.note(page('b.example'), true);
  await expect.poll(() => [...port.hosts]).toEqual(['b.example']);
  expect(port.asked()).toBe(1);
});

it('leaves the site that came first for one too many', async () => {
  const port = world();
  const preloads = createPreloads(port);
  for (let site = 0; site <= 30; site++) preloads.note(page(`${site}.example`), true);
  await expect.poll(() => port.hosts.has('30.example')).toBe(true);
  expect(port.hosts.size).toBe(30);
  expect(port.hosts.has('0.example')).toBe(false);
});

it('leaves the sites that the reader switched off', async () => {
  const port = world('a.example', 'b.example');
  createPreloads(port).leave(['b.example', 'c.example']);
  await expect.poll(() => [...port.hosts]).toEqual(['a.example']);
});

it('goes on where the browser refuses, and tries again with the next page', async () => {
  const port = world();
  const preloads = createPreloads(port);
  port.refuse(true);
  preloads.note(page('a.example'), true);
  preloads.note(page('b.example'), true);
  await expect.poll(port.refused).toBe(2);
  port.refuse(false);
  preloads.note(page('a.example'), true);
  await expect.poll(() => [...port.hosts]).toEqual(['a.example']);
  port.refuse(true);
  preloads.note(page('a.example'), false);
  await expect.poll(port.refused).toBe(3);
  port.refuse(false);
  preloads.note(page('a.example'), false);
  await expect.poll(() => [...port.hosts]).toEqual([]);
});
