import { Article } from '../../../tests/support/browsers/article';
import { until } from '../../../tests/support/browsers/until';
import { median, round } from './figures';
import { guide } from './pages';
import { visit, WITH, type Site } from './site';

const RUNS = 7;
/** Loads of a fresh browser before anything counts. */
const WARM_UP = 8;
/** Between two looks for marks, ms. To look without a pause keeps one of two processors from starting the background: 30 ms in Chromium. */
const LOOK_MS = 4;
const WORDS = 1_000;
const NOTHING = '/bench/nothing/';
/** Dwell of the intent machine (src/page/intent/numbers.ts), ms. */
const DWELL_MS = 300;
/** Rest before the move, ms: over a shorter one a move of 70 px counts as fast. */
const REST_MS = 500;

/** Notes in the page's own world when marks are registered, when the pointer first moved since it was last asked about, and when the card's host arrives. */
const WATCH = `(() => {
  const seen = globalThis.titlecardSeen = { marks: 0, moved: 0, host: 0 };
  const look = () => { if (CSS.highlights.has('titlecard')) seen.marks = performance.now(); else setTimeout(look, ${LOOK_MS}); };
  look();
  addEventListener('pointermove', (event) => { seen.moved ||= event.timeStamp; }, true);
  new MutationObserver(() => { if (!seen.host && document.querySelector('[popover="manual"]')) seen.host = performance.now(); }).observe(document, { childList: true, subtree: true });
})()`;

interface Seen { readonly marks: number; readonly moved: number; readonly host: number; readonly idle: number }

function seenBy(page: Article['page']): Promise<Seen> {
  return page.evaluate('({ ...titlecardSeen, idle: performance.getEntriesByType("navigation")[0].loadEventStart })') as Promise<Seen>;
}

type Background = 'warm' | 'cold';

/** A page without series before: the one that follows has to wait for the script for reading (decision 0086). */
async function firstOfSite(site: Site, path: string): Promise<number> {
  await visit(site, WITH + NOTHING, async () => undefined);
  return marksAfter(site, path, 'warm');
}

async function marksAfter(site: Site, path: string, background: Background): Promise<number> {
  if (background === 'cold') await site.engine.stopBackground();
  return visit(site, WITH + path, async (page) => {
    const seen = await until('marks', async () => { const it = await seenBy(page); return it.marks > 0 ? it : null; });
    return seen.marks - seen.idle;
  }, (page) => page.evaluateOnNewDocument(WATCH));
}

/** Rests beside the mention, and comes to it with one move, slow enough to be meant: the dwell counts from the first move on a mention. */
async function comeTo(article: Article, text: string): Promise<void> {
  const to = await article.pointOf(text);
  await article.page.mouse.move(Math.max(to.x - 60, 1), to.y + 30);
  await article.letPass(REST_MS);
  await article.page.evaluate('titlecardSeen.moved = 0');
  await article.page.mouse.move(to.x, to.y);
}

async function cardAfter(site: Site, path: string): Promise<number> {
  return visit(site, WITH + path, async (page) => {
    const article = new Article(site.engine, page);
    const [first] = await article.waitForMarks();
    await comeTo(article, first ?? '');
    const seen = await until('the card', async () => { const it = await seenBy(page); return it.host > 0 ? it : null; });
    return seen.host - seen.moved - DWELL_MS;
  }, (page) => page.evaluateOnNewDocument(WATCH));
}

async function runs(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) values.push(await measure());
  return round(median(values));
}

/**
 * Medians in ms: from the page's load, right after which scripts for an idle document are run, to marks with a cold and a warm background, and
 * with a warm one in the first page of a site; and from the end of the dwell to the card.
 */
export async function latencies(site: Site): Promise<Record<string, number>> {
  const path = '/bench/latency/';
  site.standIn.page(WITH + path, guide(WORDS, false));
  site.standIn.page(WITH + NOTHING, '<p>Rain is expected.</p>');
  for (let load = 0; load < WARM_UP; load += 1) await marksAfter(site, path, 'warm');
  const warmMs = await runs(() => marksAfter(site, path, 'warm'));
  const coldMs = await runs(() => marksAfter(site, path, 'cold'));
  const firstMs = await runs(() => firstOfSite(site, path));
  const cardMs = await runs(() => cardAfter(site, path));
  return { marksWarmMs: warmMs, marksColdMs: coldMs, marksFirstMs: firstMs, cardAfterDwellMs: cardMs };
}
