import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Settings } from '../../src/domain/settings';
import { Article } from './browsers/article';
import { BROWSER_NAMES, type BrowserName, type Engine } from './browsers/engine';
import { callBackground } from './browsers/extension-pages';
import { launch, type LaunchOptions } from './browsers/launch';
import { startStandIn, type StandIn } from './browsers/stand-in';
import { Surface } from './browsers/surface';

/** The browser that this vitest project drives. */
export function currentBrowser(): BrowserName {
  const name = BROWSER_NAMES.find((it) => it === process.env['TITLECARD_BROWSER']);
  if (name === undefined) throw new Error('TITLECARD_BROWSER names no browser: run "npm run e2e"');
  return name;
}

/** A site on which the extension is switched on at install. */
export const SITE = 'https://www.themarysue.com';

export interface Journey {
  readonly name: BrowserName;
  readonly engine: Engine;
  readonly standIn: StandIn;
  /** Serves `body` (an HTML document) at a path of {@link SITE} and opens it in a new tab. */
  openPage(path: string, body: string, headers?: Readonly<Record<string, string>>): Promise<Article>;
  /** Changes settings as the options page does. */
  settings(patch: Partial<Settings>): Promise<void>;
  popup(front: Article): Promise<Surface>;
  options(): Promise<Surface>;
  /** Closes the browser and starts it anew with the same profile. */
  restart(): Promise<void>;
}

class RunningJourney implements Journey {
  readonly name = currentBrowser();
  #engine: Engine | null = null;
  #standIn: StandIn | null = null;

  constructor(private readonly launching: Partial<LaunchOptions>) {}

  get engine(): Engine {
    if (this.#engine === null) throw new Error('the browser is not running');
    return this.#engine;
  }

  get standIn(): StandIn {
    if (this.#standIn === null) throw new Error('the stand-in is not running');
    return this.#standIn;
  }

  async start(): Promise<void> {
    this.#standIn ??= await startStandIn();
    this.#engine = await launch(this.name, { ...this.launching, standIn: this.#standIn });
  }

  async restart(): Promise<void> {
    await this.engine.close();
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#engine?.close();
    await this.#standIn?.close();
  }

  /** Leaves one empty tab, so that no journey sees the one before. */
  async closeTabs(): Promise<void> {
    const pages = await this.engine.browser.pages();
    await this.engine.browser.newPage();
    for (const page of pages) await page.close().catch(() => undefined);
  }

  openPage(path: string, body: string, headers?: Readonly<Record<string, string>>): Promise<Article> {
    const url = SITE + path;
    this.standIn.page(url, body, headers);
    return Article.open(this.engine, url);
  }

  async settings(patch: Partial<Settings>): Promise<void> {
    const answer = await callBackground(this.engine, 'settings.set', { patch });
    expect(answer.ok, JSON.stringify(answer)).toBe(true);
  }

  popup(front: Article): Promise<Surface> {
    return Surface.popupFor(this.engine, front.page);
  }

  options(): Promise<Surface> {
    return Surface.open(this.engine, 'options');
  }
}

/**
 * One browser for all journeys of a file. After each journey its tabs are closed, and no request may have left for a host that
 * the journey did not declare.
 */
export function journey(options: Partial<LaunchOptions> = {}): Journey {
  const running = new RunningJourney(options);
  beforeAll(() => running.start());
  afterEach(async () => {
    await running.closeTabs();
    expect(running.standIn.undeclared(), 'requests to outside hosts').toEqual([]);
  });
  afterAll(() => running.stop());
  return running;
}
