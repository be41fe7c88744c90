import { describe, expect, it } from 'vitest';
import type { Article } from '../support/browsers/article';
import { journey } from '../support/journey';
import { articlePage, paragraphs } from '../support/pages';

const at = journey();
const MENTION = paragraphs('Here stands the anime Metallic Rouge.');

async function pinned(path: string, body: string, head = ''): Promise<Article> {
  const article = await at.openPage(path, articlePage('Placement', body, head));
  await article.waitForMarks('Metallic Rouge');
  const { x, y } = await article.pointOf('Metallic Rouge');
  await article.page.mouse.click(x, y);
  await article.waitForCard('Bones');
  return article;
}

describe('an open card', () => {
  it('dims no page that has a rule for the backdrops of its dialogs', async () => {
    const article = await pinned('/backdrop/', MENTION, '<style>::backdrop { background: rgb(0 0 0 / .6) !important; display: block !important }</style>');
    const display = await article.page.evaluate(() => getComputedStyle(document.querySelector('[popover="manual"]') as Element, '::backdrop').display);
    expect(display).toBe('none');
  });
});
