// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card, mountCard, unmountCard } from '../../../src/page/card/Card';
import { cardView, type CardActions, type CardInput } from '../../../src/page/card/view-model';
import { entryFacts, listed, METALLIC_ROUGE, seriesFacts, title } from '../../support/facts';
import { english } from '../../support/words';
import { faultsIn } from '../../support/axe';
import { factsInput, FRAME } from './input';

const seasons = seriesFacts([title('Slime'), title('転スラ', 'ja')], [
  entryFacts('b1', { seasonNumber: 1, label: 'Season 1', premiere: '2018-10-01', end: '2019-03-25', episodes: 24 }),
  entryFacts('b2', { seasonNumber: 2, label: 'Season 2', premiere: '2021-01-12', end: '2021-09-21' }),
]);
const STATES: Record<string, CardInput> = {
  facts: factsInput(),
  more: factsInput({ more: true, hasOtherChoices: true, notice: 'pinned' }),
  listed: factsInput({ facts: seasons, more: true, watchlist: [listed('b1', { status: 'watching', progress: 3 })] }),
  chooser: { ...FRAME, state: 'chooser', franchise: null, choices: [METALLIC_ROUGE, { ...seasons, series: 'sb2' as never }] },
  loading: { ...FRAME, state: 'loading' },
  failed: { ...FRAME, state: 'failed', failure: 'timeout' },
  reloaded: { ...FRAME, state: 'failed', failure: 'reloaded' },
  done: { ...FRAME, state: 'done', notice: 'hidden' },
};

function spies() {
  const names = ['add', 'setStatus', 'setProgress', 'choose', 'openEntry', 'notThis', 'pin', 'askAgain', 'undo', 'offHere', 'copyReport', 'toggleMore', 'retry', 'close'] as const;
  return Object.fromEntries(names.map((name) => [name, vi.fn()])) as { [K in keyof CardActions]: ReturnType<typeof vi.fn<CardActions[K]>> };
}

function draw(input: CardInput) {
  const actions = spies();
  const root = document.body.appendChild(document.createElement('div'));
  act(() => render(<Card view={cardView(input)} actions={actions} words={english} theme="light" />, root));
  const named = (role: string, name: string) =>
    [...root.querySelectorAll<HTMLElement>(role)].find((element) => (element.getAttribute('aria-label') ?? element.textContent)?.startsWith(name)) ?? document.createElement('i');
  return { root, actions, press: (name: string) => act(() => named('button', name).click()), named };
}

afterEach(() => document.body.replaceChildren());

describe('the card', () => {
  it.each(Object.entries(STATES))('has no fault that axe knows: %s', async (_name, input) => {
    expect(await faultsIn(draw(input).root)).toEqual([]);
  });

  it('is a dialog with a name that can take the focus', () => {
    const dialog = draw(factsInput()).root.querySelector<HTMLElement>('[role="dialog"]');
    expect(dialog?.getAttribute('aria-label')).toBe('About Metallic Rouge');
    dialog?.focus();
    expect(document.activeElement).toBe(dialog);
  });

  it('has two buttons until More is open', () => {
    const buttons = [...draw(factsInput()).root.querySelectorAll('button:not([role="link"]), select')];
    expect(buttons.map((button) => button.textContent)).toEqual(['Add to watchlist', 'More +1']);
  });

  it('tells each press to the page', () => {
    const { actions, press, named } = draw(factsInput({ facts: seasons, more: true, hasOtherChoices: true, notice: 'pinned' }));
    for (const name of ['Add to watchlist', 'Less', 'Newest', 'Season 2', 'Off on this', 'Copy', 'Choose', 'Close', 'Undo']) press(name);
    expect(actions.add).toHaveBeenCalledOnce();
    expect(actions.toggleMore).toHaveBeenCalledWith(false);
    expect(actions.openEntry.mock.calls).toEqual([['b2'], ['b2']]);
    for (const name of ['offHere', 'copyReport', 'askAgain', 'close', 'undo'] as const) expect(actions[name]).toHaveBeenCalledOnce();
    const [wrong, right] = document.querySelectorAll('.correction');
    for (const button of wrong?.querySelectorAll('button') ?? []) button.click();
    expect(actions.notThis.mock.calls).toEqual([['page'], ['site'], ['everywhere']]);
    right?.querySelectorAll('button')[1]?.click();
    expect(actions.pin.mock.calls).toEqual([['site']]);
    expect(named('button', 'Less').getAttribute('aria-expanded')).toBe('true');
  });

  it('has status and progress once the entry is listed', () => {
    const { root, actions, press } = draw(STATES['listed'] ?? factsInput());
    const status = root.querySelector('select') ?? document.createElement('select');
    expect(status.value).toBe('watching');
    status.value = 'completed';
    status.dispatchEvent(new Event('change', { bubbles: true }));
    expect(actions.setStatus).toHaveBeenCalledWith('completed');
    press('One more');
    expect(actions.setProgress).toHaveBeenCalledWith(4);
    const field = root.querySelector<HTMLInputElement>('input[type="number"]') ?? document.createElement('input');
    for (const value of ['99', '-1', '']) {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    expect(actions.setProgress.mock.calls).toEqual([[4], [24]]);
  });

  it('links out in a new tab and lets the other page know nothing', () => {
    const links = [...draw(factsInput({ more: true })).root.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(4);
    expect(links.every((link) => link.target === '_blank' && link.rel === 'noopener noreferrer')).toBe(true);
  });

  it('asks which series is meant', () => {
    const { actions, press } = draw(STATES['chooser'] ?? factsInput());
    press('Metallic Rouge');
    expect(actions.choose).toHaveBeenCalledWith({ series: 'sb1', entry: 'b425595' });
  });
});

describe('mountCard', () => {
  it('draws into a shadow root with its style, again and again, and leaves nothing of the card behind', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    const mount = (input: CardInput) => act(() => mountCard(root, { view: cardView(input), actions: spies(), words: english, theme: 'dark' }));
    mount({ ...FRAME, state: 'loading' });
    mount(factsInput());
    expect(root.querySelectorAll('[role="dialog"]')).toHaveLength(1);
    expect(root.querySelector('h2')?.textContent).toBe('Metallic Rouge');
    expect(root.adoptedStyleSheets).toHaveLength(1);
    act(() => unmountCard(root));
    expect(root.querySelector('[role="dialog"]')).toBeNull();
    mount(factsInput());
    expect(root.querySelector('h2')?.textContent).toBe('Metallic Rouge');
  });
});
