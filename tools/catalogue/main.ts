/**
 * Builds the catalogue into build/catalogue.
 *
 * npm run catalogue                 build, and report what it knows, repaired and suspects
 * npm run catalogue -- --if-stale   build only when an input has changed since the last time
 * npm run catalogue -- --dump       print one JSON object per entry and line instead
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encodeCatalogue } from '../../src/catalogue/encode';
import { buildCatalogue, type Build } from './build';
import { readDataFiles } from './curated/files';
import { dumpLines } from './dump';
import { formatProblem } from './problems';
import { report } from './report';
import { loadSource } from './source';
import { inputHash } from './stale';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = join(ROOT, 'build/catalogue');
const HASH_FILE = join(OUT, 'inputs.sha256');

function isFresh(): boolean {
  const made = ['titles.bin', 'facts.bin'].every((file) => existsSync(join(OUT, file)));
  return made && existsSync(HASH_FILE) && readFileSync(HASH_FILE, 'utf8') === inputHash(ROOT);
}

function write(build: Build): void {
  const encoded = encodeCatalogue(build.model);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'titles.bin'), encoded.titles);
  writeFileSync(join(OUT, 'facts.bin'), encoded.facts);
  writeFileSync(HASH_FILE, inputHash(ROOT));
  process.stdout.write(`${report(build, encoded)}\n`);
}

function main(): void {
  const { values } = parseArgs({ options: { dump: { type: 'boolean', default: false }, 'if-stale': { type: 'boolean', default: false } } });
  if (values['if-stale'] && isFresh()) return;
  const build = buildCatalogue(loadSource(), readDataFiles(ROOT));
  if (build.problems.list.length > 0) {
    process.stderr.write(`${build.problems.list.map(formatProblem).join('\n')}\n${build.problems.list.length} faults in the curated tables; no catalogue was written\n`);
    process.exitCode = 1;
  } else if (values.dump) {
    for (const line of dumpLines(build)) process.stdout.write(`${line}\n`);
  } else {
    write(build);
  }
}

main();
