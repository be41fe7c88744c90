import { expect, it } from 'vitest';
import type { Article } from '../support/browsers/article';
import { sendCommand } from '../support/browsers/extension-pages';
import { until } from '../support/browsers/until';
import { word } from '../support/browsers/words';
import { journey } from '../support/journey';
import { articlePage, paragraphs } from '../support/pages';

const at = journey();

const FILLER = paragraphs(...Array.from({ length: 40 }, (_, line) => `Line ${line} is about the weather.`));
const PAGE = articlePage('By keyboard', `<button id="before">A button of the page</button>${paragraphs('The anime Soul Eater is first.')}${FILLER}${paragraphs('The anime Space Dandy is second, and <a href="#x">the anime Metallic Rouge</a> third.')}`);

async function command(article: Article, name: 'next-mention' | 'previous-mention' | 'toggle-card'): Promise<void> {
  await sendCommand(at.engine, name);
  await article.page.bringToFront();
}

const focusInCard = (article: Article): Promise<string | null> => article.inCard<string>('(root) => root.activeElement && root.activeElement.innerText');

it('goes through all mentions, linked ones too, and scrolls to each', async () => {
  const article = await at.openPage('/keys/', PAGE);
  await article.waitForMarks('Soul Eater');
  for (const title of ['Soul Eater', 'Space Dandy', 'Metallic Rouge', 'Soul Eater']) {
    await command(article, 'next-mention');
    await until(`the current mention ${title}`, async () => (await article.current()) === title);
  }
  await command(article, 'previous-mention');
  await until('around the end', async () => (await article.current()) === 'Metallic Rouge');
  await until('the last paragraph is in view', () => article.page.evaluate(() => (document.querySelector('article > p:last-of-type')?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight));
});

it('opens the card with the focus in it, and gives the focus back', async () => {
  const article = await at.openPage('/keys-card/', PAGE);
  await article.waitForMarks('Soul Eater');
  await article.page.focus('#before');
  await command(article, 'next-mention');
  await until('the current mention', async () => (await article.current()) === 'Soul Eater');
  await command(article, 'toggle-card');
  await article.waitForCard('Soul Eater');
  await until('the focus in the card', async () => (await focusInCard(article))?.includes('Soul Eater'));
  await article.page.keyboard.press('Tab');
  await until('the next stop', async () => (await focusInCard(article)) !== null);
  await article.page.keyboard.press('Escape');
  await article.waitForNoCard();
  await until('the focus back', () => article.page.evaluate(() => document.activeElement?.id === 'before'));
});

it('can add to the watchlist by keys alone', async () => {
  const article = await at.openPage('/keys-add/', PAGE);
  await article.waitForMarks('Soul Eater');
  await article.page.focus('#before');
  await command(article, 'next-mention');
  await until('the current mention', async () => (await article.current()) === 'Soul Eater');
  await command(article, 'toggle-card');
  await article.waitForCard('Soul Eater');
  await until('the add button has the focus', async () => {
    await article.page.keyboard.press('Tab');
    return (await focusInCard(article)) === word('addToWatchlist');
  });
  await article.page.keyboard.press('Enter');
  await until('the status', () => article.controlBox(word('statusOf', 'Soul Eater')));
  expect(await article.card()).not.toContain(word('addToWatchlist'));
  // The pressed button is gone; the focus is not, so that Esc gives it back.
  await until('the focus still in the card', async () => (await focusInCard(article)) !== null);
  await article.page.keyboard.press('Escape');
  await article.waitForNoCard();
  await until('the focus back', () => article.page.evaluate(() => document.activeElement?.id === 'before'));
});

it('stays inside a modal dialog while one is open', async () => {
  const article = await at.openPage('/keys-modal/', articlePage('Modal', `${paragraphs('The anime Soul Eater is below.')}<dialog><p>In the dialog stands the anime Metallic Rouge.</p></dialog>`));
  await article.waitForMarks('Soul Eater');
  await article.page.evaluate(() => document.querySelector('dialog')?.showModal());
  await article.waitForMarks('Metallic Rouge');
  for (let press = 0; press < 2; press += 1) {
    await command(article, 'next-mention');
    await until('the mention in the dialog', async () => (await article.current()) === 'Metallic Rouge');
  }
  await command(article, 'toggle-card');
  await article.waitForCard('Bones');
});
