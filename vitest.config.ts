import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Properties run thousands of cases; on a machine with other work five seconds are too few.
          testTimeout: 30_000,
          include: [
            'core/**/*.test.ts',
            'extension/**/*.test.ts',
            'demo/**/*.test.ts',
            'test/conformance/**/*.test.ts',
            'test/tools/**/*.test.ts',
          ],
          // Tests of what needs a real document run in Chromium: `npm run test:component`.
          exclude: ['**/*.dom.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'looks',
          include: ['test/looks/**/*.test.ts'],
          fileParallelism: false,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          env: process.argv.includes('--update') ? { XINSHAO_UPDATE_PICTURES: '1' } : {},
          // Each file has a browser and servers of its own on free ports; two at a time is what two cores carry.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
