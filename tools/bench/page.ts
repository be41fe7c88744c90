import { BROWSER_NAMES, type BrowserName } from '../../tests/support/browsers/engine';
import { callBackground } from '../../tests/support/browsers/extension-pages';
import { launch } from '../../tests/support/browsers/launch';
import { startStandIn } from '../../tests/support/browsers/stand-in';
import { chromiumCost } from './page/chromium-cost';
import type { Cost } from './page/cost';
import { median, quantile, round } from './page/figures';
import { firefoxCost } from './page/firefox-cost';
import { insertionGaps } from './page/insertions';
import { latencies } from './page/latency';
import { mutationOverhead } from './page/mutations';
import { guide, realPages, type BenchPage } from './page/pages';
import { servePage, WITH, WITHOUT, type Site } from './page/site';

const ROUNDS = 3;
const GUIDE_WORDS = [2_500, 5_000, 10_000, 20_000];
const COSTS: Readonly<Record<BrowserName, (site: Site, url: string) => Promise<Cost>>> = { chromium: chromiumCost, firefox: firefoxCost };

/**
 * All pages of Firefox in one process, whose time can then be told. Delays are measured without: a new page's process is shared with
 * nothing else then, as readers have it, and answers some 10 ms sooner.
 */
const ONE_PROCESS = { 'dom.ipc.processCount': 1, 'fission.autostart': false, 'dom.ipc.processPrelaunch.enabled': false };

interface Added {
  readonly name: string;
  readonly addedMs: number;
  readonly addedScriptMs: number | null;
  readonly longestOursMs: number | null;
  readonly memoryBytes: number;
  readonly isSameHtml: boolean;
  readonly isSameLayout: boolean;
  readonly hasMarks: boolean;
}

/** Loads a page in turn without and with the extension and compares; the medians of the differences are what it adds, and the longest task is that of all rounds. */
async function compare(site: Site, page: BenchPage, path: string): Promise<Added> {
  servePage(site, path, page.html);
  const cost = COSTS[site.engine.name];
  const pairs: { readonly plain: Cost; readonly ours: Cost }[] = [];
  for (let at = 0; at < ROUNDS; at += 1) pairs.push({ plain: await cost(site, WITHOUT + path), ours: await cost(site, WITH + path) });
  const longest = pairs.map(({ ours }) => ours.longestOursMs).filter((ms) => ms !== null);
  const script = pairs.flatMap(({ plain, ours }) => (plain.scriptMs === null || ours.scriptMs === null ? [] : [ours.scriptMs - plain.scriptMs]));
  return {
    name: page.name,
    addedMs: round(median(pairs.map(({ plain, ours }) => ours.mainMs - plain.mainMs))),
    addedScriptMs: script.length === 0 ? null : round(median(script)),
    longestOursMs: longest.length === 0 ? null : round(Math.max(...longest)),
    memoryBytes: Math.round(median(pairs.map(({ plain, ours }) => ours.memoryBytes - plain.memoryBytes))),
    isSameHtml: pairs.every(({ plain, ours }) => plain.looks.html === ours.looks.html),
    isSameLayout: pairs.every(({ plain, ours }) => plain.looks.layout === ours.looks.layout),
    hasMarks: pairs.some(({ ours }) => ours.looks.marks > 0),
  };
}

function times(all: readonly Added[]): object {
  const added = all.map((it) => it.addedMs);
  const script = all.map((it) => it.addedScriptMs).filter((ms) => ms !== null);
  return {
    pages: all.length,
    addedMedianMs: median(added),
    addedP95Ms: quantile(added, 0.95),
    scriptMedianMs: script.length === 0 ? null : median(script),
    scriptP95Ms: script.length === 0 ? null : quantile(script, 0.95),
  };
}

function summary(all: readonly Added[]): object {
  const longest = all.map((it) => it.longestOursMs).filter((ms) => ms !== null);
  return {
    ...times(all),
    longestTaskMs: longest.length === 0 ? null : Math.max(...longest),
    memoryMedianBytes: median(all.map((it) => it.memoryBytes)),
    changedHtml: all.filter((it) => !it.isSameHtml).map((it) => it.name),
    shiftedLayout: all.filter((it) => !it.isSameLayout).map((it) => it.name),
  };
}

/** Holder tabs keep the two sites' processes alive, and the first loads of a fresh browser are not counted. */
async function warmUp(site: Site): Promise<void> {
  servePage(site, '/bench/holder/', '<p>Holder.</p>');
  for (const origin of [WITHOUT, WITH]) {
    const page = await site.engine.browser.newPage();
    await page.goto(`${origin}/bench/holder/`);
  }
  await compare(site, { name: 'warm-up', html: guide(1_000) }, '/bench/warm-up/');
}

/** Hands a fresh browser to `use` and closes it. */
async function inBrowser<T>(name: BrowserName, preferences: Readonly<Record<string, unknown>>, use: (site: Site) => Promise<T>): Promise<T> {
  const standIn = await startStandIn();
  standIn.serve('embed.example', () => null);
  const engine = await launch(name, { standIn, preferences });
  try {
    return await use({ engine, standIn });
  } finally {
    await engine.close();
    await standIn.close();
  }
}

async function costs(site: Site, pages: readonly BenchPage[]): Promise<object> {
  await warmUp(site);
  const guides: Added[] = [];
  for (const words of GUIDE_WORDS) guides.push(await compare(site, { name: `guide of ${words} words`, html: guide(words) }, `/bench/guide-${words}/`));
  const real: Added[] = [];
  for (const [at, page] of pages.entries()) {
    real.push(await compare(site, page, `/bench/page-${at}/`));
    console.error(`${site.engine.name} ${page.name}: ${JSON.stringify(real.at(-1))}`);
  }
  // Most pages name no series and get a first look only: a row of their own tells what those pay that do.
  const marked = times([...real, ...guides].filter(({ hasMarks }) => hasMarks));
  return { ...summary([...real, ...guides.slice(-1)]), marked, growth: Object.fromEntries(guides.map((it, at) => [GUIDE_WORDS[at], it.addedMs])) };
}

async function delays(site: Site): Promise<object> {
  const speed = await latencies(site);
  const gaps = await insertionGaps(site);
  await callBackground(site.engine, 'settings.set', { patch: { marks: 'every', markIndexPages: true } });
  return { ...speed, ...gaps, mutationOverheadPercent: await mutationOverhead(site) };
}

async function measure(name: BrowserName, pages: readonly BenchPage[]): Promise<object> {
  const added = await inBrowser(name, ONE_PROCESS, (site) => costs(site, pages));
  return { ...added, ...(await inBrowser(name, {}, delays)) };
}

/** What the extension costs the pages that it runs in, in both browsers. Needs a build. */
export async function run(): Promise<object> {
  const pages = realPages();
  const figures: Record<string, object> = {};
  for (const name of BROWSER_NAMES) {
    figures[name] = await measure(name, pages);
    console.error(`${name}: ${JSON.stringify(figures[name])}`);
  }
  return figures;
}
