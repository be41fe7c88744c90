import { expect, it } from 'vitest';
import type { Article, Box } from '../support/browsers/article';
import { sendCommand } from '../support/browsers/extension-pages';
import { until } from '../support/browsers/until';
import { journey } from '../support/journey';
import { articlePage, paragraphs } from '../support/pages';

const at = journey();

const RAIN = Array.from({ length: 60 }, (_, line) => `Line ${line} is about the weather.`);
const FILLER = paragraphs(...RAIN);
const WINDOW: Box = { x: 0, y: 0, width: 1000, height: 800 };

/** Goes on to the mention `title`. @returns where it is drawn then. */
async function goOnTo(article: Article, title: string): Promise<Box> {
  await sendCommand(at.engine, 'next-mention');
  await article.page.bringToFront();
  await until(`the current mention ${title}`, async () => (await article.current()) === title);
  return article.page.evaluate(() => {
    const [it] = [...(CSS.highlights.get('titlecard-current') ?? [])];
    if (!it) throw new Error('no mention is current');
    const range = document.createRange();
    range.setStart(it.startContainer, it.startOffset);
    range.setEnd(it.endContainer, it.endOffset);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left, y: top, width, height };
  });
}

const boxOf = (article: Article, selector: string): Promise<Box> => article.page.$eval(selector, (it) => {
  const { left, top, width, height } = it.getBoundingClientRect();
  return { x: left, y: top, width, height };
});

/** What sticks out of `outer`, in words. */
function outside(inner: Box, outer: Box): string[] {
  const over = { left: outer.x - inner.x, top: outer.y - inner.y, right: inner.x + inner.width - outer.x - outer.width, bottom: inner.y + inner.height - outer.y - outer.height };
  return Object.entries(over).filter(([, by]) => by > 1).map(([side, by]) => `${side} by ${Math.round(by)}`);
}

it('scrolls the element that holds the page, where all text stands in one tall element', async () => {
  const style = '<style>html, body { margin: 0; height: 100%; overflow: hidden } main { height: 100vh; overflow: auto } header { position: sticky; top: 0; height: 90px; background: #fff }</style>';
  const text = [...RAIN, 'Then came the anime Soul Eater.', ...RAIN, ...RAIN, 'And the anime Space Dandy.', ...RAIN].join('<br><br>');
  const article = await at.openPage('/view-tall/', `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tall</title>${style}</head><body><main><header>Weather</header><div>${text}</div></main></body></html>`);
  await article.waitForMarks('Soul Eater');
  const clear: Box = { ...WINDOW, y: 90, height: 710 };
  expect(outside(await goOnTo(article, 'Soul Eater'), clear)).toEqual([]);
  expect(outside(await goOnTo(article, 'Space Dandy'), clear)).toEqual([]);
});

it.each(['ltr', 'rtl'])('scrolls a wide table sideways, and a small box (%s)', async (dir) => {
  const table = `<div dir="${dir}" style="overflow-x: auto; width: 600px"><table style="width: 3000px"><tr><td>Monday</td><td style="width: 2500px"></td><td>The anime Metallic Rouge</td></tr></table></div>`;
  const box = `<div id="box" style="height: 60px; overflow: auto"><p>One</p><p>Two</p><p>Three</p><p>In the box: the anime Space Dandy.</p></div>`;
  const article = await at.openPage(`/view-boxes-${dir}/`, articlePage('Boxes', `${paragraphs('The anime Soul Eater is first.', 'Rain.', 'Rain.')}${table}${box}${FILLER}`));
  await article.waitForMarks('Metallic Rouge', 'Space Dandy');
  await goOnTo(article, 'Soul Eater');
  expect(outside(await goOnTo(article, 'Metallic Rouge'), await boxOf(article, 'div[dir]'))).toEqual([]);
  expect(outside(await goOnTo(article, 'Space Dandy'), await boxOf(article, '#box'))).toEqual([]);
  expect(outside(await boxOf(article, '#box'), WINDOW)).toEqual([]);
});

it('scrolls what stands around a shadow root and what a slot stands in', async () => {
  const article = await at.openPage('/view-shadow/', articlePage('Shadow', `<div id="outer" style="height: 300px; overflow: auto">${FILLER}<x-in></x-in></div><x-slot><p>Slotted: the anime Space Dandy.</p></x-slot>${FILLER}`));
  await article.page.evaluate((rain) => {
    const paragraph = (text: string): HTMLElement => Object.assign(document.createElement('p'), { textContent: text });
    document.querySelector('x-in')?.attachShadow({ mode: 'open' }).append(paragraph('Inside: the anime Metallic Rouge.'));
    const box = document.createElement('div');
    box.style.cssText = 'height: 200px; overflow: auto';
    box.append(...rain.map(paragraph), document.createElement('slot'));
    document.querySelector('x-slot')?.attachShadow({ mode: 'open' }).append(box);
  }, RAIN);
  await until('both marks', () => article.page.evaluate(() => CSS.highlights.get('titlecard')?.size === 2));
  expect(outside(await goOnTo(article, 'Metallic Rouge'), await boxOf(article, '#outer'))).toEqual([]);
  expect(outside(await goOnTo(article, 'Space Dandy'), await boxOf(article, 'x-slot'))).toEqual([]);
});

it('leaves the page where it is for a mention that does not move with it', async () => {
  const header = '<header style="position: fixed; inset: 0 0 auto; padding: 8px; background: #eee">Now: the anime Soul Eater is back</header>';
  const bar = '<div style="position: sticky; top: 40px; background: #eee">Next: the anime Space Dandy</div>';
  const article = await at.openPage('/view-fixed/', articlePage('Fixed', `${header}${paragraphs('Rain.')}${bar}${FILLER}${paragraphs('Then the anime Metallic Rouge.')}${FILLER}`));
  await article.waitForMarks('Metallic Rouge');
  await article.page.evaluate('scrollTo(0, 1000)');
  await goOnTo(article, 'Soul Eater');
  await goOnTo(article, 'Space Dandy');
  expect(await article.page.evaluate('scrollY')).toBe(1000);
  expect(outside(await goOnTo(article, 'Metallic Rouge'), { ...WINDOW, y: 200, height: 400 })).toEqual([]);
});

it('brings a mention into view where the page snaps', async () => {
  const slide = (text: string, place: string): string => `<section style="height: 100vh; scroll-snap-align: start; display: flex; flex-direction: column; justify-content: ${place}"><p>${text}</p></section>`;
  const slides = slide('Rain.', 'center') + slide('The anime Soul Eater.', 'flex-start') + slide('Sun.', 'center') + slide('The anime Space Dandy.', 'flex-end') + slide('Snow.', 'center');
  const article = await at.openPage('/view-snap/', `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Snap</title><style>body { margin: 0 } main { height: 100vh; overflow: auto; scroll-snap-type: y mandatory }</style></head><body><main>${slides}</main></body></html>`);
  await article.waitForMarks('Space Dandy');
  expect(outside(await goOnTo(article, 'Soul Eater'), WINDOW)).toEqual([]);
  expect(outside(await goOnTo(article, 'Space Dandy'), WINDOW)).toEqual([]);
  expect(outside(await goOnTo(article, 'Soul Eater'), WINDOW)).toEqual([]);
});
