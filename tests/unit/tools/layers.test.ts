import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { layerViolations } from '../../../tools/lint/layer-rules';
import { PURE_PATHS } from '../../../tools/layers';

const dirs: string[] = [];

function plant(files: Readonly<Record<string, string>>): readonly string[] {
  const dir = mkdtempSync(path.join(tmpdir(), 'titlecard-planted-'));
  dirs.push(dir);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(dir, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  }
  return layerViolations(dir);
}

afterEach(() => { for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true }); });

const TARGETS = {
  'src/domain/a.ts': 'export const a = 1; export type A = number;',
  'src/background/b.ts': 'export const b = 1; export type B = number;',
  'src/platform/page.ts': 'export const p = 1;',
};

describe('the layer rule', () => {
  it('passes on this project', () => {
    expect(layerViolations('.')).toEqual([]);
  });

  it('allows what the table allows', () => {
    expect(plant({ ...TARGETS, 'src/page/x.ts': "import { a } from '../domain/a'; export const x = a;", 'src/page/main.iife.ts': "import '../platform/page';" })).toEqual([]);
  });

  it.each([
    ['a value import', "import { b } from '../background/b'; export const x = b;"],
    ['a type import', "import type { B } from '../background/b'; export type X = B;"],
    ['an inline type import', "import { type B } from '../background/b'; export type X = B;"],
    ['a type expression', "export type X = import('../background/b').B;"],
    ['a re-export', "export * from '../background/b';"],
    ['a dynamic import', "export const x = () => import('../background/b');"],
    ['platform outside a main file', "import { p } from '../platform/page'; export const x = p;"],
    ['the polyfill', "import browser from 'webextension-polyfill'; export const x = browser;"],
    ['preact outside a view', "import { h } from 'preact'; export const x = h;"],
  ])('fires on %s planted in the page', (_what, text) => {
    expect(plant({ ...TARGETS, 'src/page/x.ts': text })).toHaveLength(1);
  });

  it('fires on a folder that the table does not know', () => {
    expect(plant({ ...TARGETS, 'src/misc/x.ts': "import { a } from '../domain/a'; export const x = a;" })).toHaveLength(1);
  });
});

it('tsconfig.pure.json covers exactly the pure paths', () => {
  const config = JSON.parse(readFileSync('tsconfig.pure.json', 'utf8')) as { include: readonly string[] };
  expect(config.include.filter((it) => it.startsWith('src/')).sort()).toEqual(PURE_PATHS.map((it) => `src/${it}`).sort());
});
