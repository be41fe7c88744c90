import { expect, it } from 'vitest';
import { createQueue } from '../../../src/lib/queue';

it('runs tasks one after the other, past those that fail', async () => {
  const inTurn = createQueue();
  const log: string[] = [];
  const task = (name: string, fails = false) => inTurn(async () => {
    log.push(`${name} starts`);
    await new Promise((resolve) => setImmediate(resolve));
    log.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  });
  const results = await Promise.allSettled([task('a'), task('b', true), task('c')]);
  expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
