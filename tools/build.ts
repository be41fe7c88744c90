import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const TARGETS = ['chrome', 'firefox'] as const;

/** Runs one command of the project with its output shown; ends the build where it fails. */
function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const done = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

if (existsSync('tools/catalogue/main.ts')) run('npx', ['--no-install', 'tsx', 'tools/catalogue/main.ts', '--if-stale']);
for (const target of TARGETS) run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], { TARGET: target });
