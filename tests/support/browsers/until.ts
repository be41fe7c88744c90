import { setInterval } from 'node:timers/promises';

const POLL_MS = 50;

/**
 * Waits until `probe` answers something other than null, undefined or false, and hands it back.
 * @param what named in the error when it never does
 * @param timeoutMs generous by default, since shared machines are slow
 * @throws {Error} after `timeoutMs`, with the last error of `probe` as its cause
 */
export async function until<T>(what: string, probe: () => T | Promise<T>, timeoutMs = 20_000): Promise<Exclude<Awaited<T>, null | undefined | false>> {
  const end = Date.now() + timeoutMs;
  let last: unknown = null;
  const once = async (): Promise<Awaited<T> | null> => {
    try {
      return await probe();
    } catch (error) {
      last = error;
      return null;
    }
  };
  const first = await once();
  if (first) return first as Exclude<Awaited<T>, null | undefined | false>;
  for await (const _ of setInterval(POLL_MS)) {
    const value = await once();
    if (value) return value as Exclude<Awaited<T>, null | undefined | false>;
    if (Date.now() > end) break;
  }
  throw new Error(`waited ${timeoutMs} ms in vain: ${what}`, { cause: last });
}
