/**
 * `npm run bench`: runs every `<topic>.bench.ts` beside this file, or those named (`npm run bench -- working-days`),
 * one after another, prints their tables and writes them between the topic's marks in docs/benchmarks.md.
 * `--dry` prints only.
 *
 * A benchmark is bundled before it runs, as our code is before it ships: the TypeScript runner names every closure,
 * which costs hot code a third of its speed. So in a benchmark `import.meta.url` is the bundle's; the repository is
 * `process.cwd()`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import type { BenchRun, BenchTable } from './types.ts';

const HERE = new URL('./', import.meta.url);
const DOC = new URL('../../docs/benchmarks.md', HERE);
const ENDING = '.bench.ts';
const HEAD = `# Benchmarks

Written by \`npm run bench\`; run it to get your own figures. Every table is one run in one process on one machine, so
its rows compare with one another, not with a table from another day.
`;

const cell = (value: string | number): string =>
  (typeof value === 'number' ? value.toLocaleString('en-US') : value).replace(/\|/g, '\\|');

function markdown({ title, columns, rows, notes = [] }: BenchTable): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const numeric = columns.map((_, i) => rows.every((row) => typeof row[i] === 'number'));
  return [
    `### ${title}`,
    '',
    line(columns),
    line(numeric.map((yes) => (yes ? '---:' : '---'))),
    ...rows.map(line),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${note}`)] : []),
    '',
  ].join('\n');
}

async function writeTopic(topic: string, text: string): Promise<void> {
  const [open, close] = [`<!-- bench:${topic} -->`, `<!-- /bench:${topic} -->`];
  const doc = existsSync(DOC) ? readFileSync(DOC, 'utf8') : HEAD;
  const block = `${open}\n\n${text}\n${close}`;
  const [from, to] = [doc.indexOf(open), doc.indexOf(close)];
  const next =
    from >= 0 && to > from
      ? doc.slice(0, from) + block + doc.slice(to + close.length)
      : `${doc.trimEnd()}\n\n${block}\n`;
  const path = fileURLToPath(DOC);
  writeFileSync(path, await format(next, { ...(await resolveConfig(path)), parser: 'markdown' }));
}

async function bundled(topic: string): Promise<{ readonly run: BenchRun }> {
  const outfile = fileURLToPath(new URL(`../../node_modules/.cache/xinshao-bench/${topic}.mjs`, HERE));
  await build({
    entryPoints: [fileURLToPath(new URL(`${topic}${ENDING}`, HERE))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as { run: BenchRun };
}

const topics = readdirSync(HERE)
  .filter((name) => name.endsWith(ENDING))
  .map((name) => name.slice(0, -ENDING.length))
  .sort();
const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const unknown = asked.filter((topic) => !topics.includes(topic));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are: ${topics.join(', ')}`);
  process.exit(1);
}

const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown CPU'}`;
const day = new Date().toISOString().slice(0, 10);
for (const topic of asked.length > 0 ? asked : topics) {
  const { run } = await bundled(topic);
  const tables = await run();
  const text = [`## ${topic}`, '', `${day}, ${machine}.`, '', ...tables.map(markdown)].join('\n');
  console.log(`\n${text}`);
  if (!process.argv.includes('--dry')) await writeTopic(topic, text);
}
