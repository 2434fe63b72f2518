import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truth } from './evaluate.ts';
import { readyTogether } from './ready.ts';
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

describe('conditions made ready together', () => {
  it('say what each says alone, of one set of facts after another', () => {
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 1, maxLength: 6 }),
        fc.array(facts, { minLength: 1, maxLength: 4 }),
        (conditions, all) => {
          const ready = readyTogether();
          const asked = conditions.map((c) => ready(c));
          for (const f of [...all, ...all]) {
            expect(asked.map((ask) => ask(f))).toEqual(conditions.map((c) => truth(c, f)));
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('ask each question of the facts once', () => {
    let reads = 0;
    const counted = {
      get age() {
        reads++;
        return 20;
      },
    };
    const ready = readyTogether();
    const adult = ready({ fact: 'age', atLeast: 18 });
    const both = ready({
      all: [
        { fact: 'age', atLeast: 18 },
        { fact: 'age', atMost: 60 },
      ],
    });
    expect([adult(counted), both(counted), adult(counted)]).toEqual(['passed', 'passed', 'passed']);
    expect(reads).toBe(1);
  });
});
