import type { ModelTitle } from '../../../src/catalogue/model';
import { foldWords } from '../text';
import { ambiguityOf, type Words } from './ambiguity';
import type { Claim } from './claims';

/** A group of titles that name one thing: a series or a franchise. */
export interface Named { readonly owner: string; readonly claims: readonly Claim[] }

/**
 * Tells how ambiguous each title is, from the frequency of its words and from what else in the catalogue has that name.
 * @returns a function from a claim to the title that the model holds; `source` is the number of the fact's source
 */
export function makeClassifier(named: readonly Named[], words: Words): (claim: Claim, source: number) => ModelTitle {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const { owner, claims } of named) {
    for (const claim of claims) {
      const key = foldWords(claim.text);
      if (owners.has(key) && owners.get(key) !== owner) shared.add(key);
      owners.set(key, owner);
    }
  }
  return (claim, source) => ({
    text: claim.text,
    lang: claim.lang,
    kind: claim.kind,
    ambiguity: ambiguityOf(claim.text, shared.has(foldWords(claim.text)), words),
    ...(claim.hidden ? { hidden: true } : {}),
    source,
  });
}
