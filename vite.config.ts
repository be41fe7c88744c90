import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

type Target = 'chrome' | 'firefox';

/** Firefox has no service workers for extensions and wants an id, a minimum version and a word on data collection. */
function manifestFor(target: Target): ManifestV3Export {
  if (target === 'chrome') return manifest as ManifestV3Export;
  const { minimum_chrome_version: _chromeOnly, background, ...rest } = manifest;
  return {
    ...rest,
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: { id: 'titlecard@titlecard.example', strict_min_version: '149.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '149.0' },
    },
  } as unknown as ManifestV3Export;
}

/** Puts the generated catalogue into the package; `npm run build` has written it before. */
function packCatalogue(): Plugin {
  const dir = 'build/catalogue';
  return {
    name: 'titlecard-catalogue',
    generateBundle() {
      if (!existsSync(dir)) return;
      for (const file of readdirSync(dir).filter((name) => name.endsWith('.bin'))) {
        this.emitFile({ type: 'asset', fileName: `catalogue/${file}`, source: readFileSync(`${dir}/${file}`) });
      }
    },
  };
}

const target = (process.env['TARGET'] ?? 'chrome') as Target;

export default defineConfig({
  publicDir: 'src/static',
  plugins: [preact(), crx({ manifest: manifestFor(target), browser: target }), packCatalogue()],
  build: { outDir: `dist/${target}`, emptyOutDir: true, sourcemap: false, modulePreload: false },
});
