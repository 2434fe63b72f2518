import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personKeys } from '../../list/person.ts';
import { cliWords } from '../../words/cli.ts';
import { Collector } from '../build/collect.ts';
import type { BuildOptions } from '../build-list.ts';
import type { ExitCode, Run } from '../cli.ts';
import { ingestListFile, ingestTable } from '../ingest.ts';
import { openTable } from '../read/open.ts';
import type { Report } from '../report.ts';
import { sayEndless } from './pack.ts';
import { sayProblem, sayReport } from './say.ts';
import { optional } from './usage.ts';

/** Reads everything, shows what would be changed, doubted and left out, and writes nothing but the report that was asked for. */
export async function previewBuild(run: Run, options: BuildOptions, report: Report): Promise<ExitCode> {
  const temp = mkdtempSync(join(tmpdir(), 'xinshao-preview-'));
  try {
    const persons =
      options.personSecret === undefined ? undefined : await personKeys(options.personSecret, options.id);
    const collector = new Collector(temp, options.terms.issuedOn, persons);
    const found = [];
    for (const file of options.files) {
      if (/\.json$/i.test(file) && existsSync(file))
        found.push(...(await ingestListFile(file, readFileSync(file), collector, report, persons)));
      else {
        const terms = { terms: options.terms, persons, progress: () => undefined };
        const problem = await ingestTable(await openTable(file), collector, report, terms);
        if (problem) found.push(problem);
      }
    }
    run.say(sayReport(report, run.locale));
    sayEndless(run, report);
    for (const problem of found) run.say(sayProblem(problem, run.locale));
    const file = optional(run, 'report');
    run.say(`\n${file ? cliWords.previewReport[run.locale](file) : cliWords.preview[run.locale]}`);
    return found.length || report.rows.wrong ? 2 : 0;
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}
