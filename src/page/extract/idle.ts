/** Longest stretch of work in one go, in ms; with the page's own work it stays well under a frame that is noticed. */
const SLICE_MS = 8;
/** After this long work goes on even in a busy page, in ms. */
const IDLE_TIMEOUT_MS = 200;

/**
 * Does work in short slices, the first at once and the others in idle moments.
 * @param step does a little and returns true while there is more.
 * @returns true when all is done, false when `signal` aborted before.
 */
export async function inSlices(step: () => boolean, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const end = performance.now() + SLICE_MS;
    do {
      if (!step()) return true;
    } while (performance.now() < end);
    await idle();
  }
  return false;
}

/** The next idle moment. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: IDLE_TIMEOUT_MS });
  });
}
