import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryKey, SeriesKey } from '../../../src/domain/keys';
import { BACKGROUND_LIMITS } from '../../../src/domain/limits';
import type { WatchlistEntry } from '../../../src/domain/watchlist';
import { addMany, change, merge, regroup, remove, restore, type Watchlist } from '../../../src/watchlist/rules';
import { anyEntry, anyKey, anyList } from './arbitrary';

const now = '2026-03-01T10:00:00.000Z';
const later = '2026-03-02T10:00:00.000Z';
const article = { url: 'https://news.example/story', title: 'Story' };
const given = { series: 'sb1' as SeriesKey, entry: 'b1' as EntryKey, title: 'Given' };
const another = { series: 'sb2' as SeriesKey, entry: 'b2' as EntryKey, title: 'Another' };

function listOf(...added: (typeof given)[]): Watchlist {
  const result = addMany([], added, now, article);
  if (!result.ok) throw new Error('not added');
  return result.value;
}

describe('adding', () => {
  it('plans the entry and remembers where it was found', () => {
    expect(listOf(given)).toEqual([{ ...given, status: 'planned', progress: 0, note: '', addedAt: now, updatedAt: now, foundAt: article }]);
  });

  it('leaves an entry that is there as it is', () => {
    const changed = change(listOf(given), given.entry, { status: 'watching', progress: 3 }, later);
    expect(changed.ok && addMany(changed.value, [given, given], later, null)).toEqual(changed);
  });

  it('never leaves an entry without a title', () => {
    expect(listOf({ ...given, title: '  ' })[0]?.title).toBe('b1');
    expect(listOf({ ...given, title: 'x'.repeat(1_000) })[0]?.title).toHaveLength(400);
  });

  it('adds all or none when the list would grow over its limit', () => {
    const many = Array.from({ length: BACKGROUND_LIMITS.watchlistEntries }, (_, id) => ({ ...given, entry: `a${id}` as EntryKey }));
    const full = addMany([], many, now, null);
    expect(full.ok && addMany(full.value, [given], now, null)).toMatchObject({ ok: false, failure: { code: 'quota' } });
    expect(full.ok && addMany(full.value, many.slice(0, 3), now, null).ok).toBe(true);
  });
});

describe('changing and removing', () => {
  it('changes what the patch names and nothing else', () => {
    const list = listOf(given, another);
    expect(change(list, another.entry, { note: 'later', progress: undefined }, later)).toEqual({
      ok: true,
      value: [list[0], { ...list[1], note: 'later', updatedAt: later }],
    });
  });

  it('says so when the entry is not on the list', () => {
    expect(change([], given.entry, { progress: 1 }, now)).toMatchObject({ ok: false, failure: { code: 'notFound' } });
  });

  it('gives back after remove and restore what was there before', () => {
    fc.assert(fc.property(anyList, fc.array(anyKey), (list, keys) => {
      const before = merge([], list);
      const gone = before.filter(({ entry }) => keys.includes(entry));
      expect(restore(remove(before, keys), gone)).toEqual({ ok: true, value: before });
    }));
  });
});

describe('merging', () => {
  it('does not depend on order or grouping', () => {
    fc.assert(fc.property(anyList, anyList, anyList, (a, b, c) => {
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(merge(a, b), b)).toEqual(merge(a, b));
    }));
  });

  it('keeps of each entry the last change and the first adding, as a plain reading of all records does', () => {
    fc.assert(fc.property(fc.array(anyEntry, { maxLength: 12 }), (records) => {
      const merged = merge([], records);
      expect(merged.map(({ entry }) => entry).toSorted()).toEqual([...new Set(records.map(({ entry }) => entry))].toSorted());
      for (const entry of merged) {
        const same = records.filter((record) => record.entry === entry.entry);
        const addedAt = same.map((record) => record.addedAt).toSorted()[0];
        const updatedAt = same.map((record) => record.updatedAt).toSorted().at(-1);
        const last = same.filter((record) => record.updatedAt === updatedAt);
        expect(entry).toMatchObject({ addedAt, updatedAt });
        expect(last.some((record) => record.status === entry.status && record.progress === entry.progress && record.note === entry.note)).toBe(true);
        expect(entry.foundAt === null).toBe(same.every(({ foundAt }) => foundAt === null));
      }
    }));
  });

  it('is in order of adding', () => {
    fc.assert(fc.property(anyList, (list) => {
      const order = merge([], list).map(({ addedAt, entry }) => `${addedAt} ${entry}`);
      expect(order).toEqual(order.toSorted());
    }));
  });
});

describe('regrouping', () => {
  it('gives current keys and leaves one entry per key', () => {
    const redirects = new Map<string, string>([['b2', 'b1'], ['sb2', 'sb1'], ['b5', 'b6']]);
    const redirect = <K extends SeriesKey | EntryKey>(key: K): K => (redirects.get(key) ?? key) as K;
    fc.assert(fc.property(anyList, (list) => {
      const after = regroup(list, redirect);
      const rewritten = list.map((entry): WatchlistEntry => ({ ...entry, entry: redirect(entry.entry), series: redirect(entry.series) }));
      expect(after).toEqual(rewritten.reduce<Watchlist>((all, entry) => merge(all, [entry]), []));
      expect(regroup(after, redirect)).toEqual(after);
    }));
  });
});
