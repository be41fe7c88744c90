import { expect, it } from 'vitest';
import { journey } from '../support/journey';
import { articlePage, paragraphs, STUDIO_PIECE } from '../support/pages';

const at = journey();

it('opens the card on a tap and closes it on a tap beside it', async () => {
  const article = await at.openPage('/tap/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  await article.tap('Metallic Rouge');
  await article.waitForCard('Bones');
  await article.page.touchscreen.tap(5, 5);
  await article.waitForNoCard();
});

it('opens the card on the very first tap, though the background has to wake up for it', async () => {
  const article = await at.openPage('/tap-cold/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  await at.engine.stopBackground();
  await article.tap('Metallic Rouge');
  await article.waitForCard('Bones');
});

it('leaves the very first tap to what the page made to be pressed', async () => {
  const folded = '<details><summary>See the anime Soul Eater</summary><p>Folded text.</p></details>';
  const article = await at.openPage('/tap-summary/', articlePage('Tap', folded + paragraphs('The anime Space Dandy is here.')));
  await article.waitForMarks('Soul Eater');
  await at.engine.stopBackground();
  await article.tap('Soul Eater');
  await article.page.waitForFunction(() => document.querySelector('details')?.open);
  await article.letPass(1_500);
  expect(await article.card()).toBeNull();
});

it('lets a tap on a link follow the link', async () => {
  const article = await at.openPage('/tap-link/', articlePage('Tap', '<p>The anime Soul Eater is here.</p><p><a href="#there">See the anime Space Dandy</a></p><p id="there">There.</p>'));
  await article.waitForMarks('Soul Eater');
  await article.tap('Space Dandy');
  await article.page.waitForFunction(() => location.hash === '#there');
  await article.letPass(1_000);
  expect(await article.card()).toBeNull();
});

it('opens nothing while the finger scrolls', async () => {
  const article = await at.openPage('/tap-scroll/', articlePage('Scroll', paragraphs('The anime Soul Eater is here.') + paragraphs(...Array.from({ length: 60 }, () => 'More text.'))));
  await article.waitForMarks('Soul Eater');
  const { x, y } = await article.pointOf('Soul Eater');
  await article.page.touchscreen.touchStart(x, y);
  for (let step = 1; step <= 8; step += 1) await article.page.touchscreen.touchMove(x, y - step * 8);
  await article.page.touchscreen.touchEnd();
  await article.letPass(1_000);
  expect(await article.card()).toBeNull();
});

it('opens the card for a finger that trembles, and in a page that listens to clicks everywhere', async () => {
  const body = articlePage('Tremble', paragraphs('The anime Soul Eater is here.')).replace('<body>', '<body onclick="">');
  const article = await at.openPage('/tap-tremble/', body);
  await article.waitForMarks('Soul Eater');
  const { x, y } = await article.pointOf('Soul Eater');
  await article.page.touchscreen.touchStart(x, y);
  await article.page.touchscreen.touchMove(x + 7, y);
  await article.page.touchscreen.touchEnd();
  await article.waitForCard('Soul Eater');
});
