import { afterEach, expect, it, vi } from 'vitest';

type Listener = (tabId: number, change: { status?: string; title?: string }, tab: { url?: string }) => void;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The tabs of a browser, with or without filters for what is told of them. */
async function onPageLoading(hasFilters: boolean): Promise<{ heard: string[]; tell: Listener; filter: unknown }> {
  const kept: { listener: Listener; filter: unknown }[] = [];
  const addListener = (listener: Listener, ...filters: unknown[]): void => {
    if (filters.length > 0 && !hasFilters) throw new TypeError('This event does not support filters');
    kept.push({ listener, filter: filters[0] });
  };
  vi.doMock('webextension-polyfill', () => ({ default: { tabs: { onUpdated: { addListener } } } }));
  const tabs = await import('../../../src/platform/tabs');
  const heard: string[] = [];
  tabs.onPageLoading((url) => heard.push(url));
  const [only] = kept;
  if (only === undefined || kept.length > 1) throw new Error('one listener');
  return { heard, tell: only.listener, filter: only.filter };
}

it.each([true, false])('tells of web pages that begin to load, where filters are known: %s', async (hasFilters) => {
  const { heard, tell, filter } = await onPageLoading(hasFilters);
  expect(filter).toEqual(hasFilters ? { properties: ['status'] } : undefined);
  tell(1, { status: 'loading' }, { url: 'https://www.themarysue.com/' });
  tell(1, { status: 'complete' }, { url: 'https://www.themarysue.com/' });
  tell(1, { title: 'Changed' }, { url: 'https://www.themarysue.com/' });
  tell(2, { status: 'loading' }, {});
  tell(3, { status: 'loading' }, { url: 'chrome-extension://abc/options.html' });
  expect(heard).toEqual(['https://www.themarysue.com/']);
});
