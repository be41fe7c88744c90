/** BCP 47 asks implementations for at least this length; longer values are no language. */
const LANG_LENGTH = 35;

/** A language tag as declared, or null for an empty or senseless one. */
export function cleanLang(lang: string): string | null {
  const tag = lang.trim();
  return tag === '' || tag.length > LANG_LENGTH ? null : tag;
}
