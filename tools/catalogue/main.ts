/**
 * Builds the catalogue into build/catalogue.
 *
 * npm run catalogue                 build, and report what it knows, repaired and suspects
 * npm run catalogue -- --if-stale   build only when an input has changed since the last time
 * npm run catalogue -- --dump       print one JSON object per entry and line instead
 * npm run catalogue -- --news       list what the newest bangumi-data has and no curated row speaks of
 * npm run catalogue -- --publish    add the keys in use to data/keys.tsv: done once a release, so that they are known for ever
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encodeCatalogue } from '../../src/catalogue/encode';
import { buildCatalogue, type Build } from './build';
import { readDataFiles, type DataFiles } from './curated/files';
import { dumpLines } from './dump';
import { idOf } from './finder';
import { extendLedger } from './keys';
import { newestSource, newsLines } from './news';
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

function news(build: Build): void {
  const newest = newestSource();
  const rows = new Set([...build.curated.entries.keys()].map((entry) => `${idOf(entry)} ${entry.ja}`));
  const lines = newest ? newsLines(loadSource(), newest, (id, ja) => rows.has(`${id} ${ja}`)) : ['The npm registry cannot be reached, so there is no news to compare with.'];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function publish(build: Build, files: DataFiles): void {
  const today = new Date().toISOString().slice(0, 10);
  const names = new Map([...build.keys].map(([entry, key]) => [key, entry.ja]));
  writeFileSync(join(ROOT, 'data/keys.tsv'), extendLedger(files.get('data/keys.tsv') ?? '', build.model, names, today));
}

function main(): void {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { dump: flag, 'if-stale': flag, news: flag, publish: flag } });
  if (values['if-stale'] && isFresh()) return;
  const files = readDataFiles(ROOT);
  const build = buildCatalogue(loadSource(), files);
  if (build.problems.list.length > 0) {
    process.stderr.write(`${build.problems.list.map(formatProblem).join('\n')}\n${build.problems.list.length} faults in the curated tables; no catalogue was written\n`);
    process.exitCode = 1;
  } else if (values.dump) {
    for (const line of dumpLines(build)) process.stdout.write(`${line}\n`);
  } else if (values.news) {
    news(build);
  } else if (values.publish) {
    publish(build, files);
  } else {
    write(build);
  }
}

main();
