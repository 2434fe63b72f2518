/**
 * Classification and duties, beside json-rules-engine on the same rules and the same facts.
 * `npm run bench` calls `run`; alone: `npx tsx test/bench/law.bench.ts`.
 */
import {
  Engine,
  type ConditionProperties,
  type NestedCondition,
  type TopLevelCondition,
} from 'json-rules-engine';
import { Bench } from 'tinybench';
import {
  classify,
  evaluateDuty,
  type ClassScheme,
  type Condition,
  type Facts,
} from '../../core/classify/index.ts';
import { plainDate } from '../../core/date/index.ts';
import { findRow, lawInForce, rulesInForce } from '../../core/law/index.ts';
import { allPacks } from '../tools/packs.ts';
import type { BenchTable } from './types.ts';

/** Our conditions in the other engine's words. It knows no third truth value: an absent fact is `undefined` there. */
function translate(c: Condition): NestedCondition {
  if ('all' in c) return { all: c.all.map(translate) };
  if ('any' in c) return { any: c.any.map(translate) };
  if ('not' in c) return { not: translate(c.not) };
  const [fact = '', ...rest] = c.fact.split('.');
  const path = rest.length > 0 ? { path: `$.${rest.join('.')}` } : {};
  const leaf = (operator: string, value: unknown): ConditionProperties => ({
    fact,
    ...path,
    operator,
    value,
  });
  if ('is' in c) return leaf('equal', c.is);
  if ('in' in c) return leaf('in', c.in);
  if ('has' in c) return leaf('contains', c.has);
  if ('atLeast' in c) return leaf('greaterThanInclusive', c.atLeast);
  if ('atMost' in c) return leaf('lessThanInclusive', c.atMost);
  return leaf('present' in c ? 'notEqual' : 'equal', undefined);
}

function engineFor(scheme: ClassScheme): Engine {
  const rules = scheme.classes.map((c) => {
    const translated = translate(c.when);
    const conditions = ('fact' in translated ? { all: [translated] } : translated) as TopLevelCondition;
    return { conditions, event: { type: c.code } };
  });
  return new Engine(rules, { allowUndefinedFacts: true });
}

const packs = allPacks();
const on = plainDate('2026-11-22');

function schemeOf(id: string): ClassScheme {
  const scheme = findRow(packs, 'schemes', id);
  if (scheme === undefined) throw new Error(`no scheme ${id}`);
  return scheme;
}

const CASES: readonly { readonly scheme: string; readonly facts: readonly Facts[] }[] = [
  {
    scheme: 'CL-ZW-SHARING',
    facts: [
      { entry: { availableTo: 'all-departments' } },
      { entry: { availableTo: 'certain-departments' } },
      { entry: { availableTo: 'none', basisKind: 'law' } },
    ],
  },
  {
    scheme: 'CL-JN-DISHONEST',
    facts: [
      { info: { kind: 'penalty', reflectsCredit: true } },
      { info: { kind: 'judgment-debtor', reflectsCredit: false } },
      { info: { kind: 'other-negative', basisKind: 'law', reflectsCredit: false } },
    ],
  },
  {
    scheme: 'CL-DL-INFO',
    facts: [{ info: { kind: 'registration' } }, { info: { kind: 'penalty' } }, { info: { kind: 'civil-judgment', economic: true } }],
  },
]; // prettier-ignore

/** Both must say the same before their speeds are compared. */
async function sameAnswers(scheme: ClassScheme, engine: Engine, facts: readonly Facts[]): Promise<void> {
  for (const f of facts) {
    const ours = classify(scheme, f);
    const theirs = (await engine.run(f)).events.map((e) => e.type);
    const code = ours.kind === 'class' ? ours.codes[0] : undefined;
    if (code === undefined || !theirs.includes(code)) {
      throw new Error(`${scheme.id}: ${code ?? ours.kind} here, ${theirs.join(' ')} there`);
    }
  }
}

type Task = readonly [name: string, run: () => unknown];

async function table(title: string, column: string, tasks: readonly Task[]): Promise<BenchTable> {
  const bench = new Bench({ time: 500, warmupTime: 200 });
  for (const [name, fn] of tasks) bench.add(name, fn as () => void);
  await bench.run();
  const rows = bench.tasks.map(({ name, result }) => {
    const perSecond = 'throughput' in result ? result.throughput.p50 : 0;
    return [name, Math.round(perSecond / 1000) * 1000] as const;
  });
  return { title, columns: [column, 'a second (median)'], rows };
}

async function classification({ scheme: id, facts }: (typeof CASES)[number]): Promise<BenchTable> {
  const scheme = schemeOf(id);
  const engine = engineFor(scheme);
  await sameAnswers(scheme, engine, facts);
  let i = 0;
  const next = (): Facts => facts[i++ % facts.length] as Facts;
  const result = await table(
    `Classification, ${id} ${scheme.name} (${scheme.classes.length} classes)`,
    'engine',
    [
      ['`classify`, full trace', () => classify(scheme, next())],
      ['`classify`, no trace', () => classify(scheme, next(), { trace: false })],
      ['json-rules-engine 7.3.1', () => engine.run(next())],
    ],
  );
  return {
    ...result,
    notes: ['Same conditions, same facts in turn; both gave the same class before the clock ran.'],
  };
}

async function duties(): Promise<BenchTable> {
  const duty = findRow(packs, 'duties', 'ZW-13-FIELDS');
  if (duty === undefined) throw new Error('no duty ZW-13-FIELDS');
  const entry = { entry: { name: 'a', items: ['b'], provider: 'c', sharingAttribute: 'UNCONDITIONAL' } };
  const place = { jurisdiction: 'CN-3701', on };
  return table('Duties and law in force', 'what', [
    ['`evaluateDuty`, nine fields of a catalogue entry, full trace', () => evaluateDuty(duty, entry)],
    ['`rulesInForce`, place and day asked before', () => rulesInForce(lawInForce(packs, place), 'measures')],
    [
      '`rulesInForce`, asked for the first time',
      () => rulesInForce(lawInForce([...packs], place), 'measures'),
    ],
  ]);
}

export async function run(): Promise<readonly BenchTable[]> {
  const tables: BenchTable[] = [];
  for (const one of CASES) tables.push(await classification(one));
  return [...tables, await duties()];
}

if (process.argv[1] === import.meta.filename) {
  for (const { title, columns, rows } of await run()) {
    console.log(title);
    console.table(rows.map((row) => Object.fromEntries(columns.map((c, i) => [c, row[i]]))));
  }
}
