import type { EntryKind } from '../../../src/domain/facts';
import { fold, foldRomaji } from '../text';
import { latinPart, latinSeason, stripLatin } from './latin';

export interface Numbered {
  readonly season: number | null;
  readonly part: number | null;
  readonly final: boolean;
}

export interface LabelInput extends Numbered {
  readonly kind: EntryKind;
  readonly english: string | null;
  readonly romaji: string | null;
  /** The series' names in Latin letters, which a label leaves out. */
  readonly seriesNames: readonly string[];
}

const FORMS = /^(?:the )?(?:movie|film|ova|oad|ona|tv|specials?|gekijouban)\s*[:\-–—]*\s*/i;

/** Seasons and parts at a label's beginning, which {@link tidyLabel} states in its own way. */
const LEADING_NUMBERS = /^(?:the )?(?:\d(?:st|nd|rd|th) (?:season|cour|part)|(?:season|part|cour) \d+)[\s:,–—-]*/i;

/**
 * What people call an entry inside its series: the season's number, or what its title says beyond the series' name
 * ("Mugen Train", "R2", "Final Season Part 2"); null for an entry that goes by the series' plain name.
 */
export function labelOf(input: LabelInput): string | null {
  const rest = restOf(input.english, input.seriesNames, fold) ?? restOf(input.romaji, input.seriesNames, foldRomaji);
  const season = numberLabel(input);
  if (rest === null || rest === '') return season;
  if (/^(?:[2-9]|1\d|II|III|IV|V|VI)$/.test(rest) && season !== null) return season;
  const plainRest = withoutNumbers(rest);
  return plainRest === '' && season !== null ? season : tidyLabel(rest);
}

function numberLabel({ season, part, final, kind }: LabelInput): string | null {
  if (kind !== 'tv' && kind !== 'web') return null;
  const words: string[] = [];
  if (final) words.push('Final Season');
  else if (season !== null) words.push(`Season ${season}`);
  if (part !== null) words.push(`Part ${part}`);
  return words.length === 0 || (season === 1 && part === null && !final) ? null : words.join(' ');
}

/** What is left of a label without seasons, parts and forms, wherever it begins. */
function withoutNumbers(rest: string): string {
  return stripLatin(`# ${rest}`).replace(/^#[^\p{L}\p{N}("'“]*/u, '');
}

/** What `title` says after the longest of `names` that it begins with; null when it begins with none. */
function restOf(title: string | null, names: readonly string[], foldText: (text: string) => string): string | null {
  if (title === null) return null;
  const rests = names.flatMap((name) => restAfter(title, name, foldText) ?? []);
  return rests.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

function restAfter(title: string, name: string, foldText: (text: string) => string): string | null {
  const wanted = foldText(name);
  if (wanted === '' || !foldText(title).startsWith(wanted)) return null;
  for (let end = 1; end <= title.length; end++) {
    if (foldText(title.slice(0, end)) === wanted) {
      const rest = title.slice(end);
      return /^[\p{L}\p{N}]/u.test(rest) ? null : rest.replace(/^[^\p{L}\p{N}("'“]+/u, '').trim();
    }
  }
  return null;
}

function tidyLabel(rest: string): string {
  const season = latinSeason(rest);
  const part = latinPart(rest);
  const ending = part === null ? '' : ` Part ${part}`;
  if (/final season/i.test(rest)) return `Final Season${ending}`;
  const bare = balanced(withoutNumbers(rest).replace(LEADING_NUMBERS, '').replace(FORMS, '').replace(/^[^\p{L}\p{N}("'“]+|[\s:~–—-]+$/gu, '').trim());
  if (bare === '') return season === null ? rest.replace(/^[([]+|[)\]]+$/g, '') : `Season ${season}${ending}`;
  const named = bare.toLowerCase().includes(ending.trim().toLowerCase()) ? bare : `${bare}${ending}`;
  return season === null || fold(bare).includes('season') ? named : `Season ${season}: ${named}`;
}

/** Without a bracket whose other half was cut off. */
function balanced(text: string): string {
  const open = text.split('(').length;
  const closed = text.split(')').length;
  return open === closed ? text : text.replace(/[()]/g, '').trim();
}
