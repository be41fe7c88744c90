import type { Problems } from './problems';
import { fold } from './text';
import { readTable } from './tsv';

export const STUDIO_COLUMNS = ['name', 'variants', 'family'] as const;

/** The closed list of animation studios. */
export interface Studios {
  /** The list's spelling of a studio, whichever known way it is written; null when the list does not have it. */
  canonical(text: string): string | null;
  /** One word for all names that one house has had, for telling a renaming from a disagreement. */
  family(name: string): string;
  readonly names: readonly string[];
}

/** Reads `studios.tsv`; one name or variant for two studios is a problem. */
export function readStudios(file: string, text: string, problems: Problems): Studios {
  const byText = new Map<string, string>();
  const byLetters = new Map<string, string>();
  const families = new Map<string, string>();
  for (const row of readTable(file, text, STUDIO_COLUMNS, problems)) {
    const { name, variants, family } = row.cells;
    families.set(name, family === '' ? name : `family ${family}`);
    for (const [index, variant] of [name, ...splitList(variants)].entries()) {
      const other = byText.get(variant);
      if (other !== undefined) problems.add(row.at(index === 0 ? 'name' : 'variants'), `studio "${variant}" stands for ${other} already`);
      byText.set(variant, name);
      if (!byLetters.has(fold(variant))) byLetters.set(fold(variant), name);
    }
  }
  return {
    canonical: (text) => byText.get(text) ?? byLetters.get(fold(text)) ?? null,
    family: (name) => families.get(name) ?? name,
    names: [...families.keys()],
  };
}

/** Cells with several values hold them with `;` between. */
export function splitList(cell: string): string[] {
  return cell.split(';').map((part) => part.trim()).filter((part) => part !== '');
}
