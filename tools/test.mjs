import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installBrowsers } from './setup/browsers.mjs';
import { installPackages, run } from './setup/install.mjs';

/**
 * `npm test`: everything that must hold, in order of speed. Every step runs even when an earlier one failed, so that one run
 * tells all; the last line counts all tests together.
 */
const reports = mkdtempSync(path.join(tmpdir(), 'titlecard-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const troubles = [];

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}

/** A step without counts of its own is one test. */
function single(name, command, ...args) {
  console.log(`\n== ${name}`);
  const fine = run(command, args);
  add({ passed: fine ? 1 : 0, failed: fine ? 0 : 1, skipped: 0 });
  if (!fine) troubles.push(name);
  return fine;
}

function lint() {
  console.log('\n== lint');
  const file = path.join(reports, 'lint.json');
  const fine = run('npm', ['run', '--silent', 'lint'], { TITLECARD_COUNTS: file });
  if (existsSync(file)) add(JSON.parse(readFileSync(file, 'utf8')));
  else add({ passed: 0, failed: 1, skipped: 0 });
  if (!fine) troubles.push('lint');
}

/** Names of the tests in a vitest report that did not pass, with the reason why each counts. */
function unpassed(report) {
  return report.testResults.flatMap((file) => [
    ...(file.status === 'failed' && file.assertionResults.length === 0 ? [`failed: ${file.name}`] : []),
    ...file.assertionResults.filter((it) => it.status !== 'passed').map((it) => `${it.status}: ${it.fullName}`),
  ]);
}

/** A skipped test is a failure here: nothing may be left out unseen. A file that does not load counts as one failed test. */
function vitest(name, ...args) {
  console.log(`\n== ${name}`);
  const file = path.join(reports, `${name}.json`);
  const fine = run('npx', ['--no-install', 'vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  if (!existsSync(file)) {
    add({ passed: 0, failed: 1, skipped: 0 });
    troubles.push(`${name}: no report`);
    return;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const names = unpassed(report);
  const broken = report.testResults.filter((it) => it.status === 'failed' && it.assertionResults.length === 0).length;
  add({ passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + report.numTodoTests });
  troubles.push(...names.map((it) => `${name}: ${it}`));
  if (!fine && names.length === 0) {
    add({ passed: 0, failed: 1, skipped: 0 });
    troubles.push(`${name}: vitest ended with an error`);
  }
}

function everything() {
  installPackages();
  installBrowsers();
  single('types', 'npm', 'run', '--silent', 'types');
  lint();
  const built = single('build', 'npm', 'run', '--silent', 'build');
  vitest('unit', '--project', 'unit');
  if (!built) return;
  single('web-ext lint', 'npx', '--no-install', 'web-ext', 'lint', '--source-dir', 'dist/firefox');
  vitest('chromium', '--project', 'chromium');
  vitest('firefox', '--project', 'firefox');
}

try {
  everything();
} catch (error) {
  total.failed += 1;
  troubles.push(error instanceof Error ? error.message : String(error));
}
rmSync(reports, { recursive: true, force: true });
if (troubles.length > 0) console.log(`\nNot passed:\n${troubles.map((it) => `  ${it}`).join('\n')}`);
process.exitCode = total.failed === 0 && total.skipped === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
