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

const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8', 'v8.execute'];

/** Compiling and running scripts, by the names that V8 and Blink give it. */
const SCRIPT = ['v8.compile', 'v8.run', 'v8.callFunction', 'EvaluateScript', 'FunctionCall', 'RunMicrotasks'];

const msOf = (event: TraceEvent): number => (event.tdur ?? event.dur ?? 0) / 1000;
const endOf = (event: TraceEvent): number => event.ts + (event.dur ?? 0);

/** Time in script, counting what is nested in other script once. */
function scriptMs(onMain: readonly TraceEvent[]): number {
  let until = 0;
  let sum = 0;
  for (const event of onMain.filter((it) => SCRIPT.includes(it.name)).sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a))) {
    if (event.ts < until) continue;
    until = endOf(event);
    sum += msOf(event);
  }
  return sum;
}

/** Time of the page's main thread in a trace, in ms; `longestOursMs` is that of the longest task in which a script of the extension ran. */
function readTrace(events: readonly TraceEvent[], url: string, extension: string): Pick<Cost, 'mainMs' | 'scriptMs' | 'longestOursMs'> {
  const start = events.find((it) => it.name === 'navigationStart' && it.args?.data?.documentLoaderURL === url);
  const onMain = events.filter((it) => it.pid === start?.pid && it.tid === start.tid);
  const tasks = onMain.filter((it) => it.name === 'RunTask' || it.name === 'ThreadControllerImpl::RunTask');
  const ours = onMain.filter((it) => it.args?.data?.url?.startsWith(extension));
  const withOurs = tasks.filter((task) => ours.some((it) => it.ts >= task.ts && it.ts <= endOf(task)));
  return { mainMs: tasks.reduce((sum, task) => sum + msOf(task), 0), scriptMs: scriptMs(onMain), longestOursMs: Math.max(0, ...withOurs.map(msOf)) };
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
    return { ...readTrace(traceEvents, url, site.engine.origin), memoryBytes: await heapBytes(page), looks: await looksOf(page) };
  }, (page) => page.tracing.start({ categories: CATEGORIES }));
}
