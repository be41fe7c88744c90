import { spawnSync } from 'node:child_process';
import { run } from './install.mjs';

/** Commands under which each browser may be installed, and the Debian package that brings it. */
const BROWSERS = [
  { name: 'Chromium', override: 'CHROMIUM_BIN', commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'], debian: 'chromium' },
  { name: 'Firefox', override: 'FIREFOX_BIN', commands: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
];
/** Japanese and Chinese titles in pages and cards need glyphs. */
const FONTS = 'fonts-noto-cjk';

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const isThere = (browser) => Boolean(process.env[browser.override]) || browser.commands.some(has);

/**
 * Installs the browsers that are missing, from Debian's packages when this is root on a machine with apt-get.
 * @throws {Error} saying exactly what to install where that cannot be done
 */
export function installBrowsers() {
  const missing = BROWSERS.filter((browser) => !isThere(browser));
  if (missing.length === 0) return;
  const packages = [...missing.map((browser) => browser.debian), FONTS];
  const byHand = `Missing: ${missing.map((it) => it.name).join(', ')}. Install them (Debian: "sudo apt-get install ${packages.join(' ')}"), or set ${missing.map((it) => it.override).join(', ')} to the programs.`;
  if (process.getuid?.() !== 0 || !has('apt-get')) throw new Error(byHand);
  console.log(`Installing ${packages.join(', ')} (apt-get) ...`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  const left = BROWSERS.filter((browser) => !isThere(browser));
  if (left.length > 0) throw new Error(byHand);
}
