import type { TitleKind, TitleLang } from '../../../src/domain/facts';
import { foldWords } from '../text';

/** A title before its ambiguity is known. */
export interface Claim {
  readonly text: string;
  readonly lang: TitleLang;
  readonly kind: TitleKind;
  readonly hidden?: boolean;
  /** Whether the source states it, not a curated row or a rule. */
  readonly fromSource?: boolean;
  /** Whether a rule has guessed it, so that it may be another name as well. */
  readonly doubtful?: boolean;
}

/** Claims without repetitions: of two that fold to the same words the first stays, unless only the second one is shown. */
export function distinct(claims: readonly Claim[]): Claim[] {
  const byText = new Map<string, Claim>();
  for (const claim of claims) {
    const key = `${claim.lang.startsWith('zh') ? claim.lang : ''}${foldWords(claim.text) || claim.text}`;
    const known = byText.get(key);
    if (claim.text !== '' && (!known || (known.hidden && !claim.hidden))) byText.set(key, claim);
  }
  return [...byText.values()];
}

/** Short, sure and readable names first: official before others, shown before hidden. */
export function claim(text: string | null | undefined, lang: TitleLang, kind: TitleKind = 'official', rest: Partial<Claim> = {}): Claim[] {
  return text ? [{ text, lang, kind, ...rest }] : [];
}
