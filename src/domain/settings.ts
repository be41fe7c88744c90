import * as v from 'valibot';
import { HOST, SERVICE } from './patterns';

export const TITLE_LANGUAGES = ['english', 'romaji', 'native', 'chinese'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export const MARK_CHOICES = ['first', 'every', 'none'] as const;

const host = v.pipe(v.string(), v.regex(HOST));
const service = v.pipe(v.string(), v.regex(SERVICE));

/** Every setting there is; key table with fallbacks in settings/table.ts. */
export const settingsSchema = v.object({
  /** ISO 3166-1 code of the region in which the reader watches. */
  region: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  /** Ids of the services that the reader has (catalogue/services). */
  services: v.pipe(v.array(service), v.maxLength(100)),
  titleLanguage: v.picklist(TITLE_LANGUAGES),
  theme: v.picklist(THEMES),
  /** Which mentions carry a mark. */
  marks: v.picklist(MARK_CHOICES),
  /** Marks on index (front) pages too. */
  markIndexPages: v.boolean(),
  /** Hosts switched off by the reader; everything else in the manifest's list is on. */
  sitesOff: v.pipe(v.array(host), v.maxLength(2_000)),
});

/**
 * One member put on a list or taken off it. Surfaces change lists this way, never whole, so that two of them that switch different
 * members at the same time both get what they asked for.
 */
export const listSwitchSchema = v.variant('list', [
  v.object({ list: v.literal('sitesOff'), member: host, listed: v.boolean() }),
  v.object({ list: v.literal('services'), member: service, listed: v.boolean() }),
]);

export type ListSwitch = v.InferOutput<typeof listSwitchSchema>;
export type Settings = v.InferOutput<typeof settingsSchema>;
export type TitleLanguage = (typeof TITLE_LANGUAGES)[number];
export type Theme = (typeof THEMES)[number];
export type MarkChoice = (typeof MARK_CHOICES)[number];
