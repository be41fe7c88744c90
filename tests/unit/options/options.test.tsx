// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListSwitch, Settings } from '../../../src/domain/settings';
import { fail, ok } from '../../../src/domain/result';
import { OptionsPage } from '../../../src/options/OptionsPage';
import { createOptionsStore } from '../../../src/options/store';
import { WordsContext } from '../../../src/ui/translator';
import { faultsIn } from '../../support/axe';
import { SETTINGS, switched } from '../../support/facts';
import { turn } from '../../support/turn';
import { english } from '../../support/words';

let settings: Settings;
let granted: string[];
let isFull: boolean;
let allows: boolean;

function makeStore() {
  const call = async (name: string, ask: { patch?: Partial<Settings> } | ListSwitch) => {
    if (isFull && name !== 'settings.get') return fail('quota');
    settings = 'list' in ask ? switched(settings, ask) : { ...settings, ...ask.patch };
    return ok({ settings, problem: null });
  };
  return createOptionsStore({
    background: { call: call as never }, words: english, locale: 'en-US', version: '1.2.3', builtIn: ['https://www.themarysue.com/*'],
    granted: async () => granted,
    requestAccess: async (patterns) => {
      if (allows) granted.push(...patterns);
      return allows;
    },
    dropAccess: async (patterns) => void (granted = granted.filter((pattern) => !patterns.includes(pattern))),
  });
}

let store: ReturnType<typeof makeStore>;
const root = () => document.body.firstElementChild as HTMLElement;
const labelled = (name: string) => [...root().querySelectorAll('label')].find((label) => (label.querySelector('span') ?? label).textContent === name);
const fieldOf = (name: string) => (labelled(name)?.control ?? document.createElement('input')) as HTMLInputElement;
const press = (name: string) => turn(() => (labelled(name)?.control ?? [...root().querySelectorAll<HTMLElement>('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name))?.click());

async function write(name: string, value: string): Promise<void> {
  await turn(() => {
    fieldOf(name).value = value;
    fieldOf(name).dispatchEvent(new Event('input', { bubbles: true }));
    fieldOf(name).dispatchEvent(new Event('change', { bubbles: true }));
  });
}

beforeEach(async () => {
  settings = SETTINGS;
  granted = [];
  [isFull, allows] = [false, true];
  store = makeStore();
  document.body.replaceChildren(document.createElement('main'));
  void store.start();
  await turn(() => render(<WordsContext.Provider value={english}><OptionsPage store={store} /></WordsContext.Provider>, root()));
});

afterEach(() => act(() => render(null, root())));

describe('the options page', () => {
  it('saves region and services at once', async () => {
    await write('Region', 'JP');
    expect(settings.region).toBe('JP');
    expect(root().textContent).toContain('Services you have in Japan');
    await press('d Anime Store');
    await press('Netflix');
    expect(settings.services).toEqual(['danime', 'netflix']);
    await press('d Anime Store');
    expect(settings.services).toEqual(['netflix']);
  });

  it('saves title language, theme and marks', async () => {
    await press('Original (Japanese)');
    await press('Dark');
    await press('Every one');
    await press('Mark names on front pages and lists too');
    expect(settings).toMatchObject({ titleLanguage: 'native', theme: 'dark', marks: 'every', markIndexPages: true });
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('switches sites, adds and removes them', async () => {
    await press('www.themarysue.com');
    expect(settings.sitesOff).toEqual(['www.themarysue.com']);
    await write('Add a site', 'https://news.example/today');
    await press('Add');
    expect(granted).toEqual(['*://news.example/*']);
    expect(fieldOf('news.example').checked).toBe(true);
    await press('Remove news.example');
    expect(granted).toEqual([]);
    expect(labelled('news.example')).toBeUndefined();
  });

  it('says why a site is not added', async () => {
    await write('Add a site', 'no site');
    await press('Add');
    expect(root().querySelector('#site-trouble')?.textContent).toBe(english('siteNotUnderstood'));
    allows = false;
    await write('Add a site', 'news.example');
    await press('Add');
    expect(root().querySelector('#site-trouble')?.textContent).toBe(english('siteRefused', 'news.example'));
  });

  it('says when a change is not saved and goes on showing what holds', async () => {
    isFull = true;
    await press('Dark');
    expect(root().querySelector('[role="alert"]')?.textContent).toBe(english('optionsNotSaved'));
    expect(settings.theme).toBe('auto');
  });

  it('follows changes made elsewhere', async () => {
    await turn(() => store.events['settings.changed']({ settings: { ...SETTINGS, region: 'DE' }, problem: 'newer' }));
    expect(fieldOf('Region').value).toBe('DE');
    expect(root().textContent).toContain(english('troubleAdvice_newer'));
  });

  it('credits the data and says what leaves the browser', () => {
    expect([...root().querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['bangumi-data', 'CC BY 4.0']);
    expect(root().textContent).toContain('Version 1.2.3');
    expect(root().textContent).toContain('No page text ever leaves this browser');
  });

  it('has no fault that axe knows', async () => expect(await faultsIn(root())).toEqual([]));
});
