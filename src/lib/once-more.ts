/**
 * Wraps a task so that calls during a run lead to exactly one more run after it, however many there were: the last run starts
 * after the last call. Failures of the task are its own affair and must not reject.
 */
export function onceMore(task: () => Promise<void>): () => void {
  let running = false;
  let again = false;

  async function run(): Promise<void> {
    running = true;
    do {
      again = false;
      await task();
    } while (again);
    running = false;
  }

  return () => {
    again = true;
    if (!running) void run();
  };
}
