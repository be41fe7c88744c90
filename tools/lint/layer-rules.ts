import { LAYERS, MAIN_FILES, PREACT_FOLDERS, TOOLS_MAY_IMPORT } from '../layers';
import { importsOf, type Import } from './imports';
import { sourceFiles } from './source-files';

const MAINS: readonly string[] = MAIN_FILES.map((file) => `src/${file}`);
const isMain = (file: string): boolean => MAINS.includes(file);
const below = (file: string, folders: readonly string[]): boolean => folders.some((folder) => file.startsWith(`src/${folder}/`));
const folderOf = (file: string): string => file.split('/')[1] ?? '';

function localComplaint({ from, to, isAddress }: Import): string | null {
  if (isAddress) return isMain(from) && isMain(to) ? null : 'only main files name the script of another main file';
  if (isMain(to)) return 'main files are not imported';
  if (from.startsWith('tools/')) {
    const fine = to.startsWith('tools/') || to.startsWith('tests/support/') || below(to, TOOLS_MAY_IMPORT) || !to.includes('/');
    return fine ? null : 'tools may not import this';
  }
  const folder = folderOf(from);
  const allowed = LAYERS[folder];
  if (allowed === undefined) return `src/${folder} is not in the table of layers`;
  const fine = below(to, [folder, ...allowed, ...(isMain(from) ? ['platform'] : [])]);
  return fine ? null : `${folder} may not import ${to.startsWith('src/') ? folderOf(to) : to}`;
}

function packageComplaint({ from, to }: Import): string | null {
  if (!from.startsWith('src/')) return null;
  const polyfill = to === 'webextension-polyfill';
  if (polyfill && (!below(from, ['platform']) || from === 'src/platform/page.ts')) return 'webextension-polyfill only in platform, and never in the page';
  const preact = to === 'preact' || to.startsWith('preact/') || to.startsWith('@preact/');
  if (preact && !below(from, PREACT_FOLDERS)) return 'preact only in views';
  return null;
}

/**
 * Checks every import below `src` and `tools` against the table in `tools/layers.ts`.
 * @param baseDir root of the tree to check
 * @returns one line per import that the table does not allow
 */
export function layerViolations(baseDir: string): readonly string[] {
  const files = sourceFiles(['src', 'tools'], baseDir).filter((file) => !file.endsWith('.css'));
  return files.flatMap((file) => importsOf(baseDir, file)).flatMap((it) => {
    const complaint = it.local ? localComplaint(it) : packageComplaint(it);
    return complaint === null ? [] : [`${it.from} -> ${it.to}: ${complaint}`];
  });
}
