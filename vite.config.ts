import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

type Target = 'chrome' | 'firefox';

/** A content script may run by its matches alone, but to put it back into open tabs after an update takes host permissions too (decision 0064). */
const hostPermissions = [...new Set(manifest.content_scripts.flatMap(({ matches }) => matches.map((match) => new URL('/*', match).href)))];

/**
 * Firefox has no service workers for extensions and wants an id, a minimum version and a word on data collection. It paints
 * highlights inside open shadow roots only from a sheet of user origin.
 */
function manifestFor(target: Target): ManifestV3Export {
  if (target === 'chrome') return { ...manifest, host_permissions: hostPermissions } as ManifestV3Export;
  const { minimum_chrome_version: _chromeOnly, background, ...rest } = manifest;
  return {
    ...rest,
    host_permissions: hostPermissions,
    content_scripts: manifest.content_scripts.map((script) => ({ ...script, css_origin: 'user' })),
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

/** The licence of OpenCC's data, of which only the characters' forms are in the build; that of bundled packages is Vite's to write. */
function packDataLicence(): Plugin {
  return {
    name: 'titlecard-data-licence',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences/opencc-Apache-2.0.txt', source: readFileSync('node_modules/opencc-js/LICENSES/Apache-2.0.txt') });
    },
  };
}

/**
 * The scripts for watching, reading and cards are only ever put into pages by the background, which may use any file of the package; the crx plugin opens
 * them to pages all the same, by which they could tell that the extension is there.
 */
function hideScripts(): Plugin {
  return {
    name: 'titlecard-hide-scripts',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle['manifest.json'];
        if (file?.type !== 'asset') this.error('no manifest to look at');
        const { web_accessible_resources: _open, ...rest } = JSON.parse(String(file.source)) as Record<string, unknown>;
        file.source = JSON.stringify(rest, null, 2);
      },
    },
  };
}

/** Chromium compiles what it calls function by function, reading each twice, unless a script says that it calls them all: the one for every page does. */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

/** Pages pay for every byte of these, and a second hand finds one in fifty that Vite's own leaves. */
function tightenPageScripts(): Plugin {
  return {
    name: 'titlecard-tighten-page-scripts',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!file.fileName.endsWith('.iife.js')) continue;
          if (file.type !== 'asset' || typeof file.source !== 'string') this.error(`${file.fileName} is no text`);
          const format = file.fileName.includes('/main.') ? { preamble: COMPILE_AT_ONCE } : {};
          const { code } = await minify(file.source, { ecma: 2020, compress: { passes: 3 }, format });
          if (code) file.source = code;
        }
      },
    },
  };
}

/** The browsers that the manifests ask for; lowering for older ones would only add bytes to every page. */
const MINIMUM = ['chrome128', 'firefox149'];

/** Constants as such: in `var`s the tokeniser takes a sixth longer (decision 0097). The benches are put together in the same way. */
export const OUTPUT = { topLevelVar: false } as const;

const target = (process.env['TARGET'] ?? 'chrome') as Target;

export default defineConfig({
  publicDir: 'src/static',
  plugins: [preact(), crx({ manifest: manifestFor(target), browser: target }), packCatalogue(), packDataLicence(), hideScripts(), tightenPageScripts()],
  build: {
    target: MINIMUM, outDir: `dist/${target}`, emptyOutDir: true, sourcemap: false, modulePreload: false, license: { fileName: 'licences/packages.md' },
    rolldownOptions: { output: OUTPUT },
  },
});
