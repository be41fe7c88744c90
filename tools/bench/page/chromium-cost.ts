import type { Page } from 'puppeteer-core';
import type { Cost } from './cost';
import { looksOf, visit, type Site } from './site';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time that the thread itself ran, which other work on the machine does not lengthen. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly documentLoaderURL?: string } };
}

const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];

/** Time of the page's main thread in a trace, in ms; `ours` is the longest task in which a script of the extension ran. */
function readTrace(events: readonly TraceEvent[], url: string, extension: string): { mainMs: number; longestOursMs: number } {
  const start = events.find((it) => it.name === 'navigationStart' && it.args?.data?.documentLoaderURL === url);
  const onMain = events.filter((it) => it.pid === start?.pid && it.tid === start.tid);
  const tasks = onMain.filter((it) => it.name === 'RunTask' || it.name === 'ThreadControllerImpl::RunTask');
  const ours = onMain.filter((it) => it.args?.data?.url?.startsWith(extension));
  const withOurs = tasks.filter((task) => ours.some((it) => it.ts >= task.ts && it.ts <= task.ts + (task.dur ?? 0)));
  const ms = (task: TraceEvent): number => (task.tdur ?? task.dur ?? 0) / 1000;
  return { mainMs: tasks.reduce((sum, task) => sum + ms(task), 0), longestOursMs: Math.max(0, ...withOurs.map(ms)) };
}

async function heapBytes(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** What one load costs Chromium, from a trace. */
export function chromiumCost(site: Site, url: string): Promise<Cost> {
  let trace: Uint8Array | undefined;
  return visit(site, url, async (page) => {
    trace = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: readonly TraceEvent[] };
    const { mainMs, longestOursMs } = readTrace(traceEvents, url, site.engine.origin);
    return { mainMs, longestOursMs, memoryBytes: await heapBytes(page), looks: await looksOf(page) };
  }, (page) => page.tracing.start({ categories: CATEGORIES }));
}
