import { defineConfig } from 'vitest/config';

/** One project per browser: the same journeys run in both, with a few that only one of them can tell, and each result carries the browser's name. */
function journeys(browser: 'chromium' | 'firefox', order: number) {
  return {
    test: {
      name: browser,
      include: ['tests/e2e/*.test.ts', `tests/e2e/${browser}/*.test.ts`],
      env: { TITLECARD_BROWSER: browser },
      globalSetup: ['tests/support/global-setup.ts'],
      // Real browsers on slow, shared machines: generous limits, one browser at a time.
      testTimeout: 60_000,
      hookTimeout: 180_000,
      fileParallelism: false,
      sequence: { groupOrder: order },
    },
  };
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/corpus/**/*.test.ts'], testTimeout: 30_000, sequence: { groupOrder: 1 } } },
      journeys('chromium', 2),
      journeys('firefox', 3),
    ],
  },
});
