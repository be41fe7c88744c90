import { existsSync } from 'node:fs';
import { executableOf } from './browsers/executables';
import { BROWSER_NAMES } from './browsers/engine';

const BUILDS = ['dist/chrome/manifest.json', 'dist/firefox/manifest.json'];

/** Fails the run by name, before any journey, where a browser or a build is missing. */
export default function setup(): void {
  for (const name of BROWSER_NAMES) executableOf(name);
  for (const build of BUILDS) if (!existsSync(build)) throw new Error(`${build} is missing: run "npm run build"`);
}
