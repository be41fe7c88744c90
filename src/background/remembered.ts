import type { Kept } from './kept';

/**
 * Reads a source once and again after each of its changes. Pages ask for the same choices a dozen times, and storage takes 2 ms in
 * Chromium and 7 in Firefox to say them. What could not be read is asked for anew.
 */
export function remembered<T>(source: Kept<T>, signal: AbortSignal): () => Promise<T> {
  let known: Promise<T> | null = null;
  source.watch(() => { known = null; }, signal);
  return () => {
    if (known) return known;
    const reading = source.read();
    known = reading;
    reading.catch(() => {
      if (known === reading) known = null;
    });
    return reading;
  };
}
