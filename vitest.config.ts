import { defineConfig } from 'vitest/config';

/** Tests that put something in the place of a module or of a global: each has a process of its own. */
const APART = ['extension/lib/background/*.test.ts', 'core/list/store.test.ts'];
// Properties run thousands of cases; on a machine with other work five seconds are too few.
const testTimeout = 30_000;
// What a browser shows is waited for as long as a page may take on a busy machine, not the usual one second.
const expect = { poll: { timeout: 20_000, interval: 100 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout,
          // Pure code: files share a process and what it has loaded, which costs a third of the time.
          isolate: false,
          include: [
            'core/**/*.test.ts',
            'extension/**/*.test.ts',
            'demo/**/*.test.ts',
            'test/conformance/**/*.test.ts',
            'test/tools/**/*.test.ts',
          ],
          // Tests of what needs a real document run in Chromium: `npm run test:component`.
          exclude: ['**/*.dom.test.ts', '**/node_modules/**', ...APART],
        },
      },
      { test: { name: 'unit-apart', testTimeout, include: APART } },
      // The extension's own pages; not part of `npm test`: see `npm run looks`.
      {
        test: {
          name: 'looks',
          include: ['test/looks/**/*.test.ts'],
          maxWorkers: 2,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          env: process.argv.includes('--update') ? { XINSHAO_UPDATE_PICTURES: '1' } : {},
          // Each file has a browser and servers of its own on free ports, but what is loaded is shared; two at a time is what two
          // cores carry.
          maxWorkers: 2,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect,
        },
      },
    ],
  },
});
