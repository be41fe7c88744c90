import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The curated tables by their path from the project's root ("data/studios.tsv"). */
export type DataFiles = ReadonlyMap<string, string>;

/** Reads every table below `root`/data, in the order of their names. */
export function readDataFiles(root: string): DataFiles {
  const files = new Map<string, string>();
  const walk = (folder: string) => {
    for (const item of readdirSync(join(root, folder), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${item.name}`;
      if (item.isDirectory()) walk(path);
      else if (path.endsWith('.tsv')) files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  if (existsSync(join(root, 'data'))) walk('data');
  return files;
}

/** Path and text of one table, or of all tables in a folder (`path` ends in `/`). */
export function tablesAt(files: DataFiles, path: string): [string, string][] {
  return [...files].filter(([name]) => (path.endsWith('/') ? name.startsWith(path) : name === path));
}
