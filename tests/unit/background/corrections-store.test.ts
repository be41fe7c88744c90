import { expect, it } from 'vitest';
import { createCorrectionsStore } from '../../../src/background/corrections-store';
import type { Correction } from '../../../src/domain/correction';
import type { EntryKey, SeriesKey } from '../../../src/domain/keys';
import { BACKGROUND_LIMITS } from '../../../src/domain/limits';
import { memoryStorage } from '../../support/memory-storage';

const clock = { now: () => 0 };
const at = '2026-03-01T00:00:00.000Z';
const everywhere = { in: 'everywhere' } as const;

function suppress(id: string, surface: string): Correction {
  return { id, does: 'suppress', surface, series: 'sb9' as SeriesKey, scope: everywhere, at };
}

it('keeps corrections over a restart and takes them back by id', async () => {
  const storage = memoryStorage();
  await createCorrectionsStore(storage, clock).add(suppress('1', 'Bones'));
  const store = createCorrectionsStore(storage, clock);
  await store.add(suppress('2', 'Mars'));
  expect((await store.read()).map(({ id }) => id)).toEqual(['1', '2']);
  expect(await store.remove('1')).toMatchObject({ ok: true, value: [{ id: '2' }] });
  expect(await store.remove('1')).toMatchObject({ ok: true, value: [{ id: '2' }] });
});

it('keeps the good ones of a damaged list', async () => {
  const storage = memoryStorage({ corrections: { version: 1, value: [suppress('1', 'Bones'), { id: '2' }] } });
  const store = createCorrectionsStore(storage, clock);
  expect((await store.read()).map(({ id }) => id)).toEqual(['1']);
  expect(JSON.stringify(storage.items.get('corrections.setAside'))).toContain('"id":"2"');
});

it('holds no more than the limit', async () => {
  const value = Array.from({ length: BACKGROUND_LIMITS.corrections }, (_, id) => suppress(String(id), `Title ${id}`));
  const store = createCorrectionsStore(memoryStorage({ corrections: { version: 1, value } }), clock);
  expect(await store.add(suppress('one more', 'One more'))).toMatchObject({ ok: false, failure: { code: 'quota' } });
});

it('follows retired keys', async () => {
  const store = createCorrectionsStore(memoryStorage(), clock);
  await store.add(suppress('1', 'Bones'));
  await store.add({ id: '2', does: 'pin', surface: 'Eva', series: 'sb9' as SeriesKey, entry: 'b9' as EntryKey, scope: everywhere, at });
  const redirect = <K extends SeriesKey | EntryKey>(key: K): K => key.replace('b9', 'b1') as K;
  expect(await store.regroup(redirect)).toMatchObject({ ok: true, value: [{ series: 'sb1' }, { series: 'sb1', entry: 'b1' }] });
});
