import { beforeEach, describe, expect, it } from 'vitest';
import { listed, SETTINGS } from '../../support/facts';
import { line, World } from './world';

const FOUND = { url: 'https://www.themarysue.com/a/', title: 'An article' };
let world: World;
const asked = (name: string) => world.calls.filter(([called]) => called === name).map(([, ask]) => ask);

beforeEach(() => {
  world = new World();
  world.digest = { title: 'An article', foundAt: FOUND, lines: [line('b425595', 'Metallic Rouge'), line('b2', 'Soul Eater')] };
});

describe('the popup\'s store', () => {
  it('loads list, settings, site and digest', async () => {
    world.entries = [listed('b425595')];
    await world.store.start();
    const { state } = world.store;
    expect(state.entries.value).toHaveLength(1);
    expect(state.frame.value?.settings).toEqual(SETTINGS);
    expect(state.site.value).toEqual({ is: 'on', host: 'www.themarysue.com' });
    expect(state.digest.value?.lines).toHaveLength(2);
    expect(state.facts.value.get('b425595' as never)?.entry.studios).toEqual(['Bones']);
  });

  it('shows what is stored before the background answers, and keeps it when that says the same', async () => {
    const kept = [listed('b2')];
    world.entries = structuredClone(kept);
    world.glimpse = { entries: kept, settings: SETTINGS };
    const starting = world.store.start();
    await Promise.resolve();
    expect(world.store.state.entries.value).toBe(kept);
    await starting;
    expect(world.store.state.entries.value).toBe(kept);
  });

  it('asks for the facts of an entry once, in portions', async () => {
    world.entries = Array.from({ length: 150 }, (_none, at) => listed(`b${at + 1000}`));
    await world.store.start();
    await world.store.edit('b1000' as never, { status: 'watching' });
    const keys = asked('facts.many').flatMap((ask) => (ask as { keys: { entry: string }[] }).keys.map(({ entry }) => entry));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(152);
    expect(asked('facts.many').map((ask) => (ask as { keys: unknown[] }).keys.length)).toEqual([30, 120, 2]);
  });

  it('adds with the article, by the title that the reader sees', async () => {
    await world.store.start();
    await world.store.add(world.digest?.lines ?? []);
    expect(asked('watchlist.add')).toEqual([{ entries: [{ series: 'sb1', entry: 'b425595', title: 'Metallic Rouge' }, { series: 'sb1', entry: 'b2', title: 'Soul Eater' }], foundAt: FOUND }]);
    expect(world.store.state.message.value).toMatchObject({ is: 'added', entries: [{ entry: 'b425595' }, { entry: 'b2' }] });
    await world.store.undo();
    expect(world.entries).toEqual([]);
    expect(world.store.state.message.value).toBeNull();
  });

  it('adds nothing twice', async () => {
    world.entries = [listed('b425595')];
    await world.store.start();
    await world.store.add([line('b425595')]);
    expect(asked('watchlist.add')).toEqual([]);
  });

  it('removes and puts back exactly what was there', async () => {
    const item = listed('b2', { status: 'watching', progress: 7, note: 'with Ann', foundAt: FOUND });
    world.entries = [item];
    await world.store.start();
    await world.store.remove(item);
    expect(world.store.state.entries.value).toEqual([]);
    await world.store.undo();
    expect(world.store.state.entries.value).toEqual([item]);
  });

  it('says when something is not saved, and takes nothing back for it', async () => {
    world.entries = [listed('b2')];
    await world.store.start();
    world.failing = 'watchlist.remove';
    await world.store.remove(listed('b2'));
    expect(world.store.state.message.value).toEqual({ is: 'failed', code: 'quota' });
    expect(world.store.state.entries.value).toHaveLength(1);
    await world.store.undo();
    expect(world.store.state.message.value).toEqual({ is: 'failed', code: 'quota' });
    world.store.dismiss();
    expect(world.store.state.message.value).toBeNull();
  });

  it('follows changes made elsewhere', async () => {
    await world.store.start();
    world.store.events['watchlist.changed']({ entries: [listed('b9')], problem: 'corrupt' });
    expect(world.store.state.entries.value).toEqual([listed('b9')]);
    expect(world.store.state.problem.value).toBe('corrupt');
    world.store.events['settings.changed']({ settings: { ...SETTINGS, theme: 'dark' }, problem: null });
    expect(world.store.state.settings.value?.theme).toBe('dark');
    expect(world.store.state.problem.value).toBe('corrupt');
  });

  it('forgets a full storage once a change gets through', async () => {
    await world.store.start();
    world.store.events['watchlist.changed']({ entries: [], problem: 'quota' });
    expect(world.store.state.problem.value).toBe('quota');
    world.store.events['watchlist.changed']({ entries: [], problem: null });
    expect(world.store.state.problem.value).toBeNull();
  });

  it('switches the site off and on', async () => {
    await world.store.start();
    await world.store.switchSite('www.themarysue.com', false);
    expect(world.store.state.site.value?.is).toBe('off');
    expect(world.store.state.digest.value).toBeNull();
    await world.store.switchSite('www.themarysue.com', true);
    expect(world.store.state.site.value?.is).toBe('on');
    expect(world.settings.sitesOff).toEqual([]);
  });

  it('lets the extension in, and says so when the browser refuses', async () => {
    world.site = { is: 'noAccess', host: 'news.example' };
    await world.store.start();
    await world.store.letIn('always');
    expect(asked('letIn')).toEqual([['news.example', 'always']]);
    expect(world.store.state.message.value).toBeNull();
    world.failing = 'letIn';
    await world.store.letIn('once');
    expect(world.store.state.message.value).toEqual({ is: 'failed', code: 'refused' });
  });

  it('keeps the same digest object while the page says the same, so that nothing is drawn anew', async () => {
    await world.store.start();
    const before = world.store.state.digest.value;
    world.digest = structuredClone(world.digest);
    await world.store.refreshPage();
    expect(world.store.state.digest.value).toBe(before);
  });
});
