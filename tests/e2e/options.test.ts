import { expect, it } from 'vitest';
import { until } from '../support/browsers/until';
import { word } from '../support/browsers/words';
import { journey } from '../support/journey';
import { STUDIO_PIECE } from '../support/pages';
import type { Article } from '../support/browsers/article';

const at = journey();

async function openCard(article: Article): Promise<string> {
  await article.leave();
  await article.waitForNoCard();
  await article.hover('Metallic Rouge');
  return article.waitForCard('Bones');
}

const themeOf = (article: Article): Promise<string | null> => article.inCard<string>('(root) => root.querySelector("[data-theme]").getAttribute("data-theme")');

it('changes region and services on an open page', async () => {
  const article = await at.openPage('/options-region/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  const before = await openCard(article);
  const options = await at.options();
  await options.set(word('region'), 'JP');
  await options.waitForText(word('servicesHere', 'Japan'));
  await article.page.bringToFront();
  const japanese = await openCard(article);
  expect(japanese).not.toBe(before);
  await options.press('d Anime Store');
  await until('the service is kept', async () => options.isChecked('d Anime Store'));
  await options.set(word('region'), 'US');
  await options.waitForText(word('servicesHere', 'United States'));
});

it('changes the title language on an open page', async () => {
  const article = await at.openPage('/options-language/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  const options = await at.options();
  await options.press(word('titleLanguage_native'));
  await until('the choice', () => options.isChecked(word('titleLanguage_native')));
  await article.page.bringToFront();
  await article.hover('Metallic Rouge');
  const card = await article.waitForCard('Bones');
  expect(card.split('\n')[0]).toMatch(/[\u30a0-\u30ff]/);
  await options.press(word('titleLanguage_english'));
});

it('changes the theme of card and popup at once', async () => {
  const article = await at.openPage('/options-theme/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  await openCard(article);
  expect(await themeOf(article)).toBe('light');
  const options = await at.options();
  await options.press(word('theme_dark'));
  await until('a dark options page', () => options.page.evaluate(() => document.documentElement.dataset['theme'] === 'dark'));
  await article.page.bringToFront();
  await openCard(article);
  await until('a dark card', async () => (await themeOf(article)) === 'dark');
  await options.press(word('theme_auto'));
});

it('marks first mentions, every mention or none', async () => {
  const article = await at.openPage('/options-marks/', STUDIO_PIECE.replace('</article>', '<p>The anime Metallic Rouge has thirteen episodes. We liked Metallic Rouge.</p></article>'));
  await article.waitForMarks('Metallic Rouge');
  expect((await article.markTexts()).filter((text) => text === 'Metallic Rouge')).toHaveLength(1);
  const options = await at.options();
  await options.press(word('marks_every'));
  await until('three marks', async () => (await article.markTexts()).filter((text) => text === 'Metallic Rouge').length === 3);
  await options.press(word('marks_none'));
  await until('no marks', async () => (await article.markTexts()).length === 0);
  await article.page.bringToFront();
  await article.hover('Metallic Rouge');
  await article.waitForCard('Bones');
  await options.press(word('marks_first'));
  await article.waitForMarks('Metallic Rouge');
});

it('switches a site off and on again in the list of sites', async () => {
  const article = await at.openPage('/options-site/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  await at.settings({ sitesOff: ['www.themarysue.com'] });
  await until('no marks', async () => (await article.markTexts()).length === 0);
  const options = await at.options();
  await options.press('www.themarysue.com');
  await article.waitForMarks('Metallic Rouge');
});
