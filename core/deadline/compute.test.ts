import { describe, expect, it } from 'vitest';
import { CHINA_CALENDAR as china, loadCalendar } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import { plainDate } from '../date/index.ts';
import type { PlainDate } from '../date/index.ts';
import { computeDeadline } from './compute.ts';
import {
  DISCLOSURE,
  PENALTY_DECISION,
  PROMPTLY,
  REPLY,
  REPLY_UNCONDITIONAL,
  RETENTION,
  SHARE,
} from './sample.fixture.ts';
import type { CitedDeadlineRule, DeadlineFacts, Due } from './types.ts';

const on = (text: string): PlainDate => plainDate(text);

function due(rule: CitedDeadlineRule, facts: DeadlineFacts, calendar: Calendar = china): Due {
  const answer = computeDeadline(rule, facts, calendar);
  if (answer.kind !== 'due') throw new Error(`${answer.kind}: ${JSON.stringify(answer)}`);
  return answer;
}

const monthly = (duration: number): CitedDeadlineRule => ({
  ...PENALTY_DECISION,
  id: 'SAMPLE-MONTHS',
  duration,
  unit: 'calendar-month',
});

const RULES = { REPLY, REPLY_UNCONDITIONAL, SHARE, DISCLOSURE, PENALTY_DECISION, ONE_MONTH: monthly(1) };

describe('a limit in working days', () => {
  it.each([
    ['REPLY', '2025-09-26', '2025-10-16', 'over 国庆节 with an adjusted Sunday and Saturday (C01)'],
    ['SHARE', '2025-10-15', '2025-11-12', 'over plain weeks (C01)'],
    ['REPLY_UNCONDITIONAL', '2026-04-04', '2026-04-07', 'from a holiday (C02)'],
    ['REPLY', '2025-11-03', '2025-11-17', 'over plain weeks (C03)'],
    ['REPLY_UNCONDITIONAL', '2026-12-30', '2026-12-31', 'on the last day of the table'],
    ['REPLY_UNCONDITIONAL', '2024-02-28', '2024-02-29', 'on a leap day'],
    ['REPLY_UNCONDITIONAL', '2026-02-27', '2026-02-28', 'on an adjusted Saturday'],
  ] as const)('%s from %s ends %s: %s', (rule, start, expected, _why) => {
    expect(due(RULES[rule], { start: on(start) })).toMatchObject({ due: expected, baseDue: expected });
  });

  it('says every day with its reason and notice', () => {
    const { trace } = due({ ...REPLY, duration: 3 }, { start: on('2026-02-13') });
    expect(trace.map(({ date, reason, n, clause }) => [date.slice(5), reason, n, clause])).toEqual([
      ['02-13', 'start-excluded', 0, undefined],
      ['02-14', 'count-makeup', 1, '二、春节'],
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => [
        `02-${day}`,
        'skip-holiday',
        1,
        '二、春节',
      ]),
      ['02-24', 'count', 2, undefined],
      ['02-25', 'count', 3, undefined],
    ]);
    expect(trace[0]).toMatchObject({ units: 3, unit: 'working-day' });
    expect(trace[1]?.notice?.number).toBe('国办发明电〔2025〕7号');
  });

  it('is never guessed into a year without an arrangement', () => {
    const answer = computeDeadline({ ...REPLY, duration: 3 }, { start: on('2026-12-30') }, china);
    expect(answer).toMatchObject({
      kind: 'needs-calendar',
      year: 2027,
      lastSafeDate: '2026-12-31',
      counted: 1,
      remaining: 2,
      unit: 'working-day',
      calendarVersion: china.version,
    });
    expect(answer).toHaveProperty('trace.length', 2);
    expect(answer).not.toHaveProperty('due');
  });

  it('says that a date in late December may still move', () => {
    expect(due(REPLY_UNCONDITIONAL, { start: on('2026-12-22') }).provisional).toBe(false);
    expect(due(REPLY_UNCONDITIONAL, { start: on('2026-12-23') }).provisional).toBe(true);
  });
});

describe('a period in calendar days, months or years', () => {
  it.each([
    ['2026-01-05', '2026-04-05', '2026-04-07', 'the middle day of 清明节'],
    ['2026-01-04', '2026-04-04', '2026-04-07', 'the first day of 清明节'],
    ['2026-01-06', '2026-04-06', '2026-04-07', 'the last day of 清明节'],
    ['2026-01-07', '2026-04-07', '2026-04-07', 'a working day'],
    ['2025-11-30', '2026-02-28', '2026-02-28', 'an adjusted Saturday, on which people work'],
    ['2026-07-11', '2026-10-09', '2026-10-09', 'a Friday'],
    ['2026-06-14', '2026-09-12', '2026-09-14', 'a Saturday'],
  ])('of a limit: 90 days from %s are up on %s and due on %s, because it is %s', (start, last, expected) => {
    const rolled = due(PENALTY_DECISION, { start: on(start) });
    expect(rolled.due).toBe(expected);
    expect(rolled.trace.find((step) => step.reason === 'period')?.date).toBe(last);
    const stays = due(PENALTY_DECISION, { start: on(start), readings: { 'last-day-on-rest-day': 'stay' } });
    expect(stays.due).toBe(last);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-29', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2025-12-15', 2, '2026-02-15'],
  ])('of months: %s + %i ends %s', (start, months, expected) => {
    const readings = { 'last-day-on-rest-day': 'stay' };
    expect(due(monthly(months), { start: on(start), readings }).due).toBe(expected);
  });

  it.each([
    ['2021-03-15', '2026-03-15', '2026-03-16', 'a Sunday, and stays there (C08)'],
    ['2020-02-29', '2025-02-28', '2025-03-01', 'the month end, as 2025 has no leap day'],
    ['2016-10-01', '2021-10-01', '2021-10-02', 'a holiday, and stays there'],
    ['2024-06-01', '2029-06-01', '2029-06-02', 'beyond the holiday table, which it does not ask'],
  ])('of disclosure: %s + 5 years is shown through %s and hidden from %s: %s', (start, last, after) => {
    expect(due(DISCLOSURE, { start: on(start) })).toMatchObject({
      due: last,
      dayAfter: after,
      provisional: false,
      readings: { 'start-day': 'excluded' },
    });
  });

  it('of retention runs through its day, which is never overdue', () => {
    const kept = due(RETENTION, { start: on('2023-03-02'), on: on('2026-03-10') });
    expect(kept).toMatchObject({ due: '2026-03-02', dayAfter: '2026-03-03', remaining: -8 });
    expect(kept).not.toHaveProperty('state');
    expect(kept).not.toHaveProperty('overdueBy');
  });

  it('of a limit that ends beyond the table says the day it cannot end before', () => {
    const answer = computeDeadline(PENALTY_DECISION, { start: on('2026-11-22') }, china);
    expect(answer).toMatchObject({
      kind: 'needs-calendar',
      year: 2027,
      lastSafeDate: '2026-12-31',
      counted: 39,
      remaining: 51,
      unit: 'calendar-day',
      notBefore: '2027-02-20',
    });
  });
});

describe('readings', () => {
  const included = { 'start-day': 'included' };
  const moved = { 'event-on-rest-day': 'next-working-day' };

  it.each([
    ['REPLY', '2026-03-02', included, '2026-03-13', 'the Monday is the first day'],
    ['REPLY', '2026-03-01', included, '2026-03-13', 'a Sunday is not counted though included'],
    ['REPLY_UNCONDITIONAL', '2026-03-02', included, '2026-03-02', 'one day is the day itself'],
    ['REPLY_UNCONDITIONAL', '2026-04-04', moved, '2026-04-08', 'deemed received on 04-07'],
    ['REPLY_UNCONDITIONAL', '2026-04-03', moved, '2026-04-07', 'received on a working day'],
    ['REPLY_UNCONDITIONAL', '2026-02-28', moved, '2026-03-02', 'received on an adjusted Saturday'],
    ['REPLY_UNCONDITIONAL', '2026-04-04', { ...included, ...moved }, '2026-04-07', 'both'],
    ['DISCLOSURE', '2021-03-15', included, '2026-03-14', 'five years from that day on'],
    ['ONE_MONTH', '2024-01-31', included, '2024-02-29', 'the whole of the shorter month'],
    ['PENALTY_DECISION', '2026-01-05', { ...included }, '2026-04-07', '04-04, rolled'],
  ] as const)('%s from %s with %j ends %s: %s', (rule, start, readings, expected, _why) => {
    const answer = due(RULES[rule], { start: on(start), readings });
    expect(answer.due).toBe(expected);
    expect(answer.readings).toMatchObject(readings);
  });

  it('are told with every answer, the defaults too', () => {
    expect(due(REPLY, { start: on('2026-03-02') }).readings).toEqual({
      'start-day': 'excluded',
      'event-on-rest-day': 'count-on',
    });
    expect(due(PENALTY_DECISION, { start: on('2026-03-02') }).readings).toEqual({
      'start-day': 'excluded',
      'event-on-rest-day': 'count-on',
      'last-day-on-rest-day': 'roll',
    });
  });

  it('take the default the rule itself sets, and its own readings', () => {
    const text = { 'zh-CN': '（示例）', en: '(sample)' };
    const rule: CitedDeadlineRule = {
      ...REPLY_UNCONDITIONAL,
      readings: [
        { id: 'start-day', question: text, options: [], default: 'included' },
        { id: 'own', question: text, options: [{ id: 'a', ...text }], default: 'a' },
      ],
    };
    const answer = due(rule, { start: on('2026-03-02') });
    expect(answer).toMatchObject({
      due: '2026-03-02',
      readings: { 'start-day': 'included', own: 'a' },
    });
    expect(computeDeadline(rule, { start: on('2026-03-02'), readings: { own: 'b' } }, china)).toMatchObject({
      kind: 'indeterminate',
      conflicts: ['reading:own'],
    });
  });

  it('do not move the end of a disclosure period to a working day, asked or not', () => {
    const readings = { 'last-day-on-rest-day': 'roll', 'event-on-rest-day': 'next-working-day' };
    const answer = due(DISCLOSURE, { start: on('2021-03-14'), readings });
    expect(answer.due).toBe('2026-03-14');
    expect(answer.readings).toEqual({ 'start-day': 'excluded' });
  });

  it('need the calendar where the event may have to move', () => {
    expect(computeDeadline(REPLY, { start: on('2027-03-01'), readings: moved }, china)).toMatchObject({
      kind: 'needs-calendar',
      counted: 0,
      remaining: 10,
      unit: 'working-day',
    });
    expect(
      computeDeadline(PENALTY_DECISION, { start: on('2027-03-01'), readings: moved }, china),
    ).toMatchObject({ kind: 'needs-calendar', notBefore: '2027-05-30', unit: 'calendar-day' });
  });
});

describe('what cannot be computed', () => {
  it('is a task without a date where the law has no number', () => {
    expect(computeDeadline(PROMPTLY, { start: on('2026-03-02') }, china)).toEqual({
      kind: 'task',
      rule: PROMPTLY.id,
      choices: [],
      citation: PROMPTLY.citation,
    });
  });

  it('names the missing start event', () => {
    expect(computeDeadline(REPLY, {}, china)).toMatchObject({
      kind: 'indeterminate',
      missing: ['requestReceived'],
    });
  });

  it.each([0, -1, 1.5, NaN, Infinity, 1e9])('a rule of %s days is not applied', (duration) => {
    expect(computeDeadline({ ...REPLY, duration }, { start: on('2026-03-02') }, china)).toMatchObject({
      kind: 'indeterminate',
      missing: ['duration'],
    });
  });

  it('is said where the duty was done before it began', () => {
    const facts = { start: on('2026-03-02'), done: on('2026-02-27') };
    expect(computeDeadline(REPLY, facts, china)).toMatchObject({
      kind: 'indeterminate',
      missing: [],
      conflicts: ['done-before-start'],
    });
  });

  it.each(['2026-3-2', '2026-02-30', '2026-03-02T10:00+08:00', 'soon'])(
    'is said for %j, which is no date whatever its type says',
    (text) => {
      for (const name of ['start', 'on', 'done']) {
        const facts = { start: on('2026-03-02'), [name]: text as PlainDate };
        const answer = computeDeadline(REPLY, facts, china);
        expect(answer.kind).toBe('indeterminate');
        expect(answer).toHaveProperty('conflicts', expect.arrayContaining([name]));
      }
    },
  );

  it('is said for a start at the end of time', () => {
    expect(computeDeadline(DISCLOSURE, { start: on('9998-01-01') }, china)).toMatchObject({
      kind: 'indeterminate',
      conflicts: ['start'],
    });
  });
});

describe('a newer calendar', () => {
  // Invented for this test: the arrangement for 2027 has not been published.
  const holidays = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];
  const days = [
    '2026-12-31/2027-01-02',
    '2027-02-08',
    '2027-04-05',
    '2027-05-01',
    '2027-06-09',
    '2027-09-15',
  ];
  const invented = {
    schema: 1,
    version: 'TEST-2027',
    notices: [
      {
        year: 2027,
        title: '（示例）2027年安排',
        number: '（示例）1号',
        clauses: holidays.map((name, i) => ({
          clause: `${'一二三四五六七'[i]}、${name}`,
          off: [days[i] ?? '2027-10-01/2027-10-07'],
          ...(i === 0 && { work: ['2026-12-26'] }),
        })),
      },
    ],
  };

  it('moves a provisional date and answers what the older one could not', () => {
    const loaded = loadCalendar(invented, china);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const start = on('2026-12-30');
    expect(due(REPLY_UNCONDITIONAL, { start })).toMatchObject({ due: '2026-12-31', provisional: true });
    expect(due(REPLY_UNCONDITIONAL, { start }, loaded.calendar)).toMatchObject({
      due: '2027-01-04',
      provisional: false,
      calendarVersion: `${china.version}+TEST-2027`,
    });
    expect(due({ ...REPLY, duration: 3 }, { start }, loaded.calendar).due).toBe('2027-01-06');
  });
});
