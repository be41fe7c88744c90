import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Theme } from '../../src/domain/settings';
import { Article } from '../../tests/support/browsers/article';
import { BROWSER_NAMES, type BrowserName, type Engine } from '../../tests/support/browsers/engine';
import { callBackground } from '../../tests/support/browsers/extension-pages';
import { launch } from '../../tests/support/browsers/launch';
import { startStandIn } from '../../tests/support/browsers/stand-in';
import { Surface } from '../../tests/support/browsers/surface';
import { word } from '../../tests/support/browsers/words';

const ADDRESS = 'https://www.themarysue.com/titlecard-demo/';
const SHOWN = 'Metallic Rouge';
const WIDTHS = [320, 400, 800] as const;
const THEMES: readonly Theme[] = ['light', 'dark'];
const FOLDER = 'screenshots';

/** Takes one picture at each width. */
async function atEachWidth(page: Page, name: string, height: number, fullPage: boolean, ready: () => Promise<unknown> = async () => undefined): Promise<void> {
  for (const width of WIDTHS) {
    // Firefox refuses to move a pointer that a narrower window has left outside.
    await page.mouse.move(1, 1);
    await page.setViewport({ width, height });
    await ready();
    const file = path.join(FOLDER, `${name}-${width}.png`);
    await page.screenshot({ path: file as `${string}.png`, fullPage });
    console.log(file);
  }
}

async function shootCard(article: Article, name: string): Promise<void> {
  await article.page.bringToFront();
  await atEachWidth(article.page, name, 700, false, async () => {
    await article.leave();
    await article.waitForNoCard();
    await article.hover(SHOWN);
    await article.waitForCard(SHOWN);
  });
  await article.leave();
}

async function shootPopup(engine: Engine, article: Article, name: string): Promise<void> {
  const popup = await Surface.popupFor(engine, article.page);
  await popup.page.bringToFront();
  await popup.waitForText(word('tabWatchlist'));
  await atEachWidth(popup.page, `${name}-list`, 600, true);
  await popup.press(word('tabPage'));
  await popup.waitForText(SHOWN);
  await atEachWidth(popup.page, `${name}-page`, 600, true);
  await popup.close();
}

async function shootOptions(engine: Engine, name: string): Promise<void> {
  const options = await Surface.open(engine, 'options');
  await options.waitForText(word('sectionSites'));
  await atEachWidth(options.page, name, 800, true);
  await options.close();
}

/** A list to look at: everything on the page, one entry with its article. */
async function fillList(engine: Engine, article: Article): Promise<void> {
  await article.hover(SHOWN);
  await article.waitForCard(SHOWN);
  await article.pressInCard(word('addToWatchlist'));
  // A card that was pressed in is pinned, and Esc ends it.
  await article.page.keyboard.press('Escape');
  await article.waitForNoCard();
  const popup = await Surface.popupFor(engine, article.page);
  await popup.press(word('tabPage'));
  await popup.waitForText(SHOWN);
  await popup.press(word('addAll', '').trim());
  await popup.waitForText(word('undo'));
  await popup.close();
}

function wantedBrowser(): BrowserName {
  return BROWSER_NAMES.find((name) => name === process.argv[2]) ?? 'chromium';
}

mkdirSync(FOLDER, { recursive: true });
const standIn = await startStandIn();
standIn.page(ADDRESS, readFileSync('docs/demo/article.html', 'utf8'));
const engine = await launch(wantedBrowser(), { standIn, ...(process.argv[3] ? { dist: process.argv[3] } : {}) });
try {
  const article = await Article.open(engine, ADDRESS);
  await article.waitForMarks(SHOWN);
  await fillList(engine, article);
  for (const theme of THEMES) {
    await callBackground(engine, 'settings.set', { patch: { theme, services: ['crunchyroll'] } });
    await shootCard(article, `card-${theme}`);
    await shootPopup(engine, article, `popup-${theme}`);
    await shootOptions(engine, `options-${theme}`);
  }
} finally {
  await engine.close();
  await standIn.close();
}
