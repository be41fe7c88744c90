import { describe, expect, it } from 'vitest';
import { isIndexPage, isTeaser } from '../../../../src/page/marks/index-page';
import { blocksOf } from '../support';

const SENTENCE = 'A sentence of an article that goes on for a while. ';
const many = (make: (n: number) => string, count = 12): string => Array.from({ length: count }, (_, n) => make(n)).join('');
const prose = (length: number): string => SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length - 1).trimEnd() + '.';
const p = (length: number): string => `<p>${prose(length)}</p>`;
const headline = (n: number, level = 3): string => `<h${level}><a href="/${n}">A headline of some length, number ${n}</a></h${level}>`;
const teaser = (n: number): string => `<li><a href="/${n}">A related article, number ${n}</a></li>`;
const item = (n: number, below: string, level = 2): string => `<article>${headline(n, level)}${below}</article>`;
const BYLINE = '<p>By Jane Doe, two hours ago</p>';
const CONSENT = `We value your privacy. ${prose(800)}`;
const FRONT = many((n) => item(n, BYLINE + p(90)));

function isIndex(body: string): boolean {
  return isIndexPage(blocksOf(body), {
    isCovered: ({ container }) => container.matches('.covered > *'),
    isFixed: (element) => element.matches('[style*=fixed]'),
  });
}

describe('an index page', () => {
  it.each<readonly [string, string]>([
    ['headlines only', many(headline)],
    ['a front page', `<h1>Anime News</h1>${FRONT}<footer>${p(400)}</footer>`],
    ['a front page with a consent dialog', `${FRONT}<div role="dialog" style="position:fixed"><h2>We value your privacy</h2><p>${CONSENT}${CONSENT}</p></div>`],
    ['a front page with a consent text in a fixed box', `<div style="position:fixed"><h2>We value your privacy</h2><p>${CONSENT}</p></div>${FRONT}`],
    ['a front page with a consent text like any other', `<h1>Anime News</h1>${FRONT}<p>${CONSENT}</p>`],
    ['a front page with a lead story', `<h1><a href="/lead">The lead story of the day is this one</a></h1>${p(300)}${FRONT}`],
    ['a front page whose footer tells all about the site', `${FRONT}<footer><h2>About this fine site</h2>${p(2_000)}</footer>`],
    ['cards with links over them', many((n) => `<div class="covered"><a href="/${n}"></a><h2>A headline of some length, number ${n}</h2>${p(90)}</div>`)],
    ['a category that says what it is about', `<h1>Anime</h1>${p(400)}${FRONT}`],
    ['a tag page', `<h1>Posts tagged with Soul Eater</h1>${p(120)}${many((n) => item(n, p(180)))}`],
    ['an archive by month', `<h1>Archive: January 2024</h1>${many((n) => `<h2>January ${n + 1}</h2><ul>${many(teaser, 3)}</ul>`)}`],
    ['search results', `<h1>Search results for Soul Eater</h1><p>Showing 1 to 10 of 253 results, the newest first, out of all years</p>${many((n) => item(n, `<p>… ${prose(240)} …</p>`), 10)}`],
    ['a forum', `<h1>The forum of this fine site</h1>${p(150)}${many((n) => `<div>${headline(n, 4)}${p(110)}<p>123 topics, 4,567 posts</p></div>`, 20)}`],
    ['a blog with excerpts', many((n) => item(n, p(250)))],
    ['a blog with long excerpts', `<h1>A blog on anime and manga</h1>${p(80)}${many((n) => item(n, `<p>${prose(450)} […]</p>`), 8)}`],
    ['a blog with "read more"', `<h1>A blog on anime and manga</h1>${p(80)}${many((n) => item(n, `${p(200)}${p(200)}<p><a href="/${n}">Read more</a></p>`), 8)}`],
    ['an author with all that they wrote', `<h1>Jane Doe</h1>${p(350)}${many((n) => item(n, p(120)), 20)}`],
    ['a page that scrolls in a fixed box', `<div style="position:fixed">${FRONT}</div>`],
  ])('is %s', (_, body) => {
    expect(isIndex(body)).toBe(true);
  });

  it.each<readonly [string, string]>([
    ['an article with a list of others below', `<h1>Title</h1>${p(400)}${p(400)}${p(400)}${many(headline, 40)}`],
    ['a short page that lists little', `<h1>Title</h1><p>Hardly anything.</p>${many(headline, 3)}`],
    ['a short page beside which much is listed', `<h1>Title</h1><p>Hardly anything.</p><aside>${many(headline)}</aside>`],
    ['linked headings with long sections', many((n) => headline(n) + p(400) + p(400))],
    ['a news article with related teasers and a consent dialog', `<h1>The second season was announced</h1>${BYLINE}${p(300)}${p(350)}<div>${many(teaser)}</div><div role="dialog"><p>${CONSENT}</p></div>`],
    ['a short news item with a list beside it', `<div>${many(teaser, 20)}</div><h1>The second season was announced</h1>${BYLINE}${p(150)}${p(150)}`],
    ['an article below a heading of the second level', `<ul>${many(teaser)}</ul><h2>A title</h2>${p(400)}${p(300)}`],
    ['an article without any heading', `${p(800)}${p(800)}<ul>${many(teaser)}</ul>`],
    ['an article in pieces between related links', `<h2><a href="/self">The article, which links to itself</a></h2>${many((n) => p(400) + p(300) + teaser(n), 5)}`],
    ['an article that scrolls in a fixed box', `<div style="position:fixed"><h1>The title of the article</h1>${p(800)}<ul>${many(teaser)}</ul></div>`],
    ['seven recommendations with linked headings', `<h1>Seven anime to watch this spring</h1>${p(76)}${many((n) => `<h2><a href="#${n}">${n + 1}. Why you should be watching it</a></h2>${p(230)}`, 7)}`],
    ['a season guide with linked headings and a list beside it', `<h1>The guide to all anime of this spring</h1>${p(300)}${many((n) => `${headline(n, 2)}<p>Studio: Bones. Starts on 3 April.</p>${p(200)}${p(200)}`)}<div>${many((n) => headline(n + 50, 4))}</div>`],
  ])('is not %s', (_, body) => {
    expect(isIndex(body)).toBe(false);
  });
});

it.each([
  ['<h3><a href="/x">A headline of some length</a></h3>', true],
  ['<p>Read <a href="/x">A headline of some length</a></p>', true],
  ['<p>Read all of what was said in <a href="/x">this</a></p>', false],
  ['<h3><a href="/x">Short</a></h3>', false],
])('%s is a teaser: %s', (body, teased) => {
  expect(blocksOf(body).map(({ block }) => isTeaser(block))).toEqual([teased]);
});
