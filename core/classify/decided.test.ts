import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decided } from './decided.ts';
import { evaluate, truth } from './evaluate.ts';
import type { Condition, Facts } from './types.ts';

const path = fc.constantFrom('a', 'a.b', 'a.c', 'a.b.c', 'd');
const value = fc.constantFrom<string | number>('x', 'y', 1, 2, '2026-01-01');
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: path, is: fc.oneof(value, fc.boolean(), fc.constant(null)) }),
  fc.record({ fact: path, in: fc.array(value, { maxLength: 12 }) }),
  fc.record({ fact: path, has: value }),
  fc.record({ fact: path, atLeast: value }),
  fc.record({ fact: path, atMost: value }),
  fc.record({ fact: path, present: fc.constant(true as const) }),
  fc.record({ fact: path, absent: fc.constant(true as const) }),
  fc.constant({ fact: 'a' } as unknown as Condition),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const fact = fc.oneof(value, fc.boolean(), fc.constant(null), fc.array(value, { maxLength: 2 }));
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    a: fc.oneof(
      fact,
      fc.record({ b: fc.oneof(fact, fc.record({ c: fact })), c: fact }, { requiredKeys: [] }),
    ),
    d: fact,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>;

describe('rules decided together', () => {
  it('come to what each says alone, of one set of facts after another', () => {
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 1, maxLength: 6 }),
        fc.array(facts, { minLength: 1, maxLength: 6 }),
        (conditions, all) => {
          const alone = (f: Facts) =>
            conditions.map((c) => [truth(c, f), truth(c, f) === 'unknown' ? evaluate(c, f).missing : []]);
          const together = decided(({ truth: ask, missing }) =>
            conditions.map((c) => [ask(c), ask(c) === 'unknown' ? missing(c) : []]),
          );
          for (const f of [...all, ...all]) expect(together(f)).toEqual(alone(f));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('ask no more than they need, and decide once for facts that answer alike', () => {
    const asked: string[] = [];
    const reading = (path: string) => (given: Facts) => {
      asked.push(path);
      return given[path];
    };
    let decisions = 0;
    const rules = decided(
      ({ truth: ask }) => {
        decisions++;
        const adult = ask({ fact: 'age', atLeast: 18 }) === 'passed';
        return {
          adult,
          named:
            adult &&
            ask({
              all: [
                { fact: 'age', atLeast: 18 },
                { fact: 'name', present: true },
              ],
            }),
        };
      },
      { age: reading('age'), name: reading('name') },
    );
    const [child, grown, old] = [
      rules({ age: 8 }),
      rules({ age: 20, name: '甲' }),
      rules({ age: 80, name: '乙' }),
    ];
    expect([child, grown]).toEqual([
      { adult: false, named: false },
      { adult: true, named: 'passed' },
    ]);
    expect(old).toBe(grown);
    expect(decisions).toBe(2);
    asked.length = 0;
    rules({ age: 70, name: '丙' });
    rules({ age: 7, name: '丁' });
    expect(asked).toEqual(['age', 'name', 'age']);
  });

  it('read a fact once, however many questions are asked of it and whatever comes between', () => {
    let reads = 0;
    const readers = { age: (given: Facts) => (reads++, given['age']) };
    const rules = decided(
      ({ truth: ask }) => [
        ask({ fact: 'age', atLeast: 18 }),
        ask({ fact: 'name', present: true }),
        ask({ fact: 'age', atMost: 60 }),
      ],
      readers,
    );
    const [given, unnamed] = [{ age: 20, name: '甲' }, { age: 70 }];
    rules(given);
    rules(unnamed);
    reads = 0;
    expect(rules(given)).toEqual(['passed', 'passed', 'passed']);
    expect(rules(unnamed)).toEqual(['passed', 'unknown', 'failed']);
    expect(reads).toBe(2);
  });
});
