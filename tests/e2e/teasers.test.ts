import { describe, expect, it } from 'vitest';
import { until } from '../support/browsers/until';
import { journey } from '../support/journey';
import { articlePage, paragraphs } from '../support/pages';

const at = journey();
const NAMES = ['Soul Eater', 'Space Dandy', 'Mob Psycho 100', 'Cowboy Bebop'];

describe('a page is taken for an index, without marks but with cards,', () => {
  const headlines = (make: (headline: string, number: number) => string): string =>
    Array.from({ length: 12 }, (_, number) => make(`Headline number ${number} about the anime ${NAMES[number % 4]} today`, number)).join('');
  const byline = '<p>By Jane Doe, two hours ago. The anime Metallic Rouge gets a word as well.</p>';
  const front = (body: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Anime News</title></head><body><main>${body}</main></body></html>`;
  const consent = 'We and our partners store and/or access information on a device, such as cookies, and process personal data. '.repeat(8);

  it.each([
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
