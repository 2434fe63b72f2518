/**
 * Every rule of every pack on facts of its own: `cases/<CODE>.json`. The title of a test begins with the SYSTEMS row the
 * rule answers, then the rule's id.
 */
import { describe, expect, it } from 'vitest';
import { casesOf, factsOf, type DueCase, type Given, type LawCase } from '../../test/tools/law-cases.ts';
import { packCodes, packOf } from '../../test/tools/packs.ts';
import { CHINA_CALENDAR } from '../calendar/index.ts';
import { classify, evaluateDuty, truth, type Condition } from '../classify/index.ts';
import { computeDeadline, type DeadlineFacts } from '../deadline/index.ts';
import { findRow, findRule, mayDecide, RULE_LISTS } from './index.ts';
import type { Cited, Duty, LawPack, RuleLists, RuleRow } from './types.ts';

/** Matter types there are: a rule that speaks of all of them has none to leave out. */
const MATTERS = 16;

const titles = (pack: LawPack, id: string): readonly string[] => {
  const row = findRule([pack], id)?.row as (RuleRow & { readonly classes?: readonly RuleRow[] }) | undefined;
  const covers = [...(row?.covers ?? []), ...(row?.classes ?? []).flatMap((c) => c.covers ?? [])];
  const rows = covers.length > 0 ? [...new Set(covers)] : ['–'];
  return rows.map((covered) => `${covered} ${id} ${row?.article ?? ''}`);
};

function eachOf(given: readonly Given[] | undefined, check: (given: Given) => void): void {
  for (const g of given ?? []) check(g);
}

function checkDuty(duty: Cited<Duty>, c: LawCase, decides: boolean): void {
  for (const verdict of ['then', 'else'] as const) {
    const { outcome, level } = duty[verdict];
    const capped = decides || level === 'ok' ? level : 'advise';
    eachOf(c[verdict], (g) => {
      expect({ g, ...evaluateDuty(duty, factsOf(g)) }).toMatchObject({ g, verdict, outcome, level: capped });
    });
  }
  eachOf(c['not-applicable'], (g) => {
    expect({ g, ...evaluateDuty(duty, factsOf(g)) }).toMatchObject({ g, verdict: 'not-applicable' });
  });
  eachOf(c.indeterminate, (g) => {
    const answer = evaluateDuty(duty, factsOf(g));
    expect({ g, ...answer }).toMatchObject({ g, verdict: 'indeterminate' });
    expect(answer.missing.length).toBeGreaterThan(0);
  });
}

function checkScheme(pack: LawPack, c: LawCase): void {
  const scheme = findRow([pack], 'schemes', c.rule) as Cited<RuleLists['schemes']>;
  for (const [code, given] of Object.entries(c.classes ?? {})) {
    eachOf(given, (g) => {
      expect({ g, ...classify(scheme, factsOf(g)) }).toMatchObject({
        g,
        kind: 'class',
        codes: code.split('+'),
      });
    });
  }
  eachOf(c.none, (g) => expect({ g, ...classify(scheme, factsOf(g)) }).toMatchObject({ g, kind: 'none' }));
  eachOf(c.indeterminate, (g) => {
    expect({ g, ...classify(scheme, factsOf(g)) }).toMatchObject({ g, kind: 'indeterminate' });
  });
}

function checkDue(pack: LawPack, c: LawCase): void {
  const rule = findRow([pack], 'deadlines', c.rule) as Cited<RuleLists['deadlines']>;
  for (const { start, due, needs, missing, extensions } of c.due ?? []) {
    const facts = {
      ...(start === null ? {} : { start }),
      ...(extensions && { extensions }),
    } as unknown as DeadlineFacts;
    const want: Partial<Record<keyof DueCase | 'kind' | 'year', unknown>> = missing
      ? { kind: 'indeterminate', missing }
      : due === null
        ? { kind: 'needs-calendar', year: needs }
        : { kind: 'due', due };
    expect({ start, ...computeDeadline(rule, facts, CHINA_CALENDAR) }).toMatchObject({ start, ...want });
  }
}

function checkCondition(
  row: { readonly when?: Condition; readonly matters?: readonly string[] },
  c: LawCase,
): void {
  for (const [matter, wanted] of Object.entries(c.matters ?? {})) {
    expect([matter, row.matters?.includes(matter)]).toEqual([matter, wanted]);
  }
  for (const want of ['passed', 'failed', 'unknown'] as const) {
    eachOf(c[want], (g) => expect([g, truth(row.when as Condition, factsOf(g))]).toEqual([g, want]));
  }
}

describe.each(packCodes())('%s', (code) => {
  const pack = packOf(code);
  const cases = casesOf(code);

  for (const c of cases) {
    for (const title of titles(pack, c.rule)) {
      it(title, () => {
        const found = findRule([pack], c.rule);
        if (found === undefined) throw new Error(`${code} has no rule ${c.rule}`);
        if (found.list === 'duties') checkDuty(found.row as Cited<Duty>, c, mayDecide(pack));
        else if (found.list === 'schemes') checkScheme(pack, c);
        else if (found.list === 'deadlines') checkDue(pack, c);
        else checkCondition(found.row as RuleLists['queries'], c);
      });
    }
  }

  for (const task of (pack.deadlines ?? []).filter((d) => d.kind === 'task')) {
    for (const title of titles(pack, task.id)) {
      it(`${title} is a task without a date`, () => {
        const rule = findRow([pack], 'deadlines', task.id) as Cited<RuleLists['deadlines']>;
        const facts = { start: '2026-03-02' } as unknown as DeadlineFacts;
        expect(computeDeadline(rule, facts, CHINA_CALENDAR).kind).toBe('task');
      });
    }
  }

  it('has a case that passes and one that fails for every rule that asks for facts', () => {
    const by = new Map(cases.map((c) => [c.rule, c]));
    const wanting = RULE_LISTS.flatMap((list) => (pack[list] ?? []).map((row) => [list, row] as const))
      .filter(([list, row]) => {
        const c = by.get(row.id);
        if (list === 'duties') return !c?.then?.length || !c.else?.length;
        if (list === 'deadlines') return (row as RuleLists['deadlines']).kind !== 'task' && !c?.due?.length;
        if (list === 'schemes') {
          const codes = (row as RuleLists['schemes']).classes.map((k) => k.code);
          return (
            codes.some((k) => !c?.classes?.[k]?.length) || !(c?.none?.length || c?.indeterminate?.length)
          );
        }
        if (list === 'queries' && !('when' in row)) {
          const said = Object.values(c?.matters ?? {});
          return (
            !said.includes(true) ||
            (!said.includes(false) && (row as RuleLists['queries']).matters.length < MATTERS)
          );
        }
        return 'when' in row && (!c?.passed?.length || !c.failed?.length);
      })
      .map(([, row]) => row.id);
    expect(wanting).toEqual([]);
  });
});
