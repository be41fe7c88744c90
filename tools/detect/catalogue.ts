import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { openTitleIndex } from '../../src/catalogue/decode';
import { openFacts, type FactsView } from '../../src/catalogue/facts-view';
import { createStack, type IndexStack } from '../../src/catalogue/stack';

/** Where `npm run catalogue` puts the hot part. */
export const TITLES_FILE = 'build/catalogue/titles.bin';
const FACTS = 'build/catalogue/facts.bin';

function bytes(path: string): ArrayBuffer {
  const file = readFileSync(path);
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
}

/** Builds the catalogue where it is missing or stale. The builder's report is left out; its errors go to the standard error output. */
export function ensureCatalogue(): void {
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'tools/catalogue/main.ts', '--if-stale'], { stdio: ['ignore', 'ignore', 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** The built catalogue as an index stack of one layer, and its facts. */
export function openCatalogue(): { stack: IndexStack; facts: FactsView } {
  const titles = openTitleIndex(bytes(TITLES_FILE));
  return { stack: createStack([titles]), facts: openFacts(bytes(FACTS), titles) };
}
