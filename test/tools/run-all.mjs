/**
 * `npm test`: everything CI runs, in order, and one closing line `N passed, N failed`.
 * A step without tests of its own (types, lint) counts as one.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireChromium } from './browser.mjs';

const temp = mkdtempSync(join(tmpdir(), 'xinshao-test-'));
const env = { ...process.env, CHROME_PATH: requireChromium() };
let passed = 0;
let failed = 0;
let skipped = 0;

function run(name, command, args) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const done = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  console.log(
    `── ${name}: ${done.status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  return done.status === 0;
}

/** Steps that need nothing of each other, side by side; what each says comes out whole when it is done. */
async function steps(...all) {
  await Promise.all(
    all.map(async ([name, ...args]) => {
      const started = Date.now();
      const said = [];
      const done = spawn('npm', ['run', '--silent', ...args], { env, shell: process.platform === 'win32' });
      for (const stream of [done.stdout, done.stderr]) stream.on('data', (chunk) => said.push(chunk));
      const code = await new Promise((resolve) => done.on('close', resolve).on('error', () => resolve(1)));
      process.stdout.write(`\n── ${name}\n`);
      process.stdout.write(Buffer.concat(said));
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
      if (code === 0) passed++;
      else failed++;
    }),
  );
}

/** A step whose runner writes vitest's or our own JSON summary; `maySkip`: all of it may be missing here, and says so. */
function suite(name, command, args, file, maySkip = false) {
  const ok = run(name, command, args);
  try {
    const summary = JSON.parse(readFileSync(file, 'utf8'));
    passed += summary.numPassedTests;
    failed += summary.numFailedTests;
    const pending = summary.numPendingTests ?? 0;
    skipped += pending;
    if (summary.numPassedTests + summary.numFailedTests + (maySkip ? pending : 0) === 0) failed++;
    else if (!ok && summary.numFailedTests === 0) failed++;
  } catch {
    failed++;
  }
}

const npx = (...args) => ['npx', ['--no-install', ...args]];
const unitJson = join(temp, 'unit.json');
const e2eJson = join(temp, 'e2e.json');
const componentJson = join(temp, 'component.json');
const enginesJson = join(temp, 'engines.json');
env.XINSHAO_COMPONENT_JSON = componentJson;
env.XINSHAO_ENGINES_JSON = enginesJson;

// Lint takes one core for as long as types and builds take the other. Packing builds both extensions; the end-to-end tests
// load the packages too.
await Promise.all([
  steps(['lint', 'lint']),
  steps(['types', 'types']).then(() => steps(['build', 'build:widgets'], ['packages', 'zip'])),
]);
suite(
  'unit',
  ...npx(
    'vitest',
    'run',
    '--project',
    'unit',
    '--project',
    'unit-apart',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitJson}`,
  ),
  unitJson,
);
suite('component', 'npm', ['run', '--silent', 'test:component'], componentJson);
suite('old engines', 'npm', ['run', '--silent', 'test:engines'], enginesJson, true);
suite(
  'end-to-end',
  ...npx(
    'vitest',
    'run',
    '--project',
    'e2e',
    '--reporter=verbose',
    '--reporter=json',
    `--outputFile.json=${e2eJson}`,
  ),
  e2eJson,
);

rmSync(temp, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
