import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { currentBrowser } from '../support/journey';

const browser = currentBrowser();
const dist = browser === 'chromium' ? 'dist/chrome' : 'dist/firefox';
/** The script that every page pays for, and all four that may come into one. */
const CONTENT_SCRIPT_BYTES = 3_000;
const PAGE_SCRIPTS_BYTES = 53_000;
const TITLES_BYTES = 1_500_000;
/** Every permission was weighed; one more needs a decision and a line in the README's words on privacy. */
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly web_accessible_resources?: unknown;
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: { readonly gecko: { readonly strict_min_version: string } };
  readonly content_scripts: readonly { readonly js: readonly string[]; readonly all_frames?: boolean; readonly matches: readonly string[] }[];
}

const manifest = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8')) as Manifest;

describe(`the build for ${browser}`, () => {
  it('exposes nothing of itself to pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('asks for the approved permissions and for listed sites only', () => {
    expect([...manifest.permissions].sort()).toEqual(PERMISSIONS);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    for (const match of manifest.content_scripts.flatMap((script) => script.matches)) expect(match).toMatch(/^https:\/\/[a-z.]+\/(?:news\/)?\*$/);
  });

  it('pins its minimum browser', () => {
    const pinned = manifest.minimum_chrome_version ?? manifest.browser_specific_settings?.gecko.strict_min_version;
    expect(pinned).toBe(browser === 'chromium' ? '128' : '149.0');
  });

  it('runs one content script of at most 3 kB gzipped, 53 kB with those for watching, reading and cards, in top frames only', () => {
    const [script, ...others] = manifest.content_scripts;
    expect(others).toEqual([]);
    expect(script?.js).toHaveLength(1);
    expect(script?.all_frames ?? false).toBe(false);
    const gzipped = (file: string) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
    const always = gzipped(script?.js[0] ?? '');
    expect(always).toBeLessThanOrEqual(CONTENT_SCRIPT_BYTES);
    const later = ['watching', 'reading', 'card'].map((name) => gzipped(`src/page/${name}.iife.js`));
    expect(later.reduce((sum, bytes) => sum + bytes, always)).toBeLessThanOrEqual(PAGE_SCRIPTS_BYTES);
  });

  it('hands on the licences of what it is made from', () => {
    const packages = readFileSync(path.join(dist, 'licences/packages.md'), 'utf8');
    for (const name of ['preact', '@preact/signals', 'valibot', 'webextension-polyfill']) expect(packages).toContain(name);
    expect(readFileSync(path.join(dist, 'licences/opencc-Apache-2.0.txt'), 'utf8')).toContain('Apache License');
  });

  it('carries the catalogue, its hot part small enough to be loaded at every wake', () => {
    expect(readFileSync(path.join(dist, 'catalogue/titles.bin')).length).toBeLessThanOrEqual(TITLES_BYTES);
    expect(readdirSync(path.join(dist, 'catalogue')).sort()).toEqual(['facts.bin', 'titles.bin']);
  });
});
