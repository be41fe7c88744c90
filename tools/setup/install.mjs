import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

const OLDEST_NODE = [20, 19];
const STAMP = 'node_modules/.titlecard-installed';

/** Runs a command with its output shown. @returns {boolean} whether it ended well */
export function run(command, args, env = {}) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status === 0;
}

function demandNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fine = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!fine) throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** Installs the packages of package-lock.json where they are missing or of another lock file. */
export function installPackages() {
  demandNode();
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing the packages of package-lock.json ...');
  // Not `npm ci`: a registry mirror that lacks native packages of other platforms leaves them out of the lock file, and `npm ci`
  // then refuses it. `--no-save` keeps the locked versions and leaves both files alone.
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!run('npm', install)) throw new Error('Installing the packages failed; see above.');
  writeFileSync(STAMP, lock);
}
