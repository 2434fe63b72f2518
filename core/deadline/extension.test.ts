import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPacks } from '../../test/tools/packs.ts';
import { CHINA_CALENDAR as china } from '../calendar/index.ts';
import { addDays, plainDate } from '../date/index.ts';
import { findRow, type Cited, type RuleLists } from '../law/index.ts';
import type { PlainDate } from '../date/index.ts';
import { computeDeadline } from './compute.ts';
import { PENALTY_DECISION, REPLY, SHARE } from './sample.fixture.ts';
import type { CitedDeadlineRule, Due, ExtensionFact } from './types.ts';

const on = plainDate;
const start = on('2025-11-03');

/** As in case C03: everything in order, the last act on the day before the base due date or earlier. */
const sound: ExtensionFact = {
  days: 10,
  reason: '特殊原因',
  authorityConsent: on('2025-11-13'),
  requesterTold: on('2025-11-14'),
};

function extended(extensions: readonly ExtensionFact[], rule: CitedDeadlineRule = REPLY): Due {
  const answer = computeDeadline(rule, { start, extensions }, china);
  if (answer.kind !== 'due') throw new Error(answer.kind);
  return answer;
}

describe('an extension', () => {
  it('counts on from the base due date', () => {
    const answer = extended([sound]);
    expect(answer).toMatchObject({ baseDue: '2025-11-17', due: '2025-12-01' });
    expect(answer.extensions).toEqual([{ days: 10, effective: true, due: '2025-12-01', available: 10 }]);
    expect(answer.trace.find((step) => step.reason === 'extend')).toEqual({
      date: '2025-11-17',
      reason: 'extend',
      n: 0,
      units: 10,
      unit: 'working-day',
    });
  });

  it('is refused whole once the cap is used, whatever else it has or lacks', () => {
    const answer = extended([sound, { days: 5, asked: on('2025-11-28') }]);
    expect(answer.due).toBe('2025-12-01');
    expect(answer.extensions[1]).toEqual({
      days: 5,
      effective: false,
      reason: 'cap-exceeded',
      available: 0,
    });
  });

  it('may be given in parts that together keep within the cap', () => {
    const part = (days: number): ExtensionFact => ({ ...sound, days });
    expect(extended([part(4), part(6)]).due).toBe('2025-12-01');
    expect(extended([part(4), part(7)])).toMatchObject({
      due: '2025-11-21',
      extensions: [{ effective: true }, { effective: false, reason: 'cap-exceeded', available: 6 }],
    });
    expect(extended([part(11)])).toMatchObject({ due: '2025-11-17', extensions: [{ available: 10 }] });
  });

  const without = (key: keyof ExtensionFact): ExtensionFact =>
    Object.fromEntries(Object.entries(sound).filter(([name]) => name !== key)) as unknown as ExtensionFact;

  it.each([
    ['requester-not-told', without('requesterTold')],
    ['no-authority-consent', without('authorityConsent')],
    ['no-reason', without('reason')],
    ['requester-not-told', { ...sound, requesterTold: '2025-11-31' as PlainDate }],
    ['no-authority-consent', { ...sound, authorityConsent: 'yes' as PlainDate }],
    ['no-reason', { ...sound, reason: '  ' }],
    ['asked-late', { ...sound, authorityConsent: on('2025-11-18') }],
    ['asked-late', { ...sound, requesterTold: on('2025-11-18') }],
    ['asked-late', { ...sound, asked: on('2025-11-18') }],
    ['bad-days', { ...sound, days: 0 }],
    ['bad-days', { ...sound, days: -5 }],
    ['bad-days', { ...sound, days: 2.5 }],
    ['bad-days', { ...sound, days: NaN }],
  ] as const)('has no effect: %s, with %j', (reason, fact) => {
    expect(extended([fact])).toMatchObject({
      due: '2025-11-17',
      extensions: [{ effective: false, reason }],
    });
  });

  it('is in time on the last day itself', () => {
    const lastDay = on('2025-11-17');
    const fact = { ...sound, asked: lastDay, authorityConsent: lastDay, requesterTold: lastDay };
    expect(extended([fact]).due).toBe('2025-12-01');
  });

  it('is measured against the last day reached by the one before it', () => {
    const first = { ...sound, days: 5 };
    const second = { ...sound, days: 5, authorityConsent: on('2025-11-24'), requesterTold: on('2025-11-24') };
    expect(extended([first, second]).due).toBe('2025-12-01');
    expect(extended([second, first])).toMatchObject({
      due: '2025-11-24',
      extensions: [{ reason: 'asked-late' }, { effective: true }],
    });
  });

  it('asks only for what the rule asks', () => {
    const rule: CitedDeadlineRule = {
      ...REPLY,
      extension: {
        unit: 'working-day',
        max: 5,
        requires: ['reason', 'authorityConsent'],
        article: '第十七条',
        quote: '经同级政务数据共享主管部门同意,可以延长5个工作日',
      },
    };
    const fact = { days: 5, reason: '特殊原因', authorityConsent: on('2025-11-13') };
    expect(extended([fact], rule).due).toBe('2025-11-24');
  });

  it('does not exist where the text has none', () => {
    expect(extended([sound], SHARE)).toMatchObject({
      due: '2025-12-01',
      extensions: [{ effective: false, reason: 'not-extendable' }],
    });
  });

  it('in calendar days also ends on a working day', () => {
    const rule: CitedDeadlineRule = {
      ...PENALTY_DECISION,
      extension: { unit: 'calendar-day', max: 30, requires: [], article: '（示例）', quote: '（示例）' },
    };
    const answer = extended([{ days: 30 }], rule);
    // 90 days end on Sunday 1 February; 30 days from Monday the 2nd end on Wednesday 4 March.
    expect(answer).toMatchObject({ baseDue: '2026-02-02', due: '2026-03-04' });
  });

  it('that leaves the holiday table gives no date', () => {
    const answer = computeDeadline(
      REPLY,
      {
        start: on('2026-12-11'),
        extensions: [{ ...sound, authorityConsent: on('2026-12-14'), requesterTold: on('2026-12-14') }],
      },
      china,
    );
    expect(answer).toMatchObject({ kind: 'needs-calendar', counted: 4, remaining: 6, unit: 'working-day' });
  });
});

/** Every limit and period of every pack. */
const packs = allPacks();
const RULES = packs.flatMap((pack) =>
  (pack.deadlines ?? [])
    .filter(({ kind }) => kind !== 'task')
    .map(({ id }) => findRow([pack], 'deadlines', id) as Cited<RuleLists['deadlines']>),
);
const rule = fc.constantFrom(...RULES);
const anyDay = fc.integer({ min: 0, max: 1400 }).map((n) => addDays(on('2020-01-01'), n));
const dueOf = (asked: CitedDeadlineRule, from: PlainDate, more: object = {}): PlainDate | undefined => {
  const answer = computeDeadline(asked, { start: from, ...more }, china);
  return answer.kind === 'due' ? answer.due : undefined;
};

describe('of every rule of every pack', () => {
  it('a later event, or a longer limit, is never due earlier', () => {
    fc.assert(
      fc.property(rule, anyDay, fc.integer({ min: 0, max: 40 }), (asked, from, n) => {
        const due = dueOf(asked, from);
        if (due === undefined) return;
        const later = dueOf(asked, addDays(from, n));
        if (later !== undefined) expect(later >= due).toBe(true);
        const longer = dueOf({ ...asked, duration: (asked.duration ?? 1) + n }, from);
        if (longer !== undefined) expect(longer >= due).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('an extension never shortens, whatever it has or lacks', () => {
    const act = fc.option(anyDay, { nil: undefined });
    const one = fc.record({
      days: fc.integer({ min: -2, max: 40 }),
      reason: fc.constantFrom('特殊原因', '', undefined),
      authorityConsent: act,
      requesterTold: act,
      asked: act,
    });
    fc.assert(
      fc.property(
        rule,
        anyDay,
        fc.array(one, { maxLength: 4 }),
        fc.constantFrom(undefined, 'once'),
        (asked, from, extensions, scope) => {
          const more = {
            extensions,
            ...(scope && asked.extensionChoices && { readings: { 'extension-scope': scope } }),
          };
          const answer = computeDeadline(asked, { start: from, ...more } as never, china);
          if (answer.kind !== 'due') return;
          expect(answer.due >= answer.baseDue).toBe(true);
          expect(answer.baseDue).toBe(dueOf(asked, from));
          if (answer.extensions.some(({ effective }) => effective))
            expect(answer.due > answer.baseDue).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
