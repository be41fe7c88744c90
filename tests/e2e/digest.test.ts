import { expect, it } from 'vitest';
import { inExtension } from '../support/browsers/extension-pages';
import { until } from '../support/browsers/until';
import { word } from '../support/browsers/words';
import { journey } from '../support/journey';
import { articlePage, paragraphs, STUDIO_PIECE } from '../support/pages';

const at = journey();

const FILLER = paragraphs(...Array.from({ length: 60 }, (_, line) => `Paragraph ${line} talks about the weather and about nothing else.`));
const LONG = articlePage('Three series, far apart', `${paragraphs('The anime Soul Eater comes first.')}${FILLER}${paragraphs('Then the anime Space Dandy follows, and Soul Eater again.')}${FILLER}${paragraphs('Last of all stands the anime Metallic Rouge.')}`);

it('lists the series of the page in reading order', async () => {
  const article = await at.openPage('/digest/', LONG);
  await article.waitForMarks('Soul Eater', 'Space Dandy', 'Metallic Rouge');
  const popup = await at.popup(article);
  await popup.press(word('tabPage'));
  await popup.waitForText('Soul Eater', 'Space Dandy', 'Metallic Rouge');
  expect((await popup.texts('.item-title')).map((text) => text.toLowerCase())).toEqual(['soul eater', 'space dandy', 'metallic rouge']);
});

it('jumps to the first mention', async () => {
  const article = await at.openPage('/jump/', LONG);
  await article.waitForMarks('Metallic Rouge');
  expect(await article.page.evaluate(() => scrollY)).toBe(0);
  const popup = await at.popup(article);
  await popup.press(word('tabPage'));
  await popup.press(word('jumpTo', 'Metallic Rouge'));
  await article.page.bringToFront();
  await until('the mention is in view', () => article.page.evaluate(() => {
    const last = document.querySelector('article > p:last-of-type')?.getBoundingClientRect();
    return last !== undefined && last.top >= 0 && last.bottom <= innerHeight;
  }));
});

it('adds one, then all', async () => {
  const article = await at.openPage('/add-all/', LONG);
  await article.waitForMarks('Metallic Rouge');
  const popup = await at.popup(article);
  await popup.press(word('tabPage'));
  await popup.press(word('addTitle', 'Soul Eater'));
  await popup.waitForText(word('addAll', '2'));
  await popup.press(word('addAll', '2'));
  await popup.press(word('tabWatchlist'));
  await popup.waitForText('Soul Eater', 'Space Dandy', 'Metallic Rouge');
});

it('says in the badge how many series the page names', async () => {
  const article = await at.openPage('/badge/', LONG);
  await article.waitForMarks('Metallic Rouge');
  await article.page.bringToFront();
  await until('a badge of 3', async () => {
    const badges = await inExtension<string[]>(at.engine, 'await Promise.all((await api.tabs.query({})).map((tab) => api.action.getBadgeText({ tabId: tab.id })))');
    return badges.includes('3');
  });
});

it('says what to do on a page without series', async () => {
  const article = await at.openPage('/empty/', articlePage('Weather', FILLER));
  const popup = await at.popup(article);
  await popup.press(word('tabPage'));
  await until('a word of advice', async () => (await popup.texts('.empty')).some((text) => text.length > 20));
});

it('takes marks away and brings them back with the switch of the site', async () => {
  const article = await at.openPage('/switch/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  const html = await article.html('html');
  const popup = await at.popup(article);
  await popup.press(word('siteOn', 'www.themarysue.com'));
  await until('no marks', async () => (await article.markTexts()).length === 0);
  expect(await article.html('html')).toBe(html);
  await popup.press(word('siteOn', 'www.themarysue.com'));
  await article.waitForMarks('Metallic Rouge');
});
