import { foldWords } from '../text';
import type { Claim } from './claims';
import type { Named } from './classify';

const LEAST_LETTERS = 8;
const HEAD = /^(.+?)(?:: | [-–—~] |: ?~| ~)(?=\S)/;

/**
 * The part of a title before its colon or dash ("Isekai Izakaya" of "Isekai Izakaya: ..."), by which most works go. Taken only
 * where it is long enough to be telling and no other series has that name or begins with it.
 * @returns claims by owner
 */
export function headClaims(named: readonly Named[]): Map<string, Claim[]> {
  const owners = new Map<string, Set<string>>();
  const note = (text: string, owner: string) => owners.set(foldWords(text), (owners.get(foldWords(text)) ?? new Set()).add(owner));
  for (const { owner, claims } of named) {
    for (const item of claims) {
      note(item.text, owner);
      const head = headOf(item);
      if (head !== null) note(head, owner);
    }
  }
  return new Map(named.map(({ owner, claims }) => {
    const heads = claims.flatMap((item): Claim[] => {
      const head = headOf(item);
      const own = head !== null && owners.get(foldWords(head))?.size === 1;
      return own && head !== null ? [{ ...item, text: head, kind: 'short' }] : [];
    });
    return [owner, heads];
  }));
}

function headOf({ text, lang, kind, hidden }: Claim): string | null {
  if (kind !== 'official' || hidden || (lang !== 'en' && lang !== 'ja-Latn')) return null;
  const head = HEAD.exec(text)?.[1]?.trim() ?? null;
  return head !== null && head.replace(/[^\p{L}]/gu, '').length >= LEAST_LETTERS ? head : null;
}
