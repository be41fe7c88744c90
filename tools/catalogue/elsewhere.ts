import { ELSEWHERE_COLUMNS } from './curated/columns';
import { tablesAt, type DataFiles } from './curated/files';
import type { Problems } from './problems';
import { foldWords } from './text';
import type { Claim } from './titles/claims';
import { readTable } from './tsv';

/** What a name of ours mostly means outside of anime. */
export interface Elsewhere {
  /** A better-known work, brand or term that is no anime ("Star Wars"). */
  isWork(text: string): boolean;
  /** A person or character ("Kubo"). */
  isName(text: string): boolean;
}

/** Reads `data/elsewhere.tsv`. */
export function readElsewhere(files: DataFiles, problems: Problems): Elsewhere {
  const uses = new Map<string, string>();
  const rows = tablesAt(files, 'data/elsewhere.tsv').flatMap(([file, text]) => readTable(file, text, ELSEWHERE_COLUMNS, problems));
  for (const row of rows) {
    const { text, use } = row.cells;
    if (use !== 'work' && use !== 'name') problems.add(row.at('use'), `"${use}" is not a use (work, name)`);
    if (uses.has(foldWords(text))) problems.add(row.at('text'), `a second row for "${text}"`);
    uses.set(foldWords(text), use);
  }
  return { isWork: (text) => uses.get(foldWords(text)) === 'work', isName: (text) => uses.get(foldWords(text)) === 'name' };
}

/** Leaves out the short and derived names that mostly mean another work; official titles stay and are classed as doubtful. */
export function withoutOtherWorks(claims: readonly Claim[], elsewhere: Elsewhere): Claim[] {
  return claims.filter((claim) => claim.kind === 'official' || !elsewhere.isWork(claim.text));
}
