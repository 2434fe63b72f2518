/**
 * `npm run law:coverage`: which rows of the domain analysis (test/conformance/systems.json) a passing test
 * exercises. A row counts when a passing unit or conformance test has a title that begins with its id.
 * Rows argued out stand by id in docs/law-coverage.md (`- **ID** — why`). Exit code 1 when a test failed
 * or a row is both covered and argued out.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const rows = JSON.parse(readFileSync(new URL('../conformance/systems.json', import.meta.url), 'utf8'));
const computable = rows.filter((row) => row.kind !== 'CONTEXT');
const ids = new Set(computable.map((row) => row.id));

const page = new URL('../../docs/law-coverage.md', import.meta.url);
const arguedOut = new Set(
  [...(existsSync(page) ? readFileSync(page, 'utf8') : '').matchAll(/^- \*\*([A-Z0-9]+-\d+)\*\*/gm)]
    .map((m) => m[1])
    .filter((id) => ids.has(id)),
);

const temp = mkdtempSync(join(tmpdir(), 'xinshao-coverage-'));
const file = join(temp, 'report.json');
const run = spawnSync(
  'npx',
  [
    '--no-install',
    'vitest',
    'run',
    '--project',
    'unit',
    'core',
    'test/conformance',
    '--reporter=json',
    `--outputFile=${file}`,
  ],
  { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
);
const report = JSON.parse(readFileSync(file, 'utf8'));
rmSync(temp, { recursive: true, force: true });

const covered = new Set();
for (const suite of report.testResults) {
  for (const test of suite.assertionResults) {
    const id = /^([A-Z0-9]+-\d+)\b/.exec(test.title)?.[1];
    if (id && test.status === 'passed' && ids.has(id)) covered.add(id);
  }
}

const docs = [...new Set(computable.map((row) => row.doc))];
const kinds = [...new Set(computable.map((row) => row.kind))].sort();
console.log('| document | covered | of | ' + kinds.join(' | ') + ' | open |');
console.log('|---|---|---|' + kinds.map(() => '---|').join('') + '---|');
for (const doc of docs) {
  const own = computable.filter((row) => row.doc === doc);
  const cell = (kind) => {
    const some = own.filter((row) => row.kind === kind);
    return some.length ? `${some.filter((row) => covered.has(row.id)).length}/${some.length}` : '';
  };
  const open = own.filter((row) => !covered.has(row.id) && !arguedOut.has(row.id)).map((row) => row.id);
  const done = own.filter((row) => covered.has(row.id)).length;
  console.log(`| ${doc} | ${done} | ${own.length} | ${kinds.map(cell).join(' | ')} | ${open.join(' ')} |`);
}
const both = [...covered].filter((id) => arguedOut.has(id));
if (both.length) console.log(`both covered and argued out: ${both.join(' ')}`);
if (report.numFailedTests) console.log(`${report.numFailedTests} tests failed`);
console.log(`covered ${covered.size}/${computable.length}, argued out ${arguedOut.size}`);
process.exit(run.status !== 0 || both.length ? 1 : 0);
