import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPack } from '../core/law/index.ts';
import type { LawPack } from '../core/law/types.ts';
import { repository } from './files.ts';

const folder = join(repository, 'core', 'law', 'packs');

/** Every law pack of the repository, read once. */
export const lawPacks: readonly LawPack[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const read = readPack(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!read.ok) throw new Error(`${name} is not a law pack`);
    return read.pack;
  });
