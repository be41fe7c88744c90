import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { OUTPUT } from '../../vite.config';

const OUT = 'build/bench';

interface Bench { readonly run: () => Promise<object> }

/**
 * Puts a bench and what it measures into one file, by the bundler and in the way of the extension's background, and loads that: what
 * the bundler does to constants makes the tokeniser a sixth slower or faster (decision 0097).
 * @param name of the file under tools/bench
 */
export async function inOneFile(name: string): Promise<Bench> {
  await build({
    configFile: false, logLevel: 'warn',
    build: { ssr: `tools/bench/${name}.ts`, outDir: OUT, target: 'node20', minify: true, rolldownOptions: { output: { ...OUTPUT, entryFileNames: '[name].mjs' } } },
  });
  return await import(pathToFileURL(resolve(OUT, `${name}.mjs`)).href) as Bench;
}
