import type { Place, Problems } from './problems';

/** One row of a table; cells are trimmed, and each knows where it stands. */
export interface Row<Column extends string> {
  readonly cells: Readonly<Record<Column, string>>;
  at(column: Column): Place;
}

/**
 * Reads a tab-separated table whose first line names its columns. Lines that are empty or start with `#` are passed over.
 * A wrong header or a row with another number of cells is a problem, and such a row is left out.
 * @param file the name that problems give
 */
export function readTable<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
  problems: Problems,
): Row<Column>[] {
  const lines = text.split('\n');
  const header = lines[0]?.split('\t') ?? [];
  if (header.join('\t') !== columns.join('\t')) {
    problems.add({ file, line: 1, column: 1 }, `header is "${header.join(' ')}", expected "${columns.join(' ')}"`);
    return [];
  }
  const rows: Row<Column>[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      problems.add({ file, line: index + 1, column: 1 }, `${cells.length} cells, expected ${columns.length}`);
      continue;
    }
    rows.push(makeRow(file, index + 1, cells, columns));
  }
  return rows;
}

function makeRow<Column extends string>(file: string, line: number, raw: readonly string[], columns: readonly Column[]): Row<Column> {
  const cells = Object.fromEntries(columns.map((name, index) => [name, (raw[index] ?? '').trim()])) as Record<Column, string>;
  return {
    cells,
    at(column) {
      const before = raw.slice(0, columns.indexOf(column));
      return { file, line, column: before.reduce((sum, cell) => sum + cell.length + 1, 1) };
    },
  };
}

/** Writes a table in the form that {@link readTable} reads. */
export function writeTable<Column extends string>(columns: readonly Column[], rows: readonly Readonly<Record<Column, string>>[]): string {
  const lines = rows.map((row) => columns.map((name) => row[name].replace(/\s+/g, ' ').trim()).join('\t'));
  return [columns.join('\t'), ...lines, ''].join('\n');
}
