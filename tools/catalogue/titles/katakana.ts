import { foldWords } from '../text';
import type { Words } from './ambiguity';
import type { Claim } from './claims';
import type { Named } from './classify';

const RUN = /[ァ-ヶー]+/gu;
/** The end of a title in kanji or hiragana, or behind a space: 「太陽の牙ダグラム」, 「戦闘メカ ザブングル」. */
const TAIL = /(?:[^ァ-ヶー・]|[ァ-ヶー]\s)([ァ-ヶー]{4,})$/u;

/**
 * The name in katakana at the end of a Japanese title, by which most articles go on (「ダグラム」). Taken only where the Latin titles
 * end in a word that English does not have either ("Dougram", not "Bridge"), and no other series
 * that articles speak of, and at most one other, has that run of katakana in a title: ordinary words (「ストーリー」) stand in several.
 * @param named all series with their claims
 * @param isNotable whether articles speak of a series often enough to shorten its name
 * @returns claims by owner
 */
export function katakanaClaims(named: readonly Named[], isNotable: (owner: string) => boolean, words: Words): Map<string, Claim[]> {
  const owners = new Map<string, Set<string>>();
  for (const { owner, claims } of named) {
    for (const { text, lang } of claims) {
      if (lang !== 'ja') continue;
      for (const [run] of text.matchAll(RUN)) owners.set(run, (owners.get(run) ?? new Set()).add(owner));
    }
  }
  return new Map(named.filter(({ owner, claims }) => isNotable(owner) && endsInName(claims, words)).map(({ owner, claims }) => {
    const tails = claims.flatMap((item): Claim[] => {
      const tail = item.lang === 'ja' && item.kind === 'official' ? TAIL.exec(item.text)?.[1] : undefined;
      return tail !== undefined && isAlone(owners.get(tail) ?? new Set(), isNotable) ? [{ text: tail, lang: 'ja', kind: 'short', doubtful: true }] : [];
    });
    return [owner, tails];
  }));
}

/** Whether all official Latin titles end in a word that is none of English. */
function endsInName(claims: readonly Claim[], words: Words): boolean {
  const latin = claims.filter(({ kind, lang }) => kind === 'official' && (lang === 'en' || lang === 'ja-Latn'));
  return latin.length > 0 && latin.every(({ text }) => words.share(foldWords(text).split(' ').at(-1) ?? '') === 0);
}

/** Side stories are often filed as works of their own. */
function isAlone(owners: ReadonlySet<string>, isNotable: (owner: string) => boolean): boolean {
  return owners.size <= 2 && [...owners].filter(isNotable).length === 1;
}
