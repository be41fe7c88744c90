import { expect, it } from 'vitest';
import type { Article } from '../../support/browsers/article';
import { until } from '../../support/browsers/until';
import { word } from '../../support/browsers/words';
import { cardEdges, lineEdges, type Edges } from '../../support/boxes';
import { journey } from '../../support/journey';
import { articlePage, paragraphs } from '../../support/pages';

const at = journey();
const FILLER = paragraphs(...Array.from({ length: 60 }, (_, line) => `Line ${line} is about the weather.`));

/** The part of the page that the reader sees. */
const seen = (article: Article): Promise<Edges> => article.page.evaluate(() => {
  const { offsetLeft, offsetTop, width, height } = visualViewport as VisualViewport;
  return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
});

const isInside = (card: Edges, { left, top, right, bottom }: Edges): boolean => card.left >= left - 1 && card.top >= top - 1 && card.right <= right + 1 && card.bottom <= bottom + 1;

it('shows the sheet at the bottom of what is seen of a small screen that is zoomed with two fingers, and takes it along', async () => {
  const article = await at.openPage('/pinch/', articlePage('Pinch', `${paragraphs('Here stands the anime Metallic Rouge.')}${FILLER}`));
  await article.page.setViewport({ width: 390, height: 800, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  await article.waitForMarks('Metallic Rouge');
  const session = await article.page.createCDPSession();
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2.5 });
  await until('the zoom', () => article.page.evaluate(() => visualViewport?.scale === 2.5));
  const line = await lineEdges(article, 'Metallic');
  await article.page.touchscreen.tap((line.left + line.right) / 2, (line.top + line.bottom) / 2);
  await article.waitForCard('Bones');
  const [card, view] = [await until('a card', () => cardEdges(article)), await seen(article)];
  expect(isInside(card, view), JSON.stringify({ card, view })).toBe(true);
  expect(card.bottom - card.top).toBeGreaterThan(100);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.5 });
  await until('the card where the reader looks', async () => {
    const now = await cardEdges(article);
    const around = await seen(article);
    return now && isInside(now, around) && Math.abs(now.bottom - around.bottom) < 2 && now.right - now.left > 200;
  });
});

// Firefox lets only wheels of flesh and blood stay in what they scroll: those of a test go on to the page.
it('keeps the wheel in a card that scrolls', async () => {
  const article = await at.openPage('/wheel-card/', articlePage('Wheel', `${paragraphs('Here stands the anime Metallic Rouge.')}${FILLER}`));
  await article.page.setViewport({ width: 600, height: 400 });
  await article.waitForMarks('Metallic Rouge');
  const { x, y } = await article.pointOf('Metallic Rouge');
  await article.page.mouse.click(x, y);
  await article.waitForCard('Bones');
  await article.pressInCard(word('more'));
  await article.waitForCard(word('copyReport'));
  const { left, top } = await until('a card', () => cardEdges(article));
  await article.page.mouse.move(left + 40, top + 20, { steps: 4 });
  for (let turn = 0; turn < 12; turn += 1) await article.page.mouse.wheel({ deltaY: 120 });
  await until('the card has scrolled to its end', () => article.inCard('(root) => { const card = root.querySelector("[role=dialog]"); return card.scrollTop > 0 && card.scrollTop + card.clientHeight >= card.scrollHeight - 1; }'));
  await article.letPass(300);
  expect(await article.page.evaluate(() => scrollY)).toBe(0);
});
