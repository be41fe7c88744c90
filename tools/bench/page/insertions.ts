import { Article } from '../../../tests/support/browsers/article';
import { round } from './figures';
import { listPage, markedPage } from './pages';
import { WITH, WITHOUT, type Site } from './site';

const ROUNDS = 3;
const ITEMS = 3_000;
const ADDED = 1_000;
const PARAGRAPHS = 800;
/** A page's time in which all that a change brings about is over, ms. */
const SETTLE_MS = 5_000;

/** Beats as often as a timer may, and keeps the longest time between two beats. */
const HEART = `(() => {
  const heart = globalThis.heart = { longest: 0, last: performance.now() };
  const beat = () => {
    const now = performance.now();
    heart.longest = Math.max(heart.longest, now - heart.last);
    heart.last = now;
    setTimeout(beat);
  };
  beat();
})()`;

/** Hundreds of items with titles at once, as a list does that goes on. */
const INSERT = `(async () => {
  const list = document.querySelector('ul');
  const items = [...list.children].slice(0, ${ADDED}).map((it) => it.cloneNode(true));
  heart.longest = 0;
  list.append(...items);
})()`;

/** Each second the same list in new nodes, as pages do that render all of it for a change in one place. */
const REPLACE = `(async () => {
  const list = document.querySelector('section');
  heart.longest = 0;
  for (let left = 5; left > 0; left -= 1) {
    list.replaceChildren(...list.cloneNode(true).childNodes);
    await new Promise((done) => setTimeout(done, 1_000));
  }
})()`;

async function longestGap(site: Site, url: string, change: string): Promise<number> {
  const article = await Article.open(site.engine, url);
  if (url.startsWith(WITH)) await article.waitForMarks();
  await article.letPass(SETTLE_MS);
  await article.page.evaluate(HEART);
  await article.letPass(100);
  await article.page.evaluate(change);
  await article.letPass(SETTLE_MS);
  const longest = (await article.page.evaluate('heart.longest')) as number;
  await article.close();
  return longest;
}

interface Gaps { readonly withoutMs: number; readonly withMs: number }

async function gaps(site: Site, path: string, html: string, change: string): Promise<Gaps> {
  for (const origin of [WITH, WITHOUT]) site.standIn.page(origin + path, html);
  const found: Record<string, number[]> = { [WITHOUT]: [], [WITH]: [] };
  for (let at = 0; at < ROUNDS; at += 1) {
    for (const [origin, all] of Object.entries(found)) all.push(await longestGap(site, origin + path, change));
  }
  const longest = (origin: string): number => round(Math.max(...(found[origin] ?? [])));
  return { withoutMs: longest(WITHOUT), withMs: longest(WITH) };
}

/** The longest time that the main thread is kept busy at a stretch where much comes into a page, without and with the extension: the longest of three rounds. */
export async function insertionGaps(site: Site): Promise<{ readonly insertGap: Gaps; readonly replaceGap: Gaps }> {
  return {
    insertGap: await gaps(site, '/bench/insert/', markedPage(ITEMS), INSERT),
    replaceGap: await gaps(site, '/bench/replace/', listPage(PARAGRAPHS), REPLACE),
  };
}
