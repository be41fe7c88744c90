const HAS_CASE = /\p{Lu}/u;

/**
 * Whether a text may be what the reader corrected. A correction made on a capitalised name does not touch the same word in
 * small letters: "Given" is a series, "given" stays a word.
 */
export function sameCase(corrected: string, surface: string): boolean {
  return !HAS_CASE.test(corrected) || HAS_CASE.test(surface);
}
