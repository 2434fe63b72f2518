import { addDays, toEpochDay } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import type { Calendar, DayRow } from './calendar.ts';
import { addWorkingDays, missingYear } from './count.ts';
import type { CountedDay, CountReason, DayInfo, MissingYear, NeedsCalendar } from './types.ts';

/**
 * What a day is, and by which notice and clause.
 *
 * @returns `needs-calendar` for a day outside the table.
 */
export function dayInfo(calendar: Calendar, date: PlainDate): DayInfo | MissingYear {
  const row = calendar.rows[toEpochDay(date) - calendar.first];
  if (!row) return missingYear(calendar, date);
  const provisional = date >= calendar.provisionalFrom ? { provisional: true } : undefined;
  if (row.notice === undefined) return { date, kind: row.kind, ...provisional };
  const { kind, holiday, notice, clause } = row;
  return { date, kind, holiday, notice, clause, ...provisional };
}

function counted(date: PlainDate, reason: CountReason, n: number, row: DayRow | undefined): CountedDay {
  if (!row?.notice) return { date, reason, n };
  // Read one by one, not spread: a trace is built for every answer, and this is its inner loop.
  return { date, reason, n, holiday: row.holiday, notice: row.notice, clause: row.clause };
}

/**
 * Goes over the rest days from `date` on, noting each with the running count; stops on the first working day.
 *
 * @returns that day, or `needs-calendar` where the way to it leaves the table.
 */
export function skipRestDays(
  calendar: Calendar,
  date: PlainDate,
  n: number,
  noted: { push(day: CountedDay): unknown },
): PlainDate | MissingYear {
  for (let day = date; ; day = addDays(day, 1)) {
    const row = calendar.rows[toEpochDay(day) - calendar.first];
    if (!row) return missingYear(calendar, day);
    if (row.works) return day;
    noted.push(counted(day, row.reason, n, row));
  }
}

/** A count that is shown day by day, up to its last day or the end of the table. */
export interface Explained {
  readonly date: PlainDate | NeedsCalendar;
  readonly days: readonly CountedDay[];
}

/**
 * Every day from the start to the `n`-th working day after it, with the reason it was counted or not.
 * With `startIncluded` the start is the first day counted if people work on it; its running count is 0 if they do not.
 *
 * @throws RangeError if `n` is negative or a fraction.
 */
export function explainDays(
  calendar: Calendar,
  start: PlainDate,
  n: number,
  startIncluded = false,
): Explained {
  const { rows, dates, first } = calendar;
  const at = toEpochDay(start) - first;
  const row = rows[at];
  if (startIncluded && !row) {
    return { date: { ...missingYear(calendar, start), counted: 0, remaining: n }, days: [] };
  }
  const already = startIncluded && row?.works && n > 0 ? 1 : 0;
  const days = [counted(start, startIncluded ? 'start-included' : 'start-excluded', already, row)];

  let count = already;
  const date = addWorkingDays(calendar, start, n - already);
  let end = dates.length - 1;
  if (typeof date === 'string') end = toEpochDay(date) - first;
  else if (at < -1) end = at; // The start lies years before the table: nothing can be shown.
  for (let i = at + 1; i <= end; i++) {
    const day = rows[i] as DayRow;
    if (day.works) count++;
    days.push(counted(dates[i] as PlainDate, day.reason, count, day));
  }
  if (typeof date === 'string') return { date, days };
  return { date: { ...date, counted: date.counted + already }, days };
}
