import { describe, expect, it } from 'vitest';
import { storageGet, storageSet } from '../support/browsers/extension-pages';
import { newProfile } from '../support/browsers/launch';
import { until } from '../support/browsers/until';
import { word } from '../support/browsers/words';
import { Article } from '../support/browsers/article';
import { currentBrowser, journey, SITE } from '../support/journey';
import { STUDIO_PIECE } from '../support/pages';

const at = journey({ profile: newProfile(currentBrowser()), privateWindows: true });

async function addFromCard(article: Article, title: string): Promise<void> {
  await article.waitForMarks(title);
  await article.hover(title);
  await article.waitForCard(title);
  await article.pressInCard(word('addToWatchlist'));
  await until('the status in the card', () => article.controlBox(word('statusOf', title)));
}

/** All that is stored, as text to search in. */
const stored = async (): Promise<string> => JSON.stringify(await storageGet(at.engine));

describe('the watchlist', () => {
  it('takes a series from the card and shows it in the popup with its article', async () => {
    const article = await at.openPage('/add/', STUDIO_PIECE);
    await article.page.goto(`${SITE}/add/?utm_source=mail#part-2`);
    await addFromCard(article, 'Metallic Rouge');
    const popup = await at.popup(article);
    await popup.waitForText('Metallic Rouge', 'A studio turns twenty-five');
    expect(await popup.page.$eval('.item a[href^="https:"]', (it) => it.getAttribute('href'))).toBe(`${SITE}/add/`);
    expect(await stored()).not.toContain('utm_source');
  });

  it('changes status and progress, and the open card follows', async () => {
    const article = await at.openPage('/change/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Metallic Rouge');
    const popup = await at.popup(article);
    await popup.set(word('statusOf', 'Metallic Rouge'), 'watching');
    await until('the stored status', async () => (await stored()).includes('"watching"'));
    await popup.set(word('progressFor', 'Metallic Rouge'), '3');
    await until('the stored progress', async () => (await stored()).includes('"progress":3'));
  });

  it('removes with undo', async () => {
    const article = await at.openPage('/remove/', STUDIO_PIECE);
    const popup = await at.popup(article);
    await popup.waitForText('Metallic Rouge');
    await popup.press(word('removeTitle', 'Metallic Rouge'));
    await until('the entry is gone', async () => !(await stored()).includes('"status":"watching"'));
    await popup.press(word('undo'));
    await popup.waitForText('Metallic Rouge');
    await until('the entry is back as it was', async () => (await stored()).includes('"progress":3'));
  });

  it('stays in step in two windows', async () => {
    const first = await at.openPage('/two/', STUDIO_PIECE);
    const second = new Article(at.engine, await at.engine.openWindow(`${SITE}/two/`, 'normal'));
    await addFromCard(second, 'Soul Eater');
    const popup = await at.popup(first);
    await popup.waitForText('Soul Eater');
    await popup.press(word('removeTitle', 'Soul Eater'));
    await second.hover('Soul Eater');
    await until('the other window offers to add again', () => second.controlBox(word('addToWatchlist')));
  });

  it('is told as it is by a card for which it changed while the pointer dwelt', async () => {
    const article = await at.openPage('/dwell/', STUDIO_PIECE);
    await addFromCard(article, 'Soul Eater');
    await article.page.keyboard.press('Escape');
    await article.waitForNoCard();
    await article.leave();
    const popup = await at.popup(article);
    await popup.waitForText('Soul Eater');
    await article.hover('Soul Eater');
    await popup.press(word('removeTitle', 'Soul Eater'));
    await article.waitForCard('Soul Eater');
    await until('the card offers to add', () => article.controlBox(word('addToWatchlist')));
  });

  it('outlives a restart of the browser', async () => {
    await at.restart();
    const article = await at.openPage('/restart/', STUDIO_PIECE);
    const popup = await at.popup(article);
    await popup.waitForText('Metallic Rouge', 'A studio turns twenty-five');
    expect(await popup.value(word('statusOf', 'Metallic Rouge'))).toBe('watching');
  });

  it('keeps of a private window nothing but what was pressed, and never an address', async () => {
    const before = await stored();
    at.standIn.page(`${SITE}/private-page/`, STUDIO_PIECE);
    const article = new Article(at.engine, await at.engine.openWindow(`${SITE}/private-page/`, 'private'));
    await article.waitForMarks('Space Dandy');
    await article.hover('Space Dandy');
    await article.waitForCard('Space Dandy');
    expect(await stored()).toBe(before);
    await article.pressInCard(word('addToWatchlist'));
    await until('the entry', async () => (await stored()).includes('Space Dandy'));
    expect(await stored()).not.toContain('private-page');
  });

  it('keeps and reports a stored value that it cannot read', async () => {
    const key = await until('the watchlist\'s key', async () => Object.entries(await storageGet(at.engine)).find(([, value]) => JSON.stringify(value).includes('Metallic Rouge'))?.[0]);
    await storageSet(at.engine, { [key]: { form: 1, entries: 'smashed to pieces' } });
    await at.engine.stopBackground();
    const article = await at.openPage('/corrupt/', STUDIO_PIECE);
    const popup = await at.popup(article);
    await until('a report', async () => (await popup.texts('[role="alert"]')).some((text) => text.length > 0));
    expect(await stored()).toContain('smashed to pieces');
    await addFromCard(article, 'Soul Eater');
    expect(await stored()).toContain('smashed to pieces');
    expect(await stored()).toContain('Soul Eater');
  });
});
