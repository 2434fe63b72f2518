import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './files.ts';

export interface Part {
  readonly name: string;
  readonly script: string;
  /** What the build makes, and what it is made from. */
  readonly product: string;
  readonly sources: readonly string[];
}

export const parts: readonly Part[] = [
  {
    name: '组件 widgets',
    script: 'build:widgets',
    product: 'dist/widgets/xinshao.js',
    sources: ['core', 'widgets', 'package-lock.json'],
  },
  {
    name: '扩展 extension',
    script: 'build:extension',
    product: '.output/chrome-mv3/manifest.json',
    sources: ['core', 'widgets', 'extension', 'wxt.config.ts', 'package-lock.json'],
  },
];

/** True when the product is there and no source is newer. */
export function isFresh(part: Part, root = repository): boolean {
  const made = modified(join(root, part.product));
  return made > 0 && part.sources.every((source) => newest(join(root, source)) <= made);
}

/** Runs the npm script, its output going to ours. False when it fails. */
export function build(part: Part): boolean {
  const npm = process.env['npm_execpath'];
  const run = ['run', '--silent', part.script];
  const done = npm
    ? spawnSync(process.execPath, [npm, ...run], { cwd: repository, stdio: 'inherit' })
    : spawnSync('npm', run, { cwd: repository, stdio: 'inherit', shell: process.platform === 'win32' });
  return done.status === 0;
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return /\.test\.ts$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
