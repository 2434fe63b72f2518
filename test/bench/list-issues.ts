import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadavg } from 'node:os';
import type { Manifest } from '../../core/list/manifest.ts';
import { codeOf, manyNames, penaltyLine, realCompanies, writePenalties } from '../tools/list-rows.ts';

const QUICK = process.argv.includes('--quick');
/** Rows of the benchmarks of lists. `--quick` takes a tenth. */
export const MILLION = QUICK ? 100_000 : 1_000_000;
export const load = (): string =>
  loadavg()
    .map((each) => each.toFixed(1))
    .join(', ');

/** What a build took. */
export interface Built {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** Two issues of a list, the second with a delta, kept for the benchmark of installing. */
export interface Issues {
  readonly folders: readonly [string, string];
  readonly key: string;
  readonly built: readonly [Built, Built];
  readonly csvBytes: number;
}

const ROOT = join(process.cwd(), 'node_modules', '.cache', 'xinshao-bench', `list-${MILLION}`);

/** Takes the issues that stand there, or builds them. */
export async function issues(anew = false): Promise<Issues | undefined> {
  const told = join(ROOT, 'issues.json');
  if (!anew && existsSync(told)) return JSON.parse(readFileSync(told, 'utf8')) as Issues;
  const real = realCompanies();
  if (!real) {
    console.log('没有测试数据（../shared/data），跳过。 / No test data beside the project: skipped.');
    return undefined;
  }
  rmSync(ROOT, { recursive: true, force: true });
  mkdirSync(ROOT, { recursive: true });
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signing = join(ROOT, 'signing.key');
  writeFileSync(signing, privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'), {
    mode: 0o600,
  });
  const names = [...manyNames(MILLION + 4000, real)];
  const csv = join(ROOT, 'in.csv');
  const line = (n: number, version = 0) => penaltyLine(n, names[n]!, codeOf(n), version);
  const [one, two] = [join(ROOT, 'one'), join(ROOT, 'two')];
  const rows = function* (from: number, to: number, changed: (n: number) => boolean) {
    for (let n = from; n < to; n++) yield line(n, changed(n) ? 1 : 0);
  };
  await writePenalties(
    csv,
    rows(0, MILLION, () => false),
  );
  const csvBytes = statSync(csv).size;
  const first = build(csv, one, signing);
  // 4,000 new, 3,000 changed, 3,000 gone.
  const every = Math.floor(MILLION / 3000);
  await writePenalties(
    csv,
    rows(3000, MILLION + 4000, (n) => n % every === 1),
  );
  const second = build(csv, two, signing, one);
  rmSync(csv);
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const made: Issues = { folders: [one, two], key, built: [first, second], csvBytes };
  writeFileSync(told, JSON.stringify(made));
  return made;
}

export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

const TELL =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("USED "+u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime))})';

function build(csv: string, out: string, key: string, since?: string): Built {
  const words =
    'list build --law JN --held-by CN-3701 --id demo --publisher 示例 --issued 2026-03-01 --expires 2026-03-31';
  const from = performance.now();
  const done = spawnSync(
    process.execPath,
    [
      '--import',
      TELL,
      'core/publish/xinshao.mjs',
      ...words.split(' '),
      csv,
      ...['--key', key, '--out', out],
      ...(since ? ['--since', since] : []),
    ],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - from) / 1000;
  if (done.status !== 0) throw new Error(done.stdout + done.stderr);
  const [, rss = '0', cpu = '0'] = /USED (\d+) (\d+)/.exec(done.stderr) ?? [];
  return { seconds, megabytes: Number(rss) / 1024, cpu: Number(cpu) / 1e6 };
}
