import { createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { repositoryRoot } from './root.ts';

const OUTPUT = join(repositoryRoot(), '.output');

/** The package for a browser that `npm run zip` left. */
export function packageFor(browser: 'chrome' | 'firefox'): string {
  const name = readdirSync(OUTPUT).find((file) => file.endsWith(`-${browser}.zip`));
  if (!name) throw new Error('请先打包 / build the packages first: npm run zip');
  return join(OUTPUT, name);
}

/** Unpacks a package into a folder; the names of its files. */
export async function unpack(file: string, folder: string): Promise<string[]> {
  const names: string[] = [];
  const zip = await openPromise(file);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    names.push(entry.fileName);
    const path = join(folder, entry.fileName);
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
  }
  return names.sort();
}
