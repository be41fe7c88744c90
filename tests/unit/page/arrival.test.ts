import { expect, it, vi } from 'vitest';
import { Arrival, offer } from '../../../src/page/arrival';
import type { CardSession } from '../../../src/page/card-session';

const part = { CardSession: Object as unknown as typeof CardSession };

it('asks for a script once at a time, gives null where it does not come, and asks anew the next time', async () => {
  let answer = (): void => undefined;
  const fetch = vi.fn(() => new Promise<void>((resolve) => { answer = resolve; }));
  const arrival = new Arrival('card', fetch);
  const both = [arrival.get(), arrival.get()];
  expect(fetch).toHaveBeenCalledTimes(1);
  answer();
  expect(await Promise.all(both)).toEqual([null, null]);

  const later = arrival.get();
  expect(fetch).toHaveBeenCalledTimes(2);
  // The script has run; the answer to the question for it is still on its way.
  offer('card', part);
  expect(await later).toBe(part);
  expect(await arrival.get()).toBe(part);
  expect(fetch).toHaveBeenCalledTimes(2);
});
