import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository's folder: also from a bundle, which benchmarks run from. */
export function repositoryRoot(): string {
  let at = import.meta.dirname;
  while (!existsSync(join(at, 'package.json')) && dirname(at) !== at) at = dirname(at);
  return at;
}
