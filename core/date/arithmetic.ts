import { dateText, dayOf, fromEpochDay, monthOf, toEpochDay, weekdayOfEpochDay, yearOf } from './epoch.ts';
import { lastDayOfMonth } from './parse.ts';
import type { PlainDate, Weekday } from './types.ts';

/**
 * Calendar days later (earlier when negative).
 *
 * @example addDays('2024-02-28', 2) //=> '2024-03-01'
 * @throws RangeError for a fraction, or a result outside the years 1 to 9999.
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/**
 * The same day of the month, `months` later; the last day of that month if it has no such day.
 *
 * @example addMonths('2026-01-31', 1) //=> '2026-02-28'
 * @throws RangeError for a fraction, or a result outside the years 1 to 9999.
 * @source 民法典 第二百零二条
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  if (!(year >= 1 && year <= 9999 && Number.isInteger(months))) {
    throw new RangeError(`no date: ${date} + ${months} months`);
  }
  const month = index - year * 12 + 1;
  return dateText(year, month, Math.min(dayOf(date), lastDayOfMonth(year, month)));
}

/**
 * The same month and day, `years` later; 28 February where 29 February does not exist.
 *
 * @example addYears('2024-02-29', 5) //=> '2029-02-28'
 * @throws RangeError for a fraction, or a result outside the years 1 to 9999.
 * @source 民法典 第二百零二条
 */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** Calendar days from `from` (not counted) to `to` (counted); negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** Day of the week, 1 Monday … 7 Sunday. */
export function weekday(date: PlainDate): Weekday {
  return weekdayOfEpochDay(toEpochDay(date));
}
