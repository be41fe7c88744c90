import { describe, expect, it } from 'vitest';
import { inExtension } from '../support/browsers/extension-pages';
import { journey, SITE } from '../support/journey';
import { articlePage, demoArticle, paragraphs, STUDIO_PIECE } from '../support/pages';

const at = journey();

const SERIES = [
  'Metallic Rouge', 'Fullmetal Alchemist: Brotherhood', 'My Hero Academia', 'Mob Psycho 100', 'Bungo Stray Dogs', 'Soul Eater', 'Space Dandy',
  'Cowboy Bebop', 'Gundam', 'Neon Genesis Evangelion', 'Code Geass', 'Ninja Kamui', 'Black Butler', 'Kaiju No. 8', 'Unnamed Memory', 'One Piece',
];
const NO_SERIES = ['Bones', 'Sunrise', 'Blade Runner', 'Kamen Rider', 'Power Rangers', 'The Legend of Zelda', 'Crunchyroll', 'Rouge', 'Mars', 'Momo'];
const NOTHING = articlePage('Nothing yet', paragraphs('The stage is empty.', 'The rain does not stop.'));

describe('marks', () => {
  it('appear on the series of an article, on nothing else, and leave the page as it was', async () => {
    const article = await at.openPage('/studio-piece/', STUDIO_PIECE);
    const before = await article.html('article');
    const texts = await article.waitForMarks(...SERIES);
    for (const name of NO_SERIES) expect(texts).not.toContain(name);
    expect(texts.filter((text) => !SERIES.includes(text))).toEqual([]);
    expect(await article.html('article')).toBe(before);
  });

  it('tell ordinary words from the titles that are spelt like them', async () => {
    const article = await at.openPage('/demo/', demoArticle());
    const texts = await article.waitForMarks('Metallic Rouge', 'Frieren: Beyond Journey\'s End', 'Another', 'Given', 'Bleach');
    expect(texts.filter((text) => text.endsWith('Monster'))).toHaveLength(1);
    for (const word of ['given', 'free', 'another', 'monster', 'bleach', 'Bones', 'Blade Runner']) expect(texts).not.toContain(word);
  });

  it('stay away from an article without series', async () => {
    const article = await at.openPage('/garden/', articlePage('Given another summer', paragraphs('Given the heat, another monster of a summer is here. Feel free to bleach the chairs.', 'The air is still. Rest your bones.')));
    await article.letPass(1500);
    expect(await article.markTexts()).toEqual([]);
  });
});

describe('a page that names no series', () => {
  it('gets marks on what comes into it later, without a word on anime', async () => {
    const article = await at.openPage('/later/', NOTHING);
    await article.letPass(500);
    await article.page.evaluate(() => {
      document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Tickets for <b>Fullmetal Alchemist: Brotherhood</b> sold out.</p>');
    });
    await article.waitForMarks('Fullmetal Alchemist: Brotherhood');
  });

  it('gets marks in a shadow root that is attached later', async () => {
    const article = await at.openPage('/later-shadow/', articlePage('Nothing yet', '<p>The stage is empty.</p><div id="host"></div>'));
    await article.letPass(500);
    await article.page.evaluate(() => {
      const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
      root?.append(Object.assign(document.createElement('p'), { textContent: 'Tickets for Fullmetal Alchemist: Brotherhood sold out.' }));
    });
    await article.waitForMarks('Fullmetal Alchemist: Brotherhood');
  });

  it('gets marks on words that a component shows in a place of its own', async () => {
    const article = await at.openPage('/later-slot/', articlePage('Nothing yet', '<p>The stage is empty.</p><x-card><a slot="name">Loading</a></x-card>'));
    await article.page.evaluate(() => {
      const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
      root?.append(Object.assign(document.createElement('div'), { innerHTML: 'Tickets for <slot name="name"></slot> sold out.' }));
    });
    await article.letPass(1_500);
    await article.page.evaluate(() => { document.querySelector('x-card a')?.replaceChildren('Fullmetal Alchemist: Brotherhood'); });
    await article.waitForMarks('Fullmetal Alchemist: Brotherhood');
  });

  it('gets marks on what comes into a shadow root whose host has other content by then', async () => {
    const article = await at.openPage('/later-inside/', articlePage('Nothing yet', '<p>The stage is empty.</p><div id="host"></div>'));
    await article.page.evaluate(() => {
      const host = document.getElementById('host');
      host?.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('p'), { textContent: 'Loading' }));
      host?.append(document.createElement('i'));
    });
    await article.letPass(1_500);
    await article.page.evaluate(() => { document.getElementById('host')?.shadowRoot?.querySelector('p')?.replaceChildren('Tickets for Fullmetal Alchemist: Brotherhood sold out.'); });
    await article.waitForMarks('Fullmetal Alchemist: Brotherhood');
  });

  it('gets marks on text that was hidden when the page came', async () => {
    const article = await at.openPage('/later-seen/', articlePage('Nothing yet', '<div id="more" style="display: none"><p>Tickets for Fullmetal Alchemist: Brotherhood sold out.</p></div><p>The stage is empty.</p>'));
    await article.letPass(500);
    expect(await article.markTexts()).toEqual([]);
    await article.page.evaluate(() => document.getElementById('more')?.removeAttribute('style'));
    await article.page.keyboard.press('Shift');
    await article.waitForMarks('Fullmetal Alchemist: Brotherhood');
  });
});

describe('a page that is hidden until it is ready', () => {
  const READY = `<script>setTimeout(() => document.documentElement.classList.remove('loading'), 1500)</script>`;

  it.each(['visibility: hidden', 'display: none'])('by %s gets its marks although the reader does nothing', async (style) => {
    const page = articlePage('Not yet', `${paragraphs('Tickets for the anime Fullmetal Alchemist: Brotherhood sold out.')}${READY}`, `<style>.loading body { ${style} }</style>`).replace('<html', '<html class="loading"');
    const article = await at.openPage('/loading/', page);
    await article.waitForMarks('Fullmetal Alchemist: Brotherhood');
  });
});

describe('a page that takes something out while it is being read', () => {
  it('is read to its end', async () => {
    const rows = '<div>A row of no weight.</div>'.repeat(12_000);
    const remove = '<script>addEventListener("load", () => setTimeout(() => document.querySelector("aside").remove(), 20))</script>';
    const article = await at.openPage('/taken-out/', articlePage('Taken out', `${paragraphs('The anime Metallic Rouge comes first.')}<aside>${rows}</aside>${paragraphs('Tickets for Fullmetal Alchemist: Brotherhood sold out.')}${remove}`));
    await article.waitForMarks('Metallic Rouge', 'Fullmetal Alchemist: Brotherhood');
  });
});

describe('a page that puts in many elements at once', () => {
  it('gets marks in all of them', async () => {
    const article = await at.openPage('/many/', articlePage('Many', `${paragraphs('The anime Metallic Rouge comes first.')}<table><tbody></tbody></table>${paragraphs('Then comes the anime Soul Eater.')}`));
    await article.waitForMarks('Metallic Rouge', 'Soul Eater');
    await article.page.evaluate(() => {
      const rows = Array.from({ length: 2_000 }, (_, n) => `<tr><td>Row ${n}</td><td>${n % 500 === 7 ? 'Tickets for Fullmetal Alchemist: Brotherhood sold out.' : 'Nothing.'}</td></tr>`);
      document.querySelector('tbody')?.insertAdjacentHTML('beforeend', rows.join(''));
    });
    await article.waitForMarks('Fullmetal Alchemist: Brotherhood');
    expect(await article.markTexts()).toEqual(['Metallic Rouge', 'Fullmetal Alchemist: Brotherhood', 'Soul Eater']);
  });
});

describe('the next page of a site', () => {
  /** Ids of what the browser runs in pages beside the manifest's scripts. */
  const registered = (): Promise<string[]> => inExtension(at.engine, '(await api.scripting.getRegisteredContentScripts()).map(({ id }) => id)');
  const host = new URL(SITE).hostname;

  it('is read with the script there from the start where the last one was read, and is glanced at all the same', async () => {
    await (await at.openPage('/demo/', demoArticle())).waitForMarks('Metallic Rouge');
    await expect.poll(registered).toContain(`preload ${host}`);
    await (await at.openPage('/studio-piece/', STUDIO_PIECE)).waitForMarks(...SERIES);
    const article = await at.openPage('/nothing/', NOTHING);
    await expect.poll(registered).toEqual([]);
    await article.page.evaluate(() => {
      document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Tickets for <b>Fullmetal Alchemist: Brotherhood</b> sold out.</p>');
    });
    await article.waitForMarks('Fullmetal Alchemist: Brotherhood');
  });

  it('is read where the last one named nothing', async () => {
    await (await at.openPage('/demo/', demoArticle())).waitForMarks('Metallic Rouge');
    await expect.poll(registered).toContain(`preload ${host}`);
    await at.openPage('/nothing/', NOTHING);
    await expect.poll(registered).toEqual([]);
    await (await at.openPage('/studio-piece/', STUDIO_PIECE)).waitForMarks(...SERIES);
  });
});

describe('text that CSS hides', () => {
  const HIDING = `<style>
    .off { display: none } .unseen { visibility: hidden } .unseen .seen { visibility: visible } .boxless { display: contents }
  </style>
  <div class="off"><p>Hidden with all around it is the anime Soul Eater.</p><div class="boxless"><p class="boxless">So is the anime Space Dandy.</p></div></div>
  <p class="unseen">Nobody sees the anime Code Geass, but <b class="seen">the anime Cowboy Bebop <span class="boxless">and the anime Bungo Stray Dogs</span></b> are seen.</p>
  <div class="boxless"><p class="boxless">Without a box of its own stands the anime Mob Psycho 100.</p></div>
  <p>In the open stands the anime Metallic Rouge.</p>`;

  it('carries no marks, and what is seen inside it does', async () => {
    const article = await at.openPage('/hidden/', articlePage('Hidden', HIDING));
    const texts = await article.waitForMarks('Metallic Rouge', 'Cowboy Bebop', 'Bungo Stray Dogs', 'Mob Psycho 100');
    for (const name of ['Soul Eater', 'Space Dandy', 'Code Geass']) expect(texts).not.toContain(name);
  });

  it('gets its marks when a press shows it', async () => {
    const article = await at.openPage('/shown/', articlePage('Shown', HIDING));
    await article.waitForMarks('Metallic Rouge');
    await article.page.evaluate(() => document.querySelector('.off')?.classList.remove('off'));
    await article.page.keyboard.press('Shift');
    await article.waitForMarks('Soul Eater', 'Space Dandy');
  });
});

describe('the card', () => {
  it('opens on a resting pointer with studio, premiere and offers, and never touches the article', async () => {
    const article = await at.openPage('/card/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    const before = await article.html('article');
    await article.hover('Metallic Rouge');
    const card = await article.waitForCard('Metallic Rouge', 'Bones', '2024', 'Crunchyroll');
    expect(card).toMatch(/Jan(uary)?/);
    expect(await article.html('article')).toBe(before);
  });

  it('closes on Esc and stays closed until the pointer leaves the mention', async () => {
    const article = await at.openPage('/esc/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    const point = await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    await article.page.keyboard.press('Escape');
    await article.waitForNoCard();
    await article.page.mouse.move(point.x + 3, point.y);
    await article.letPass(1200);
    expect(await article.card()).toBeNull();
    await article.leave();
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
  });

  it('closes when the pointer leaves', async () => {
    const article = await at.openPage('/leave/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    await article.leave();
    await article.waitForNoCard();
  });

  it('speaks of the reader\'s own region and services', async () => {
    const article = await at.openPage('/region/', STUDIO_PIECE);
    await at.settings({ region: 'US', services: [] });
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    const american = await article.waitForCard('Crunchyroll');
    await article.leave();
    await article.waitForNoCard();
    await at.settings({ region: 'JP', services: ['danime'] });
    await article.hover('Metallic Rouge');
    const japanese = await article.waitForCard('Bones');
    expect(japanese).not.toBe(american);
    await at.settings({ region: 'US', services: ['crunchyroll'] });
  });

  it('opens again when the background was ended in between', async () => {
    const article = await at.openPage('/worker/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge', 'Soul Eater');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    await article.leave();
    await article.waitForNoCard();
    await at.engine.stopBackground();
    await article.hover('Soul Eater');
    await article.waitForCard('Soul Eater');
  });
});
