import { expect, it } from 'vitest';
import { remembered, settingsAtHand } from '../../../src/background/remembered';
import { createSettingsStore } from '../../../src/settings/store';
import { memoryStorage } from '../../support/memory-storage';

function world() {
  let [value, reads, broken] = ['a', 0, false];
  let tell = (): void => undefined;
  const { read } = remembered({
    read: async () => {
      reads += 1;
      if (broken) throw new Error('storage');
      return value;
    },
    watch: (onChange) => { tell = onChange; },
  }, new AbortController().signal);
  return {
    read,
    reads: () => reads,
    change: (next: string) => { value = next; tell(); },
    breakDown: (isBroken: boolean) => { broken = isBroken; },
  };
}

it('reads once until something changes', async () => {
  const { read, reads, change } = world();
  expect(await Promise.all([read(), read()])).toEqual(['a', 'a']);
  expect([await read(), reads()]).toEqual(['a', 1]);
  change('b');
  expect([await read(), await read(), reads()]).toEqual(['b', 'b', 2]);
});

it('reads anew what changes while it is read', async () => {
  const { read, change } = world();
  const early = read();
  change('b');
  expect([await early, await read()]).toEqual(['a', 'b']);
});

it('does not keep a failure', async () => {
  const { read, breakDown } = world();
  breakDown(true);
  await expect(read()).rejects.toThrow('storage');
  breakDown(false);
  expect(await read()).toBe('a');
});

it('has settings at hand, and those just written before storage tells of them', async () => {
  const storage = memoryStorage();
  const silent = { ...storage, watch: () => undefined };
  const settings = settingsAtHand(createSettingsStore(silent, { now: () => 0 }, ['en']), new AbortController().signal);
  await settings.read();
  const reads = storage.log.length;
  expect((await settings.read()).settings.marks).toBe('first');
  expect(storage.log).toHaveLength(reads);
  await settings.set({ marks: 'none' });
  expect((await settings.read()).settings.marks).toBe('none');
  await settings.switchMember({ list: 'sitesOff', member: 'news.example', listed: true });
  expect((await settings.read()).settings.sitesOff).toEqual(['news.example']);
});
