import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Hand-written code below `folders`, sorted.
 * @param baseDir what the folders and the answered paths are relative to
 */
export function sourceFiles(folders: readonly string[], baseDir = '.'): readonly string[] {
  return folders
    .map((folder) => path.join(baseDir, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|css)$/.test(entry.name))
    .map((entry) => path.relative(baseDir, path.join(entry.parentPath, entry.name)))
    .sort();
}
