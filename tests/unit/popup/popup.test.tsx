// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../src/popup/Popup';
import { WordsContext } from '../../../src/ui/translator';
import { faultsIn } from '../../support/axe';
import { listed } from '../../support/facts';
import { turn } from '../../support/turn';
import { english } from '../../support/words';
import { line, World } from './world';

/** How long a rendering may take on a slow, shared machine; in ms. */
const PATIENCE = { timeout: 20_000 };

const root = () => document.body.firstElementChild as HTMLElement;
const text = () => root().textContent ?? '';
const byName = (name: string) =>
  [...root().querySelectorAll<HTMLElement>('button, select, input, [role="tab"]')].find((element) => (element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent) === name);
const press = (name: string) => turn(() => byName(name)?.click());

async function open(world: World): Promise<void> {
  document.body.replaceChildren(document.createElement('main'));
  void world.store.start();
  await turn(() => render(<WordsContext.Provider value={english}><Popup store={world.store} /></WordsContext.Provider>, root()));
  await vi.waitFor(() => expect(world.store.state.site.value).not.toBeNull(), PATIENCE);
}

async function choose(name: string, value: string): Promise<void> {
  const field = byName(name) as HTMLInputElement;
  await turn(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function filled(): World {
  const world = new World();
  world.entries = [listed('b425595', { title: 'Metallic Rouge', foundAt: { url: 'https://www.themarysue.com/a/', title: 'An article' } }), listed('b2', { title: 'Soul Eater', status: 'watching' })];
  world.digest = { title: 'An article', foundAt: null, lines: [line('b425595', 'Metallic Rouge'), line('b3', 'Space Dandy'), line('b4', 'One Piece')] };
  return world;
}

afterEach(() => act(() => render(null, root())));

describe('the popup', () => {
  it('lists the watchlist with status, progress, article and a way to remove', async () => {
    const world = filled();
    await open(world);
    expect(text()).toContain('Metallic Rouge');
    expect(root().querySelector<HTMLAnchorElement>('.item-found a')?.href).toBe('https://www.themarysue.com/a/');
    await choose('Status of Metallic Rouge', 'completed');
    await choose('Episodes of Metallic Rouge seen', '13');
    expect(world.entries[0]).toMatchObject({ status: 'completed', progress: 13 });
    await press('Remove Metallic Rouge');
    expect(world.entries).toHaveLength(1);
    expect(document.activeElement?.textContent).toBe('Undo');
    await press('Undo');
    expect(world.entries).toHaveLength(2);
  });

  it('searches and says how to get everything back', async () => {
    await open(filled());
    await choose('Search the watchlist', 'soul');
    expect(root().querySelectorAll('.item')).toHaveLength(1);
    await choose('Search the watchlist', 'nothing like it');
    expect(text()).toContain('Nothing on the list matches.');
    await press('Show all');
    expect(root().querySelectorAll('.item')).toHaveLength(2);
  });

  it('shows the page in reading order, adds one or all, jumps', async () => {
    const world = filled();
    await open(world);
    await press('On this page');
    expect([...root().querySelectorAll('.item-title')].map((element) => element.textContent)).toEqual(['Metallic Rouge', 'Space Dandy', 'One Piece']);
    await press('Show One Piece on the page');
    expect(world.calls).toContainEqual(['jump', 'sb1']);
    await press('Add all 2');
    expect(world.entries.map(({ entry }) => entry)).toEqual(['b425595', 'b2', 'b3', 'b4']);
    expect(text()).toContain('2 series added.');
    expect(root().querySelectorAll('[aria-label^="Status of"]')).toHaveLength(3);
  });

  it('moves between tabs by arrow keys with one stop for Tab', async () => {
    await open(filled());
    const key = (name: string) => turn(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })));
    byName('Watchlist')?.focus();
    await key('ArrowRight');
    expect(document.activeElement?.textContent).toBe('On this page');
    expect([...root().querySelectorAll<HTMLElement>('[role="tab"]')].map((tab) => tab.tabIndex)).toEqual([-1, 0]);
    await key('ArrowRight');
    expect(document.activeElement?.textContent).toBe('Watchlist');
    await key('End');
    expect(document.activeElement?.textContent).toBe('On this page');
    await key('Home');
    expect(document.activeElement?.textContent).toBe('Watchlist');
  });

  it('switches the site', async () => {
    const world = filled();
    await open(world);
    await press('Run on www.themarysue.com');
    expect(world.settings.sitesOff).toEqual(['www.themarysue.com']);
  });

  it.each([
    ['none', 'cannot run'], ['off', 'Run on news.example'], ['asleep', 'Start here'], ['noAccess', 'Always run here'],
  ] as const)('says on a page that is %s what to do', async (is, words) => {
    const world = new World();
    world.site = is === 'none' ? { is } : { is, host: 'news.example' };
    await open(world);
    await press('On this page');
    expect(text()).toContain(words);
    expect(text()).toContain(english(`pageEmptyAdvice_${is}`));
    expect(await faultsIn(root())).toEqual([]);
  });

  it('says what to do with an empty list', async () => {
    await open(new World());
    expect(text()).toContain('Your watchlist is empty.');
    expect(await faultsIn(root())).toEqual([]);
  });

  it.each(['corrupt', 'quota', 'newer'] as const)('reports trouble with the stored list: %s', async (problem) => {
    const world = filled();
    world.problem = problem;
    await open(world);
    expect(root().querySelector('[role="alert"]')?.textContent).toContain(english(`troubleAdvice_${problem}`));
  });

  it('has no fault that axe knows', async () => {
    const world = filled();
    await open(world);
    await press('Remove Soul Eater');
    expect(await faultsIn(root())).toEqual([]);
    await press('On this page');
    expect(await faultsIn(root())).toEqual([]);
  });

  it('draws a screenful first and in the end every row', async () => {
    const world = new World();
    world.entries = Array.from({ length: 120 }, (_none, at) => listed(`b${at + 1}`, { title: `Series ${at}` }));
    await open(world);
    await vi.waitFor(() => expect(root().querySelectorAll('.item')).toHaveLength(120), PATIENCE);
  });
});
