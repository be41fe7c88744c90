/**
 * Which folder of `src` may import which other one, value and type imports alike. It is an allow-list: a pair that is not here
 * is an error, and a folder may always import itself. The lint and its test are generated from this table, so they cannot drift.
 */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  domain: ['lib'],
  catalogue: ['domain', 'lib'],
  messaging: ['domain', 'lib'],
  settings: ['domain', 'lib'],
  watchlist: ['domain', 'lib'],
  corrections: ['domain', 'lib', 'catalogue'],
  platform: ['domain', 'lib'],
  detector: ['domain', 'lib', 'catalogue'],
  ui: ['domain', 'lib', 'settings'],
  page: ['domain', 'lib', 'messaging', 'settings', 'ui'],
  background: ['domain', 'lib', 'catalogue', 'detector', 'corrections', 'messaging', 'settings', 'watchlist'],
  popup: ['domain', 'lib', 'messaging', 'settings', 'watchlist', 'ui'],
  options: ['domain', 'lib', 'messaging', 'settings', 'watchlist', 'ui'],
};

/** The only files that act on import; only they see the browser through `platform`. */
export const MAIN_FILES = ['page/main.iife.ts', 'page/watching.iife.ts', 'page/reading.iife.ts', 'page/card.iife.ts', 'background/main.ts', 'popup/main.tsx', 'options/main.tsx'] as const;

/** What `tools` may import of `src`. */
export const TOOLS_MAY_IMPORT = ['domain', 'lib', 'catalogue', 'detector', 'corrections', 'page/extract'] as const;

/** Folders that may render with Preact. */
export const PREACT_FOLDERS = ['ui', 'page/card', 'popup', 'options'] as const;

/** Paths below `src` that use no DOM and no extension globals; `tsconfig.pure.json` checks them without the DOM library. */
export const PURE_PATHS = [
  'domain', 'lib', 'catalogue', 'detector', 'corrections', 'settings', 'watchlist', 'messaging',
  'page/intent/machine.ts', 'page/card/view-model.ts', 'page/card/position.ts',
] as const;
