/** What the core asks of the outside world; src/platform implements these over the browser, tests over memory. */

/** Key-value storage of one area. Values are structured-cloneable. */
export interface StoragePort {
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  /** @throws with name `QuotaExceededError` or a message naming the quota when the area is full; nothing is written then. */
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  watch(onChange: (changes: Record<string, { newValue?: unknown }>) => void, signal: AbortSignal): void;
}

/** Wall clock. */
export interface ClockPort {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Reads a file that is packed with the extension. */
export interface AssetsPort {
  bytes(path: string): Promise<ArrayBuffer>;
}

/** A document that one of our scripts runs in, as the browser tells it of a message's sender. */
export interface ScriptedDocument {
  readonly tabId: number;
  readonly frameId: number;
  /** Chromium only. */
  readonly documentId: string | undefined;
}
