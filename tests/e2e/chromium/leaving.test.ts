import { it } from 'vitest';
import { until } from '../../support/browsers/until';
import { word } from '../../support/browsers/words';
import { journey } from '../../support/journey';
import { articlePage, paragraphs } from '../../support/pages';

const at = journey();

// Firefox's driver refuses to take the pointer out of the window.
it('a card goes when the pointer leaves the window from inside it', async () => {
  const article = await at.openPage('/leave-window/', articlePage('Leave', `<div style="position: absolute; top: 0">${paragraphs('Here stands the anime Metallic Rouge.')}</div>`));
  await article.waitForMarks('Metallic Rouge');
  await article.hover('Metallic Rouge');
  await article.waitForCard('Bones');
  const box = await until('the card\'s control', () => article.controlBox(word('more')));
  await article.page.mouse.move(box.x + 4, box.y + 4, { steps: 25 });
  await article.page.mouse.move(-5, box.y + 4);
  await article.waitForNoCard();
});
