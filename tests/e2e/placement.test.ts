import { describe, expect, it } from 'vitest';
import type { Article } from '../support/browsers/article';
import { until } from '../support/browsers/until';
import { cardEdges, lineEdges, type Edges } from '../support/boxes';
import { journey } from '../support/journey';
import { articlePage, paragraphs } from '../support/pages';

const at = journey();
const FILLER = paragraphs(...Array.from({ length: 40 }, (_, line) => `Line ${line} is about the weather.`));
const MENTION = paragraphs('Here stands the anime Metallic Rouge.');

async function pinned(path: string, body: string, head = ''): Promise<Article> {
  const article = await at.openPage(path, articlePage('Placement', body, head));
  await article.waitForMarks('Metallic Rouge');
  const { x, y } = await article.pointOf('Metallic Rouge');
  await article.page.mouse.click(x, y);
  await article.waitForCard('Bones');
  return article;
}

/** The card's box once it stands right below its line, wherever that is by now. */
async function belowItsLine(article: Article): Promise<Edges> {
  return until('the card below its line', async () => {
    const [card, line] = [await cardEdges(article), await lineEdges(article, 'Metallic Rouge')];
    return card && Math.abs(card.top - line.bottom - 8) < 1 && Math.abs(card.left - line.left) < 1 ? card : null;
  });
}

const scrollTop = (article: Article): Promise<number> => article.page.evaluate(() => scrollY);

describe('an open card', () => {
  it('dims no page that has a rule for the backdrops of its dialogs', async () => {
    const article = await pinned('/backdrop/', MENTION, '<style>::backdrop { background: rgb(0 0 0 / .6) !important; display: block !important }</style>');
    const display = await article.page.evaluate(() => getComputedStyle(document.querySelector('[popover="manual"]') as Element, '::backdrop').display);
    expect(display).toBe('none');
  });

  it('leaves the wheel to the page where it has nothing to scroll', async () => {
    const article = await pinned('/wheel-page/', `${MENTION}${FILLER}`);
    const { left, top } = await belowItsLine(article);
    await article.page.mouse.move(left + 40, top + 20, { steps: 4 });
    await article.page.mouse.wheel({ deltaY: 120 });
    await until('the page has scrolled', async () => (await scrollTop(article)) > 0);
  });

  it('shows every service by its whole name, however long the title', async () => {
    const article = await at.openPage('/long-title/', articlePage('Long', paragraphs('Here stands the anime That Time I Got Reincarnated as a Slime.')));
    await article.hover('That Time I Got Reincarnated as a Slime');
    await article.waitForCard('8bit');
    const cut = await article.inCard<string[]>(`(root) => [...root.querySelectorAll('.offer a, .offer-claim')].filter((it) => {
      const words = document.createRange();
      words.selectNodeContents(it);
      return words.getBoundingClientRect().width > it.getBoundingClientRect().width;
    }).map((it) => it.innerText)`);
    expect(cut).toEqual([]);
  });
});

describe('an open card goes with its text', () => {
  it('when a banner grows or a picture comes in above', async () => {
    const article = await pinned('/shift/', `<div id="banner" class="low"></div>${MENTION}${FILLER}`, '<style>#banner { height: 200px } #banner.low { height: 0 }</style>');
    const before = await belowItsLine(article);
    await article.page.evaluate(() => document.querySelector('#banner')?.classList.remove('low'));
    await until('the text has moved', async () => (await lineEdges(article, 'Metallic Rouge')).bottom > before.top + 100);
    const lower = await belowItsLine(article);
    await article.page.evaluate(() => {
      const picture = document.createElement('img');
      Object.assign(picture, { width: 300, height: 100, src: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' });
      document.querySelector('article')?.prepend(picture);
    });
    await until('the text has moved again', async () => (await lineEdges(article, 'Metallic Rouge')).bottom > lower.top);
    await belowItsLine(article);
  });

  it('and out of the page when the text is hidden', async () => {
    const article = await pinned('/tabs/', `<div id="one">${MENTION}</div><p>Another tab.</p>`, '<style>.off { display: none }</style>');
    await article.page.evaluate(() => document.querySelector('#one')?.classList.add('off'));
    await article.waitForNoCard();
  });

  it('but stays when the text is hidden for a moment', async () => {
    const article = await pinned('/flicker/', `<div id="one">${MENTION}</div>`, '<style>.off { display: none }</style>');
    await article.page.evaluate(() => {
      const one = document.querySelector('#one');
      one?.classList.add('off');
      setTimeout(() => one?.classList.remove('off'), 150);
    });
    await article.letPass(1_000);
    expect(await article.card()).toContain('Bones');
  });
});

describe('a card in little room', () => {
  it('stays inside a viewport whose page zooms itself', async () => {
    const article = await at.openPage('/zoomed/', articlePage('Zoomed', `${MENTION}${FILLER}`, '<style>html { zoom: 2 }</style>'));
    await article.page.setViewport({ width: 600, height: 700 });
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    const { left, right } = await until('a card', () => cardEdges(article));
    expect(left).toBeGreaterThanOrEqual(7);
    expect(right).toBeLessThanOrEqual(593);
  });

  it('lies beside its line, and scrolls, where neither side holds it', async () => {
    const article = await at.openPage('/small/', articlePage('Small', `${FILLER}${MENTION}${FILLER}`));
    await article.page.setViewport({ width: 320, height: 256 });
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    const [card, line] = [await until('a card', () => cardEdges(article)), await lineEdges(article, 'Metallic Rouge')];
    expect(card.top >= line.bottom || card.bottom <= line.top, JSON.stringify({ card, line })).toBe(true);
    expect(card.bottom - card.top).toBeGreaterThan(60);
    expect(card.bottom).toBeLessThanOrEqual(256);
  });
});
