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
  const counted = (name: 'remaining' | 'overdueBy', from: PlainDate, to: PlainDate): Standing => {
    const n = unit === 'calendar-day' ? daysBetween(from, to) : countWorkingDays(calendar, from, to);
    if (typeof n !== 'number') return {};
    return name === 'remaining' ? { remaining: n } : { overdueBy: n };
  };
  const isLimit = kind === 'limit';
  // What is done later than the day asked about was not done yet on that day.
  if (isLimit && done !== undefined && (on === undefined || done <= on)) {
    if (done <= due) return { state: 'done-on-time', onTime: true };
    return { state: 'done-late', onTime: false, ...counted('overdueBy', due, done) };
  }
  if (on === undefined) return {};
  if (on < start) return isLimit ? { state: 'not-started' } : {};
  const left = counted('remaining', on, due);
  if (!isLimit) return left;
  if (on > due) return { state: 'overdue', ...left, ...counted('overdueBy', due, on) };
  // Without a calendar for the days between there is no count, and so no colour: the table ends after `due`.
  return left.remaining === undefined ? left : { state: clockState(left.remaining, thresholds), ...left };
}
