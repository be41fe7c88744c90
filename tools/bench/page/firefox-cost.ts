import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../../tests/support/browsers/until';
import type { Cost } from './cost';
import { looksOf, visit, type Site } from './site';

/** Between two looks at a process that is to come to rest, ms. */
const LOOK_MS = 200;
/** A process at rest still answers Firefox's own questions; it may run this long between two looks, ms. */
const REST_MS = 1;

interface ProcessInfo { readonly mainMs: number; readonly memoryBytes: number }

/** Process and memory of one site, as Firefox's own task manager reads them. */
const OF_SITE = (hostname: string): string => `async () => {
  const { children } = await ChromeUtils.requestProcInfo();
  const found = children.find((child) => child.windows.some((it) => it.documentURI && it.documentURI.spec.startsWith('https://' + ${JSON.stringify(hostname)})));
  return found ? { pid: found.pid, memoryBytes: found.memory } : null;
}`;

/**
 * Time that a process's main thread has run, ms. Firefox itself reads a clock that counts in steps of 10 ms; the scheduler's own
 * (https://docs.kernel.org/scheduler/sched-stats.html, first field of schedstat, ns) has no steps.
 */
function mainMsOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

async function processOf({ engine }: Site, url: string): Promise<ProcessInfo> {
  const found = (await engine.privileged?.(OF_SITE(new URL(url).hostname))) as { pid: number; memoryBytes: number } | null;
  if (!found) throw new Error(`no process of Firefox shows ${url}`);
  return { mainMs: mainMsOf(found.pid), memoryBytes: found.memoryBytes };
}

const COLLECT = `() => { for (const topic of ['child-gc-request', 'child-cc-request']) Services.obs.notifyObservers(null, topic); }`;

/** The same once the process has cleaned up after earlier pages and rests, so that their end is not counted to the next one. */
async function processAtRest(site: Site, url: string): Promise<ProcessInfo> {
  await site.engine.privileged?.(COLLECT);
  let last = await processOf(site, url);
  return until('a process at rest', async () => {
    await pause(LOOK_MS);
    const now = await processOf(site, url);
    const rests = now.mainMs - last.mainMs < REST_MS;
    last = now;
    return rests ? now : null;
  });
}

/**
 * What one load costs Firefox: the growth of the main thread's time in the site's process. A holder tab keeps that process alive
 * between loads, so that its start is not counted.
 */
export async function firefoxCost(site: Site, url: string): Promise<Cost> {
  const before = await processAtRest(site, url);
  return visit(site, url, async (page) => {
    const after = await processOf(site, url);
    const looks = await looksOf(page);
    return { mainMs: after.mainMs - before.mainMs, scriptMs: null, longestOursMs: null, memoryBytes: after.memoryBytes - before.memoryBytes, looks };
  });
}
