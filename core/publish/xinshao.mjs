#!/usr/bin/env node
/** The `xinshao` command. Bundles its TypeScript in a moment (esbuild) and runs it; keeps nothing but a cache. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const temp = mkdtempSync(join(tmpdir(), 'xinshao-'));
try {
  symlinkSync(join(root, 'node_modules'), join(temp, 'node_modules'), 'junction');
  const outfile = join(temp, 'cli.mjs');
  await build({
    entryPoints: [join(here, 'cli.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(process.argv.slice(2), { root });
} finally {
  rmSync(temp, { recursive: true, force: true });
}
