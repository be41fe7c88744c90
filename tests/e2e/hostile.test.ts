import { describe, expect, it } from 'vitest';
import { until } from '../support/browsers/until';
import { word } from '../support/browsers/words';
import { journey } from '../support/journey';
import { articlePage, paragraphs, STUDIO_PIECE } from '../support/pages';

const at = journey();
const withScript = (script: string): string => STUDIO_PIECE.replace('</body>', `<script>${script}</script></body>`);

describe('a page', () => {
  it('cannot open the card with events of its own making', async () => {
    const article = await at.openPage('/synthetic/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    const point = await article.pointOf('Metallic Rouge');
    await article.page.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x, y);
      for (const type of ['pointerover', 'pointermove', 'mousemove', 'mouseover', 'pointerdown', 'pointerup', 'click']) {
        target?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y, pointerType: 'mouse' }));
      }
    }, point);
    await article.letPass(1_200);
    expect(await article.card()).toBeNull();
  });

  it('cannot read or reach the card', async () => {
    const article = await at.openPage('/read/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones', 'Crunchyroll');
    const seen = await article.page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[popover="manual"]');
      return { text: host?.innerText ?? '', root: host?.shadowRoot ?? null, children: host?.childNodes.length ?? 0 };
    });
    expect(seen).toEqual({ text: '', root: null, children: 0 });
  });

  it('that redefines prototypes still gets its marks', async () => {
    const article = await at.openPage('/prototypes/', withScript(`
      Array.prototype.map = () => { throw new Error('map'); };
      Element.prototype.attachShadow = () => { throw new Error('attachShadow'); };
      Node.prototype.appendChild = () => { throw new Error('appendChild'); };
      Object.defineProperty(Range.prototype, 'getClientRects', { value() { throw new Error('rects'); } });
      window.JSON = null;`));
    await until('marks', () => article.page.evaluate('CSS.highlights.has("titlecard") && CSS.highlights.get("titlecard").size > 5'), 40_000);
  });

  it('that forbids everything by CSP gets a styled card', async () => {
    const article = await at.openPage('/csp/', STUDIO_PIECE, { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'" });
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    const width = await article.inCard<number>('(root) => root.querySelector("[role=dialog]").getBoundingClientRect().width');
    expect(width).toBeLessThanOrEqual(360);
  });

  it('with the highest z-index cannot cover the card', async () => {
    const article = await at.openPage('/z-index/', STUDIO_PIECE.replace('</body>', '<div style="position:fixed;inset:auto 0 0 0;height:60vh;z-index:2147483647;pointer-events:none;background:teal"></div></body>'));
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    const isOnTop = await article.inCard<boolean>('(root) => { const box = root.querySelector("[role=dialog]").getBoundingClientRect(); const host = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); return host === root.host; }');
    expect(isOnTop).toBe(true);
  });

  it('that removes the card\'s host harms nobody', async () => {
    const article = await at.openPage('/remove-host/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge', 'Soul Eater');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    await article.page.evaluate(() => document.querySelector('[popover="manual"]')?.remove());
    await article.waitForNoCard();
    await article.leave();
    await article.hover('Soul Eater');
    await article.waitForCard('Soul Eater');
  });

  it('that clears the highlight registry gets the marks back', async () => {
    const article = await at.openPage('/clear/', STUDIO_PIECE);
    await article.waitForMarks('Metallic Rouge');
    await article.page.evaluate(() => CSS.highlights.clear());
    await article.waitForMarks('Metallic Rouge');
  });

  it('that renders its article anew every moment keeps its marks and throws no error', async () => {
    const article = await at.openPage('/rerender/', articlePage('Rerender', '<div id="app"></div>', ''));
    const errors: unknown[] = [];
    article.page.on('pageerror', (error) => errors.push(error));
    await article.page.evaluate(() => {
      const app = document.querySelector('#app');
      let round = 0;
      setInterval(() => {
        round += 1;
        const paragraph = document.createElement('p');
        paragraph.textContent = `Render ${round}: the anime Metallic Rouge and the anime Soul Eater.`;
        app?.replaceChildren(paragraph);
      }, 200);
    });
    await article.waitForMarks('Metallic Rouge', 'Soul Eater');
    await article.letPass(3_000);
    await article.waitForMarks('Metallic Rouge', 'Soul Eater');
    expect(errors).toEqual([]);
  });
});

describe('a page of monstrous size', () => {
  it('with a text of 2 MB in one node gets its marks', async () => {
    const words = 'nothing of note is said in these words '.repeat(52_000);
    const article = await at.openPage('/two-megabytes/', articlePage('Big', paragraphs('The anime Metallic Rouge comes first.', words)));
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
  });

  it('with 50,000 text nodes gets its marks', async () => {
    const cells = Array.from({ length: 25_000 }, (_, row) => `<tr><td>${row}</td><td>plain</td></tr>`).join('');
    const article = await at.openPage('/many-nodes/', articlePage('Many', `${paragraphs('The anime Metallic Rouge comes first.')}<table>${cells}</table>`));
    await until('marks', async () => (await article.markTexts()).includes('Metallic Rouge'), 120_000);
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
  }, 180_000);

  it('that is never at rest gets its marks', async () => {
    const cells = Array.from({ length: 6_000 }, (_, row) => `<tr><td>${row}</td><td>plain</td></tr>`).join('');
    const restless = '<script>(() => { const turns = new MessageChannel(); turns.port1.onmessage = () => setTimeout(() => turns.port2.postMessage(0)); turns.port2.postMessage(0); })();</script>';
    const article = await at.openPage('/restless/', articlePage('Restless', `${restless}${paragraphs('The anime Metallic Rouge comes first.')}<table>${cells}</table>`));
    await article.waitForMarks('Metallic Rouge');
  });
});

describe('text that comes late', () => {
  it('is marked on single-page navigation and infinite scroll', async () => {
    const article = await at.openPage('/spa/', articlePage('Late', paragraphs('Nothing here yet.')));
    await article.letPass(500);
    await article.page.evaluate(() => {
      history.pushState({}, '', '/spa/next/');
      const paragraph = document.createElement('p');
      paragraph.textContent = 'A new paragraph praises the anime Metallic Rouge.';
      document.querySelector('article')?.append(paragraph);
    });
    await article.waitForMarks('Metallic Rouge');
  });

  it('is marked in open shadow roots', async () => {
    const article = await at.openPage('/shadow/', articlePage('Shadow', ''));
    await article.page.evaluate(() => {
      const host = document.createElement('div');
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Inside a component stands the anime Metallic Rouge.';
      host.attachShadow({ mode: 'open' }).append(paragraph);
      document.querySelector('article')?.append(host);
    });
    await article.waitForMarks('Metallic Rouge');
  });
});

describe('a popover', () => {
  it('stays open while the reader works in the card of a mention inside it', async () => {
    const article = await at.openPage('/popover/', articlePage('Popover', '<div popover><p>In the popover: the anime Metallic Rouge.</p></div>'));
    await article.page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.showPopover());
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    await article.pressInCard(word('more'));
    await article.waitForCard(word('copyReport'));
    expect(await article.page.evaluate(() => document.querySelector('[popover]')?.matches(':popover-open'))).toBe(true);
  });
});

describe('a modal dialog', () => {
  it('does not make the card inert', async () => {
    const article = await at.openPage('/modal/', articlePage('Modal', '<dialog><p>In the dialog: the anime Metallic Rouge.</p></dialog>'));
    await article.page.evaluate(() => document.querySelector('dialog')?.showModal());
    await article.waitForMarks('Metallic Rouge');
    await article.hover('Metallic Rouge');
    await article.waitForCard('Bones');
    expect(await article.inCard<boolean>('(root) => root.host.parentElement.localName === "dialog"')).toBe(true);
  });
});
