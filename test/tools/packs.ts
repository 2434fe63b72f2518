import { readdirSync, readFileSync } from 'node:fs';
import type { LawPack } from '../../core/law/index.ts';

const folder = new URL('../../core/law/packs/', import.meta.url);

/** Every law pack in the tree, by code. For tests, benchmarks and generated docs; browsers load them one by one. */
export function allPacks(): LawPack[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LawPack);
}
