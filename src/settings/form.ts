import * as v from 'valibot';
import type { Settings } from '../domain/settings';
import type { StoredForm } from '../domain/stored-form';
import { SETTING_KEYS, SETTINGS } from './table';

/** What the reader chose, by key. Keys that this version does not know stay as they are: a later one wrote them. */
export type Choices = Readonly<Record<string, unknown>>;

/** How the choices lie in storage. A change of form gets the next number and a migration to it; a new setting needs neither. */
export const settingsForm: StoredForm<Choices> = { key: 'settings', version: 1, migrations: [], empty: {}, read: readChoices };

/** All settings: the reader's valid choices, the fallbacks for the rest. Never throws. */
export function settingsFrom(choices: Choices, languages: readonly string[]): Settings {
  const pick = <K extends keyof Settings>(key: K): Settings[K] => {
    const { check, fallback } = SETTINGS[key];
    const parsed = v.safeParse(check, choices[key]);
    return parsed.success ? parsed.output : fallback(languages);
  };
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, pick(key)])) as Settings;
}

function readChoices(value: unknown): { readonly value: Choices; readonly intact: boolean } | null {
  const parsed = v.safeParse(v.record(v.string(), v.unknown()), value);
  if (!parsed.success || Array.isArray(value)) return null;
  const entries = Object.entries(parsed.output);
  const kept = entries.filter(([key, choice]) => !isSetting(key) || v.is(SETTINGS[key].check, choice));
  return { value: Object.fromEntries(kept), intact: kept.length === entries.length };
}

function isSetting(key: string): key is keyof Settings {
  return Object.hasOwn(SETTINGS, key);
}
