import * as v from 'valibot';
import { addCorrection, removeCorrection } from '../corrections/list';
import { type Correction, correctionSchema } from '../domain/correction';
import { createGuardedStore } from '../domain/guarded-store';
import type { EntryKey, SeriesKey } from '../domain/keys';
import { BACKGROUND_LIMITS } from '../domain/limits';
import type { ClockPort, StoragePort } from '../domain/ports';
import { fail, ok, type Result } from '../domain/result';
import type { StoredForm } from '../domain/stored-form';

/** How the reader's corrections lie in storage. A change of form gets the next number and a migration to it. */
const correctionsForm: StoredForm<readonly Correction[]> = {
  key: 'corrections',
  version: 1,
  migrations: [],
  empty: [],
  read(value) {
    if (!Array.isArray(value)) return null;
    const good = value.flatMap((item): Correction[] => {
      const parsed = v.safeParse(correctionSchema(), item);
      return parsed.success ? [parsed.output] : [];
    });
    return { value: good, intact: good.length === value.length };
  },
};

/** The current key for any key; the key itself where it is current or unknown. */
type Redirect = <K extends SeriesKey | EntryKey>(key: K) => K;

/** The reader's corrections, in the order of making. */
export interface CorrectionsStore {
  read(): Promise<Correction[]>;
  /** Adds one; it takes the place of those that it contradicts. `quota` when there are too many. */
  add(correction: Correction): Promise<Result<Correction[]>>;
  /** Takes one back (undo); an unknown id changes nothing. */
  remove(id: string): Promise<Result<Correction[]>>;
  /** Gives corrections the keys that the catalogue has now. */
  regroup(redirect: Redirect): Promise<Result<Correction[]>>;
  watch(onChange: () => void, signal: AbortSignal): void;
}

export function createCorrectionsStore(storage: StoragePort, clock: ClockPort): CorrectionsStore {
  const store = createGuardedStore(correctionsForm, storage, clock);

  async function update(rule: (list: readonly Correction[]) => Result<readonly Correction[]>): Promise<Result<Correction[]>> {
    const result = await store.update(rule);
    return result.ok ? ok([...result.value.value]) : result;
  }

  return {
    read: async () => [...(await store.read()).value],
    add: (correction) => update((list) => {
      const next = addCorrection(list, correction);
      return next.length > BACKGROUND_LIMITS.corrections ? fail('quota', `${BACKGROUND_LIMITS.corrections} corrections`) : ok(next);
    }),
    remove: (id) => update((list) => ok(removeCorrection(list, id))),
    regroup: (redirect) => update((list) => ok(list.map((correction) => withCurrentKeys(correction, redirect)))),
    watch: store.watch,
  };
}

function withCurrentKeys(correction: Correction, redirect: Redirect): Correction {
  if (correction.does === 'suppress') return { ...correction, series: correction.series && redirect(correction.series) };
  return { ...correction, series: redirect(correction.series), entry: redirect(correction.entry) };
}
