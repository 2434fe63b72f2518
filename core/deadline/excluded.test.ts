import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packOf } from '../../test/tools/packs.ts';
import { CHINA_CALENDAR } from '../calendar/index.ts';
import { addDays, plainDate } from '../date/index.ts';
import { findRow, type Cited, type RuleLists } from '../law/index.ts';
import { computeDeadline, replayTrace, type Due, type ExcludedFact } from './index.ts';

const rule = (id: string) =>
  findRow([packOf('ALL'), packOf('ZW')], 'deadlines', id) as Cited<RuleLists['deadlines']>;
const DECIDE = rule('ALL-42-DECIDE');
const span = (from: string, to: string, reason = '听证'): ExcludedFact => ({
  from: plainDate(from),
  to: plainDate(to),
  reason,
});
const decide = (start: string, excluded: readonly ExcludedFact[], more = {}, asked = DECIDE): Due => {
  const answer = computeDeadline(asked, { start: plainDate(start), excluded, ...more }, CHINA_CALENDAR);
  if (answer.kind !== 'due') throw new Error(answer.kind);
  return answer;
};

describe('time the law does not count', () => {
  // 行政许可法 第四十二条, 第四十五条: 20 working days from 2026-03-02 end on 2026-03-30.
  it.each([
    ['nothing excluded', [], '2026-03-30'],
    ['one working day', [span('2026-03-10', '2026-03-10')], '2026-03-31'],
    ['a whole week, weekend and all', [span('2026-03-09', '2026-03-15')], '2026-04-07'],
    ['rest days alone change nothing', [span('2026-03-07', '2026-03-08')], '2026-03-30'],
    [
      'two times that overlap count once',
      [span('2026-03-10', '2026-03-11'), span('2026-03-11', '2026-03-11', '鉴定')],
      '2026-04-01',
    ],
    [
      'a time in the days gained',
      [span('2026-03-10', '2026-03-10'), span('2026-03-31', '2026-03-31')],
      '2026-04-01',
    ],
    ['a time after the last day', [span('2026-04-20', '2026-04-24')], '2026-03-30'],
    ['the day of acceptance is not counted anyway', [span('2026-03-02', '2026-03-02')], '2026-03-30'],
  ] as const)('%s', (_what, excluded, due) => {
    const answer = decide('2026-03-02', excluded);
    expect(answer.due).toBe(due);
    expect(replayTrace(answer)).toEqual({ ok: true, due });
    expect(answer.excluded?.every((one) => one.effective)).toBe(true);
  });

  it('is said of every day, by the reason of its step', () => {
    const { trace } = decide('2026-03-02', [span('2026-03-09', '2026-03-15')]);
    const skipped = trace.filter(({ reason }) => reason === 'skip-excluded').map(({ date }) => date);
    expect(skipped).toEqual(['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13']);
  });

  it('is left out of an extension too', () => {
    const extensions = [
      {
        days: 10,
        reason: '特殊原因',
        authorityConsent: plainDate('2026-03-20'),
        requesterTold: plainDate('2026-03-20'),
      },
    ];
    expect(decide('2026-03-02', [], { extensions }).due).toBe('2026-04-14');
    expect(decide('2026-03-02', [span('2026-04-08', '2026-04-08')], { extensions }).due).toBe('2026-04-15');
  });

  it.each([
    ['a reason the text does not name', span('2026-03-10', '2026-03-10', '内部会签'), 'not-excludable'],
    ['days the wrong way round', span('2026-03-11', '2026-03-10'), 'bad-dates'],
    [
      'a day that does not exist',
      { from: '2026-02-30', to: '2026-03-10', reason: '听证' } as never,
      'bad-dates',
    ],
  ] as const)('%s has no effect, and that is said', (_what, excluded, because) => {
    const answer = decide('2026-03-02', [excluded]);
    expect(answer.due).toBe('2026-03-30');
    expect(answer.excluded).toMatchObject([{ effective: false, because }]);
  });

  it('a rule whose text leaves nothing out leaves nothing out', () => {
    const issue = decide('2026-03-02', [span('2026-03-10', '2026-03-10')], {}, rule('ALL-44-ISSUE'));
    expect(issue).toMatchObject({ due: '2026-03-16', excluded: [{ because: 'not-excludable' }] });
  });

  it('that drives the count into a year without a calendar gives no date', () => {
    const facts = { start: plainDate('2026-12-01'), excluded: [span('2026-12-10', '2026-12-20')] };
    const answer = computeDeadline(DECIDE, facts, CHINA_CALENDAR);
    expect(answer).toMatchObject({ kind: 'needs-calendar', year: 2027 });
    if (answer.kind === 'needs-calendar') expect(answer.counted + answer.remaining).toBe(20);
  });

  it('never shortens, the more the later, and every trace replays', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays(plainDate('2023-03-01'), n));
    const some = fc
      .tuple(day, fc.integer({ min: 0, max: 12 }))
      .map(([from, n]) => span(from, addDays(from, n)));
    fc.assert(
      fc.property(day, fc.array(some, { maxLength: 3 }), some, (start, spans, one) => {
        const plain = decide(start, []).due;
        const less = decide(start, spans);
        const more = decide(start, [...spans, one]);
        expect(less.due >= plain && more.due >= less.due).toBe(true);
        expect(replayTrace(more)).toEqual({ ok: true, due: more.due });
        expect(more.trace.filter((s) => /^count/.test(s.reason)).length).toBe(20);
      }),
      { numRuns: 300 },
    );
  });
});

describe('materials being completed (共享条例 第二十一条)', () => {
  const completion = { from: plainDate('2025-11-05'), to: plainDate('2025-11-12') };
  const reply = (clock?: string, given: object = completion) =>
    computeDeadline(
      rule('DL-ZW-21-COND'),
      {
        start: plainDate('2025-11-03'),
        completion: given as typeof completion,
        ...(clock && { readings: { 'completion-clock': clock } }),
      },
      CHINA_CALENDAR,
    );

  it.each([
    [undefined, '2025-11-17'],
    ['no-pause', '2025-11-17'],
    // 11-06, 07, 10, 11, 12 are not counted.
    ['pause', '2025-11-24'],
    ['restart', '2025-11-26'],
  ])('%s: %s', (clock, due) => {
    const answer = reply(clock);
    expect(answer).toMatchObject({ kind: 'due', due });
    if (answer.kind === 'due') expect(replayTrace(answer)).toEqual({ ok: true, due });
  });

  it('not yet complete: a clock that waits has no date, one that does not wait goes on', () => {
    const open = { from: completion.from };
    expect(reply('pause', open)).toMatchObject({ kind: 'indeterminate', missing: ['materialsCompleted'] });
    expect(reply('restart', open)).toMatchObject({ kind: 'indeterminate', missing: ['materialsCompleted'] });
    expect(reply(undefined, open)).toMatchObject({ kind: 'due', due: '2025-11-17' });
  });

  it('an option nobody has named is a conflict', () => {
    expect(reply('stop')).toMatchObject({ kind: 'indeterminate', conflicts: ['reading:completion-clock'] });
  });
});
