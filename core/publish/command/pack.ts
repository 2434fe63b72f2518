import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LawPack } from '../../law/types.ts';
import { cliWords } from '../../words/cli.ts';
import type { Run } from '../cli.ts';
import type { Report } from '../report.ts';
import { required } from './usage.ts';

/** The law's pack; nothing where there is none of that code. */
export function packOf(root: string, law: string): Partial<LawPack> {
  const file = join(root, 'core', 'law', 'packs', `${law}.json`);
  if (!/^[A-Z0-9-]+$/.test(law) || !existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')) as LawPack;
}

/** Records whose last day of disclosure nobody will be able to tell, where the law counts from the end of the act. */
export function sayEndless(run: Run, { endless }: Report): void {
  const { deadlines = [] } = packOf(run.root, required(run, 'law'));
  if (
    endless &&
    deadlines.some(({ kind, startEvent }) => kind === 'disclosure-max' && startEvent === 'actEnded')
  )
    run.say(`\n${cliWords.endless[run.locale](endless)}`);
}
