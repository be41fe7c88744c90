import { describe, expect, it } from 'vitest';
import type { EntryKey, SeriesKey } from '../../../src/domain/keys';
import { createWatchlistStore } from '../../../src/watchlist/store';
import { memoryStorage } from '../../support/memory-storage';

const clock = { now: () => Date.UTC(2026, 2, 1) };

function entry(id: number) {
  return { series: `sb${id}` as SeriesKey, entry: `b${id}` as EntryKey, title: `Series ${id}` };
}

describe('the watchlist store', () => {
  it('loses none of 300 adds and edits that three surfaces make at once', async () => {
    const storage = memoryStorage();
    const store = createWatchlistStore(storage, clock);
    const card = Array.from({ length: 100 }, (_, id) => store.add([entry(id)], { url: 'https://a.example/x', title: 'X' }));
    const digest = Array.from({ length: 50 }, (_, id) => store.add([entry(1_000 + 2 * id), entry(1_001 + 2 * id)], null));
    const popup = Array.from({ length: 150 }, (_, id) => store.change(entry(id % 100).entry, { progress: id + 1, note: `note ${id}` }));
    const results = await Promise.all([...card, ...digest, ...popup]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    const { entries } = await createWatchlistStore(storage, clock).read();
    expect(entries).toHaveLength(200);
    for (let id = 0; id < 100; id++) {
      const expected = id < 50 ? id + 101 : id + 1;
      expect(entries.find((one) => one.entry === entry(id).entry)).toMatchObject({ progress: expected, note: `note ${expected - 1}` });
    }
  });

  it('keeps the good entries of a damaged list and sets the whole aside', async () => {
    const first = createWatchlistStore(memoryStorage(), clock);
    const added = await first.add([entry(1), entry(2)], null);
    if (!added.ok) throw new Error('not added');
    const damaged = { version: 1, value: [added.value.entries[0], { ...added.value.entries[1], status: 'burning' }] };
    const storage = memoryStorage({ watchlist: damaged });
    const state = await createWatchlistStore(storage, clock).read();
    expect(state).toEqual({ entries: [added.value.entries[0]], problem: 'corrupt' });
    expect(storage.items.get('watchlist.setAside')).toMatchObject([{ value: damaged }]);
  });

  it('follows redirects once and writes nothing when there are none', async () => {
    const storage = memoryStorage();
    const store = createWatchlistStore(storage, clock);
    await store.add([entry(1), entry(2)], null);
    const redirect = <K extends SeriesKey | EntryKey>(key: K): K => key.replace(/b2$/, 'b1') as K;
    expect(await store.regroup(redirect)).toMatchObject({ ok: true, value: { entries: [{ entry: 'b1', series: 'sb1' }] } });
    const writes = storage.log.filter((operation) => operation === 'set').length;
    await store.regroup(redirect);
    expect(storage.log.filter((operation) => operation === 'set')).toHaveLength(writes);
  });
});
