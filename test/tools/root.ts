import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Sources and worked cases lie beside the repository and are not part of it; `XINSHAO_SHARED` names another place.
 * Tests that need them are skipped, and say so, where they are not.
 */
export const sharedFolder = (): string =>
  process.env['XINSHAO_SHARED'] ?? join(repositoryRoot(), '../shared');

/** The repository's folder: also from a bundle, which benchmarks run from. */
export function repositoryRoot(): string {
  let at = import.meta.dirname;
  while (!existsSync(join(at, 'package.json')) && dirname(at) !== at) at = dirname(at);
  return at;
}
