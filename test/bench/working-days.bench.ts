/** Adding 20 working days, in speed and in wrong answers, and the size of what does it. */
import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { Bench } from 'tinybench';
import { CHINA_CALENDAR, explainDays } from '../../core/calendar/index.ts';
import table from '../../core/calendar/data/china-2018-2026.json';
import { plainDate } from '../../core/date/index.ts';
import { computeDeadline } from '../../core/deadline/index.ts';
import { SHARE } from '../../core/deadline/sample.fixture.ts';
import { LIBRARIES } from '../tools/working-day-libraries.ts';
import type { ZoneReport } from '../tools/working-days-in-zone.ts';
import { cpuNow } from './cpu-now.ts';
import type { BenchTable } from './types.ts';

const ROOT = process.cwd();
const ZONES = ['Asia/Shanghai', 'America/New_York', 'UTC'];
const DAY = 86_400_000;

/** What the notices say, walked day by day without any of Xinshao's code. */
function official(): { dates: string[]; worked: boolean[]; dues: (string | undefined)[] } {
  const kind = new Map<string, boolean>();
  for (const [year, , , , , ...clauses] of table.notices as [number, ...string[]][]) {
    const dateOf = (day: string) => (day.length > 5 ? day : `${year}-${day}`);
    for (const clause of clauses) {
      const [, off, ...work] = clause.split(' ');
      for (const day of work) kind.set(dateOf(day), true);
      const [from, days = '1'] = off!.split('+') as [string, string?];
      for (let i = 0; i < Number(days); i++) {
        kind.set(new Date(Date.parse(dateOf(from)) + i * DAY).toISOString().slice(0, 10), false);
      }
    }
  }
  const dates: string[] = [];
  for (let at = Date.UTC(2018, 0, 1); at <= Date.UTC(2026, 11, 31); at += DAY) {
    dates.push(new Date(at).toISOString().slice(0, 10));
  }
  const worked = dates.map((date) => kind.get(date) ?? new Date(date).getUTCDay() % 6 !== 0);
  const dues = dates.map((_, i) => {
    for (let j = i + 1, n = 0; j < dates.length; j++) if (worked[j] && ++n === 20) return dates[j];
    return undefined;
  });
  return { dates, worked, dues };
}

function correctness(): BenchTable {
  const { dates, worked, dues } = official();
  const starts = dues.filter((due) => due !== undefined).length;
  const reports = ZONES.map((zone) => {
    const script = `${ROOT}/test/tools/working-days-in-zone.ts`;
    const env = { ...process.env, TZ: zone };
    const out = execFileSync(process.execPath, ['--import', 'tsx', script], {
      cwd: ROOT,
      env,
      maxBuffer: 16 * 1024 * 1024,
    });
    return JSON.parse(String(out)) as ZoneReport;
  });
  return {
    title: `Wrong answers, 2018 to 2026 (${dates.length} days, ${starts} starts + 20 working days)`,
    columns: ['library', ...ZONES.flatMap((zone) => [`wrong days, ${zone}`, `wrong dates, ${zone}`])],
    rows: LIBRARIES.map(({ name }) => [
      name,
      ...reports.flatMap((report) => [
        worked.filter((works, i) => report.days[name]?.[i] !== (works ? '1' : '0')).length,
        dues.filter((due, i) => due !== undefined && report.dues[name]?.[i] !== due).length,
      ]),
    ]),
    notes: [
      'Judged by the notices, walked day by day without code of Xinshao; each zone is a process of its own.',
      ...LIBRARIES.map(({ name, note }) => `${name}: ${note}.`),
      'Dates are given as `YYYY-MM-DD`, which libraries that build a JS `Date` from it read as UTC midnight: west of Greenwich that is the day before.',
      'date-fns does what it says; it has no holidays, so its figures show what plain weekdays cost.',
    ],
  };
}

async function speed(): Promise<BenchTable> {
  const { dates, dues } = official();
  const starts = dates.filter((_, i) => dues[i] !== undefined);
  const plain = starts.map(plainDate);
  const on = plainDate('2026-11-22');
  const bench = new Bench({ now: cpuNow, time: 1500, warmupTime: 500 });
  for (const { name, add } of LIBRARIES) {
    bench.add(name, () => {
      for (const start of starts) add(start, 20);
    });
  }
  bench.add('xinshao, with every day and its notice', () => {
    for (const start of plain) explainDays(CHINA_CALENDAR, start, 20);
  });
  bench.add('xinshao, `computeDeadline`: trace, clock, citation', () => {
    for (const start of plain) computeDeadline(SHARE, { start, on }, CHINA_CALENDAR);
  });
  await bench.run();
  const rows = bench.tasks.map(({ name, result }) => {
    if (!('throughput' in result)) throw new Error(`${name}: ${JSON.stringify(result)}`);
    return [name, Math.round((result.throughput.p50 ?? result.throughput.mean) * starts.length)] as const;
  });
  return {
    title: '+20 working days, from every day of 2018 to 2026',
    columns: ['library', 'dates a second of CPU time (median)'],
    rows,
    notes: [`One pass is ${starts.length} dates; every task is warmed up and runs by itself.`],
  };
}

async function size(): Promise<BenchTable> {
  const bundle = async (code: string): Promise<readonly [number, number]> => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'chrome92',
      charset: 'utf8',
    });
    const bytes = outputFiles[0]?.contents ?? new Uint8Array();
    return [bytes.length, gzipSync(bytes, { level: 9 }).length];
  };
  const [calendar, deadline] = ['./core/calendar/index.ts', './core/deadline/index.ts'];
  const text = Buffer.from(JSON.stringify(table));
  return {
    title: 'Size, minified',
    columns: ['what', 'bytes', 'bytes gzipped'],
    rows: [
      ['holiday table alone', text.length, gzipSync(text, { level: 9 }).length],
      [
        'date to date: `addWorkingDays` with the table',
        ...(await bundle(`export { addWorkingDays, CHINA_CALENDAR } from '${calendar}';`)),
      ],
      [
        'a deadline: `computeDeadline` with the table',
        ...(await bundle(
          `export { CHINA_CALENDAR } from '${calendar}'; export { computeDeadline } from '${deadline}';`,
        )),
      ],
      [
        'all of calendar and deadline: loader, timeline, replay, iCalendar',
        ...(await bundle(`export * from '${calendar}'; export * from '${deadline}';`)),
      ],
    ],
    notes: ['No dependency. Words are not in it; they are bundled by whoever shows them.'],
  };
}

export async function run(): Promise<readonly BenchTable[]> {
  return [await speed(), correctness(), await size()];
}
