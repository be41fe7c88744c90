/** Longest stretch of work in one go, in ms; with the page's own work it stays well under a frame that is noticed. */
const SLICE_MS = 8;
/**
 * Of so many slices one waits for an idle moment, the others let waiting tasks go first only: most pages are read before the first wait, and
 * those that are never at rest have no idle moments but by their time-out. No slice is a task of lower priority, which such pages would
 * keep waiting for ever.
 */
const SLICES_PER_WAIT = 4;
/** After this long work goes on even in a busy page, in ms. */
const IDLE_TIMEOUT_MS = 200;

/**
 * Does work in short slices, with room for input and frames between them.
 * @param step does a little and returns true while there is more.
 * @param spend told how long (ms) each slice took.
 * @returns true when all is done, false when `signal` aborted before.
 */
export async function inSlices(step: () => boolean, signal: AbortSignal, spend: (ms: number) => void): Promise<boolean> {
  let idleUntil = 0;
  for (let slice = 1; !signal.aborted; slice++) {
    const start = performance.now();
    let isMore = step();
    while (isMore && performance.now() < start + SLICE_MS) isMore = step();
    spend(performance.now() - start);
    if (!isMore) return true;
    // Firefox gives the next idle moment no sooner than 50 ms later: a moment that is long enough takes several slices.
    if (slice % SLICES_PER_WAIT > 0 || performance.now() + SLICE_MS < idleUntil) await scheduler.postTask(() => undefined);
    else idleUntil = await idle();
  }
  return false;
}

/** The next idle moment, and the time (ms) at which it will be over. */
function idle(): Promise<number> {
  return new Promise((resolve) => {
    requestIdleCallback((deadline) => resolve(performance.now() + deadline.timeRemaining()), { timeout: IDLE_TIMEOUT_MS });
  });
}
