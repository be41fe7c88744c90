import { describe, expect, it } from 'vitest';
import { sendCommand } from '../support/browsers/extension-pages';
import { until } from '../support/browsers/until';
import { journey } from '../support/journey';
import { articlePage, paragraphs, STUDIO_PIECE } from '../support/pages';

const at = journey();
const FILLER = paragraphs(...Array.from({ length: 60 }, (_, line) => `Line ${line} is about the weather.`));

describe('marks', () => {
  it('are missing from no frame while a page renders its article anew', async () => {
    const article = await at.openPage('/no-blink/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge', 'Soul Eater');
    const missing = await article.page.evaluate(() => new Promise<number>((done) => {
      let rounds = 0;
      let lost = 0;
      const timer = setInterval(() => {
        const body = document.querySelector('article');
        if (rounds++ === 8 || !body) {
          clearInterval(timer);
          return done(lost);
        }
        body.replaceChildren(...(body.cloneNode(true) as Element).childNodes);
        // The frame is painted after all its callbacks; what it shows is told at the beginning of the next one.
        requestAnimationFrame(() => requestAnimationFrame(() => {
          const marks = [...(CSS.highlights.get('titlecard') ?? [])];
          if (marks.length < 5 || marks.some(({ startContainer }) => !startContainer.isConnected)) lost++;
        }));
      }, 400);
    }));
    expect(missing).toBe(0);
  });

  it('cost a page that changes without end nothing where nobody sees them', async () => {
    const article = await at.openPage('/flood/', articlePage('A flood', `${paragraphs('Above stands the anime Metallic Rouge.')}${FILLER.repeat(4)}${paragraphs('Far below stands the anime Soul Eater.')}`));
    await article.waitForMarks('Metallic Rouge', 'Soul Eater');
    await article.page.evaluate(() => {
      const node = document.querySelectorAll('p')[5]?.firstChild as Text;
      setInterval(() => { for (let n = 0; n < 500; n++) node.data = `Line ${n}`; }, 50);
    });
    await until('the far mark rests', async () => (await article.markTexts()).join() === 'Metallic Rouge');
    await article.page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await until('the mark in sight is there and the other one rests', async () => (await article.markTexts()).join() === 'Soul Eater');
  });

  it('are left alone by a page that does not want them, after two tries', async () => {
    const article = await at.openPage('/unwanted/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    await article.page.evaluate(() => {
      const seen = { times: 0 };
      Object.assign(window, { seen });
      setInterval(() => {
        if (CSS.highlights.has('titlecard')) seen.times++;
        CSS.highlights.clear();
        const first = document.querySelector('p');
        if (first) first.textContent = `${first.textContent} Again.`;
      }, 150);
    });
    await article.letPass(5_000);
    const times = await article.page.evaluate('seen.times');
    expect(times).toBeGreaterThanOrEqual(2);
    expect(times).toBeLessThanOrEqual(3);
  });

  it('come to a page that names its form controls after the platform\'s own properties', async () => {
    const controls = ['localName', 'closest', 'attributes', 'checkVisibility', 'nodeType', 'matches', 'getRootNode', 'getAttribute', 'contains', 'parentElement', 'assignedSlot'].map((name) => `<input name="${name}">`).join('');
    const named = ['title', 'documentElement', 'activeElement', 'scrollingElement', 'caretPositionFromPoint'].map((name) => `<img name="${name}" alt="">`).join('');
    const article = await at.openPage('/named-controls/', articlePage('Named', `<form style="display: none">${controls}<p>One.</p><p>Two.</p></form><form title="A tooltip">${controls}In the form stands the anime Metallic Rouge.</form>${named}${paragraphs('Beside it stands the anime Soul Eater.')}`));
    await article.waitForMarks('Metallic Rouge', 'Soul Eater');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    const { x, y } = await article.pointOf('Soul Eater');
    await article.page.mouse.click(x, y);
    await article.waitForCard('Soul Eater');
  });
});

describe('an open card', () => {
  it('stays when the page slips by a few pixels under the pointer, and goes when the mention scrolls away', async () => {
    const article = await at.openPage('/slip/', articlePage('Slip', `${paragraphs('Here stands the anime Metallic Rouge.')}${FILLER}`));
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    const before = await article.page.evaluate(() => scrollY);
    await article.page.mouse.wheel({ deltaY: 4 });
    await until('the page has slipped', () => article.page.evaluate((from) => scrollY > from, before));
    await article.letPass(1_000);
    expect(await article.card()).toContain('Bones');
    await article.page.mouse.wheel({ deltaY: 400 });
    await article.waitForNoCard();
  });

  it('stays while its page clears the article and fills it again a moment later', async () => {
    const article = await at.openPage('/refill/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    const { x, y } = await article.pointOf('Metallic Rouge');
    await article.page.mouse.click(x, y);
    await article.waitForCard('Bones');
    await article.page.evaluate(() => {
      const body = document.querySelector('article');
      const copy = [...(body?.cloneNode(true).childNodes ?? [])];
      body?.replaceChildren();
      setTimeout(() => body?.replaceChildren(...copy), 60);
    });
    await article.letPass(1_000);
    expect(await article.card()).toContain('Bones');
    await article.waitForMarks('Metallic Rouge', 'Soul Eater');
  });

  it('goes when a modal dialog comes up above it', async () => {
    const article = await at.openPage('/late-modal/', articlePage('Late modal', `${paragraphs('Here stands the anime Metallic Rouge.')}<dialog>Subscribe!</dialog>`));
    await article.waitForMarks('Metallic Rouge');
    const { x, y } = await article.pointOf('Metallic Rouge');
    await article.page.mouse.click(x, y);
    await article.waitForCard('Bones');
    await article.page.evaluate(() => document.querySelector('dialog')?.showModal());
    await article.waitForNoCard();
  });

  it('goes when the reader moves on to the next mention by key', async () => {
    const article = await at.openPage('/move-on/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    await sendCommand(at.engine, 'next-mention');
    await article.page.bringToFront();
    await until('the first mention', async () => (await article.current()) === 'Metallic Rouge');
    await sendCommand(at.engine, 'toggle-card');
    await article.page.bringToFront();
    await article.waitForCard('Bones');
    await sendCommand(at.engine, 'next-mention');
    await article.page.bringToFront();
    await article.waitForNoCard();
    await until('the next mention', async () => (await article.current()) === 'Fullmetal Alchemist: Brotherhood');
  });
});
