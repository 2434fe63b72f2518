import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPack } from '../../core/law/schema.ts';
import type { LawPack } from '../../core/law/types.ts';
import { repositoryRoot } from './root.ts';

const FOLDER = join(repositoryRoot(), 'core/law/packs');

/** Every law pack in the tree, fully checked, by code. For tests, benchmarks and the tools that print documents. */
export function allPacks(): readonly LawPack[] {
  return packCodes().map(packOf);
}

export function packCodes(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

export const packText = (code: string): string => readFileSync(join(FOLDER, `${code}.json`), 'utf8');

export function packJson(code: string): unknown {
  return JSON.parse(packText(code));
}

export function packOf(code: string): LawPack {
  const checked = checkPack(packJson(code));
  if (!checked.ok) {
    throw new Error(
      `${code}.json: ${checked.problems.map((p) => `${p.path} ${p.code} ${p.saw ?? ''}`).join('; ')}`,
    );
  }
  return checked.pack;
}
