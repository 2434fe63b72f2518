/**
 * Screening: one subject with ten records, every law pack loaded, full trace.
 * `npm run bench` calls `run`; alone: `npx tsx test/bench/screening.bench.ts`.
 */
import { Bench } from 'tinybench';
import { recordState, screen, type CreditRecord, type ScreenInput } from '../../core/index.ts';
import { asking, CODE, day, listed, NAME, OTHER_CODE, record } from '../fixtures/credit.ts';
import { allPacks } from '../tools/packs.ts';

export interface BenchRow {
  readonly group: string;
  readonly name: string;
  readonly perSecond: number;
  readonly note?: string;
}

const law = allPacks();
const on = day('2026-11-22');

/** Ten records of every kind: held, prompted, disputed, ended, positive, unknown. New objects for every subject. */
function tenRecords(n: number): readonly CreditRecord[] {
  const act = day(`2024-0${1 + (n % 9)}-1${n % 10}`);
  const some: Partial<CreditRecord>[] = [
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
    ...some.map((changes, i) => record({ id: `${n}-${i}`, actEndDate: act, ...changes })),
  ];
}

/** Many subjects in turn, so that nothing is answered from the last answer. */
const inputs: readonly ScreenInput[] = Array.from({ length: 500 }, (_, n) =>
  asking(tenRecords(n), { law, on }),
);
const alone: readonly ScreenInput[] = inputs.map((input) => ({ ...input, records: [] }));
const others: readonly ScreenInput[] = inputs.map((input) => ({
  ...input,
  subject: { id: { kind: 'uscc', value: OTHER_CODE }, name: NAME },
}));

export async function run(): Promise<readonly BenchRow[]> {
  const answer = screen(inputs[0] as ScreenInput);
  if (answer.level !== 'intercept' || answer.hits.length !== 5 || CODE === OTHER_CODE) {
    throw new Error(`${answer.level}, ${answer.hits.length} hits: not the answer this benchmark is about`);
  }
  const bench = new Bench({ time: 1500, warmupTime: 500 });
  let i = 0;
  const next = <T>(list: readonly T[]): T => list[i++ % list.length] as T;
  bench.add('ten records, every pack, full trace', () => screen(next(inputs)));
  bench.add('no record', () => screen(next(alone)));
  bench.add('ten records of somebody else', () => screen(next(others)));
  bench.add('recordState', () => recordState(next(next(inputs).records), { law, on }));
  await bench.run();
  return bench.tasks.map(({ name, result }) => ({
    group: 'screen',
    name,
    perSecond: 'throughput' in result ? result.throughput.mean : 0,
    ...(name.startsWith('ten records, every') && { note: `${law.length} packs; target 100,000/s` }),
  }));
}

if (process.argv[1] === import.meta.filename) {
  console.table(
    (await run()).map((r) => ({ ...r, perSecond: Math.round(r.perSecond).toLocaleString('en') })),
  );
}
