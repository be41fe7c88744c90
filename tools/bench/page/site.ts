import type { Page } from 'puppeteer-core';
import type { Engine } from '../../../tests/support/browsers/engine';
import type { StandIn } from '../../../tests/support/browsers/stand-in';
import { until } from '../../../tests/support/browsers/until';

/** The extension runs on the first host and not on the second; everything else about the two is the same. */
export const WITH = 'https://www.themarysue.com';
export const WITHOUT = 'https://bench.example';
/** Scripts of saved pages fail in ways that differ from load to load; without them only our work differs. */
const STATIC = { 'content-security-policy': "script-src 'none'" };
/** Page time after the load event in which marks and everything that they cause are over. */
const SETTLE_MS = 1_500;

export interface Site { readonly engine: Engine; readonly standIn: StandIn }

/** Serves one page on both hosts and answers all its subresources with 404. */
export function servePage({ standIn }: Site, path: string, html: string): void {
  for (const origin of [WITH, WITHOUT]) standIn.page(origin + path, html, STATIC);
}

/** Opens `url` in a fresh tab, lets it settle, hands it to `look` and closes it. */
export async function visit<T>({ engine }: Site, url: string, look: (page: Page) => Promise<T>, before: (page: Page) => Promise<unknown> = async () => undefined): Promise<T> {
  const page = await engine.browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  try {
    await before(page);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    const from = await page.evaluate(() => performance.now());
    await until('the page has settled', () => page.evaluate((end) => performance.now() > end, from + SETTLE_MS), 60_000);
    return await look(page);
  } finally {
    await page.close();
  }
}

export interface Looks { readonly html: string; readonly layout: string; readonly marks: number }

/** The page's own HTML, where every element stands, and the number of marks. */
export function looksOf(page: Page): Promise<Looks> {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    marks: CSS.highlights.get('titlecard')?.size ?? 0,
    layout: [...document.body.querySelectorAll('*')].map((it) => it.getBoundingClientRect()).map((box) => `${box.x} ${box.y} ${box.width} ${box.height}`).join('\n'),
  }));
}
