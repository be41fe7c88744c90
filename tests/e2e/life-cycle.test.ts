import { expect, it } from 'vitest';
import { Article } from '../support/browsers/article';
import { callBackground, digestOf, inExtension, switchExtension } from '../support/browsers/extension-pages';
import { until } from '../support/browsers/until';
import { word } from '../support/browsers/words';
import { journey } from '../support/journey';
import { articlePage, paragraphs, STUDIO_PIECE } from '../support/pages';

const at = journey();

/** Hovers until a card comes: the marks may be those of a copy that is gone, which Firefox leaves in the page. */
async function hoverForCard(article: Article, series: string): Promise<void> {
  await until('a card of the new copy', async () => {
    await article.leave();
    await article.hover(series);
    return (await article.waitForCard(series).catch(() => null)) !== null;
  }, 60_000);
}

it('goes on in open tabs after the extension was loaded anew', async () => {
  const article = await at.openPage('/reload/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  const html = await article.html('html');
  await inExtension(at.engine, '(setTimeout(() => api.runtime.reload(), 50), null)').catch(() => undefined);
  await until('the extension is back', () => inExtension(at.engine, 'true'), 40_000);
  await article.page.bringToFront();
  await article.waitForMarks('Metallic Rouge', 'Soul Eater');
  await hoverForCard(article, 'Soul Eater');
  expect((await article.markTexts()).filter((text) => text === 'Soul Eater')).toHaveLength(1);
  await article.leave();
  await article.waitForNoCard();
  expect(await article.html('html')).toBe(html);
});

it('leaves open tabs where the extension is switched off, and comes back to them when it is switched on', async () => {
  const article = await at.openPage('/switched/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  const html = await article.html('html');
  await switchExtension(at.engine, false);
  await article.page.bringToFront();
  // In Firefox the marks have lost their looks only, since nothing of ours runs any more.
  if (at.name === 'chromium') await until('no marks', async () => (await article.markTexts()).length === 0);
  await switchExtension(at.engine, true);
  await article.page.bringToFront();
  await article.waitForMarks('Metallic Rouge', 'Soul Eater');
  await hoverForCard(article, 'Soul Eater');
  await article.leave();
  await article.waitForNoCard();
  expect(await article.html('html')).toBe(html);
});

/** Has the page write itself anew, which takes away all that listens to its window and document. */
function writeAnew(html: string): void {
  document.open();
  document.write(html);
  document.close();
}

it.each([
  ['a page that is read', 'https://www.themarysue.com/anew/', 'The anime Soul Eater is back.', ['Soul Eater']],
  ['a page that was only glanced at', 'https://animecorner.me/anew/', 'Rain is expected.', []],
])('begins anew where %s is written anew', async (_name, url, before, marked) => {
  at.standIn.page(url, articlePage('Before', paragraphs(before)));
  const article = await Article.open(at.engine, url);
  if (marked.length > 0) await article.waitForMarks(...marked);
  await article.page.evaluate(writeAnew, articlePage('Anew', paragraphs('Here stands the anime Metallic Rouge.')));
  await article.waitForMarks('Metallic Rouge');
  await article.hover('Metallic Rouge');
  await article.waitForCard('Bones');
  await article.page.keyboard.press('Escape');
  await article.waitForNoCard();
  expect(await article.markTexts()).toEqual(['Metallic Rouge']);
  expect((await digestOf(at.engine, article.page)).map(({ count }) => count)).toEqual([1]);
});

it('keeps its marks over the back/forward cache', async () => {
  const article = await at.openPage('/back/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  at.standIn.page('https://www.themarysue.com/elsewhere/', '<p>Elsewhere.</p>');
  await article.page.goto('https://www.themarysue.com/elsewhere/');
  await article.page.evaluate(() => history.back());
  await article.waitForMarks('Metallic Rouge');
  await article.hover('Metallic Rouge');
  await article.waitForCard('Bones');
});

it('leaves a site that is switched off from the card, and comes back when it is switched on', async () => {
  const article = await at.openPage('/off-here/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  const html = await article.html('html');
  await article.hover('Metallic Rouge');
  await article.waitForCard('Bones');
  await article.pressInCard(word('more'));
  await article.waitForCard(word('offHere'));
  await article.pressInCard(word('offHere'));
  await article.waitForNoCard();
  await until('no marks', async () => (await article.markTexts()).length === 0);
  expect(await article.html('html')).toBe(html);
  await callBackground(at.engine, 'settings.switch', { list: 'sitesOff', member: 'www.themarysue.com', listed: false });
  await article.waitForMarks('Metallic Rouge');
});
