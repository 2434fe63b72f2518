/** Screening: one subject with ten records, every law pack loaded, full trace. */
import { Bench } from 'tinybench';
import { recordState, screen, type CreditRecord, type ScreenInput } from '../../core/index.ts';
import { asking, day, listed, NAME, OTHER_CODE, record } from '../fixtures/credit.ts';
import { allPacks } from '../tools/packs.ts';
import { cpuNow } from './cpu-now.ts';
import type { BenchTable } from './types.ts';

const law = allPacks();
const on = day('2026-11-22');

/** Ten records of every kind: held, prompted, disputed, ended, positive, a grade. New objects for every subject. */
function tenRecords(n: number): readonly CreditRecord[] {
  const act = day(`2024-0${1 + (n % 9)}-1${n % 10}`);
  const nine: Partial<CreditRecord>[] = [
    {},
    { customUntil: day('2027-01-20') },
    { objections: [{ receivedOn: day('2026-11-18') }] },
    { repairedOn: day('2026-01-20') },
    { actEndDate: day('2020-06-01') },
    { basis: { type: '行政处罚决定书', effective: true, revokedOn: day('2026-02-09') } },
    { polarity: 'positive', severity: 'none', class: 'JN-O1' },
    { heldBy: 'CN-2102', class: 'SUPERVISION', domain: '税务' },
    { origin: 'grade' },
  ];
  return [
    listed({ id: `${n}-s`, actEndDate: act }),
    ...nine.map((changes, i) => record({ id: `${n}-${i}`, actEndDate: act, ...changes })),
  ];
}

/** Many subjects in turn, so that nothing is answered from the last answer. */
const SUBJECTS = 500;
const inputs: readonly ScreenInput[] = Array.from({ length: SUBJECTS }, (_, n) =>
  asking(tenRecords(n), { law, on }),
);
const clean = inputs.map((input) => ({ ...input, records: [] }));
const strangers = inputs.map((input) => ({
  ...input,
  subject: { id: { kind: 'uscc', value: OTHER_CODE }, name: NAME } as const,
}));
const records = inputs.flatMap((input) => input.records);

const TASKS: readonly (readonly [name: string, each: number, task: () => unknown])[] = [
  ['`screen`, ten records, five hits, one held', SUBJECTS, () => inputs.forEach(screen)],
  ['`screen`, ten records, none of this subject', SUBJECTS, () => strangers.forEach(screen)],
  ['`screen`, no record', SUBJECTS, () => clean.forEach(screen)],
  ['`recordState`', records.length, () => records.forEach((one) => recordState(one, { law, on }))],
];

export async function run(): Promise<readonly BenchTable[]> {
  const { level, hits } = screen(inputs[0] as ScreenInput);
  if (level !== 'intercept' || hits.length !== 5) {
    throw new Error(`${level}, ${hits.length} hits: not the answer this benchmark is about`);
  }
  const bench = new Bench({ time: 2000, warmupTime: 500, now: cpuNow });
  for (const [name, , task] of TASKS) bench.add(name, task);
  await bench.run();
  const rows = TASKS.map(([name, each]) => {
    const result = bench.getTask(name)?.result;
    const perSecond = result !== undefined && 'throughput' in result ? result.throughput.p50 * each : 0;
    return [name, Math.round(perSecond / 1000) * 1000] as const;
  });
  return [
    {
      title: `Screening, ${law.length} law packs loaded`,
      columns: ['what', 'a second of CPU time (median)'],
      rows,
      notes: [
        'Full trace and citations in every answer; 500 subjects in turn. Target for the first row: 100,000.',
        'CPU time, not wall time: other work on the machine counts less, though shared caches and cores still slow it.',
      ],
    },
  ];
}
