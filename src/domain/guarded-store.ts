import { createQueue } from '../lib/queue';
import { same } from '../lib/same';
import type { ClockPort, StoragePort } from './ports';
import { fail, ok, type Result } from './result';
import { decode, encode, type StoredForm } from './stored-form';

/**
 * `corrupt`: a stored value could not be read in full and was set aside. `newer`: a later version of the extension wrote it, so it
 * is only read. `quota`: a corrupt value could not be set aside for want of space, so it is left alone and nothing is written.
 */
export type StoredProblem = 'corrupt' | 'newer' | 'quota';

export interface Stored<T> {
  readonly value: T;
  readonly problem: StoredProblem | null;
}

export interface GuardedStore<T> {
  /** The current value. Rejects only when the storage itself does. */
  read(): Promise<Stored<T>>;
  /**
   * Applies a pure change to the current value and writes the outcome, after all earlier changes and before all later ones; those that
   * wait for one another are written together. Failures are those of `change` (`internal` when it throws), or `refused` (newer form),
   * `quota`, `unavailable`, `corrupt` (written, but not read back the same): in each of these the stored value is what it was before.
   */
  update(change: (value: T) => Result<T>): Promise<Result<Stored<T>>>;
  /** Calls back after each change of the stored value, whoever made it. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

interface Loaded<T> extends Stored<T> {
  readonly raw: unknown;
  readonly writable: boolean;
}

/** A change that waits for its turn, and the caller who waits for its outcome. */
interface Change<T> {
  readonly change: (value: T) => Result<T>;
  readonly settle: (outcome: Result<Stored<T>>) => void;
}

/**
 * Keeps one value in storage so that no failure loses what the reader put there (decision 0061): writes are serialised; the
 * previous state stays beside the new one until that has been read back; what cannot be read is set aside, never overwritten.
 */
export function createGuardedStore<T>(form: StoredForm<T>, storage: StoragePort, clock: ClockPort): GuardedStore<T> {
  const inTurn = createQueue();
  const waiting: Change<T>[] = [];
  const previousKey = `${form.key}.previous`;
  const asideKey = `${form.key}.setAside`;

  async function load(): Promise<Loaded<T>> {
    const items = await storage.get([form.key, previousKey, asideKey]);
    const raw = items[form.key];
    const told = items[asideKey] === undefined ? null : 'corrupt';
    const found = decode(form, raw);
    if (found.is === 'absent') return { raw, value: form.empty, problem: told, writable: true };
    if (found.is === 'good') return { raw, value: found.value, problem: told, writable: true };
    if (found.is === 'newer') return { raw, value: found.value, problem: 'newer', writable: false };
    const before = decode(form, items[previousKey]);
    const value = found.rescued ?? (before.is === 'good' ? before.value : form.empty);
    const kept = await setAside(raw, items[asideKey], value);
    return kept ? { raw: encode(form, value), value, problem: 'corrupt', writable: true } : { raw, value, problem: 'quota', writable: false };
  }

  /** Copies the unreadable value to a place of its own, and only when the copy is there puts the rescued value in its place. */
  async function setAside(raw: unknown, earlier: unknown, rescued: T): Promise<boolean> {
    const copies = [...(Array.isArray(earlier) ? earlier : []), { at: new Date(clock.now()).toISOString(), value: raw }];
    try {
      await storage.set({ [asideKey]: copies });
      if (!same((await storage.get([asideKey]))[asideKey], copies)) return false;
      await storage.set({ [form.key]: encode(form, rescued) });
      return true;
    } catch {
      return false;
    }
  }

  async function write(before: Loaded<T>, value: T): Promise<Result<Stored<T>>> {
    const next = encode(form, value);
    try {
      await storage.set(before.raw === undefined ? { [form.key]: next } : { [previousKey]: before.raw, [form.key]: next });
    } catch (error) {
      return fail(isQuotaError(error) ? 'quota' : 'unavailable', String(error));
    }
    if (!(await isStored(next))) {
      await putBack(before.raw);
      return fail('corrupt', `${form.key} was not stored as written`);
    }
    // A leftover is harmless (the next write replaces it), so that failing to remove it does not fail the write.
    await storage.remove([previousKey]).catch(() => undefined);
    return ok({ value, problem: before.problem });
  }

  async function isStored(expected: unknown): Promise<boolean> {
    return storage.get([form.key]).then((items) => same(items[form.key], expected), () => false);
  }

  async function putBack(raw: unknown): Promise<void> {
    const done = raw === undefined ? storage.remove([form.key]) : storage.set({ [form.key]: raw });
    // If this fails too, the previous state still lies under its own key, and the next read takes it from there.
    await done.catch(() => undefined);
  }

  /**
   * Makes all changes that have come in, in their order, with one write. Presses come one at a time, but imports and "add all" in
   * several windows do not, and hundreds of single writes would outlast the callers' patience.
   */
  async function commit(changes: readonly Change<T>[]): Promise<void> {
    if (changes.length === 0) return;
    const before = await load().catch((error: unknown) => String(error));
    if (typeof before === 'string') return settleAll(changes, fail('unavailable', before));
    if (!before.writable) return settleAll(changes, fail(before.problem === 'quota' ? 'quota' : 'refused', before.problem ?? undefined));
    let { value } = before;
    const applied: Change<T>[] = [];
    for (const one of changes) {
      const changed = attempt(one.change, value);
      if (changed.ok) {
        value = changed.value;
        applied.push(one);
      } else one.settle(changed);
    }
    const outcome = same(value, before.value) ? ok({ value, problem: before.problem }) : await write(before, value);
    if (outcome.ok || applied.length < 2) return settleAll(applied, outcome);
    // One change that does not fit must not fail its neighbours.
    for (const one of applied) await commit([one]);
  }

  return {
    read: () => inTurn(async () => {
      const { value, problem } = await load();
      return { value, problem };
    }),
    update: (change) => new Promise((settle) => {
      waiting.push({ change, settle });
      void inTurn(() => commit(waiting.splice(0)));
    }),
    watch(onChange, signal) {
      storage.watch((changes) => {
        if (form.key in changes || asideKey in changes) onChange();
      }, signal);
    },
  };
}

/** A change that throws fails alone; it must not hold up those behind it. */
function attempt<T>(change: (value: T) => Result<T>, value: T): Result<T> {
  try {
    return change(value);
  } catch (error) {
    return fail('internal', String(error));
  }
}

function settleAll<T>(changes: readonly Change<T>[], outcome: Result<Stored<T>>): void {
  for (const { settle } of changes) settle(outcome);
}

/** Chromium names the quota in the message only, Firefox throws a DOMException of that name. */
function isQuotaError(error: unknown): boolean {
  return /quota/i.test(error instanceof Error ? `${error.name} ${error.message}` : String(error));
}
