import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createGuardedStore, type GuardedStore } from '../../../src/domain/guarded-store';
import { fail, ok } from '../../../src/domain/result';
import type { StoredForm } from '../../../src/domain/stored-form';
import { type MemoryStorage, memoryStorage } from '../../support/memory-storage';

/** Numbers; version 1 kept them as texts, version 2 as one text. */
const form: StoredForm<readonly number[]> = {
  key: 'numbers',
  version: 3,
  migrations: [
    { to: 2, run: (value) => v.parse(v.array(v.string()), value).join(' ') },
    { to: 3, run: (value) => v.parse(v.string(), value).split(' ').map(Number) },
  ],
  empty: [],
  read(value) {
    if (!Array.isArray(value)) return null;
    const numbers = value.filter((item) => Number.isInteger(item));
    return { value: numbers, intact: numbers.length === value.length };
  },
};
const clock = { now: () => Date.UTC(2026, 2, 1) };
const at = '2026-03-01T00:00:00.000Z';

function over(items: Record<string, unknown> = {}): { readonly storage: MemoryStorage; readonly store: GuardedStore<readonly number[]> } {
  const storage = memoryStorage(items);
  return { storage, store: createGuardedStore(form, storage, clock) };
}

function push(store: GuardedStore<readonly number[]>, ...added: number[]) {
  return store.update((numbers) => ok([...numbers, ...added]));
}

describe('a guarded store', () => {
  it('starts empty and keeps what was written, with its version', async () => {
    const { storage, store } = over();
    expect(await store.read()).toEqual({ value: [], problem: null });
    expect(await push(store, 4, 5)).toEqual({ ok: true, value: { value: [4, 5], problem: null } });
    expect(Object.fromEntries(storage.items)).toEqual({ numbers: { version: 3, value: [4, 5] } });
  });

  it('loses no update, however many come at once', async () => {
    const { store } = over();
    await Promise.all(Array.from({ length: 50 }, (_, number) => push(store, number)));
    expect((await store.read()).value).toEqual(Array.from({ length: 50 }, (_, number) => number));
  });

  it('writes changes that wait for one another together, each with its own outcome', async () => {
    const { storage, store } = over();
    const results = await Promise.all([push(store, 1), store.update(() => fail('notFound')), push(store, 2)]);
    expect(results).toMatchObject([{ value: { value: [1, 2] } }, { failure: { code: 'notFound' } }, { value: { value: [1, 2] } }]);
    expect(storage.log.filter((operation) => operation === 'set')).toHaveLength(1);
  });

  it('writes nothing when a change fails or changes nothing', async () => {
    const { storage, store } = over({ numbers: { version: 3, value: [1] } });
    expect(await store.update(() => fail('notFound'))).toEqual({ ok: false, failure: { code: 'notFound' } });
    expect(await store.update((numbers) => ok([...numbers]))).toMatchObject({ ok: true });
    expect(storage.log).not.toContain('set');
  });

  it('goes on after a change that throws', async () => {
    const { store } = over();
    const [thrown, pushed] = await Promise.all([store.update(() => { throw new RangeError('key'); }), push(store, 1)]);
    expect(thrown).toMatchObject({ ok: false, failure: { code: 'internal' } });
    expect(pushed).toMatchObject({ ok: true, value: { value: [1] } });
  });

  it('tells of changes by any hand, until the signal ends', async () => {
    const { storage, store } = over();
    const watching = new AbortController();
    let told = 0;
    store.watch(() => { told += 1; }, watching.signal);
    await push(store, 1);
    await storage.set({ numbers: { version: 3, value: [2] }, other: 1 });
    await storage.set({ other: 2 });
    watching.abort();
    await push(store, 3);
    expect(told).toBe(2);
  });
});

describe('migrations', () => {
  it.each([
    [{ version: 1, value: ['1', '2'] }],
    [{ version: 2, value: '1 2' }],
    [{ version: 3, value: [1, 2] }],
  ])('read %j', async (stored) => {
    const { storage, store } = over({ numbers: stored });
    expect(await store.read()).toEqual({ value: [1, 2], problem: null });
    expect(storage.items.get('numbers')).toEqual(stored);
    await push(store, 3);
    expect(storage.items.get('numbers')).toEqual({ version: 3, value: [1, 2, 3] });
  });

  it('give from any version what that version meant', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(), { minLength: 1 }), fc.constantFrom(1, 2, 3), async (numbers, version) => {
      const texts = numbers.map(String);
      const value = [texts, texts.join(' '), numbers][version - 1];
      expect((await over({ numbers: { version, value } }).store.read()).value).toEqual(numbers);
    }));
  });
});

describe('a value that cannot be read', () => {
  it.each([['junk', []], [null, []], [{ version: 3, value: 'x' }, []], [{ version: 1, value: 7 }, []], [{ version: 3, value: [1, 'x', 2] }, [1, 2]]])(
    'is set aside and reported: %j',
    async (raw, rescued) => {
      const { storage, store } = over({ numbers: raw });
      expect(await store.read()).toEqual({ value: rescued, problem: 'corrupt' });
      expect(storage.items.get('numbers.setAside')).toEqual([{ at, value: raw }]);
      expect(await push(store, 9)).toMatchObject({ ok: true, value: { value: [...rescued, 9], problem: 'corrupt' } });
    },
  );

  it('joins those that were set aside before', async () => {
    const { storage, store } = over({ numbers: 'second', 'numbers.setAside': [{ at, value: 'first' }] });
    await store.read();
    expect(storage.items.get('numbers.setAside')).toEqual([{ at, value: 'first' }, { at, value: 'second' }]);
  });

  it('gives way to the previous state where a write was torn', async () => {
    const { store } = over({ numbers: 'torn', 'numbers.previous': { version: 3, value: [7] } });
    expect(await store.read()).toEqual({ value: [7], problem: 'corrupt' });
  });

  it('is left alone where there is no room to set it aside', async () => {
    const { storage, store } = over({ numbers: 'junk' });
    storage.quota = 30;
    expect(await store.read()).toEqual({ value: [], problem: 'quota' });
    expect(await push(store, 1)).toMatchObject({ ok: false, failure: { code: 'quota' } });
    expect(Object.fromEntries(storage.items)).toEqual({ numbers: 'junk' });
  });
});

describe('a value of a later version', () => {
  it('is read as far as it can be and never written', async () => {
    const stored = { version: 4, value: [1, { shape: 'new' }], extra: true };
    const { storage, store } = over({ numbers: stored });
    expect(await store.read()).toEqual({ value: [1], problem: 'newer' });
    expect(await push(store, 2)).toEqual({ ok: false, failure: { code: 'refused', detail: 'newer' } });
    expect(Object.fromEntries(storage.items)).toEqual({ numbers: stored });
  });
});

describe('a write that fails', () => {
  it('says so when the storage is full, and loses nothing', async () => {
    const { storage, store } = over({ numbers: { version: 3, value: [1] } });
    storage.quota = 60;
    expect(await push(store, 1_000_000, 2_000_000)).toMatchObject({ ok: false, failure: { code: 'quota' } });
    expect((await store.read()).value).toEqual([1]);
  });

  it('does not fail its neighbours when it alone does not fit', async () => {
    const { storage, store } = over({ numbers: { version: 3, value: [1] } });
    storage.quota = 160;
    const big = Array.from({ length: 40 }, () => 1_000_000);
    const [first, second, third] = await Promise.all([push(store, 2), push(store, ...big), push(store, 3)]);
    expect([first?.ok, second?.ok, third?.ok]).toEqual([true, false, true]);
    expect((await store.read()).value).toEqual([1, 2, 3]);
  });

  it('is undone when it does not read back the same', async () => {
    const { storage, store } = over({ numbers: { version: 3, value: [1] } });
    const set = storage.set.bind(storage);
    storage.set = async (items) => {
      await set('numbers.previous' in items ? { ...items, numbers: { version: 3, value: [] } } : items);
    };
    expect(await push(store, 2)).toMatchObject({ ok: false, failure: { code: 'corrupt' } });
    expect((await store.read()).value).toEqual([1]);
  });

  it('leaves the state before or after it, wherever it is interrupted', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(), { maxLength: 4 }), fc.nat(), fc.nat({ max: 8 }), async (start, added, diesAt) => {
      const { storage, store } = over({ numbers: { version: 3, value: start } });
      let operations = 0;
      storage.before = () => {
        operations += 1;
        if (operations > diesAt) throw new Error('worker died');
      };
      await push(store, added);
      storage.before = () => undefined;
      const woken = await createGuardedStore(form, storage, clock).read();
      expect([start, [...start, added]]).toContainEqual(woken.value);
      expect(woken.problem).toBeNull();
    }));
  });
});
