import { expect, it } from 'vitest';
import { coloursBelow, type Colour } from '../support/browsers/pixels';
import { until } from '../support/browsers/until';
import { journey } from '../support/journey';
import { articlePage, paragraphs } from '../support/pages';

const at = journey();
/** Pixels of a dotted line below a name of some hundred pixels. */
const LINE = 12;

/** How many of the pixels look like `colour`; a thin line is painted in it only in part. */
function alike(pixels: readonly Colour[], colour: Colour): number {
  return pixels.filter((pixel) => pixel.every((part, at) => Math.abs(part - (colour[at] ?? 0)) < 140)).length;
}

it('have the colour of their own text, whatever the colour of the page around it', async () => {
  const article = await at.openPage('/colours/', articlePage('Colours', `${paragraphs('In black stands the anime Soul Eater.')}
    <figure style="background: #111; color: #fff"><figcaption>In white stands the anime Dandadan.</figcaption></figure>
    <p>In red stands the anime <b style="color: #d00">Naruto</b>.</p>`, '<style>body { background: #fff; color: #000; font: 20px sans-serif }</style>'));
  await article.waitForMarks('Soul Eater', 'Dandadan', 'Naruto');
  const wanted: readonly (readonly [string, Colour])[] = [['Soul Eater', [0, 0, 0]], ['Dandadan', [255, 255, 255]], ['Naruto', [221, 0, 0]]];
  for (const [name, colour] of wanted) {
    await until(`a line in its own colour below ${name}`, async () => alike(await coloursBelow(article, name), colour) >= LINE);
  }
});

it('are painted in open shadow roots too', async () => {
  const article = await at.openPage('/shade/', articlePage('Shade', '<section style="background: #036; font: 20px sans-serif"></section>'));
  await article.page.evaluate(() => {
    const shade = document.querySelector('section')?.attachShadow({ mode: 'open' });
    shade?.append(Object.assign(document.createElement('p'), { textContent: 'In yellow stands the anime Soul Eater.', style: 'color: #ff0' }));
  });
  await article.waitForMarks('Soul Eater');
  await until('a line in its own colour', async () => alike(await coloursBelow(article, 'Soul Eater'), [255, 255, 0]) >= LINE);
});

it('are left out where they would repaint the text, and the card comes all the same', async () => {
  const gradient = 'background: linear-gradient(90deg, #06c, #c06); background-clip: text; -webkit-text-fill-color: transparent';
  const article = await at.openPage('/fills/', articlePage('Fills', `<h2 style="${gradient}">The anime Soul Eater</h2><p>So good is the anime Soul Eater, says <span style="color: #000; -webkit-text-fill-color: #fff; background: #111">the anime Dandadan</span>.</p>`));
  await article.waitForMarks('Soul Eater');
  const marks = await article.marks();
  expect(marks.map(({ text }) => text)).toEqual(['Soul Eater']);
  await article.hover('Dandadan');
  await article.waitForCard('Science SARU');
  await article.hover('Soul Eater');
  await article.waitForCard('Bones');
});
