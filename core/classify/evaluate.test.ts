import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, truth } from './evaluate.ts';
import type { Condition, Fact, Facts, Truth } from './types.ts';

const row = (condition: Condition, facts: Facts, want: Truth): [Condition, Facts, Truth] => [
  condition,
  facts,
  want,
];

describe('a condition on one fact', () => {
  it.each([
    row({ fact: 'a', is: 'x' }, { a: 'x' }, 'passed'),
    row({ fact: 'a', is: 'x' }, { a: 'y' }, 'failed'),
    row({ fact: 'a', is: 'x' }, {}, 'unknown'),
    row({ fact: 'a', is: 'x' }, { a: null }, 'failed'),
    row({ fact: 'a', is: null }, { a: null }, 'passed'),
    row({ fact: 'a', is: null }, { a: 'x' }, 'failed'),
    row({ fact: 'a', is: null }, {}, 'unknown'),
    row({ fact: 'a', is: true }, { a: 'true' }, 'unknown'),
    row({ fact: 'a', is: 1 }, { a: '1' }, 'unknown'),
    row({ fact: 'a', in: ['x', 'y'] }, { a: 'y' }, 'passed'),
    row({ fact: 'a', in: ['x', 'y'] }, { a: 'z' }, 'failed'),
    row({ fact: 'a', in: ['x', 'y'] }, { a: 3 }, 'unknown'),
    row({ fact: 'a', in: ['x'] }, { a: null }, 'failed'),
    row({ fact: 'a', in: ['x'] }, {}, 'unknown'),
    row({ fact: 'a', has: 'x' }, { a: ['w', 'x'] }, 'passed'),
    row({ fact: 'a', has: 'x' }, { a: [] }, 'failed'),
    row({ fact: 'a', has: 'x' }, { a: null }, 'failed'),
    row({ fact: 'a', has: 'x' }, { a: 'x' }, 'unknown'),
    row({ fact: 'a', has: 'x' }, {}, 'unknown'),
    row({ fact: 'a', atLeast: 18 }, { a: 18 }, 'passed'),
    row({ fact: 'a', atLeast: 18 }, { a: 17 }, 'failed'),
    row({ fact: 'a', atLeast: 18 }, { a: '18' }, 'unknown'),
    row({ fact: 'a', atLeast: 18 }, { a: null }, 'unknown'),
    row({ fact: 'a', atLeast: 18 }, { a: Number.NaN }, 'unknown'),
    row({ fact: 'a', atLeast: 18 }, {}, 'unknown'),
    row({ fact: 'a', atLeast: '2026-01-01' }, { a: '2026-01-01' }, 'passed'),
    row({ fact: 'a', atLeast: '2026-01-01' }, { a: '2025-12-31' }, 'failed'),
    row({ fact: 'a', atMost: 10 }, { a: 10 }, 'passed'),
    row({ fact: 'a', atMost: 10 }, { a: 10.5 }, 'failed'),
    row({ fact: 'a', present: true }, { a: 'x' }, 'passed'),
    row({ fact: 'a', present: true }, { a: 0 }, 'passed'),
    row({ fact: 'a', present: true }, { a: false }, 'passed'),
    row({ fact: 'a', present: true }, { a: '' }, 'failed'),
    row({ fact: 'a', present: true }, { a: null }, 'failed'),
    row({ fact: 'a', present: true }, { a: [] }, 'failed'),
    row({ fact: 'a', present: true }, {}, 'unknown'),
    row({ fact: 'a', absent: true }, {}, 'passed'),
    row({ fact: 'a', absent: true }, { a: null }, 'passed'),
    row({ fact: 'a', absent: true }, { a: '' }, 'passed'),
    row({ fact: 'a', absent: true }, { a: 0 }, 'failed'),
    row({ fact: 'a.b.c', is: 1 }, { a: { b: { c: 1 } } }, 'passed'),
    row({ fact: 'a.b.c', is: 1 }, { a: { b: 2 } }, 'unknown'),
    row({ fact: 'a.b', is: 1 }, { a: null }, 'unknown'),
    row({ fact: 'constructor', present: true }, {}, 'unknown'),
    row({ fact: 'a.length', is: 1 }, { a: 'x' }, 'unknown'),
  ])('%j over %j is %s', (condition, facts, want) => {
    expect(truth(condition, facts)).toBe(want);
    expect(evaluate(condition, facts).truth).toBe(want);
  });
});

describe('a condition that cannot be read', () => {
  it.each([
    null,
    7,
    {},
    { fact: 'a' },
    { is: 1 },
    { all: 3 },
    { fact: 'a', matches: 'x' },
    { fact: 'a', in: 'x' },
  ])('%j is unknown, and its negation too', (broken) => {
    const condition = broken as unknown as Condition;
    expect(truth(condition, { a: 'x' })).toBe('unknown');
    expect(truth({ not: condition }, { a: 'x' })).toBe('unknown');
    expect(evaluate(condition, { a: 'x' }).missing).toEqual(['(condition)']);
  });
});

describe('missing facts', () => {
  it('name every absent fact that mattered, once', () => {
    const c: Condition = { all: [{ fact: 'a', is: 1 }, { fact: 'b', is: 1 }, { not: { fact: 'a', is: 2 } }] };
    expect(evaluate(c, {})).toMatchObject({ truth: 'unknown', missing: ['a', 'b'] });
  });

  it('leave out what another part has decided', () => {
    const c: Condition = {
      any: [
        {
          all: [
            { fact: 'a', is: 1 },
            { fact: 'b', is: 1 },
          ],
        },
        { fact: 'c', is: 1 },
      ],
    };
    expect(evaluate(c, { b: 2 })).toMatchObject({ truth: 'unknown', missing: ['c'] });
    expect(evaluate(c, { c: 1 })).toMatchObject({ truth: 'passed', missing: [] });
  });
});

describe('a trace', () => {
  it('lists every condition with what it saw, also after the deciding one', () => {
    const c: Condition = {
      all: [{ fact: 'a', is: 1 }, { not: { fact: 'b', absent: true } }, { fact: 'c', has: 'x' }],
    };
    expect(evaluate(c, { a: 2, c: ['x'] }, 'R1').trace).toEqual([
      { at: 'R1.all.0', fact: 'a', truth: 'failed', saw: 2 },
      { at: 'R1.all.1.not', fact: 'b', truth: 'passed' },
      { at: 'R1.all.2', fact: 'c', truth: 'passed', saw: ['x'] },
    ]);
  });

  it('is headed by the name of the rule asked for, whoever asked first', () => {
    const c: Condition = { fact: 'a', is: 1 };
    truth(c, {});
    expect(evaluate(c, {}, 'R1').trace[0]?.at).toBe('R1');
    expect(evaluate(c, {}, 'R2').trace[0]?.at).toBe('R2');
  });
});

const NAMES = ['a', 'b', 'c.d'] as const;
const leaf = fc.oneof(
  fc.record({ fact: fc.constantFrom(...NAMES), is: fc.constantFrom('x', 'y', 1, true, null) }),
  fc.record({ fact: fc.constantFrom(...NAMES), in: fc.constant(['x', 'y']) }),
  fc.record({ fact: fc.constantFrom(...NAMES), atLeast: fc.constantFrom(1, 'x') }),
  fc.record({ fact: fc.constantFrom(...NAMES), present: fc.constant(true as const) }),
) as fc.Arbitrary<Condition>;
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const value: fc.Arbitrary<Fact> = fc.constantFrom('x', 'y', '', 0, 1, 2, true, false, null);
const factsOf = (a?: Fact, b?: Fact, d?: Fact): Facts => ({
  ...(a === undefined ? {} : { a }),
  ...(b === undefined ? {} : { b }),
  ...(d === undefined ? {} : { c: { d } }),
});
/** `null` is known: only an absent fact becomes known later. */
const or = (known: Fact | undefined, later: Fact): Fact => (known === undefined ? later : known);
const maybe = fc.option(value, { nil: undefined });

describe('any condition', () => {
  it('never changes a decided answer when more becomes known', () => {
    fc.assert(
      fc.property(condition, maybe, maybe, maybe, value, value, value, (c, a, b, d, a2, b2, d2) => {
        const before = truth(c, factsOf(a, b, d));
        const after = truth(c, factsOf(or(a, a2), or(b, b2), or(d, d2)));
        if (before !== 'unknown') expect(after).toBe(before);
      }),
    );
  });

  it('says the same with and without its trace, and turns over under not', () => {
    const turned = { passed: 'failed', failed: 'passed', unknown: 'unknown' } as const;
    fc.assert(
      fc.property(condition, maybe, maybe, maybe, (c, a, b, d) => {
        const facts = factsOf(a, b, d);
        const { truth: said, missing } = evaluate(c, facts);
        expect(truth(c, facts)).toBe(said);
        expect(truth({ not: c }, facts)).toBe(turned[said]);
        expect(missing.length > 0).toBe(said === 'unknown');
      }),
    );
  });

  it('replays from its trace: the leaves alone give the same answer', () => {
    const replay = (c: Condition, at: string, seen: ReadonlyMap<string, Truth>): Truth => {
      if ('not' in c) {
        const t = replay(c.not, `${at}.not`, seen);
        return t === 'unknown' ? t : t === 'passed' ? 'failed' : 'passed';
      }
      const parts = 'all' in c ? c.all : 'any' in c ? c.any : undefined;
      if (parts === undefined) return seen.get(at) as Truth;
      const word = 'all' in c ? 'all' : 'any';
      const stop: Truth = word === 'all' ? 'failed' : 'passed';
      const found = parts.map((p, i) => replay(p, `${at}.${word}.${i}`, seen));
      if (found.includes(stop)) return stop;
      return found.includes('unknown') ? 'unknown' : word === 'all' ? 'passed' : 'failed';
    };
    fc.assert(
      fc.property(condition, maybe, maybe, maybe, (c, a, b, d) => {
        const e = evaluate(c, factsOf(a, b, d), 'R');
        expect(replay(c, 'R', new Map(e.trace.map((s) => [s.at, s.truth])))).toBe(e.truth);
      }),
    );
  });
});
