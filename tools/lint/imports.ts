import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** One import as written: `to` is a path below the base where it is relative, else the package's specifier. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly local: boolean;
  /** Names the built file (`?script`) and takes in none of its code. */
  readonly isAddress: boolean;
}

const SUFFIXES = ['', '.ts', '.tsx', '.mjs', '.json', '/index.ts'];

/** Specifiers of static, dynamic, type and re-exporting imports of one file. */
function specifiers(file: string, text: string): readonly string[] {
  const parsed = parseSync(file, text);
  if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0]?.message ?? 'does not parse'}`);
  const found = parsed.module.staticImports.map((it) => it.moduleRequest.value);
  for (const it of parsed.module.staticExports.flatMap((them) => them.entries)) if (it.moduleRequest) found.push(it.moduleRequest.value);
  new Visitor({
    ImportExpression: (node) => { if (node.source.type === 'Literal' && typeof node.source.value === 'string') found.push(node.source.value); },
    TSImportType: (node) => { found.push(node.source.value); },
  }).visit(parsed.program);
  return found;
}

/**
 * Every import of a file, with relative ones resolved.
 * @param baseDir root of the tree; `file` is relative to it
 */
export function importsOf(baseDir: string, file: string): readonly Import[] {
  return specifiers(file, readFileSync(path.join(baseDir, file), 'utf8')).map((specifier) => {
    const bare = specifier.replace(/\?.*$/, '');
    const isAddress = specifier.endsWith('?script');
    if (!bare.startsWith('.')) return { from: file, to: bare, local: false, isAddress };
    const target = path.posix.join(path.posix.dirname(file), bare);
    const suffix = SUFFIXES.find((it) => path.posix.extname(target + it) !== '' && existsSync(path.join(baseDir, target + it)));
    return { from: file, to: target + (suffix ?? ''), local: true, isAddress };
  });
}
