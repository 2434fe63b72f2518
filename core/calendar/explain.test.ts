import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, fromEpochDay, plainDate, toEpochDay } from '../date/index.ts';
import { CHINA_CALENDAR as china } from './china.ts';
import { addWorkingDays, isWorkingDay } from './count.ts';
import { dayInfo, explainDays } from './explain.ts';

const on = plainDate;

describe('dayInfo', () => {
  it.each([
    ['2026-03-02', { kind: 'working' }],
    ['2026-03-01', { kind: 'weekend' }],
    ['2026-02-21', { kind: 'holiday', holiday: '春节', clause: '二、春节' }],
    ['2026-02-28', { kind: 'adjusted-working', holiday: '春节', clause: '二、春节' }],
    ['2026-12-24', { kind: 'working', provisional: true }],
    ['2026-12-26', { kind: 'weekend', provisional: true }],
  ])('%s: %j', (date, expected) => {
    expect(dayInfo(china, on(date))).toMatchObject({ date, ...expected });
  });

  it('has nothing to say of notices on plain days, nor of provision before the last week', () => {
    expect(dayInfo(china, on('2026-12-23'))).toEqual({ date: '2026-12-23', kind: 'working' });
  });

  it('names the year it would need', () => {
    expect(dayInfo(china, on('2027-01-01'))).toMatchObject({ kind: 'needs-calendar', year: 2027 });
  });
});

describe('explainDays', () => {
  it('shows how far the table reached when the count leaves it', () => {
    const { date, days } = explainDays(china, on('2026-12-29'), 5);
    expect(date).toMatchObject({ kind: 'needs-calendar', counted: 2, remaining: 3 });
    expect(days.map((day) => [day.date, day.n])).toEqual([
      ['2026-12-29', 0],
      ['2026-12-30', 1],
      ['2026-12-31', 2],
    ]);
  });

  it.each(['2010-01-01', '2027-06-01'])('shows only the start %s when it lies outside the table', (start) => {
    const { date, days } = explainDays(china, on(start), 5);
    expect(date).toMatchObject({ kind: 'needs-calendar', counted: 0, remaining: 5 });
    expect(days).toEqual([{ date: start, reason: 'start-excluded', n: 0 }]);
  });

  it('counts an included start that is worked, and only then', () => {
    const friday = explainDays(china, on('2026-03-06'), 2, true);
    expect(friday.date).toBe('2026-03-09');
    expect(friday.days[0]).toMatchObject({ reason: 'start-included', n: 1 });
    const saturday = explainDays(china, on('2026-03-07'), 2, true);
    expect(saturday.date).toBe('2026-03-10');
    expect(saturday.days[0]).toMatchObject({ reason: 'start-included', n: 0 });
    expect(explainDays(china, on('2026-12-31'), 2, true).date).toMatchObject({ counted: 1, remaining: 1 });
    expect(explainDays(china, on('2027-03-01'), 2, true)).toMatchObject({ date: { remaining: 2 }, days: [] });
  });

  it('goes through every day without a gap, and counts exactly the days people work', () => {
    const start = fc.integer({ min: toEpochDay(china.firstDate), max: toEpochDay(china.lastDate) });
    fc.assert(
      fc.property(start.map(fromEpochDay), fc.integer({ min: 0, max: 40 }), (start, n) => {
        const { date, days } = explainDays(china, start, n);
        expect(date).toEqual(addWorkingDays(china, start, n));
        const end = typeof date === 'string' ? date : china.lastDate;
        expect(days).toHaveLength(daysBetween(start, end) + 1);
        let count = 0;
        days.slice(1).forEach((day, i) => {
          expect(day.date).toBe(addDays(start, i + 1));
          if (isWorkingDay(china, day.date) === true) count++;
          expect(day.n).toBe(count);
          expect(day.reason.startsWith('count')).toBe(isWorkingDay(china, day.date));
        });
      }),
    );
  });
});
