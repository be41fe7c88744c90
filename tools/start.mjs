import { installBrowsers } from './setup/browsers.mjs';
import { installPackages, run } from './setup/install.mjs';

/** `npm start`: from a fresh clone to the extension at work on a demo article. */
function start() {
  installPackages();
  installBrowsers();
  if (!run('npm', ['run', '--silent', 'build'])) throw new Error('The build failed; see above.');
  process.exitCode = run('npx', ['--no-install', 'tsx', 'tools/demo/main.ts', ...process.argv.slice(2)]) ? 0 : 1;
}

try {
  start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
