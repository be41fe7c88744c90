import type { ElementHandle, Page } from 'puppeteer-core';
import type { Engine } from './engine';
import { until } from './until';

export interface Point { readonly x: number; readonly y: number }
export interface Box extends Point { readonly width: number; readonly height: number }
export interface Mark { readonly text: string; readonly path: string; readonly start: number; readonly end: number }

/** Names under which the extension registers its one neutral highlight and that of the keyboard's current mention. */
const MARKS = 'titlecard';
const CURRENT = 'titlecard-current';

/**
 * Middle of the first line of the nth place where `text` stands in one text node of the page, scrolled into view. Two frames
 * later the scroll's own event is over, which would otherwise come after the pointer's moves.
 */
async function pointOfText(text: string, nth: number): Promise<Point | null> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let left = nth;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf(text);
    if (at < 0) continue;
    if (left > 0) { left -= 1; continue; }
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(done); }); });
    const box = range.getClientRects()[0];
    return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  return null;
}

/**
 * Texts of the painted ranges in page order, with a path that tells equal texts apart. It has no inner named function, because
 * tsx would wrap that in a helper which the page does not have.
 */
function paintedRanges(name: string): Mark[] {
  const ranges = [...(CSS.highlights.get(name) ?? [])].map((it) => {
    const range = document.createRange();
    range.setStart(it.startContainer, it.startOffset);
    range.setEnd(it.endContainer, it.endOffset);
    return range;
  });
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return ranges.map((range) => {
    const steps: number[] = [];
    for (let at: Node = range.startContainer; at.parentNode !== null; at = at.parentNode) steps.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode));
    return { text: range.toString(), path: steps.join('.'), start: range.startOffset, end: range.endOffset };
  });
}

/** One open article, driven with real input and seen from outside. */
export class Article {
  constructor(readonly engine: Engine, readonly page: Page) {}

  /** Opens `url` in a new tab. */
  static async open(engine: Engine, url: string): Promise<Article> {
    const page = await engine.browser.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    return new Article(engine, page);
  }

  /** What is painted now, in page order. */
  marks(): Promise<Mark[]> {
    return this.page.evaluate(paintedRanges, MARKS);
  }

  /** Text of the mention on which the keyboard is, or null. */
  async current(): Promise<string | null> {
    return (await this.page.evaluate(paintedRanges, CURRENT))[0]?.text ?? null;
  }

  async markTexts(): Promise<string[]> {
    return (await this.marks()).map((mark) => mark.text);
  }

  /** Waits until each of `texts` is marked, or until anything is where none is named. */
  async waitForMarks(...texts: readonly string[]): Promise<string[]> {
    let found: string[] = [];
    try {
      return await until('marks', async () => {
        found = await this.markTexts();
        return found.length > 0 && texts.every((text) => found.includes(text)) ? found : null;
      }, 30_000);
    } catch (error) {
      throw new Error(`not marked: ${JSON.stringify(texts.filter((text) => !found.includes(text)))}; marked: ${JSON.stringify(found)}`, { cause: error });
    }
  }

  async pointOf(text: string, nth = 0): Promise<Point> {
    return until(`the text "${text}"`, () => this.page.evaluate(pointOfText, text, nth));
  }

  /** Moves the pointer onto `text` the way a hand does: several moves, the last ones slow. */
  async hover(text: string, nth = 0): Promise<Point> {
    await this.page.bringToFront();
    const to = await this.pointOf(text, nth);
    await this.page.mouse.move(Math.max(to.x - 60, 1), to.y + 30, { steps: 2 });
    await this.page.mouse.move(to.x, to.y, { steps: 6 });
    await this.page.mouse.move(to.x + 1, to.y);
    return to;
  }

  /** Taps on `text` with a finger. */
  async tap(text: string, nth = 0): Promise<void> {
    await this.page.bringToFront();
    const { x, y } = await this.pointOf(text, nth);
    await this.page.touchscreen.tap(x, y);
  }

  /** Takes the pointer to the top left corner, away from text and card. */
  async leave(): Promise<void> {
    await this.page.mouse.move(3, 3, { steps: 4 });
  }

  /** Runs the text of a function of (shadowRoot, ...args) in the card's closed root; null while none is open. */
  inCard<T>(source: string, ...args: readonly unknown[]): Promise<T | null> {
    return this.engine.inCard(this.page, source, args) as Promise<T | null>;
  }

  /** The card's visible text with lines kept, or null while none is open. */
  card(): Promise<string | null> {
    return this.inCard<string>('(root) => [...root.children].filter((it) => it.localName !== "style" && it.localName !== "link").map((it) => it.innerText ?? "").join("\\n").trim() || null');
  }

  /** Waits for a card whose text contains all of `parts`. */
  async waitForCard(...parts: readonly string[]): Promise<string> {
    let last: string | null = null;
    try {
      return await until('card', async () => {
        last = await this.card();
        return last !== null && parts.every((part) => last?.includes(part) === true) ? last : null;
      });
    } catch (error) {
      throw new Error(`no card with ${JSON.stringify(parts)}; last seen: ${JSON.stringify(last)}`, { cause: error });
    }
  }

  async waitForNoCard(): Promise<void> {
    await until('no card', async () => (await this.inCard('() => true')) === null);
  }

  /** Box of a button, link or summary in the card by its visible or accessible name. */
  controlBox(name: string): Promise<Box | null> {
    return this.inCard<Box>(`(root, name) => {
      const nameOf = (it) => (it.getAttribute('aria-label') ?? (it.labels && it.labels[0] ? it.labels[0].innerText : '') ?? '') + ' ' + (it.innerText ?? '');
      const it = [...root.querySelectorAll('button, a[href], summary, select, input')].find((one) => nameOf(one).replace(/\\s+/g, ' ').toLowerCase().includes(name.toLowerCase()) && one.getClientRects().length > 0);
      if (!it) return null;
      it.scrollIntoView({ block: 'nearest' });
      const box = it.getBoundingClientRect();
      return { x: box.left, y: box.top, width: box.width, height: box.height };
    }`, name);
  }

  /** Presses a control in the card with the real pointer. */
  async pressInCard(name: string): Promise<void> {
    let before = '';
    const box = await until(`"${name}" at rest in the card`, async () => {
      const now = await this.controlBox(name);
      const same = JSON.stringify(now) === before;
      before = JSON.stringify(now);
      return same ? now : null;
    });
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  /** Lets the page's own clock run on by `ms` and two frames be painted; for what must not happen. */
  async letPass(ms: number): Promise<void> {
    const from = await this.page.evaluate(() => performance.now());
    await until(`${ms} ms of page time`, () => this.page.evaluate((end) => performance.now() > end, from + ms), ms + 20_000);
  }

  /** The serialised HTML of the first element that matches. */
  html(selector: string): Promise<string> {
    return this.page.$eval(selector, (it) => it.outerHTML);
  }

  $(selector: string): Promise<ElementHandle | null> {
    return this.page.$(selector);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
