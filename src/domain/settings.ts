import * as v from 'valibot';

export const TITLE_LANGUAGES = ['english', 'romaji', 'native', 'chinese'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export const MARK_CHOICES = ['first', 'every', 'none'] as const;

const host = v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}$/));

/** Every setting there is; key table with fallbacks in settings/table.ts. */
export const settingsSchema = v.object({
  /** ISO 3166-1 code of the region in which the reader watches. */
  region: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  /** Ids of the services that the reader has (catalogue/services). */
  services: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))), v.maxLength(100)),
  titleLanguage: v.picklist(TITLE_LANGUAGES),
  theme: v.picklist(THEMES),
  /** Which mentions carry a mark. */
  marks: v.picklist(MARK_CHOICES),
  /** Marks on index (front) pages too. */
  markIndexPages: v.boolean(),
  /** Hosts switched off by the reader; everything else in the manifest's list is on. */
  sitesOff: v.pipe(v.array(host), v.maxLength(2_000)),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type TitleLanguage = (typeof TITLE_LANGUAGES)[number];
export type Theme = (typeof THEMES)[number];
export type MarkChoice = (typeof MARK_CHOICES)[number];
