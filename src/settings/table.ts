import * as v from 'valibot';
import { type Settings, settingsSchema } from '../domain/settings';

/** What one setting accepts, and what holds until the reader chooses: fixed, or guessed from the browser's languages. */
interface Row<K extends keyof Settings> {
  readonly check: v.GenericSchema<Settings[K]>;
  readonly fallback: (languages: readonly string[]) => Settings[K];
}

/** Every setting. Stored is only what the reader chose, so that a fallback may change and nobody's choice with it. */
export const SETTINGS: { readonly [K in keyof Settings]: Row<K> } = {
  region: { check: settingsSchema.entries.region, fallback: guessRegion },
  services: { check: settingsSchema.entries.services, fallback: () => [] },
  titleLanguage: { check: settingsSchema.entries.titleLanguage, fallback: guessTitleLanguage },
  theme: { check: settingsSchema.entries.theme, fallback: () => 'auto' },
  marks: { check: settingsSchema.entries.marks, fallback: () => 'first' },
  markIndexPages: { check: settingsSchema.entries.markIndexPages, fallback: () => false },
  sitesOff: { check: settingsSchema.entries.sitesOff, fallback: () => [] },
};

export const SETTING_KEYS = Object.keys(SETTINGS) as readonly (keyof Settings)[];

/** Where nothing is known of the reader; it has the most offers in the catalogue. */
const LAST_RESORT = 'US';

/** The region of the first language that names one ("de-AT"), else the likely one of the first language ("de": Germany). */
function guessRegion(languages: readonly string[]): string {
  const locales = languages.flatMap(localeOf);
  const region = locales.find((locale) => isCountry(locale.region))?.region ?? locales[0]?.maximize().region;
  return isCountry(region) ? region : LAST_RESORT;
}

/** Readers of Japanese and Chinese get titles in their language; for all others the English title is the best known. */
function guessTitleLanguage(languages: readonly string[]): Settings['titleLanguage'] {
  const language = languages.flatMap(localeOf)[0]?.language;
  if (language === 'ja') return 'native';
  return language === 'zh' ? 'chinese' : 'english';
}

/** "es-419" names Latin America, which is no region of any service. */
function isCountry(region: string | undefined): region is string {
  return region !== undefined && /^[A-Z]{2}$/.test(region);
}

function localeOf(tag: string): Intl.Locale[] {
  try {
    return [new Intl.Locale(tag)];
  } catch {
    return [];
  }
}
