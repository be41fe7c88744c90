/**
 * Builds the catalogue: `npm run catalogue`, with `-- --dump` for one JSON line per entry.
 */
import { parseArgs } from 'node:util';
import { buildCatalogue } from './build';
import { readDataFiles } from './curated/files';
import { dumpLines } from './dump';
import { formatProblem } from './problems';
import { loadSource } from './source';

const ROOT = new URL('../..', import.meta.url).pathname;

function main(): void {
  const { values } = parseArgs({ options: { dump: { type: 'boolean', default: false } } });
  const build = buildCatalogue(loadSource(), readDataFiles(ROOT));
  for (const problem of build.problems.list) process.stderr.write(`${formatProblem(problem)}\n`);
  if (build.problems.list.length > 0) process.exitCode = 1;
  if (values.dump) for (const line of dumpLines(build.model)) process.stdout.write(`${line}\n`);
}

main();
