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

/** Microtasks are told of in `v8.execute`: what follows an answer to a message runs in them. */
const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8', 'v8.execute'];

/** Compiling and running scripts, by the names that V8 and Blink give it. */
const SCRIPT = ['v8.compile', 'v8.run', 'v8.callFunction', 'EvaluateScript', 'FunctionCall', 'RunMicrotasks'];

const msOf = (event: TraceEvent): number => (event.tdur ?? event.dur ?? 0) / 1000;
const sumMs = (events: readonly TraceEvent[]): number => events.reduce((sum, event) => sum + msOf(event), 0);
const endOf = (event: TraceEvent): number => event.ts + (event.dur ?? 0);

/** Script events that are not nested in other script. */
function outermostScript(onMain: readonly TraceEvent[]): TraceEvent[] {
  let until = 0;
  const inOrder = onMain.filter((it) => SCRIPT.includes(it.name)).sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a));
  return inOrder.filter((event) => {
    if (event.ts < until) return false;
    until = endOf(event);
    return true;
  });
}

/**
 * Time of the page's main thread in a trace, in ms; `longestOursMs` is that of the longest task in which a script of the extension ran.
 * What goes on after an answer from the background is a microtask whose event names no script: all such tasks count as the extension's,
 * the page's own among them.
 */
function readTrace(events: readonly TraceEvent[], url: string, extension: string): Pick<Cost, 'mainMs' | 'scriptMs' | 'longestOursMs'> {
  const start = events.find((it) => it.name === 'navigationStart' && it.args?.data?.documentLoaderURL === url);
  const onMain = events.filter((it) => it.pid === start?.pid && it.tid === start.tid);
  const tasks = onMain.filter((it) => it.name === 'RunTask' || it.name === 'ThreadControllerImpl::RunTask');
  const script = outermostScript(onMain);
  const ours = [...onMain.filter((it) => it.args?.data?.url?.startsWith(extension)), ...script.filter((it) => it.name === 'RunMicrotasks')];
  const withOurs = tasks.filter((task) => ours.some((it) => it.ts >= task.ts && it.ts <= endOf(task)));
  return { mainMs: sumMs(tasks), scriptMs: sumMs(script), longestOursMs: Math.max(0, ...withOurs.map(msOf)) };
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
