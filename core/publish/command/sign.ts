import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sign } from '../../list/signature.ts';
import { cliWords } from '../../words/cli.ts';
import type { ExitCode, Run } from '../cli.ts';
import { keyFile, required, UsageError } from './usage.ts';

/** Signs a built list: `manifest.sig` beside `manifest.json`. */
export async function signList(run: Run): Promise<ExitCode> {
  const [folder = ''] = run.positionals;
  const manifest = join(folder, 'manifest.json');
  if (!folder || !existsSync(manifest)) throw new UsageError('no-list', folder);
  const key = keyFile(required(run, 'key'));
  const signature = await sign(readFileSync(manifest), key).catch(() => {
    throw new UsageError('bad-key');
  });
  const temp = join(folder, '.manifest.sig');
  writeFileSync(temp, `${signature}\n`);
  renameSync(temp, join(folder, 'manifest.sig'));
  run.say(cliWords.signed[run.locale](folder));
  return 0;
}
