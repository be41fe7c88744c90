import type { Page } from 'puppeteer-core';
import type { Box } from './article';
import type { Engine } from './engine';
import { until } from './until';

/** Finds a visible control by its accessible name, exactly or else as a part of it, and hands `act` of it back. */
function onControl(name: string, act: string): Box | string | boolean | null {
  const controls = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [role="tab"]')].filter((it) => it.getClientRects().length > 0);
  const named = controls.map((it) => {
    const label = (it as HTMLInputElement).labels?.[0]?.textContent ?? '';
    return { it, name: (it.getAttribute('aria-label') ?? (label === '' ? it.innerText : label)).replace(/\s+/g, ' ').trim() };
  });
  const found = (named.find((one) => one.name === name) ?? named.find((one) => one.name.includes(name)))?.it;
  if (found === undefined) return null;
  if (act === 'value') return (found as HTMLInputElement).value;
  if (act === 'checked') return (found as HTMLInputElement).checked || found.getAttribute('aria-checked') === 'true' ? 'yes' : 'no';
  if (act === 'focus') { found.focus(); return document.activeElement === found; }
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const target = found instanceof HTMLInputElement && found.getBoundingClientRect().width < 2 ? (found.labels?.[0] ?? found) : found;
  const box = target.getBoundingClientRect();
  return { x: box.left, y: box.top, width: box.width, height: box.height };
}

/** Sets a select or an input as a hand does: value first, then the events that the browser would send. */
function setControl(name: string, value: string): boolean {
  const controls = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select, textarea')];
  const nameOf = (it: HTMLInputElement | HTMLSelectElement): string => (it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const found = controls.find((it) => nameOf(it) === name) ?? controls.find((it) => nameOf(it).includes(name));
  if (found === undefined) return false;
  const proto = found instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(found, value);
  found.dispatchEvent(new Event('input', { bubbles: true }));
  found.dispatchEvent(new Event('change', { bubbles: true }));
  return found.value === value;
}

/** One of the extension's own pages, used by the names that readers see and hear. */
export class Surface {
  constructor(readonly engine: Engine, readonly page: Page) {}

  static async open(engine: Engine, name: 'popup' | 'options'): Promise<Surface> {
    return new Surface(engine, await engine.openOwn(`src/${name}/index.html`));
  }

  /**
   * The popup as a tab that believes `front` to be the current page: it asks the browser for the active tab when it loads, so it
   * is loaded again behind the article.
   */
  static async popupFor(engine: Engine, front: Page): Promise<Surface> {
    const popup = await Surface.open(engine, 'popup');
    await front.bringToFront();
    await engine.reloadOwn(popup.page);
    // Its question for the active tab is answered before anything is drawn.
    await until('the popup', async () => (await popup.text()).length > 0);
    await popup.page.bringToFront();
    return popup;
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  async waitForText(...parts: readonly string[]): Promise<string> {
    let last = '';
    try {
      return await until('text', async () => {
        last = await this.text();
        return parts.every((part) => last.includes(part)) ? last : null;
      });
    } catch (error) {
      throw new Error(`no ${JSON.stringify(parts)}; last seen: ${JSON.stringify(last)}`, { cause: error });
    }
  }

  async waitForNoText(part: string): Promise<void> {
    await until(`no "${part}"`, async () => !(await this.text()).includes(part));
  }

  /** Where a control stands once what loads around it has stopped pushing it about. */
  private async restingBox(name: string): Promise<Box> {
    let before = '';
    return until(`the control "${name}"`, async () => {
      const box = await this.page.evaluate(onControl, name, 'box');
      const same = JSON.stringify(box) === before;
      before = JSON.stringify(box);
      return same ? (box as Box | null) : null;
    });
  }

  /** Presses a control with the real pointer. */
  async press(name: string): Promise<void> {
    await this.page.bringToFront();
    const box = await this.restingBox(name);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async set(name: string, value: string): Promise<void> {
    await until(`the field "${name}" with "${value}"`, () => this.page.evaluate(setControl, name, value));
  }

  async value(name: string): Promise<string> {
    return (await until(`the field "${name}"`, () => this.page.evaluate(onControl, name, 'value'))) as string;
  }

  async isChecked(name: string): Promise<boolean> {
    return (await until(`the switch "${name}"`, () => this.page.evaluate(onControl, name, 'checked'))) === 'yes';
  }

  /** Texts of all elements that match. */
  texts(selector: string): Promise<string[]> {
    return this.page.$$eval(selector, (them) => them.map((it) => (it as HTMLElement).innerText.trim()));
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
