import { Article } from '../../../tests/support/browsers/article';
import { until } from '../../../tests/support/browsers/until';
import { median, round } from './figures';
import { markedPage } from './pages';
import { WITH, WITHOUT, type Site } from './site';

const MARKS = 2_000;
const MUTATIONS = 20_000;
const ROUNDS = 3;

/** Rewrites text nodes in turn, yielding now and then as pages do, and answers how many ms that took. */
const MUTATE = `(async () => {
  const nodes = [...document.querySelectorAll('li')].map((it) => it.firstChild);
  const from = performance.now();
  for (let done = 0; done < ${MUTATIONS}; done += 1) {
    const node = nodes[done % nodes.length];
    node.data = node.data.endsWith('!') ? node.data.slice(0, -1) : node.data + '!';
    if (done % 500 === 0) await new Promise(requestAnimationFrame);
  }
  document.body.offsetHeight;
  return performance.now() - from;
})()`;

async function mutate(site: Site, origin: string, path: string): Promise<number> {
  const article = await Article.open(site.engine, origin + path);
  if (origin === WITH) await until('all marks', async () => (await article.page.evaluate('CSS.highlights.get("titlecard")?.size ?? 0')) as number >= MARKS * 0.9, 60_000);
  const ms = (await article.page.evaluate(MUTATE)) as number;
  await article.close();
  return ms;
}

/** How much longer, in percent, 20,000 changes of text take on a page with 2,000 marks. */
export async function mutationOverhead(site: Site): Promise<number> {
  const path = '/bench/mutations/';
  for (const origin of [WITH, WITHOUT]) site.standIn.page(origin + path, markedPage(MARKS));
  const ratios: number[] = [];
  for (let at = 0; at < ROUNDS; at += 1) {
    const without = await mutate(site, WITHOUT, path);
    ratios.push((await mutate(site, WITH, path)) / without);
  }
  return round((median(ratios) - 1) * 100);
}
