import { describe, expect, it } from 'vitest';
import type { Article } from '../support/browsers/article';
import { until } from '../support/browsers/until';
import { word } from '../support/browsers/words';
import { journey } from '../support/journey';
import { articlePage, paragraphs, STUDIO_PIECE } from '../support/pages';

const at = journey();
/** Longer than any dwell. */
const BEYOND_DWELL_MS = 1_200;

async function expectNoCard(article: Article): Promise<void> {
  await article.letPass(BEYOND_DWELL_MS);
  expect(await article.card()).toBeNull();
}

describe('a card does not open', () => {
  it('when the pointer passes by', async () => {
    const article = await at.openPage('/pass/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    const { x, y } = await article.pointOf('Metallic Rouge');
    await article.page.mouse.move(x - 300, y);
    await article.page.mouse.move(x + 300, y, { steps: 4 });
    await article.page.mouse.move(x + 300, y + 200);
    await expectNoCard(article);
  });

  it('while a button is down or text is being selected', async () => {
    const article = await at.openPage('/drag/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    const { x, y } = await article.pointOf('Metallic Rouge');
    await article.page.mouse.move(x - 150, y);
    await article.page.mouse.down();
    await article.page.mouse.move(x, y, { steps: 5 });
    await expectNoCard(article);
    await article.page.mouse.up();
    expect(await article.page.evaluate(() => String(getSelection()))).not.toBe('');
  });

  it('on plain words', async () => {
    const article = await at.openPage('/plain/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Sunrise');
    await expectNoCard(article);
  });
});

describe('an open card', () => {
  it('can be reached by a diagonal way and stays while the pointer is in it', async () => {
    const article = await at.openPage('/diagonal/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    const box = await until('the card\'s control', () => article.controlBox(word('more')));
    await article.page.mouse.move(box.x + 4, box.y + 4, { steps: 25 });
    await article.letPass(800);
    expect(await article.card()).toContain('Bones');
  });

  it('stays when the reader has pressed something in it, until Esc', async () => {
    const article = await at.openPage('/grip/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    await article.pressInCard(word('more'));
    await article.waitForCard(word('copyReport'));
    await article.page.mouse.move(2, 2, { steps: 5 });
    await article.letPass(BEYOND_DWELL_MS);
    expect(await article.card()).toContain('Bones');
    await article.page.keyboard.press('Escape');
    await article.waitForNoCard();
  });

  it('stays inside the viewport, moves nothing and takes no focus', async () => {
    const article = await at.openPage('/edge/', articlePage('Edge', `<div style="text-align:right">${paragraphs('At the far right stands the anime Metallic Rouge')}</div>`));
    await article.waitForMarks('Metallic Rouge');
    const before = await article.page.evaluate(() => [document.body.scrollWidth, document.body.scrollHeight, document.activeElement?.tagName]);
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    const fits = await article.inCard<boolean>('(root) => { const box = root.querySelector("[role=dialog]").getBoundingClientRect(); return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight && box.width > 100; }');
    expect(fits).toBe(true);
    expect(await article.page.evaluate(() => [document.body.scrollWidth, document.body.scrollHeight, document.activeElement?.tagName])).toEqual(before);
  });

  it('leaves the page as found when it closes', async () => {
    const article = await at.openPage('/trace/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    const before = await article.html('html');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    await article.page.keyboard.press('Escape');
    await article.waitForNoCard();
    expect(await article.html('html')).toBe(before);
  });

  it('is pinned by a press on a mention outside links', async () => {
    const article = await at.openPage('/pin/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    const { x, y } = await article.pointOf('Metallic Rouge');
    await article.page.mouse.click(x, y);
    await article.waitForCard('Bones');
    await article.leave();
    await article.letPass(BEYOND_DWELL_MS);
    expect(await article.card()).toContain('Bones');
    await article.page.keyboard.press('Escape');
    await article.waitForNoCard();
  });

  it('hides this series for the page when told "not this one", and takes it back', async () => {
    const article = await at.openPage('/not-this/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    await article.pressInCard(word('more'));
    await article.waitForCard(word('notThisOne', 'Metallic Rouge'));
    await article.pressInCard(word('reach_page'));
    await until('the mark is gone', async () => !(await article.markTexts()).includes('Metallic Rouge'));
    await article.pressInCard(word('undo'));
    await article.waitForMarks('Metallic Rouge');
  });
});

describe('links', () => {
  const LINKED = articlePage('Links', '<p>The studio has also made the anime Soul Eater.</p><p>Read our <a href="#target">long review of the anime Space Dandy here</a>.</p><p id="target">The end.</p>');

  it('carry no mark but open the card, and a press follows them', async () => {
    const article = await at.openPage('/links/', LINKED);
    await article.waitForMarks('Soul Eater');
    expect(await article.markTexts()).not.toContain('Space Dandy');
    const { x, y } = await article.hover('Space Dandy');
    await article.waitForCard('Space Dandy');
    await article.page.mouse.click(x, y);
    await until('the link is followed', () => article.page.evaluate(() => location.hash === '#target'));
  });
});
