import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { writeFileSync } from 'node:fs';
import { requireChromium } from './test/tools/browser.mjs';
import { QUIET_FLAGS } from './test/tools/chromium-flags.mjs';

/** Counts tests into the file `npm test` reads. */
function jsonCount(file) {
  return {
    stop({ sessions }) {
      if (!file) return;
      let numPassedTests = 0;
      let numFailedTests = 0;
      const count = (suite) => {
        for (const test of suite?.tests ?? []) {
          if (test.skipped) continue;
          if (test.passed) numPassedTests++;
          else numFailedTests++;
        }
        for (const inner of suite?.suites ?? []) count(inner);
      };
      for (const session of sessions) {
        count(session.testResults);
        if (!session.passed && !session.testResults) numFailedTests++;
      }
      writeFileSync(file, JSON.stringify({ numPassedTests, numFailedTests }));
    },
  };
}

export default {
  files: ['widgets/**/*.test.ts', 'extension/**/*.dom.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2021', tsconfig: './tsconfig.json' })],
  testFramework: { config: { timeout: 15_000 } },
  concurrency: 2,
  browsers: [
    chromeLauncher({
      // A window for each page: of two in one window the older is hidden, and a hidden page is never drawn.
      createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
      launchOptions: {
        executablePath: requireChromium(),
        args: QUIET_FLAGS,
      },
    }),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    jsonCount(process.env.XINSHAO_COMPONENT_JSON),
  ],
};
