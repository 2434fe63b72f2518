/**
 * `npm run test:engines`: the built xinshao.js in real Chromium 92 and 109 and in Firefox ESR, under the strict
 * policy. An engine that cannot be had counts as skipped, with the reason. `--screenshots <folder>` keeps pictures.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../tools/root.ts';
import { ENGINES, type Engine } from './browsers.ts';
import { CHECKS, Visit } from './checks.ts';
import { startSite } from './site.ts';

const summary = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };

function note(engine: string, name: string, wrong: string | undefined): void {
  if (wrong === undefined) summary.numPassedTests++;
  else summary.numFailedTests++;
  console.log(` ${wrong === undefined ? '✓' : '✗'} ${engine} › ${name}`);
  if (wrong !== undefined) console.log(`   ${wrong}`);
}

async function test(engine: Engine, url: string, shots: string | undefined): Promise<void> {
  const browser = await engine.launch();
  if (typeof browser === 'string') {
    summary.numPendingTests += CHECKS.length + 1;
    console.log(` - ${engine.name}: 未测试，已跳过 / NOT TESTED, skipped: ${browser}`);
    return;
  }
  try {
    const version = await browser.version();
    note(engine.name, 'is the version meant', engine.version.test(version) ? undefined : version);
    const visit = new Visit(browser, url, shots && join(shots, engine.name.replace(' ', '-').toLowerCase()));
    for (const { name, run } of CHECKS) note(engine.name, name, await run(visit).catch(String));
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  if (!existsSync(join(repositoryRoot(), 'dist/widgets/xinshao.js')))
    throw new Error('请先构建 / build first: npm run build:widgets');
  const at = process.argv.indexOf('--screenshots');
  const shots = at > 0 ? process.argv[at + 1] : undefined;
  if (shots) mkdirSync(shots, { recursive: true });
  const site = await startSite();
  try {
    for (const engine of ENGINES) {
      const started = Date.now();
      await test(engine, site.url, shots).catch((error: unknown) =>
        note(engine.name, 'starts', error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      console.log(`   ${engine.name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
    }
  } finally {
    site.close();
  }
}

await main().catch((error: unknown) => note('engines', 'run', String(error)));
const { XINSHAO_ENGINES_JSON: file } = process.env;
if (file) writeFileSync(file, JSON.stringify(summary));
const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = summary;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
