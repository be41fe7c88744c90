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

describe('a selection', () => {
  it('that begins on the mention of an open card closes it and holds what lies between', async () => {
    const article = await at.openPage('/select/', articlePage('Select', `${paragraphs('Here stands the anime Metallic Rouge today.', 'The second paragraph is long enough to be selected in part.', 'The third.')}<p style="margin-top: 400px">The end.</p>`));
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    const from = await article.pointOf('Metallic Rouge');
    const to = await article.pointOf('second paragraph');
    await article.page.mouse.down();
    await article.page.mouse.move(to.x, to.y, { steps: 8 });
    await article.waitForNoCard();
    await article.page.mouse.move(to.x + 2, to.y);
    expect(await article.page.evaluate(() => String(getSelection()))).toMatch(/today\.\s+The sec/u);
    await article.page.mouse.up();
    await article.page.mouse.move(from.x, from.y + 300, { steps: 3 });
    await expectNoCard(article);
  });
});

describe('Esc', () => {
  const OVERLAY = articlePage('Overlay', `${paragraphs('Here stands the anime Metallic Rouge.')}<script>var ups = 0; addEventListener('keyup', function () { ups++; });</script>`);

  it('keeps a mention closed that the pointer has only begun to rest on', async () => {
    const article = await at.openPage('/esc-dwell/', OVERLAY);
    await article.waitForMarks('Metallic Rouge');
    // The first card brings its script; only then is the dwell the next thing to happen.
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    await article.leave();
    await article.waitForNoCard();
    await article.hover('Metallic Rouge');
    await article.page.keyboard.press('Escape');
    await expectNoCard(article);
    expect(await article.page.evaluate('ups')).toBe(1);
  });

  it('that closes a card is not heard by the page, neither as it goes down nor as it comes up', async () => {
    const article = await at.openPage('/esc-up/', OVERLAY);
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    await article.page.keyboard.press('Escape');
    await article.waitForNoCard();
    expect(await article.page.evaluate('ups')).toBe(0);
    await article.page.keyboard.press('Escape');
    expect(await article.page.evaluate('ups')).toBe(1);
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

  it('lets the wheel scroll the page below it, and goes when that takes it from under the pointer', async () => {
    const filler = paragraphs(...Array.from({ length: 80 }, (_, line) => `Line ${line} is about the weather.`));
    const article = await at.openPage('/wheel/', articlePage('Wheel', `${paragraphs('Here stands the anime Metallic Rouge.')}${filler}`));
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    const box = await until('the card\'s control', () => article.controlBox(word('more')));
    await article.page.mouse.move(box.x + 4, box.y + 4, { steps: 25 });
    for (let step = 0; step < 8; step += 1) await article.page.mouse.wheel({ deltaY: 100 });
    await until('the page has scrolled', () => article.page.evaluate(() => scrollY > 400));
    await article.waitForNoCard();
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
  it('that open something in the page take the card away', async () => {
    const article = await at.openPage('/lightbox/', articlePage('Lightbox', '<p>The studio has also made <a href="#box" onclick="document.querySelector(\'figure\').hidden = false; return false">the anime Soul Eater</a>.</p><figure hidden>A picture.</figure>'));
    await until('the mention is known', async () => (await article.page.evaluate(() => document.readyState)) === 'complete');
    const { x, y } = await article.hover('Soul Eater');
    await article.waitForCard('Soul Eater');
    await article.page.mouse.click(x, y);
    await until('the picture is open', () => article.page.evaluate(() => document.querySelector('figure')?.hidden === false));
    await article.waitForNoCard();
  });

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
