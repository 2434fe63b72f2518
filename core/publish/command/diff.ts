import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifest, type Manifest } from '../../list/manifest.ts';
import { cliWords } from '../../words/cli.ts';
import { compareIssues } from '../build/compare.ts';
import type { ExitCode, Run } from '../cli.ts';
import { UsageError } from './usage.ts';

/** Says how two issues differ: subjects added, changed and taken out. */
export async function diff(run: Run): Promise<ExitCode> {
  const [a = '', b = ''] = run.positionals;
  if (!a || !b) throw new UsageError('two-lists');
  const before = readManifest(a);
  const after = readManifest(b);
  const { counts } = await compareIssues(
    { folder: a, packBits: before.packBits },
    { folder: b, packBits: after.packBits },
    0,
  );
  run.say(cliWords.diff[run.locale](before.sequence, after.sequence, counts));
  return 0;
}

export function readManifest(folder: string): Manifest {
  const file = join(folder, 'manifest.json');
  if (!folder || !existsSync(file)) throw new UsageError('no-list', folder);
  const manifest = parseManifest(readFileSync(file, 'utf8'));
  if (!('format' in manifest)) throw new UsageError('no-list', folder);
  return manifest;
}
