import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { BrowserName } from './engine';

/** Names under which Debian, Ubuntu and the makers install each browser, best first. */
const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};
const OVERRIDES: Readonly<Record<BrowserName, string>> = { chromium: 'CHROMIUM_BIN', firefox: 'FIREFOX_BIN' };

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where a browser lies: the environment's CHROMIUM_BIN or FIREFOX_BIN, else the first known command on the path.
 * @throws {Error} naming the browser when there is none
 */
export function executableOf(name: BrowserName): string {
  const own = process.env[OVERRIDES[name]];
  if (own !== undefined && own !== '') return own;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = COMMANDS[name].flatMap((command) => folders.map((folder) => path.join(folder, command))).find(runs);
  if (found === undefined) throw new Error(`${name} is missing: install the Debian package ${COMMANDS[name][0]} or set ${OVERRIDES[name]}`);
  return found;
}
