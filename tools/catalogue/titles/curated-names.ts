import { normalise } from '../../../src/catalogue/tokens';
import type { CuratedEntry, CuratedName } from '../curated/load';
import type { SourceEntry } from '../source';
import { foldWords, isJapanese } from '../text';
import type { Claim } from './claims';

const FORM = /\b(?:movies?|films?|ova|oad|ona|recap|specials?|prologue|re-?edited|compilation|seasons?|part)\b| S\d$/i;
const NUMBER_AT_END = / (\d{1,2}|II|III|IV)$/;
/** Shorter words ("the", "arc") tell nothing about which entry is meant. */
const LEAST_LETTERS = 4;

export interface NamesInput {
  readonly names: readonly CuratedName[];
  /** By premiere. */
  readonly members: readonly SourceEntry[];
  readonly lead: SourceEntry;
  readonly curated: ReadonlyMap<SourceEntry, CuratedEntry>;
}

/**
 * Sorts a series' curated names into those of the series and those of single entries. A row that stands at a later film or OVA
 * names that one ("Two Heroes"). At a broadcast, or at whatever came out first (a pilot, a film), rows of the whole series stand
 * too: there the words decide.
 * @returns the names by entry; those of the series stand with `lead`
 */
export function namesByEntry({ names, members, lead, curated }: NamesInput): Map<SourceEntry, CuratedName[]> {
  const sorted = new Map<SourceEntry, CuratedName[]>();
  for (const name of names) {
    const mayBeSeries = name.entry === members[0] || name.entry.kind === 'tv' || name.entry.kind === 'web';
    const ofEntry = !mayBeSeries || isInTitle(name.text, name.entry, lead) || tellsEntry(name.text, wordsOf(curated.get(name.entry)), wordsOf(curated.get(lead)));
    const owner = ofEntry ? name.entry : lead;
    sorted.set(owner, [...(sorted.get(owner) ?? []), name]);
  }
  return sorted;
}

/** Curated names as claims; misspellings are matched and never shown. */
export function curatedClaims(names: readonly CuratedName[]): Claim[] {
  return names.map((name) => ({ text: name.text, lang: name.lang, kind: name.kind, ...(name.kind === 'misspelling' ? { hidden: true } : {}) }));
}

function wordsOf(row: CuratedEntry | undefined): Set<string> {
  return new Set(foldWords(`${row?.english ?? ''} ${row?.romaji ?? ''}`).split(' '));
}

/** Whether the entry's Japanese title has the name, in whichever form of its characters, and the series' has not: 「涩谷事变」. */
function isInTitle(text: string, entry: SourceEntry, lead: SourceEntry): boolean {
  const name = normalise(text);
  return isJapanese(text) && normalise(entry.ja).includes(name) && !normalise(lead.ja).includes(name);
}

function tellsEntry(text: string, entry: ReadonlySet<string>, lead: ReadonlySet<string>): boolean {
  const number = NUMBER_AT_END.exec(text)?.[1]?.toLowerCase();
  if (FORM.test(text) || (number !== undefined && !lead.has(number))) return true;
  return foldWords(text).split(' ').some((word) => word.length >= LEAST_LETTERS && entry.has(word) && !lead.has(word));
}
