import type { Cost } from './cost';
import { looksOf, visit, type Site } from './site';

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

/**
 * What one load costs Firefox: the growth of the main thread's time in the site's process. A holder tab keeps that process
 * alive between loads, so that its start is not counted.
 */
export async function firefoxCost(site: Site, url: string): Promise<Cost> {
  const before = await processOf(site, url);
  return visit(site, url, async (page) => {
    const after = await processOf(site, url);
    return { mainMs: after.mainMs - before.mainMs, scriptMs: null, longestOursMs: null, memoryBytes: after.memoryBytes - before.memoryBytes, looks: await looksOf(page) };
  });
}
