import { act } from 'preact/test-utils';

/** Does something in a rendered page and lets all that it set off (promises, effects, drawing) come to rest. */
export function turn(run: () => unknown): Promise<void> {
  return act(async () => {
    run();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}
