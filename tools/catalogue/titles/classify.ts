import type { ModelTitle } from '../../../src/catalogue/model';
import { AMBIGUITIES, type Ambiguity } from '../../../src/domain/facts';
import type { Elsewhere } from '../elsewhere';
import { foldWords, isJapanese } from '../text';
import { ambiguityOf, type Words } from './ambiguity';
import { ambiguityOfCjk } from './ambiguity-cjk';
import type { Claim } from './claims';

/** A group of titles that name one thing: a series or a franchise. */
export interface Named { readonly owner: string; readonly claims: readonly Claim[] }

/** Shorter words stand in too many titles to say anything. */
const LEAST_LETTERS = 4;

/**
 * Tells how ambiguous each title is, from the frequency of its words, from what else in the catalogue has that name, and from what
 * the name means elsewhere.
 * @returns a function from a claim to the title that the model holds; `source` is the number of the fact's source
 */
export function makeClassifier(named: readonly Named[], words: Words, elsewhere: Elsewhere): (claim: Claim, source: number) => ModelTitle {
  const shared = sharedNames(named);
  const common = commonWords(named);
  const ambiguity = (claim: Claim): Ambiguity => {
    const text = foldWords(claim.text);
    const byWords = isJapanese(claim.text) ? ambiguityOfCjk(claim.text, claim.lang, shared.has(text)) : ambiguityOf(claim.text, shared.has(text), words);
    if (elsewhere.isWork(claim.text)) return worse(byWords, text.includes(' ') ? 'words' : 'word');
    const loose = claim.doubtful === true || (claim.kind !== 'official' && (elsewhere.isName(claim.text) || (claim.kind === 'short' && common.has(text))));
    return loose ? worse(byWords, 'name') : byWords;
  };
  return (claim, source) => ({
    text: claim.text,
    lang: claim.lang,
    kind: claim.kind,
    ambiguity: ambiguity(claim),
    ...(claim.hidden ? { hidden: true } : {}),
    source,
  });
}

function worse(a: Ambiguity, b: Ambiguity): Ambiguity {
  return AMBIGUITIES.indexOf(a) > AMBIGUITIES.indexOf(b) ? a : b;
}

/** Names that two owners have. */
function sharedNames(named: readonly Named[]): Set<string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const { owner, claims } of named) {
    for (const claim of claims) {
      const key = foldWords(claim.text);
      if (owners.has(key) && owners.get(key) !== owner) shared.add(key);
      owners.set(key, owner);
    }
  }
  return shared;
}

/**
 * Words of romanised and English titles that stand in titles of owners with nothing else in common: "Zetsubou" is a word, not the
 * name of one work, while "Madoka" comes up elsewhere only beside "Magica".
 */
function commonWords(named: readonly Named[]): Set<string> {
  const first = new Map<string, ReadonlySet<string>>();
  const common = new Set<string>();
  for (const { claims } of named) {
    const own = new Set(claims.filter(isPlainTitle).flatMap((claim) => foldWords(claim.text).split(' ')).filter((word) => word.length >= LEAST_LETTERS));
    for (const word of own) {
      const other = first.get(word);
      if (other && [...own].every((item) => item === word || !other.has(item))) common.add(word);
      else if (!other) first.set(word, own);
    }
  }
  return common;
}

function isPlainTitle({ kind, lang, hidden }: Claim): boolean {
  return kind === 'official' && !hidden && (lang === 'en' || lang === 'ja-Latn');
}
