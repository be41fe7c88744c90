import { expect, it } from 'vitest';
import type { Article } from '../../support/browsers/article';
import { callBackground, digestOf, inExtension } from '../../support/browsers/extension-pages';
import { until } from '../../support/browsers/until';
import { journey, SITE } from '../../support/journey';
import { articlePage, paragraphs, STUDIO_PIECE } from '../../support/pages';

const at = journey();

/** Tells the stand-in when the page has marks, whether it is seen or not. */
const TELLS_OF_MARKS = '<script>const told = setInterval(() => { if (CSS.highlights.size === 0) return; clearInterval(told); void fetch("/ahead-is-marked"); }, 50)</script>';

/** What the toolbar shows for the article's tab, which the driver's own address may not follow. */
async function badge({ page }: Article): Promise<string> {
  const url = await page.evaluate('location.href');
  return inExtension(at.engine, `await api.action.getBadgeText({ tabId: (await api.tabs.query({})).find(({ url }) => url === ${JSON.stringify(url)}).id })`);
}

/** Opens a page that names two series, and has the browser render the next one behind it. */
async function openWithNextBehind(path: string): Promise<Article> {
  at.standIn.page(`${SITE}${path}next/`, STUDIO_PIECE.replace('</body>', `${TELLS_OF_MARKS}</body>`));
  const article = await at.openPage(path, articlePage('In view', `${paragraphs('The anime Metallic Rouge and the anime Soul Eater.')}<a href="${path}next/">Next</a>`));
  await article.waitForMarks('Metallic Rouge', 'Soul Eater');
  await until('the badge of the page in view', async () => (await badge(article)) === '2');
  const before = at.standIn.requests.length;
  await article.page.evaluate((next) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ urls: [next], eagerness: 'immediate' }] });
    document.head.append(rules);
  }, `${path}next/`);
  await until('marks in the page behind', async () => at.standIn.requests.slice(before).some((it) => it.path === '/ahead-is-marked'));
  return article;
}

/** Goes to the page behind the one in view. */
async function goOn(article: Article): Promise<void> {
  await article.page.bringToFront();
  await Promise.all([article.page.waitForNavigation(), article.page.click('a')]);
  expect(await article.page.evaluate('performance.getEntriesByType("navigation")[0].activationStart')).toBeGreaterThan(0);
}

it('a page has its number of series on the badge once it is shown, and not before', async () => {
  const article = await openWithNextBehind('/ahead-badge/');
  await article.letPass(500);
  expect(await badge(article)).toBe('2');
  await goOn(article);
  const lines = await digestOf(at.engine, article.page);
  expect(lines.length).toBeGreaterThan(5);
  await until('the badge of the next page', async () => (await badge(article)) === String(lines.length));
  await article.hover('Metallic Rouge');
  await article.waitForCard('Bones');
});

it('a page shows what the reader has set while it was rendered behind another', async () => {
  const article = await openWithNextBehind('/ahead-off/');
  await callBackground(at.engine, 'settings.switch', { list: 'sitesOff', member: 'www.themarysue.com', listed: true });
  await until('no marks in the page in view', async () => (await article.markTexts()).length === 0);
  await goOn(article);
  await until('no marks in the next page', async () => (await article.markTexts()).length === 0);
  await callBackground(at.engine, 'settings.switch', { list: 'sitesOff', member: 'www.themarysue.com', listed: false });
  await article.waitForMarks('Metallic Rouge');
});
