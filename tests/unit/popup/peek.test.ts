import { describe, expect, it } from 'vitest';
import { encode } from '../../../src/domain/stored-form';
import { peek } from '../../../src/popup/peek';
import { settingsForm } from '../../../src/settings/form';
import { watchlistForm } from '../../../src/watchlist/form';
import { listed } from '../../support/facts';

const storage = (items: Record<string, unknown>) => ({ get: async () => items });

describe('peek', () => {
  it('reads list and settings', async () => {
    const entries = [listed('b2', { status: 'watching' })];
    const seen = await peek(storage({ [watchlistForm.key]: encode(watchlistForm, entries), [settingsForm.key]: encode(settingsForm, { region: 'JP' }) }), ['de-AT']);
    expect(seen?.entries).toEqual(entries);
    expect(seen?.settings).toMatchObject({ region: 'JP', theme: 'auto' });
  });

  it('finds nothing stored to be an empty list and guesses', async () => {
    expect(await peek(storage({}), ['de-AT'])).toMatchObject({ entries: [], settings: { region: 'AT' } });
  });

  it.each([
    ['smashed', { [watchlistForm.key]: 'smashed' }],
    ['newer', { [watchlistForm.key]: { version: 99, value: [] } }],
    ['half of it readable', { [watchlistForm.key]: encode(watchlistForm, [listed('b2'), 7 as never]) }],
    ['settings smashed', { [settingsForm.key]: 7 }],
  ])('leaves trouble to the background: %s', async (_name, items) => {
    expect(await peek(storage(items), ['en-US'])).toBeNull();
  });
});
