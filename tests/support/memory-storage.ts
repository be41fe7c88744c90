import type { StoragePort } from '../../src/domain/ports';

/** Storage in memory that behaves like `storage.local`: copies in and out, object keys sorted, undefined dropped, changes told. */
export interface MemoryStorage extends StoragePort {
  /** What lies in storage now; tests may put anything there. */
  readonly items: Map<string, unknown>;
  /** Bytes of JSON that the area holds; a write over it throws and changes nothing. */
  quota: number;
  /** Names of the operations so far, for tests that count or interrupt them. */
  readonly log: string[];
  /** Called before each operation; may throw in its place. */
  before: (operation: string) => void;
}

export function memoryStorage(initial: Record<string, unknown> = {}): MemoryStorage {
  const listeners = new Set<(changes: Record<string, { newValue?: unknown }>) => void>();
  const items = new Map(Object.entries(initial));

  async function start(operation: string): Promise<void> {
    // A turn of the event loop, as in the browser: writes that are not serialised would interleave here.
    await new Promise((resolve) => setImmediate(resolve));
    storage.before(operation);
    storage.log.push(operation);
  }

  function tell(changes: Record<string, { newValue?: unknown }>): void {
    for (const listener of listeners) listener(changes);
  }

  const storage: MemoryStorage = {
    items,
    quota: Number.POSITIVE_INFINITY,
    log: [],
    before: () => undefined,
    async get(keys) {
      await start('get');
      return Object.fromEntries(keys.filter((key) => items.has(key)).map((key) => [key, copy(items.get(key))]));
    },
    async set(changed) {
      await start('set');
      const after = { ...Object.fromEntries(items), ...changed };
      if (JSON.stringify(after).length > storage.quota) throw new Error('Resource::kQuotaBytes quota exceeded');
      for (const [key, value] of Object.entries(changed)) items.set(key, copy(value));
      tell(Object.fromEntries(Object.entries(changed).map(([key, newValue]) => [key, { newValue }])));
    },
    async remove(keys) {
      await start('remove');
      const gone = keys.filter((key) => items.delete(key));
      tell(Object.fromEntries(gone.map((key) => [key, {}])));
    },
    watch(onChange, signal) {
      listeners.add(onChange);
      signal.addEventListener('abort', () => listeners.delete(onChange), { once: true });
    },
  };
  return storage;
}

function copy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value, sorted));
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
