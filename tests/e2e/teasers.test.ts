import { describe, expect, it } from 'vitest';
import type { Article } from '../support/browsers/article';
import { until } from '../support/browsers/until';
import { journey } from '../support/journey';
import { articlePage, paragraphs } from '../support/pages';

const at = journey();
/** Longer than any dwell. */
const BEYOND_DWELL_MS = 1_200;
const CSS = '<style>.card{position:relative;padding:10px;width:500px}.stretched::after{content:"";position:absolute;inset:0;z-index:1}.over{position:absolute;inset:0;z-index:1}</style>';
const NAMES = ['Soul Eater', 'Space Dandy', 'Mob Psycho 100', 'Cowboy Bebop'];

async function openCards(path: string, ...cards: readonly string[]): Promise<Article> {
  const article = await at.openPage(path, articlePage('Cards', `<p>Here stands the anime Metallic Rouge.</p>${cards.map((card) => `<div class="card">${card}</div>`).join('')}<p id="target">The end.</p>`, CSS));
  await article.waitForMarks('Metallic Rouge');
  return article;
}

async function hasCardOn(article: Article, text: string): Promise<boolean> {
  await article.hover(text);
  await article.letPass(BEYOND_DWELL_MS);
  return (await article.card()) !== null;
}

describe('a link that lies over text', () => {
  it.each([
    ['stretched over its headline', '<h3><a class="stretched" href="#target">Why the anime Soul Eater still matters today</a></h3><p>It was fun.</p>'],
    ['stretched over a teaser', '<h3><a class="stretched" href="#target">Why it still matters today</a></h3><p>The teaser says that the anime Soul Eater was fun.</p>'],
    ['stretched from a word below', '<h3>Why the anime Soul Eater still matters today</h3><p>It was fun.</p><a class="stretched" href="#target">Read on</a>'],
    ['empty', '<a class="over" href="#target"></a><h3>Why the anime Soul Eater still matters today</h3>'],
    ['stretched by a child', '<h3><a href="#target"><span class="over"></span>Why it matters</a></h3><p>The teaser says that the anime <em>Soul Eater</em> was fun.</p>'],
  ])('and is %s lets the card open, and a press follows it', async (name, card) => {
    const article = await openCards(`/cards-${name.replaceAll(' ', '-')}/`, card);
    const { x, y } = await article.hover('Soul Eater');
    await article.waitForCard('Soul Eater');
    await article.page.mouse.click(x, y);
    await until('the link is followed', () => article.page.evaluate(() => location.hash === '#target'));
  });

  it('hides what is below it where it has a ground of its own or anything else lies between', async () => {
    const article = await openCards('/covers/',
      '<a class="over" href="#target" style="background:teal"></a><p>Below a ground stands the anime Soul Eater.</p>',
      '<a class="over" href="#target" style="background:linear-gradient(red, teal)"></a><p>Below a picture stands the anime Space Dandy.</p>',
      '<div class="over" style="background:teal"></div><a class="over" href="#target"></a><p>Below a box stands the anime Mob Psycho 100.</p>',
      '<nav class="over" style="background:teal"><a href="#target" style="display:block;height:100%">Menu</a></nav><p>Below a menu stands the anime Cowboy Bebop.</p>',
      '<a href="#target"><img class="over" alt="" width="500" height="50" style="background:teal"></a><p>Below an image stands the anime Bungo Stray Dogs.</p>',
    );
    for (const name of [...NAMES, 'Bungo Stray Dogs']) expect(await hasCardOn(article, name), name).toBe(false);
  });
});

describe('a page is taken for an index, without marks but with cards,', () => {
  const headlines = (make: (headline: string, number: number) => string): string =>
    Array.from({ length: 12 }, (_, number) => make(`Headline number ${number} about the anime ${NAMES[number % 4]} today`, number)).join('');
  const byline = '<p>By Jane Doe, two hours ago. The anime Metallic Rouge gets a word as well.</p>';
  const front = (body: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Anime News</title>${CSS}</head><body><main>${body}</main></body></html>`;
  const consent = 'We and our partners store and/or access information on a device, such as cookies, and process personal data. '.repeat(8);

  it.each([
    ['with links laid over its cards', front(headlines((headline, number) => `<article class="card"><a class="over" href="#${number}" aria-label="${headline}"></a><h2>${headline}</h2>${byline}</article>`))],
    ['with links stretched over its cards', front(headlines((headline, number) => `<article class="card"><h2>${headline}</h2>${byline}<a class="stretched" href="#${number}">Read on</a></article>`))],
    ['with a consent text', front(`${headlines((headline, number) => `<article><h2><a href="#${number}">${headline}</a></h2>${byline}</article>`)}<div style="position:fixed;bottom:0;background:white"><h2>Your privacy matters to us</h2><p>${consent}</p></div>`)],
  ])('%s', async (name, html) => {
    const article = await at.openPage(`/front-${name.replaceAll(' ', '-')}/`, html);
    const { x, y } = await article.hover('Soul Eater');
    let moves = 0;
    // No mark tells when the page has been read: a hand that is not quite still.
    await until('the card', async () => {
      await article.page.mouse.move(x + (moves++ % 2), y);
      return (await article.card())?.includes('Soul Eater');
    });
    expect(await article.markTexts()).toEqual([]);
  });
});

it('a list of recommendations with linked headings keeps its marks', async () => {
  const items = NAMES.concat('Bungo Stray Dogs', 'Metallic Rouge').map((name, number) => `<h2><a href="#${number}">${number + 1}. Why you should be watching ${name}</a></h2>
    <p>The anime ${name} was made by people who love what they do, and it shows in every frame. Fans of the genre will find much to like here, and those who are new to it have a good place to start. The music is lovely as well.</p>`).join('');
  const article = await at.openPage('/listicle/', articlePage('Six anime to watch this spring', `${paragraphs('Spring is here, and so are six anime that nobody should miss this season.')}${items}`));
  await article.waitForMarks(...NAMES, 'Metallic Rouge');
});
