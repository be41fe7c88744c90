import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Article } from '../support/browsers/article';
import { until } from '../support/browsers/until';
import { word } from '../support/browsers/words';
import { journey } from '../support/journey';
import { STUDIO_PIECE } from '../support/pages';

const at = journey();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe complains of, one line each. */
async function complaints(page: Page, selector = 'html'): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(${JSON.stringify(selector)}, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then((it) => it.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.target.join(' '))))`) as Promise<string[]>;
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
  });

  it('would fail with planted faults', async () => {
    const article = await at.openPage('/planted/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    const copied = await article.inCard<Copied>(COPY_CARD);
    if (copied === null) throw new Error('no card to copy');
    const faulty = await openCopy({ css: `${copied.css} .pale { color: #eee; background: #fff; }`, html: `${copied.html}<img src="data:,"><button></button><p class="pale">hardly to be read</p>` });
    const rules = (await complaints(faulty)).map((it) => it.split(':')[0]);
    expect(rules).toEqual(expect.arrayContaining(['image-alt', 'button-name', 'color-contrast']));
  });
});
