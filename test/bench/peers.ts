/** One dialog of other element libraries, bundled as the elements are: what a page pays that uses nothing else of them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BenchTable } from './types.ts';

const HERE = join(process.cwd(), 'test/bench/peers');
const PEERS = [
  ['@shoelace-style/shoelace', '@shoelace-style/shoelace/dist/components/dialog/dialog.js'],
  ['@lion/ui', '@lion/ui/define/lion-dialog.js'],
  ['@material/web', '@material/web/dialog/dialog.js'],
] as const;

export async function peerSizes(size: (code: string) => readonly [number, number]): Promise<BenchTable> {
  const installed = existsSync(join(HERE, 'node_modules')) || install();
  const rows: (string | number)[][] = [];
  for (const [name, module] of installed ? PEERS : []) {
    const { outputFiles } = await build({
      stdin: { contents: `import '${module}';`, resolveDir: HERE },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      charset: 'utf8',
      target: 'chrome92',
      conditions: ['production'],
      logLevel: 'silent',
    });
    const manifest = readFileSync(join(HERE, 'node_modules', name, 'package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    rows.push([`${name} ${version}, one dialog`, ...size(outputFiles[0]!.text)]);
  }
  return {
    title: 'A dialog of other libraries, with Lit',
    columns: ['what', 'KB', 'KB gz'],
    rows,
    notes: [
      installed
        ? 'One bundle by esbuild, minified; no law, no words of a domain, one language or none.'
        : 'Not measured: the packages could not be installed.',
    ],
  };
}

/** They stand in a package of their own, so that nobody else has to install them. */
const install = (): boolean =>
  spawnSync('npm', ['ci', '--prefix', HERE, '--ignore-scripts', '--no-audit', '--no-fund']).status === 0;
