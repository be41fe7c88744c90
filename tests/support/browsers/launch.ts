import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChromium } from './chromium';
import type { BrowserName, Engine } from './engine';
import { executableOf } from './executables';
import { startFirefox } from './firefox';
import type { StandIn } from './stand-in';

export interface LaunchOptions {
  readonly standIn: StandIn;
  /** Unpacked build; by default that of this project. */
  readonly dist?: string;
  /** Profile folder, kept by the caller; by default a fresh one that goes with the browser. */
  readonly profile?: string;
  readonly headful?: boolean;
  readonly privateWindows?: boolean;
  readonly extraArgs?: readonly string[];
  readonly preferences?: Readonly<Record<string, unknown>>;
}

const ATTEMPTS = 3;
const DIST: Readonly<Record<BrowserName, string>> = { chromium: 'dist/chrome', firefox: 'dist/firefox' };

/** A fresh folder for a profile, below the system's folder for temporary files. */
export function newProfile(name: BrowserName): string {
  return mkdtempSync(path.join(tmpdir(), `titlecard-${name}-`));
}

/**
 * Starts one browser with the built extension and no way out but the stand-in. A busy machine may let a start time out, so it is
 * tried three times.
 * @throws {Error} when the browser or the build is missing, or no attempt succeeds
 */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Engine> {
  const dist = path.resolve(options.dist ?? DIST[name]);
  if (!existsSync(path.join(dist, 'manifest.json'))) throw new Error(`no build in ${dist}: run "npm run build"`);
  const start = name === 'chromium' ? startChromium : startFirefox;
  let last: unknown = null;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const profile = options.profile ?? newProfile(name);
    const tidy = (): void => { if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }); };
    try {
      const engine = await start({
        dist, executable: executableOf(name), profile, proxyPort: options.standIn.port, headful: options.headful ?? false,
        privateWindows: options.privateWindows ?? false, extraArgs: options.extraArgs ?? [], preferences: options.preferences ?? {},
      });
      return { ...engine, close: async () => { await engine.close(); tidy(); } };
    } catch (error) {
      last = error;
      tidy();
    }
  }
  throw new Error(`${name} did not start in ${ATTEMPTS} attempts`, { cause: last });
}
