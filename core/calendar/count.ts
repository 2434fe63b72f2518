import { addDays, toEpochDay, yearOf } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import type { Calendar } from './calendar.ts';
import type { MissingYear, NeedsCalendar } from './types.ts';

/** The answer for a day, or for the way from one day to another, that the table does not cover. */
export function missingYear(calendar: Calendar, wanted: PlainDate): MissingYear {
  const day = wanted > calendar.lastDate ? addDays(calendar.lastDate, 1) : wanted;
  return { kind: 'needs-calendar', year: yearOf(day), lastSafeDate: addDays(day, -1) };
}

/**
 * Whether people work on a day. Compare with `=== true`: for a day outside the table the answer is an object.
 *
 * @example isWorkingDay(CHINA_CALENDAR, '2026-02-28') //=> true, a Saturday worked for 春节
 */
export function isWorkingDay(calendar: Calendar, date: PlainDate): boolean | MissingYear {
  return calendar.rows[toEpochDay(date) - calendar.first]?.works ?? missingYear(calendar, date);
}

/**
 * The `n`-th working day after a day; the day itself is not counted, working or not. `n` 0 gives the day back.
 *
 * @example addWorkingDays(CHINA_CALENDAR, '2025-09-26', 10) //=> '2025-10-16'
 * @returns `needs-calendar` if the count leaves the table.
 * @throws RangeError if `n` is negative or a fraction.
 * @source 民法典 第二百零一条
 */
export function addWorkingDays(calendar: Calendar, date: PlainDate, n: number): PlainDate | NeedsCalendar {
  if (!(n >= 0 && Number.isInteger(n))) throw new RangeError(`no date: ${n} working days`);
  if (n === 0) return date;
  const { before, nth, dates, first } = calendar;
  // Days up to and including `date`; its own arrangement does not matter, so the day before the table will do.
  const passed = toEpochDay(date) - first + 1;
  if (passed < 0) return { ...missingYear(calendar, addDays(date, 1)), counted: 0, remaining: n };
  const last = dates.length;
  const done = before[Math.min(passed, last)] as number;
  const all = before[last] as number;
  if (done + n <= all) return dates[nth[done + n - 1] as number] as PlainDate;
  return {
    ...missingYear(calendar, addDays(calendar.lastDate, 1)),
    counted: all - done,
    remaining: done + n - all,
  };
}

/**
 * Working days from `from` (not counted) to `to` (counted); negative when `to` is earlier.
 * The inverse of `addWorkingDays`.
 *
 * @returns `needs-calendar` if a day on the way is outside the table.
 */
export function countWorkingDays(calendar: Calendar, from: PlainDate, to: PlainDate): number | MissingYear {
  if (to < from) {
    const back = countWorkingDays(calendar, to, from);
    return typeof back === 'number' ? 0 - back : back;
  }
  if (to === from) return 0;
  const { before, dates, first } = calendar;
  const start = toEpochDay(from) - first + 1;
  const end = toEpochDay(to) - first + 1;
  if (start < 0) return missingYear(calendar, addDays(from, 1));
  if (end > dates.length) return missingYear(calendar, to);
  return (before[end] as number) - (before[start] as number);
}
