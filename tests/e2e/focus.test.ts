import { expect, it } from 'vitest';
import type { Article } from '../support/browsers/article';
import { sendCommand } from '../support/browsers/extension-pages';
import { until } from '../support/browsers/until';
import { journey } from '../support/journey';
import { articlePage, paragraphs } from '../support/pages';

const at = journey();

const link = (id: string): string => `<p><a href="#${id}" id="${id}">Link ${id}</a></p>`;
const FILLER = paragraphs(...Array.from({ length: 60 }, (_, line) => `Line ${line} is about the weather.`));
const PAGE = articlePage('Focus', `${link('first')}${FILLER}${link('above')}${paragraphs('Here stands the anime Metallic Rouge.')}${link('below')}${FILLER}${link('last')}`);

async function command(article: Article, name: 'next-mention' | 'toggle-card'): Promise<void> {
  await sendCommand(at.engine, name);
  await article.page.bringToFront();
}

async function goOnTo(article: Article, title: string): Promise<void> {
  await article.waitForMarks();
  await command(article, 'next-mention');
  await until(`the current mention ${title}`, async () => (await article.current()) === title);
}

async function openByKey(article: Article): Promise<void> {
  await command(article, 'toggle-card');
  await until('the focus in the card', () => article.inCard('(root) => Boolean(root.activeElement)'));
}

async function tab(article: Article, back = false): Promise<void> {
  if (back) await article.page.keyboard.down('Shift');
  await article.page.keyboard.press('Tab');
  if (back) await article.page.keyboard.up('Shift');
}

/** Id, or else name, of the element that has the focus, within shadow roots too. */
const focused = (article: Article): Promise<string | undefined> => article.page.evaluate(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.id || at?.localName;
});

const focusIs = (article: Article, id: string) => async (): Promise<boolean> => (await focused(article)) === id;

/** Presses Tab until the card is gone. @returns what had the focus in it. */
async function tabThrough(article: Article): Promise<string[]> {
  const stops: string[] = [];
  for (;;) {
    await tab(article);
    const stop = await article.inCard<string>('(root) => root.activeElement ? root.activeElement.innerText : "nothing"');
    if (stop === null || stops.length > 20) return stops;
    stops.push(stop);
  }
}

it.each([
  ['a field in a shadow root', '<input id="before">'],
  ['a link in a drawing', '<svg width="99" height="20"><a href="#x" id="before"><text y="15">Link</text></a></svg>'],
])('gives the focus back to %s', async (_, html) => {
  const article = await at.openPage('/focus-back/', articlePage('Focus', `${paragraphs('Here stands the anime Metallic Rouge.')}<x-s></x-s>`));
  await article.page.evaluate((inner) => {
    const root = document.querySelector('x-s')?.attachShadow({ mode: 'open' });
    root?.append(...new DOMParser().parseFromString(inner, 'text/html').body.childNodes);
    root?.querySelector<HTMLElement>('#before')?.focus();
  }, html);
  expect(await focused(article)).toBe('before');
  await goOnTo(article, 'Metallic Rouge');
  await openByKey(article);
  await article.page.keyboard.press('Escape');
  await article.waitForNoCard();
  await until('the focus on before', focusIs(article, 'before'));
});

it('goes on by Tab from the mention that was brought into view', async () => {
  const article = await at.openPage('/focus-next/', PAGE);
  await goOnTo(article, 'Metallic Rouge');
  const before = await article.page.evaluate('scrollY');
  await tab(article);
  await until('the focus on below', focusIs(article, 'below'));
  expect(await article.page.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true);
  expect(await article.page.evaluate('scrollY')).toBe(before);
  await tab(article);
  await until('the focus on last', focusIs(article, 'last'));
});

it('goes back by Shift+Tab from the mention that was brought into view', async () => {
  const article = await at.openPage('/focus-previous/', PAGE);
  await goOnTo(article, 'Metallic Rouge');
  await tab(article, true);
  await until('the focus on above', focusIs(article, 'above'));
});

it('goes on by Tab from the mention whose card was closed', async () => {
  const article = await at.openPage('/focus-closed/', PAGE);
  await goOnTo(article, 'Metallic Rouge');
  await openByKey(article);
  await article.page.keyboard.press('Escape');
  await article.waitForNoCard();
  await tab(article);
  await until('the focus on below', focusIs(article, 'below'));
});

it('goes to the link that the mention stands in', async () => {
  const article = await at.openPage('/focus-link/', articlePage('Focus', `${link('first')}<p>See <a href="#x" id="around">the anime Metallic Rouge</a> today.</p>${link('below')}${paragraphs('The anime Soul Eater is another.')}`));
  await goOnTo(article, 'Metallic Rouge');
  await tab(article);
  await until('the focus on around', focusIs(article, 'around'));
});

it('goes on by Tab through shadow roots', async () => {
  const article = await at.openPage('/focus-shadow/', articlePage('Focus', `${link('first')}<x-a></x-a><x-b></x-b>${link('last')}`));
  await article.page.evaluate(() => {
    for (const [name, html] of [['x-a', '<p>Here stands the anime Metallic Rouge.</p>'], ['x-b', '<p><button id="inside">Button</button></p>']] as const) {
      document.querySelector(name)?.attachShadow({ mode: 'open' }).append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    }
  });
  await goOnTo(article, 'Metallic Rouge');
  await tab(article);
  await until('the focus on inside', focusIs(article, 'inside'));
});

it('leaves Tab to the browser where the reader has gone elsewhere', async () => {
  const article = await at.openPage('/focus-elsewhere/', articlePage('Focus', `${link('first')}<input id="field">${link('second')}${paragraphs('Here stands the anime Metallic Rouge.')}${link('below')}${paragraphs('A press lands here.')}${link('last')}`));
  await article.page.focus('#field');
  await goOnTo(article, 'Metallic Rouge');
  await tab(article);
  await until('the focus on second', focusIs(article, 'second'));
  const blur = (): Promise<void> => article.page.evaluate(() => { (document.activeElement as HTMLElement).blur(); });
  await blur();
  await goOnTo(article, 'Metallic Rouge');
  const { x, y } = await article.pointOf('A press lands here');
  await article.page.mouse.click(x, y);
  await tab(article);
  await until('the focus on last', focusIs(article, 'last'));
  await blur();
  await goOnTo(article, 'Metallic Rouge');
  // As a search in the page does.
  await article.page.evaluate(() => new Promise((done) => {
    document.addEventListener('selectionchange', done, { once: true });
    getSelection()?.collapse(document.querySelector('#last')?.firstChild ?? null, 1);
  }).then(() => undefined));
  await tab(article);
  expect(await focused(article)).not.toBe('below');
});

it('leaves the card by Tab after its last control, and goes on in the page from the mention', async () => {
  const article = await at.openPage('/focus-out/', PAGE);
  await goOnTo(article, 'Metallic Rouge');
  await openByKey(article);
  expect((await tabThrough(article)).length).toBeGreaterThan(1);
  await until('the focus on below', focusIs(article, 'below'));
});

it('leaves the card for what follows or has the focus before', async () => {
  const article = await at.openPage('/focus-around/', PAGE);
  await article.page.focus('#above');
  await goOnTo(article, 'Metallic Rouge');
  await openByKey(article);
  expect(await tabThrough(article)).not.toContain('nothing');
  await until('the focus on below', focusIs(article, 'below'));
  await openByKey(article);
  await tab(article, true);
  await article.waitForNoCard();
  await until('the focus on below', focusIs(article, 'below'));
  await openByKey(article);
  await tab(article);
  await tab(article, true);
  await article.waitForNoCard();
  await until('the focus on below', focusIs(article, 'below'));
});
