import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromEpochDay, plainDate, toEpochDay } from '../date/index.ts';
import type { PlainDate } from '../date/index.ts';
import { CHINA_CALENDAR as china } from './china.ts';
import { addWorkingDays, countWorkingDays, isWorkingDay } from './count.ts';

const on = (text: string): PlainDate => plainDate(text);
const first = toEpochDay(china.firstDate);
const last = toEpochDay(china.lastDate);
const anyDay = fc.integer({ min: first, max: last }).map(fromEpochDay);
const fewDays = fc.integer({ min: 0, max: 60 });

/** The slow, plain way: ask every day. */
function walk(start: PlainDate, n: number): PlainDate {
  let date = start;
  for (let left = n; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(china, date) === true) left--;
  }
  return date;
}

describe('isWorkingDay', () => {
  it.each([
    ['2026-03-02', true, 'a Monday'],
    ['2026-03-01', false, 'a Sunday'],
    ['2026-02-28', true, 'a Saturday worked for 春节'],
    ['2026-02-16', false, 'a Monday inside 春节'],
    ['2018-01-01', false, 'the first day of the table'],
    ['2026-12-31', true, 'the last day of the table'],
    ['2018-12-29', true, 'a Saturday worked for the 元旦 of the next year'],
    ['2018-12-31', false, 'a Monday off for the 元旦 of the next year'],
    ['2020-01-31', false, 'a Friday off by the extension of 2020'],
    [
      '2020-02-01',
      false,
      'a Saturday the first notice of 2020 made a working day and the second one took back',
    ],
    ['2020-02-03', true, 'the Monday work began again'],
    ['2019-05-02', false, 'a Thursday off by the change of 2019'],
    ['2019-05-05', true, 'a Sunday worked by the change of 2019'],
    ['2024-02-29', true, 'a leap day'],
    ['2024-02-09', true, 'the eve of 春节 2024, on which leave is only encouraged'],
  ])('%s: %s, %s', (date, expected) => {
    expect(isWorkingDay(china, on(date))).toBe(expected);
  });

  it('names the year it would need outside the table', () => {
    expect(isWorkingDay(china, on('2027-01-04'))).toEqual({
      kind: 'needs-calendar',
      year: 2027,
      lastSafeDate: '2026-12-31',
    });
    expect(isWorkingDay(china, on('2017-12-29'))).toMatchObject({ kind: 'needs-calendar', year: 2017 });
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2025-09-26', 10, '2025-10-16', 'over the 国庆节 block, with an adjusted Sunday and Saturday'],
    ['2025-10-15', 20, '2025-11-12', 'over plain weeks'],
    ['2026-04-04', 1, '2026-04-07', 'from a holiday: the count begins on the next working day'],
    ['2025-11-03', 10, '2025-11-17', 'over plain weeks'],
    ['2025-11-17', 10, '2025-12-01', 'over plain weeks'],
    ['2026-02-27', 3, '2026-03-03', 'the next Saturday is worked'],
    ['2026-09-23', 3, '2026-09-29', 'over 中秋节'],
    ['2026-06-17', 3, '2026-06-23', 'over 端午节'],
    ['2026-04-30', 3, '2026-05-08', 'over 劳动节'],
    ['2026-02-13', 1, '2026-02-14', 'the next day is an adjusted Saturday'],
    ['2026-02-14', 1, '2026-02-24', 'from an adjusted Saturday over the whole of 春节'],
    ['2018-12-28', 1, '2018-12-29', 'the adjusted Saturday before 元旦'],
    ['2018-12-29', 1, '2019-01-02', 'over a year end'],
    ['2017-12-31', 1, '2018-01-02', 'from the day before the table, whose own kind does not matter'],
    ['2024-02-28', 1, '2024-02-29', 'onto a leap day'],
    ['2026-12-30', 1, '2026-12-31', 'onto the last day of the table'],
    ['2026-03-01', 0, '2026-03-01', 'nothing to count, on a Sunday'],
  ])('%s + %i is %s: %s', (date, n, expected) => {
    expect(addWorkingDays(china, on(date), n)).toBe(expected);
  });

  it.each([
    ['2026-12-30', 3, { year: 2027, lastSafeDate: '2026-12-31', counted: 1, remaining: 2 }],
    ['2026-12-31', 1, { year: 2027, lastSafeDate: '2026-12-31', counted: 0, remaining: 1 }],
    ['2027-03-01', 5, { year: 2027, lastSafeDate: '2026-12-31', counted: 0, remaining: 5 }],
    ['2017-12-30', 2, { year: 2017, lastSafeDate: '2017-12-30', counted: 0, remaining: 2 }],
    ['2015-06-01', 2, { year: 2015, lastSafeDate: '2015-06-01', counted: 0, remaining: 2 }],
  ])('%s + %i does not guess a year without an arrangement', (date, n, expected) => {
    expect(addWorkingDays(china, on(date), n)).toEqual({ kind: 'needs-calendar', ...expected });
  });

  it.each([-1, 0.5, NaN])('refuses to count %s days', (n) => {
    expect(() => addWorkingDays(china, on('2026-03-02'), n)).toThrow(RangeError);
  });

  it('gives the day a plain walk over the calendar gives, from every day of the table', () => {
    for (let day = first - 1; day <= last - 60; day++) {
      const start = fromEpochDay(day);
      for (const n of [1, 2, 5, 20, 30]) {
        if (addWorkingDays(china, start, n) !== walk(start, n)) expect.fail(`${start} + ${n}`);
      }
    }
  });

  it('is monotone in the days added and in the start', () => {
    fc.assert(
      fc.property(anyDay, fewDays, (date, n) => {
        const due = addWorkingDays(china, date, n);
        const longer = addWorkingDays(china, date, n + 1);
        const later = addWorkingDays(china, addDays(date, 1), n);
        if (typeof due === 'string' && typeof longer === 'string') expect(longer > due).toBe(true);
        if (typeof due === 'string' && typeof later === 'string') expect(later >= due).toBe(true);
        if (typeof due !== 'string') expect(typeof longer).toBe('object');
      }),
    );
  });

  it('is undone by countWorkingDays', () => {
    fc.assert(
      fc.property(anyDay, fewDays, (date, n) => {
        const due = addWorkingDays(china, date, n);
        if (typeof due === 'string') expect(countWorkingDays(china, date, due)).toBe(n);
        else expect(due.counted + due.remaining).toBe(n);
      }),
    );
  });

  it('ends on a working day, and a count in two parts ends where a count in one does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fewDays, (date, a, b) => {
        const half = addWorkingDays(china, date, a);
        if (typeof half !== 'string') return;
        expect(isWorkingDay(china, half)).toBe(true);
        const both = addWorkingDays(china, date, a + b);
        const then = addWorkingDays(china, half, b);
        expect(typeof both === 'string' ? both : both.remaining).toBe(
          typeof then === 'string' ? then : then.remaining,
        );
      }),
    );
  });
});

describe('countWorkingDays', () => {
  it.each([
    ['2026-04-07', '2026-04-08', 1],
    ['2026-04-03', '2026-04-07', 1],
    ['2026-04-08', '2026-04-07', -1],
    ['2026-03-06', '2026-03-08', 0],
    ['2026-03-02', '2026-03-02', 0],
    ['2026-02-13', '2026-02-28', 6],
    ['2017-12-31', '2018-12-31', 250],
  ])('from %s to %s there are %i', (from, to, expected) => {
    expect(countWorkingDays(china, on(from), on(to))).toBe(expected);
  });

  it('does not guess on either side of the table', () => {
    const beyond = { kind: 'needs-calendar', year: 2027, lastSafeDate: '2026-12-31' };
    expect(countWorkingDays(china, on('2026-12-01'), on('2027-01-04'))).toEqual(beyond);
    expect(countWorkingDays(china, on('2027-01-04'), on('2026-12-01'))).toEqual(beyond);
    expect(countWorkingDays(china, on('2017-12-30'), on('2018-01-04'))).toMatchObject({ year: 2017 });
  });

  it('adds up over any day in between', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        const count = (from: PlainDate, to: PlainDate): number => Number(countWorkingDays(china, from, to));
        expect(count(a, b) + count(b, c)).toBe(count(a, c));
      }),
    );
  });
});
