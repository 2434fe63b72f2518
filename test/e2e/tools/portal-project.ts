import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../tools/root.ts';

/**
 * A portal's own project: the package as it is published, installed, beside the examples for frameworks. It lies inside
 * the repository, so that it finds the frameworks that are installed here.
 */
export interface PortalProject {
  readonly folder: string;
  write(name: string, text: string): string;
  remove(): void;
}

export function portalProject(): PortalProject {
  const root = repositoryRoot();
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache/portal-'));
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  writeFileSync(join(folder, 'package.json'), '{ "name": "portal", "private": true, "type": "module" }');
  const [{ filename }] = JSON.parse(
    npm('pack', join(root, 'dist/widgets'), '--json', '--pack-destination', folder),
  ) as [{ filename: string }];
  npm('install', `./${filename}`, '--offline', '--ignore-scripts', '--no-audit', '--no-fund');
  cpSync(join(root, 'demo/frameworks'), join(folder, 'examples'), { recursive: true });
  return {
    folder,
    write(name, text) {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
