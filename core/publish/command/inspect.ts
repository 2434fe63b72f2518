import { statSync, existsSync } from 'node:fs';
import { cliWords } from '../../words/cli.ts';
import { sayField } from '../../words/publish.ts';
import type { ExitCode, Run } from '../cli.ts';
import { bindHeader, type BoundHeader } from '../layout/header.ts';
import { HEADER_WITHIN } from '../ingest.ts';
import { openTable } from '../read/open.ts';
import { readManifest } from './diff.ts';
import { sayUnreadable } from './say.ts';
import { UnreadableFile } from '../read/table.ts';
import { UsageError } from './usage.ts';

/** Says what a file is: a list's head, or which layout an export has and what each column was taken for. */
export async function inspect(run: Run): Promise<ExitCode> {
  const [path = ''] = run.positionals;
  if (!path) throw new UsageError('no-files');
  if (!existsSync(path)) throw new UsageError('no-file', path);
  if (statSync(path).isDirectory()) {
    run.say(JSON.stringify(readManifest(path), null, 2));
    return 0;
  }
  try {
    const table = await openTable(path);
    let header: BoundHeader | undefined;
    search: for await (const rows of table.rows)
      for (const row of rows) {
        header = bindHeader(row.cells);
        if (header || row.row > HEADER_WITHIN) break search;
      }
    if (!header) throw new UsageError('no-header', path);
    const words = cliWords.inspect;
    run.say(cliWords.layout[header.layout][run.locale]);
    for (const [field, at] of header.columns)
      run.say(words.column[run.locale](header.headers[at] ?? '', sayField(field, run.locale)));
    for (const unknown of header.unknown) run.say(words.unknown[run.locale](unknown));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    run.say(sayUnreadable(error, run.locale));
    return 2;
  }
}
