import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../src/domain/settings';
import { settingsFrom } from '../../../src/settings/form';
import { createSettingsStore } from '../../../src/settings/store';
import { memoryStorage } from '../../support/memory-storage';

const clock = { now: () => 0 };

describe('defaults', () => {
  it.each([
    [['de-AT', 'en-US'], 'AT', 'english'],
    [['de'], 'DE', 'english'],
    [['fr', 'en-CA'], 'CA', 'english'],
    [['ja'], 'JP', 'native'],
    [['zh-Hant'], 'TW', 'chinese'],
    [['es-419'], 'US', 'english'],
    [['es-419', 'es-MX'], 'MX', 'english'],
    [['en_US.UTF-8', 'x'], 'US', 'english'],
    [[], 'US', 'english'],
  ])('are guessed from %j', (languages, region, titleLanguage) => {
    expect(settingsFrom({}, languages)).toMatchObject({ region, titleLanguage });
  });

  it('hold for every choice that is not valid, key by key', () => {
    const junk = fc.dictionary(fc.constantFrom(...Object.keys(settingsSchema.entries), 'other'), fc.anything());
    fc.assert(fc.property(junk, fc.array(fc.string()), (choices, languages) => {
      const settings = settingsFrom(choices, languages);
      expect(v.is(settingsSchema, settings)).toBe(true);
      const { region, theme } = { ...settingsFrom({}, languages), ...settings };
      expect(v.is(settingsSchema.entries.region, choices['region']) ? choices['region'] : region).toBe(region);
      expect(v.is(settingsSchema.entries.theme, choices['theme']) ? choices['theme'] : 'auto').toBe(theme);
    }));
  });
});

describe('the store', () => {
  it('keeps only what the reader chose', async () => {
    const storage = memoryStorage();
    const store = createSettingsStore(storage, clock, ['en-GB']);
    await store.set({ theme: 'dark', region: undefined });
    expect(await store.set({ services: ['crunchyroll'] })).toMatchObject({ ok: true, value: { settings: { theme: 'dark', region: 'GB' } } });
    expect(storage.items.get('settings')).toEqual({ version: 1, value: { theme: 'dark', services: ['crunchyroll'] } });
    expect((await createSettingsStore(storage, clock, ['fr']).read()).settings.region).toBe('FR');
  });

  it('loses no switch of two surfaces that work on the same list at once', async () => {
    const storage = memoryStorage({ settings: { version: 1, value: { sitesOff: ['a.example'], theme: 'dark' } } });
    const store = createSettingsStore(storage, clock, []);
    const site = (member: string, listed: boolean) => store.switchMember({ list: 'sitesOff', member, listed });
    await Promise.all([site('b.example', true), site('c.example', true), site('a.example', false), site('b.example', true), store.switchMember({ list: 'services', member: 'netflix', listed: true })]);
    const { settings } = await store.read();
    expect(new Set(settings.sitesOff)).toEqual(new Set(['b.example', 'c.example']));
    expect(settings.sitesOff).toHaveLength(2);
    expect(settings).toMatchObject({ services: ['netflix'], theme: 'dark' });
  });

  it('refuses a member for which a list has no room, and keeps the list', async () => {
    const services = Array.from({ length: 100 }, (_, count) => `s${count}`);
    const store = createSettingsStore(memoryStorage({ settings: { version: 1, value: { services } } }), clock, []);
    expect(await store.switchMember({ list: 'services', member: 'one-more', listed: true })).toMatchObject({ ok: false, failure: { code: 'quota' } });
    expect((await store.read()).settings.services).toEqual(services);
  });

  it('sets a bad choice aside, keeps the others and those of later versions', async () => {
    const storage = memoryStorage({ settings: { version: 1, value: { region: 'Germany', theme: 'dark', colour: 'red' } } });
    const store = createSettingsStore(storage, clock, ['en-GB']);
    expect(await store.read()).toMatchObject({ settings: { region: 'GB', theme: 'dark' }, problem: 'corrupt' });
    await store.set({ region: 'DE' });
    expect(storage.items.get('settings')).toEqual({ version: 1, value: { region: 'DE', theme: 'dark', colour: 'red' } });
    expect(JSON.stringify(storage.items.get('settings.setAside'))).toContain('Germany');
  });

  it('reads settings of a later version and does not write them', async () => {
    const storage = memoryStorage({ settings: { version: 2, value: { theme: 'dark' } } });
    const store = createSettingsStore(storage, clock, []);
    expect(await store.read()).toMatchObject({ settings: { theme: 'dark' }, problem: 'newer' });
    expect(await store.set({ theme: 'light' })).toMatchObject({ ok: false, failure: { code: 'refused' } });
  });
});
