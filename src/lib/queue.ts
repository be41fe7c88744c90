/** Runs tasks one after the other, in the order in which they were handed in; a failed task does not hold up the next one. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue of its own: tasks of different queues run side by side. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run;
  };
}
