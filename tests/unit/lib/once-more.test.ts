import { expect, it } from 'vitest';
import { onceMore } from '../../../src/lib/once-more';

it('runs once for the first call and once for all that come during the run', async () => {
  const gates: (() => void)[] = [];
  const call = onceMore(() => new Promise((resolve) => gates.push(resolve)));
  call();
  call();
  call();
  expect(gates).toHaveLength(1);
  gates[0]?.();
  await expect.poll(() => gates.length).toBe(2);
  gates[1]?.();
  await expect.poll(() => { call(); return gates.length; }).toBe(3);
});
