import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addYears, daysBetween, weekday } from './arithmetic.ts';
import { dayOf, fromEpochDay, monthOf, toEpochDay, yearOf } from './epoch.ts';
import { isPlainDate, plainDate } from './parse.ts';
import type { PlainDate } from './types.ts';

const DAY = 86_400_000;
const first = toEpochDay(plainDate('0001-01-01'));
const last = toEpochDay(plainDate('9999-12-31'));
const anyDate = fc.integer({ min: first, max: last }).map(fromEpochDay);
const modernDate = fc.integer({ min: -40_000, max: 60_000 }).map(fromEpochDay);
const on = (text: string): PlainDate => plainDate(text);

describe('day numbers', () => {
  it('agree with UTC midnights on every day from 1890 to 2110', () => {
    for (let day = toEpochDay(on('1890-01-01')); day <= toEpochDay(on('2110-12-31')); day++) {
      const text = new Date(day * DAY).toISOString().slice(0, 10);
      if (fromEpochDay(day) !== text || toEpochDay(text as PlainDate) !== day) expect.fail(text);
    }
    expect(toEpochDay(on('1970-01-01'))).toBe(0);
  });

  it('come back unchanged over all years that have four digits', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(isPlainDate(date)).toBe(true);
        expect(fromEpochDay(toEpochDay(date))).toBe(date);
        expect([yearOf(date), monthOf(date), dayOf(date)]).toEqual(date.split('-').map(Number));
      }),
    );
  });

  it.each([first - 1, last + 1, 0.5, NaN, Infinity])('refuse %s', (day) => {
    expect(() => fromEpochDay(day)).toThrow(RangeError);
  });
});

describe('addDays', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-02', 0, '2026-03-02'],
    ['2000-02-28', 366, '2001-02-28'],
  ])('%s + %i days is %s', (date, days, expected) => {
    expect(addDays(on(date), days)).toBe(expected);
  });

  it('is undone by daysBetween', () => {
    fc.assert(
      fc.property(modernDate, fc.integer({ min: -9999, max: 9999 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('refuses half a day', () => {
    expect(() => addDays(on('2026-03-02'), 0.5)).toThrow(RangeError);
  });
});

describe('addMonths and addYears', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s + %i months is %s', (date, months, expected) => {
    expect(addMonths(on(date), months)).toBe(expected);
  });

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2021-03-15', 5, '2026-03-15'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2023-02-28', 1, '2024-02-28'],
  ])('%s + %i years is %s', (date, years, expected) => {
    expect(addYears(on(date), years)).toBe(expected);
  });

  it('keeps the day of the month, or gives the last day of a shorter month', () => {
    fc.assert(
      fc.property(modernDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const later = addMonths(date, months);
        expect((yearOf(later) - yearOf(date)) * 12 + monthOf(later) - monthOf(date)).toBe(months);
        const kept = dayOf(later) === dayOf(date);
        const monthEnd = monthOf(addDays(later, 1)) !== monthOf(later);
        expect(kept || (monthEnd && dayOf(later) < dayOf(date))).toBe(true);
      }),
    );
  });

  it.each([0.5, NaN, 200_000])('refuses %s months', (months) => {
    expect(() => addMonths(on('2026-03-02'), months)).toThrow(RangeError);
  });
});

describe('weekday', () => {
  it.each([
    ['2026-03-02', 1],
    ['2026-03-08', 7],
    ['2026-02-28', 6],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['2000-02-29', 2],
  ])('%s is day %i of the week', (date, expected) => {
    expect(weekday(on(date))).toBe(expected);
  });

  it('moves on by one each day', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        if (date !== '9999-12-31') expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1);
      }),
    );
  });
});

describe('plain dates as text', () => {
  it('compare in calendar order', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(a < b).toBe(toEpochDay(a) < toEpochDay(b));
      }),
    );
  });
});
