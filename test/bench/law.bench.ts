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

export interface BenchRow {
  readonly group: string;
  readonly name: string;
  readonly perSecond: number;
  readonly note?: string;
}

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

export async function run(): Promise<readonly BenchRow[]> {
  const bench = new Bench({ time: 500, warmupTime: 200 });
  const groups = new Map<string, string>();
  const notes = new Map<string, string>();
  const add = (group: string, name: string, fn: () => unknown, note?: string): void => {
    const key = `${group} ${name}`;
    groups.set(key, group);
    if (note !== undefined) notes.set(key, note);
    bench.add(key, fn as () => void);
  };

  for (const { scheme: id, facts } of CASES) {
    const scheme = schemeOf(id);
    const engine = engineFor(scheme);
    await sameAnswers(scheme, engine, facts);
    let i = 0;
    const next = (): Facts => facts[i++ % facts.length] as Facts;
    const group = `classify ${id}`;
    add(group, 'xinshao, full trace', () => classify(scheme, next()));
    add(group, 'xinshao, no trace', () => classify(scheme, next(), { trace: false }));
    add(group, 'json-rules-engine', () => engine.run(next()));
  }

  const duty = findRow(packs, 'duties', 'ZW-13-FIELDS');
  if (duty === undefined) throw new Error('no duty ZW-13-FIELDS');
  const entry = { entry: { name: 'a', items: ['b'], provider: 'c', sharingAttribute: 'UNCONDITIONAL' } };
  add('evaluateDuty', 'ZW-13-FIELDS (nine fields)', () => evaluateDuty(duty, entry));

  const place = { jurisdiction: 'CN-3701', on };
  add('lawInForce', 'asked again, with its measures', () =>
    rulesInForce(lawInForce(packs, place), 'measures'),
  );
  add('lawInForce', 'never asked before', () => rulesInForce(lawInForce([...packs], place), 'measures'));

  await bench.run();
  return bench.tasks.map((task) => {
    const group = groups.get(task.name) ?? '';
    const note = notes.get(task.name);
    const { result } = task;
    const perSecond = 'throughput' in result ? result.throughput.mean : 0;
    return {
      group,
      name: task.name.slice(group.length + 1),
      perSecond,
      ...(note === undefined ? {} : { note }),
    };
  });
}

if (process.argv[1] === import.meta.filename) {
  console.table(
    (await run()).map((r) => ({ ...r, perSecond: Math.round(r.perSecond).toLocaleString('en') })),
  );
}
