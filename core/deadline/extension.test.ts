import { describe, expect, it } from 'vitest';
import { CHINA_CALENDAR as china } from '../calendar/index.ts';
import { plainDate } from '../date/index.ts';
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
