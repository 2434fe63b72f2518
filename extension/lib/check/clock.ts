import {
  addWorkingDays,
  CHINA_CALENDAR,
  countWorkingDays,
  explainDays,
} from '../../../core/calendar/index.ts';
import type { CountedDay } from '../../../core/calendar/index.ts';
import type { PlainDate } from '../../../core/date/types.ts';
import { clockState } from '../../../core/deadline/index.ts';
import type { ClockState, ClockThresholds } from '../../../core/deadline/types.ts';

/** The clock of a case by the limit its page promises (承诺期限): the day of acceptance is not counted. */
export type Clock =
  | {
      readonly kind: 'due';
      readonly accepted: PlainDate;
      readonly days: number;
      readonly due: PlainDate;
      readonly state: ClockState;
      /** Working days to go; negative when overdue. */
      readonly remaining: number;
      readonly trace: readonly CountedDay[];
    }
  | {
      readonly kind: 'needs-calendar';
      readonly accepted: PlainDate;
      readonly days: number;
      readonly year: number;
      readonly lastSafeDate: PlainDate;
      readonly left: number;
    };

export function clockOf(
  accepted: PlainDate,
  days: number,
  on: PlainDate,
  thresholds: ClockThresholds,
): Clock | undefined {
  if (days < 1) return undefined;
  const due = addWorkingDays(CHINA_CALENDAR, accepted, days);
  if (typeof due !== 'string') {
    const { year, lastSafeDate, remaining } = due;
    return { kind: 'needs-calendar', accepted, days, year, lastSafeDate, left: remaining };
  }
  const remaining = countWorkingDays(CHINA_CALENDAR, on, due);
  if (typeof remaining !== 'number') return undefined;
  const state: ClockState = on > due ? 'overdue' : clockState(remaining, thresholds);
  const trace = explainDays(CHINA_CALENDAR, accepted, days).days;
  return { kind: 'due', accepted, days, due, state, remaining, trace };
}
