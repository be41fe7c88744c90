import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { hardCodedWords, localeProblems } from './locales';
import { layerViolations } from './layer-rules';
import { longFiles } from './long-files';

/** One named check; an empty list of complaints means that it passes. */
type Check = readonly [name: string, run: () => Promise<readonly string[]>];

async function command(bin: string, ...args: string[]): Promise<readonly string[]> {
  const done = spawnSync('npx', ['--no-install', bin, ...args], { encoding: 'utf8' });
  return done.status === 0 ? [] : [`${done.stdout}${done.stderr}`.trim()];
}

const CHECKS: readonly Check[] = [
  ['oxlint', () => command('oxlint', '--deny-warnings')],
  ['layers', async () => layerViolations('.')],
  ['unused code and dependencies (knip)', () => command('knip', '--no-progress')],
  ['files of at most 400 lines', async () => longFiles()],
  ['locale words', async () => [...localeProblems(), ...hardCodedWords()]],
];

let failed = 0;
for (const [name, run] of CHECKS) {
  const complaints = await run();
  if (complaints.length > 0) failed += 1;
  console.log(`${complaints.length === 0 ? 'ok  ' : 'FAIL'} lint: ${name}`);
  for (const complaint of complaints) console.log(`     ${complaint}`);
}
const counts = process.env['TITLECARD_COUNTS'];
if (counts !== undefined) appendFileSync(counts, `${JSON.stringify({ passed: CHECKS.length - failed, failed, skipped: 0 })}\n`);
process.exitCode = failed === 0 ? 0 : 1;
