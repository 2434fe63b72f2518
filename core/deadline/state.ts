import { countWorkingDays, type Calendar } from '../calendar/index.ts';
import { daysBetween } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import type { ClockState, ClockThresholds, DeadlineFacts, DeadlineKind, Due } from './types.ts';

/** No statute fixes when a clock turns yellow or red; an authority sets its own. */
export const DEFAULT_THRESHOLDS: Readonly<Record<Due['remainingUnit'], ClockThresholds>> = {
  'working-day': { yellow: 3, red: 1 },
  'calendar-day': { yellow: 10, red: 3 },
};

/** The colour of a clock that is running, `remaining` units before its end. */
export function clockState(remaining: number, thresholds: ClockThresholds): ClockState {
  if (remaining <= thresholds.red) return 'red';
  return remaining <= thresholds.yellow ? 'yellow' : 'normal';
}

type Standing = Pick<Due, 'state' | 'remaining' | 'overdueBy' | 'onTime'>;

/** Where a deadline stands on the day asked about. */
export function standing(
  calendar: Calendar,
  kind: DeadlineKind,
  start: PlainDate,
  due: PlainDate,
  unit: Due['remainingUnit'],
  { on, done }: Pick<DeadlineFacts, 'on' | 'done'>,
  thresholds: ClockThresholds = DEFAULT_THRESHOLDS[unit],
): Standing {
  const between = (from: PlainDate, to: PlainDate): number | undefined => {
    if (unit === 'calendar-day') return daysBetween(from, to);
    const count = countWorkingDays(calendar, from, to);
    return typeof count === 'number' ? count : undefined;
  };
  const late = (day: PlainDate): Standing => {
    const overdueBy = between(due, day);
    return overdueBy === undefined ? {} : { overdueBy };
  };
  const isLimit = kind === 'limit';
  // What is done later than the day asked about was not done yet on that day.
  if (isLimit && done !== undefined && (on === undefined || done <= on)) {
    if (done <= due) return { state: 'done-on-time', onTime: true };
    return { state: 'done-late', onTime: false, ...late(done) };
  }
  if (on === undefined) return {};
  if (on < start) return isLimit ? { state: 'not-started' } : {};
  const remaining = between(on, due);
  const left = remaining === undefined ? {} : { remaining };
  if (!isLimit) return left;
  if (on > due) return { state: 'overdue', ...left, ...late(on) };
  // Without a calendar for the days between there is no count, and so no colour: the table ends after `due`.
  return remaining === undefined ? left : { state: clockState(remaining, thresholds), ...left };
}
