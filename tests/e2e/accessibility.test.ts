import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Article } from '../support/browsers/article';
import { callBackground, switchExtension } from '../support/browsers/extension-pages';
import { until } from '../support/browsers/until';
import { word } from '../support/browsers/words';
import { journey } from '../support/journey';
import { STUDIO_PIECE } from '../support/pages';

const at = journey();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nodes whose contrast axe cannot tell, by its reasons and their source. */
const TOLD_OTHERWISE: readonly (readonly [readonly string[], RegExp])[] = [
  // Letters of a service's mark on a ground that is drawn: tests/unit/ui/tokens.test.ts has the contrast of each.
  [['bgOverlap', 'imgNode', 'shortTextContent'], /^<text .*fill="#ffffff"/],
  // Signs without words, in the colour of words that axe looks at: the offer's sentence, the other buttons.
  [['nonBmp'], />[✓✕]<\//u],
  // An item that lies behind the bar at the popup's lower edge looks as those above it do.
  [['bgOverlap'], /^<p class="(?:item-title|quiet)"/],
];

/** What axe complains of, one line each; that it cannot tell a contrast is a complaint, too. */
async function complaints(page: Page, selector = 'html'): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate(`axe.run(${JSON.stringify(selector)}, { resultTypes: ['violations', 'incomplete'], rules: { 'target-size': { enabled: true } } }).then((it) => {
    const line = (rule, node) => rule.id + ': ' + node.target.join(' ');
    return {
      faults: it.violations.flatMap((rule) => rule.nodes.map((node) => line(rule, node))),
      untold: it.incomplete.filter(({ id }) => id === 'color-contrast').flatMap((rule) => rule.nodes.map((node) => ({ line: line(rule, node), html: node.html, key: node.any[0].data.messageKey }))),
    };
  })`)) as { readonly faults: readonly string[]; readonly untold: readonly { readonly line: string; readonly html: string; readonly key: string }[] };
  const untold = found.untold.filter(({ html, key }) => !TOLD_OTHERWISE.some(([reasons, node]) => reasons.includes(key) && node.test(html)));
  return [...found.faults, ...untold.map(({ line, html, key }) => `${line} (${key}) ${html}`)];
}

describe('axe finds nothing', () => {
  it.each(['light', 'dark'] as const)('in popup and options, empty and filled (%s)', async (theme) => {
    await at.settings({ theme });
    const article = await at.openPage(`/axe-${theme}/`, STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    const popup = await at.popup(article);
    await popup.waitForText(word('tabPage'));
    expect(await complaints(popup.page)).toEqual([]);
    await popup.press(word('tabPage'));
    await popup.waitForText('Metallic Rouge');
    expect(await complaints(popup.page)).toEqual([]);
    if ((await popup.text()).includes(word('addAll', '16'))) await popup.press(word('addAll', '16'));
    await popup.press(word('tabWatchlist'));
    await popup.waitForText('Metallic Rouge');
    expect(await complaints(popup.page)).toEqual([]);
    const options = await at.options();
    await options.waitForText(word('optionsTitle'));
    expect(await complaints(options.page)).toEqual([]);
  });
});

/** Copies the open card with its style sheets into an open root of a page of its own, where axe can look at it. */
const COPY_CARD = `(root) => ({
  html: [...root.children].map((it) => it.outerHTML).join(''),
  css: [...root.adoptedStyleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('\\n')).join('\\n'),
})`;

interface Copied { readonly html: string; readonly css: string }

async function openCopy(copied: Copied): Promise<Page> {
  const page = await at.engine.browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(({ html, css }: Copied) => {
    document.documentElement.lang = 'en';
    document.title = 'A copy of the card';
    const host = document.body.appendChild(document.createElement('main'));
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const body = new DOMParser().parseFromString(html, 'text/html').body;
    root.append(...body.childNodes);
  }, copied);
  return page;
}

/** Rules for whole pages do not fit a card. */
const OF_PAGES = ['page-has-heading-one', 'region', 'landmark-one-main', 'heading-order'];
const ofTheCard = (found: readonly string[]): string[] => found.filter((it) => !OF_PAGES.some((rule) => it.startsWith(`${rule}:`)));

/** Axe's complaints about the card that is open now. */
async function complaintsOfCard(article: Article): Promise<string[]> {
  const copied = await article.inCard<Copied>(COPY_CARD);
  if (copied === null) throw new Error('no card to copy');
  const copy = await openCopy(copied);
  const found = ofTheCard(await complaints(copy));
  await copy.close();
  await article.page.bringToFront();
  return found;
}

/** A name for a series that no catalogue has: nothing can be said of it. */
const UNKNOWN = { id: 'unknown', does: 'alias', surface: 'Kamen Rider', series: 'sb77777777', entry: 'b77777777', scope: { in: 'everywhere' }, at: '2026-03-01T00:00:00.000Z' } as const;

describe('the card', () => {
  it.each(['light', 'dark'] as const)('passes axe in every state (%s)', async (theme) => {
    await at.settings({ theme });
    const article = await at.openPage(`/card-axe-${theme}/`, STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge', 'Gundam');
    const press = async (text: string): Promise<void> => {
      const { x, y } = await article.pointOf(text);
      await article.page.mouse.click(x, y);
    };
    await press('Gundam');
    await article.waitForCard('Gundam Wing');
    expect(await complaintsOfCard(article), 'which series is meant').toEqual([]);
    await press('Metallic Rouge');
    await article.waitForCard('Bones');
    expect(await complaintsOfCard(article), 'closed').toEqual([]);
    await article.pressInCard(word('more'));
    await article.waitForCard(word('copyReport'));
    expect(await complaintsOfCard(article), 'with More open').toEqual([]);
    if ((await article.card())?.includes(word('addToWatchlist')) === true) await article.pressInCard(word('addToWatchlist'));
    await until('on the list', () => article.controlBox(word('statusOf', 'Metallic Rouge')));
    expect(await complaintsOfCard(article), 'on the list').toEqual([]);
    await article.pressInCard(word('copyReport'));
    await until('a notice', async () => (await article.inCard<number>('(root) => root.querySelectorAll("[role=status], [role=alert]").length')) ?? 0);
    expect(await complaintsOfCard(article), 'with a notice').toEqual([]);
    await article.pressInCard(word('reach_page'));
    await until('an undo', () => article.controlBox(word('undo')));
    expect(await complaintsOfCard(article), 'done').toEqual([]);
    await callBackground(at.engine, 'corrections.add', { correction: UNKNOWN });
    await until('a mark on a name of the reader\'s own', async () => (await article.markTexts()).includes(UNKNOWN.surface));
    await press(UNKNOWN.surface);
    await article.waitForCard(word('failure_notFound'));
    expect(await complaintsOfCard(article), 'failed').toEqual([]);
    // Firefox ends a page's script with the extension, and leaves the card as it was.
    if (at.name === 'firefox') return;
    await switchExtension(at.engine, false);
    await article.page.bringToFront();
    await article.waitForCard(word('failure_reloaded'));
    expect(await complaintsOfCard(article), 'outlived').toEqual([]);
    await switchExtension(at.engine, true);
  });

  it('would fail with planted faults', async () => {
    const article = await at.openPage('/planted/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    const copied = await article.inCard<Copied>(COPY_CARD);
    if (copied === null) throw new Error('no card to copy');
    const faulty = await openCopy({ css: `${copied.css} .pale { color: #eee; background: #fff; } .drawn { background: linear-gradient(#fff, #000); }`, html: `${copied.html}<img src="data:,"><button></button><p class="pale">hardly to be read</p><p class="drawn">on what ground?</p>` });
    const found = await complaints(faulty);
    expect(found.map((it) => it.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'button-name', 'color-contrast']));
    expect(found.filter((it) => it.includes('(bgGradient)'))).toHaveLength(1);
  });
});
