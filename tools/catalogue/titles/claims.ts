import type { TitleKind, TitleLang } from '../../../src/domain/facts';
import { foldWords, isJapanese, plain } from '../text';

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

/** A sign that stands for a word of its own in texts ("SPY×FAMILY"), which the same letters without it do not ("Spyxfamily"). */
const CROSS_IN_WORD = /\S[×✕]\S/u;

/** What texts have to show of a name for the matcher to find it. */
function keyOf({ lang, text }: Claim): string {
  // Between kana and Han no sign matters, between Latin letters one parts words: 「N・H・Kにようこそ」 is not found in 「NHKにようこそ」.
  const latin = isJapanese(text) ? (plain(text).toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ') : '';
  return `${lang.startsWith('zh') ? lang : ''}${foldWords(text) || text}${CROSS_IN_WORD.test(text) ? ' ×' : ''}|${latin}`;
}

/** Claims without repetitions: of two that fold to the same words the first stays, unless only the second one is shown. */
export function distinct(claims: readonly Claim[]): Claim[] {
  const byText = new Map<string, Claim>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const known = byText.get(key);
    if (claim.text !== '' && (!known || (known.hidden && !claim.hidden))) byText.set(key, claim);
  }
  return [...byText.values()];
}

/** Short, sure and readable names first: official before others, shown before hidden. */
export function claim(text: string | null | undefined, lang: TitleLang, kind: TitleKind = 'official', rest: Partial<Claim> = {}): Claim[] {
  return text ? [{ text, lang, kind, ...rest }] : [];
}
