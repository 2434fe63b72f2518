import { resolve } from 'node:path';
import { addDays } from '../../date/index.ts';
import { hidingIn } from '../../list/on-demand.ts';
import { sign } from '../../list/signature.ts';
import type { CreditRecord } from '../../record/types.ts';
import { cliWords } from '../../words/cli.ts';
import { buildList, type BuildOptions } from '../build-list.ts';
import type { ExitCode, Run } from '../cli.ts';
import { UnreadableFile } from '../read/table.ts';
import { Report } from '../report.ts';
import type { ListTerms } from '../row/record.ts';
import { packOf, sayEndless } from './pack.ts';
import { previewBuild } from './preview.ts';
import { progressBar } from './progress.ts';
import { sayFinding, sayProblem, sayReport, sayUnreadable } from './say.ts';
import { dateOption, keyFile, optional, required, several, todayInChina, UsageError } from './usage.ts';

const VALID_DAYS = 30;
const MODES = ['public', 'sharing', 'authorised', 'not-public'];

/** `xinshao list build FILES… --law CODE --id ID --publisher NAME --out DIR`: departments' exports to a list. */
export async function build(run: Run): Promise<ExitCode> {
  const options = readOptions(run);
  await mustSign(options.signingKey);
  const report = reportOf(run);
  const bar = progressBar(run.locale);
  try {
    if (run.values['preview']) return await previewBuild(run, options, report);
    const result = await buildList({ ...options, progress: bar.draw }, report);
    bar.clear();
    run.say(sayReport(report, run.locale));
    sayEndless(run, report);
    if (!result.ok) {
      run.say('');
      for (const finding of report.wrong) run.say(sayFinding(finding, run.locale));
      for (const problem of result.problems) run.say(sayProblem(problem, run.locale));
      return 2;
    }
    const { counts, sequence } = result.manifest;
    run.say(
      `\n${cliWords.built[run.locale](options.out, sequence, counts.subjects + counts.persons, counts.records)}`,
    );
    run.say(cliWords.k[run.locale](hidingIn(result.manifest).least));
    if (result.delta) run.say(cliWords.diff[run.locale](sequence - 1, sequence, result.delta));
    if (options.signingKey === undefined) run.say(cliWords.unsigned[run.locale](options.out));
    return 0;
  } catch (error) {
    bar.clear();
    if (!(error instanceof UnreadableFile)) throw error;
    run.say(sayUnreadable(error, run.locale));
    return 2;
  } finally {
    await report.close();
  }
}

/** A key that can't sign is said before hours of reading, not after. */
async function mustSign(key: string | undefined): Promise<void> {
  if (key === undefined) return;
  await sign(new Uint8Array(), key).catch(() => {
    throw new UsageError('bad-key');
  });
}

/** Opened before anything is read: a report that can't be written is said at once. */
function reportOf(run: Run): Report {
  const file = optional(run, 'report');
  if (file !== undefined && run.positionals.some((input) => resolve(input) === resolve(file)))
    throw new UsageError('report-over-input', file);
  try {
    return new Report(run.locale, file);
  } catch {
    throw new UsageError('bad-report', file);
  }
}

function readOptions(run: Run): BuildOptions {
  if (!run.positionals.length) throw new UsageError('no-files');
  const issuedOn = dateOption(run, 'issued') ?? todayInChina();
  const expiresOn = dateOption(run, 'expires') ?? addDays(issuedOn, VALID_DAYS);
  if (expiresOn < issuedOn) throw new UsageError('expires-early', `${expiresOn} < ${issuedOn}`);
  const sequence = optional(run, 'sequence');
  if (sequence !== undefined && !/^[1-9]\d{0,14}$/.test(sequence))
    throw new UsageError('bad-sequence', sequence);
  const id = required(run, 'id');
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) throw new UsageError('bad-id', id);
  const personKey = optional(run, 'person-key');
  const key = optional(run, 'key');
  const since = optional(run, 'since');
  return {
    files: run.positionals,
    out: required(run, 'out'),
    id,
    name: optional(run, 'name') ?? id,
    terms: readTerms(run, issuedOn),
    expiresOn,
    leaveOutWrong: run.values['leave-out-wrong'] === true,
    strict: run.values['strict'] === true,
    ...(sequence === undefined ? {} : { sequence: Number(sequence) }),
    ...(since === undefined ? {} : { since }),
    ...(personKey === undefined ? {} : { personSecret: keyFile(personKey) }),
    ...(key === undefined ? {} : { signingKey: keyFile(key) }),
  };
}

function readTerms(run: Run, issuedOn: ListTerms['issuedOn']): ListTerms {
  const law = required(run, 'law');
  const disclosure = optional(run, 'disclosure') ?? 'public';
  if (!MODES.includes(disclosure)) throw new UsageError('bad-disclosure', disclosure);
  const listName = optional(run, 'list-name');
  const heldBy = optional(run, 'held-by') ?? jurisdictionOf(run.root, law);
  if (!/^CN(?:-\d{2,6})?$/.test(heldBy)) throw new UsageError('bad-place', `--held-by ${heldBy}`);
  return {
    law,
    heldBy,
    domain: optional(run, 'domain') ?? '未注明',
    issuedOn,
    publisher: required(run, 'publisher'),
    disclosureMode: disclosure as CreditRecord['disclosureMode'],
    ...(listName === undefined ? {} : { listName }),
    states: Object.fromEntries(several(run, 'state').map(readState)),
  };
}

/** `--state 9=normal`: what a sender's code means. */
function readState(text: string): [string, 'normal' | 'revoked' | 'objection'] {
  const [code = '', state = ''] = text.split('=');
  if (state !== 'normal' && state !== 'revoked' && state !== 'objection')
    throw new UsageError('bad-state', text);
  return [code, state];
}

/** Where a law applies, from its pack. */
function jurisdictionOf(root: string, law: string): string {
  const { jurisdiction } = packOf(root, law);
  if (!jurisdiction) throw new UsageError('unknown-law', law);
  return jurisdiction;
}
