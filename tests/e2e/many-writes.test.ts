import { expect, it } from 'vitest';
import { until } from '../support/browsers/until';
import { journey } from '../support/journey';

const at = journey();
const EACH = 100;

interface State { readonly ok: boolean; readonly value: { readonly entries: readonly { readonly entry: string; readonly progress: number }[] } }

/** Adds `EACH` entries and edits each of them, without waiting in between, as an impatient hand on one surface would. */
function burst(first: number): string {
  return `(async () => {
    const api = globalThis.browser ?? chrome;
    const call = (name, ask) => api.runtime.sendMessage({ titlecard: 'call', name, ask });
    const keys = Array.from({ length: ${EACH} }, (_, at) => 'a' + (${first} + at));
    const answers = await Promise.all(keys.flatMap((entry) => [
      call('watchlist.add', { entries: [{ series: 's' + entry, entry, title: 'Title ' + entry }], foundAt: null }),
      call('watchlist.change', { entry, patch: { progress: 7 } }),
    ]));
    return answers.every((answer) => answer.ok);
  })()`;
}

it('300 adds and 300 edits from three surfaces at once lose none', async () => {
  const surfaces = await Promise.all([1, 2, 3].map(() => at.engine.openOwn('src/popup/index.html')));
  const fine = await Promise.all(surfaces.map((page, index) => page.evaluate(burst(900_001 + index * EACH))));
  expect(fine).toEqual([true, true, true]);
  const [first] = surfaces;
  const state = (await until('the list', () => first?.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage({ titlecard: 'call', name: 'watchlist.get', ask: {} })`))) as State;
  expect(new Set(state.value.entries.map(({ entry }) => entry)).size).toBe(3 * EACH);
  expect(state.value.entries.every(({ progress }) => progress === 7)).toBe(true);
});
