import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const session: Record<string, unknown> = {};
const heard: Record<string, () => void> = {};
const event = (name: string) => ({ addListener: (listener: () => void) => { heard[name] = listener; } });

// The polyfill is loaded once and holds on to this object.
const world = {
  runtime: { id: 'titlecard', onInstalled: event('installed'), onStartup: event('started') },
  storage: { session: { get: async () => ({ ...session }), set: async (items: object) => void Object.assign(session, items) } },
};

/** What one life of the background hears of; `events` come right after its start. */
async function causes(...events: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const { onFreshStart } = await import('../../../src/platform/life');
  onFreshStart((cause) => found.push(cause));
  for (const name of events) heard[name]?.();
  await vi.advanceTimersByTimeAsync(2_000);
  return found;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('browser', world);
  vi.stubGlobal('chrome', world);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('tells of a fresh start once, by the event that the browser has for it, and by none where the extension was switched on', async () => {
  expect(await causes('installed')).toEqual(['installed']);
  expect(await causes()).toEqual([]);
  Reflect.deleteProperty(session, 'begun');
  expect(await causes('started')).toEqual(['started']);
  expect(await causes()).toEqual([]);
  Reflect.deleteProperty(session, 'begun');
  expect(await causes()).toEqual(['enabled']);
  expect(await causes()).toEqual([]);
});
