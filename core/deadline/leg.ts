import { explainDays, skipRestDays, type Calendar } from '../calendar/index.ts';
import type { NeedsCalendar } from '../calendar/types.ts';
import { addDays, addMonths, dayOf, daysBetween } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import type { DayStep, DeadlineUnit } from './types.ts';

/** One stretch of counting: from a day, so many units. */
export interface Leg {
  readonly from: PlainDate;
  readonly units: number;
  readonly unit: DeadlineUnit;
  readonly startIncluded: boolean;
  /** A last day on a rest day moves to the next working day. */
  readonly rolls: boolean;
}

/** The count left the holiday table. */
export interface OutOfTable {
  readonly needs: NeedsCalendar;
  /** Set where only the roll to a working day is open: the due date is this day or later. */
  readonly notBefore?: PlainDate;
}

export type LegResult =
  | { readonly ok: true; readonly due: PlainDate; readonly trace: readonly DayStep[] }
  | ({ readonly ok: false; readonly trace: readonly DayStep[] } & OutOfTable);

/**
 * Last day of a stretch of calendar days, months or years.
 *
 * @source 民法典 第二百零一条, 第二百零二条
 */
export function lastDayOf(
  from: PlainDate,
  units: number,
  unit: DeadlineUnit,
  startIncluded: boolean,
): PlainDate {
  if (unit === 'calendar-day') return addDays(from, startIncluded ? units - 1 : units);
  const last = addMonths(from, unit === 'calendar-month' ? units : units * 12);
  // Where the last month has no such day, its end closes the stretch either way.
  return startIncluded && dayOf(last) === dayOf(from) ? addDays(last, -1) : last;
}

/** Counts one leg. The first step carries `units` and `unit`, so that the steps alone tell the whole count. */
export function countLeg(calendar: Calendar, leg: Leg): LegResult {
  const { from, units, unit, startIncluded, rolls } = leg;
  if (unit === 'working-day') {
    const { date, days } = explainDays(calendar, from, units, startIncluded);
    // The steps are this call's own; only the first says more than the calendar did.
    const trace = days as DayStep[];
    if (trace[0]) Object.assign(trace[0], { units, unit });
    return typeof date === 'string' ? { ok: true, due: date, trace } : { ok: false, needs: date, trace };
  }
  const last = lastDayOf(from, units, unit, startIncluded);
  const trace: DayStep[] = [
    { date: from, reason: startIncluded ? 'start-included' : 'start-excluded', n: 0, units, unit },
    { date: last, reason: 'period', n: units, unit },
  ];
  if (!rolls) return { ok: true, due: last, trace };

  const due = skipRestDays(calendar, last, units, trace);
  if (typeof due !== 'string') {
    // Whether a day without an arrangement is a rest day is not guessed.
    const days = daysBetween(from, last);
    const counted = Math.min(days, Math.max(0, daysBetween(from, due.lastSafeDate)));
    return { ok: false, needs: { ...due, counted, remaining: days - counted }, notBefore: last, trace };
  }
  if (due !== last) trace.push({ date: due, reason: 'roll', n: units });
  return { ok: true, due, trace };
}
