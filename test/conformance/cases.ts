import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../tools/root.ts';

/** One worked case: facts, what must come out, and where it stands in the sources. */
export interface WorkedCase {
  readonly id: string;
  readonly area: string;
  readonly facts: Json;
  readonly expected: Json;
  readonly source: readonly { readonly document: string; readonly article: string; readonly quote: string }[];
}

/** JSON of any shape; the adapters know what theirs looks like. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

/** The cases lie beside the repository and are not part of it. */
const FILE = join(sharedFolder(), 'domain/cases.jsonl');

export function workedCases(): readonly WorkedCase[] | undefined {
  if (!existsSync(FILE)) return undefined;
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as WorkedCase);
}
