import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../../tests/support/browsers/until';
import type { Cost } from './cost';
import { looksOf, visit, type Site } from './site';

/** Between two looks at a process that is to come to rest, ms. */
const REST_MS = 200;

interface ProcessInfo { readonly mainMs: number; readonly memoryBytes: number }

/** Time of the main thread and memory of the content process of one site, as Firefox's own task manager reads them. */
async function processOf({ engine }: Site, url: string): Promise<ProcessInfo> {
  const { hostname } = new URL(url);
  const source = `async () => {
    const { children } = await ChromeUtils.requestProcInfo();
    const found = children.find((child) => child.windows.some((it) => it.documentURI && it.documentURI.spec.startsWith('https://' + ${JSON.stringify(hostname)})));
    if (!found) return null;
    const main = found.threads.find((thread) => thread.tid === found.pid) ?? found.threads[0];
    return { mainMs: (main ? main.cpuTime : found.cpuTime) / 1e6, memoryBytes: found.memory };
  }`;
  return ((await engine.privileged?.(source)) as ProcessInfo | null) ?? { mainMs: 0, memoryBytes: 0 };
}

const COLLECT = `() => { for (const topic of ['child-gc-request', 'child-cc-request']) Services.obs.notifyObservers(null, topic); }`;

/** The same once the process has cleaned up after earlier pages and rests, so that their end is not counted to the next one. */
async function processAtRest(site: Site, url: string): Promise<ProcessInfo> {
  await site.engine.privileged?.(COLLECT);
  let last = await processOf(site, url);
  return until('a process at rest', async () => {
    await pause(REST_MS);
    const now = await processOf(site, url);
    const rests = now.mainMs === last.mainMs;
    last = now;
    return rests ? now : null;
  });
}

/**
 * What one load costs Firefox: the growth of the main thread's time in the site's process, which Linux counts in steps of 10 ms. A
 * holder tab keeps that process alive between loads, so that its start is not counted.
 */
export async function firefoxCost(site: Site, url: string): Promise<Cost> {
  const before = await processAtRest(site, url);
  return visit(site, url, async (page) => {
    const after = await processOf(site, url);
    const looks = await looksOf(page);
    return { mainMs: after.mainMs - before.mainMs, scriptMs: null, longestOursMs: null, memoryBytes: after.memoryBytes - before.memoryBytes, looks };
  });
}
