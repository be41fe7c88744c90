import { build, type Rolldown } from 'vite';

/** The script that `in-page.ts` becomes: one self-contained piece, to be evaluated in a page. */
export async function pageScript(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, lib: { entry: 'tests/support/equality/in-page.ts', formats: ['iife'], name: 'titlecardEquality' } },
  })) as Rolldown.RolldownOutput[];
  const code = built[0]?.output[0].code;
  if (code === undefined) throw new Error('the page script did not build');
  return code;
}
