import type { Calendar } from '../calendar/index.ts';
import { addDays, daysBetween, isPlainDate } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import { extendDue } from './extension.ts';
import { countLeg, lastDayOf, skipRestDays, type OutOfTable } from './leg.ts';
import { chooseReadings } from './readings.ts';
import { standing } from './state.ts';
import type {
  CitedDeadlineRule,
  ClockThresholds,
  DayStep,
  DeadlineAnswer,
  DeadlineFacts,
  Due,
  DueNeedsCalendar,
} from './types.ts';

export interface DeadlineOptions {
  /** When the clock turns yellow and red; `DEFAULT_THRESHOLDS` otherwise. */
  readonly thresholds?: ClockThresholds;
}

/** Nothing in the law is longer, and no case is later: beyond these a number is a slip. */
const LONGEST = {
  'working-day': 40_000,
  'calendar-day': 40_000,
  'calendar-month': 1200,
  'calendar-year': 1000,
};
const LATEST = '7000-01-01';
const DATED = ['start', 'done', 'on'] as const;

const joined = (a: readonly DayStep[], b: readonly DayStep[]): readonly DayStep[] =>
  a.length === 0 ? b : b.length === 0 ? a : [...a, ...b];

/**
 * When something is due, how that was reached, and where it stands on a day.
 *
 * The day of the start event is not counted; the last day is included. Limits in working days end on the N-th working
 * day. Limits in calendar days, months or years that end on a rest day run to the next working day; disclosure maxima
 * and retention periods never do. An extension counts on from the last day reached.
 *
 * @param facts dates are civil dates in China. Never throws on them.
 * @returns `due`; `needs-calendar` if the count leaves the holiday table; `task` for a duty without a number;
 * `indeterminate` with what is missing or in conflict.
 * @source 民法典 第二百条至第二百零四条, 第一千二百五十九条
 */
export function computeDeadline(
  rule: CitedDeadlineRule,
  facts: DeadlineFacts,
  calendar: Calendar,
  { thresholds }: DeadlineOptions = {},
): DeadlineAnswer {
  const { id, kind, duration = 0, unit, citation } = rule;
  if (kind === 'task') return { kind: 'task', rule: id, citation };

  const { chosen: readings, unknown } = chooseReadings(rule, facts.readings);
  const { start, done } = facts;
  const hasNumber =
    unit !== undefined && Number.isInteger(duration) && duration >= 1 && duration <= LONGEST[unit];
  const missing = [...(start ? [] : [rule.startEvent]), ...(hasNumber ? [] : ['duration'])];
  const conflicts = unknown.map((reading) => `reading:${reading}`);
  for (const name of DATED) {
    const date = facts[name];
    // The types promise a date that exists; what came over a wire may not keep the promise.
    if (date !== undefined && !(isPlainDate(date) && date < LATEST)) conflicts.push(name);
  }
  if (start && done && done < start) conflicts.push('done-before-start');
  if (!start || !hasNumber || conflicts.length > 0) {
    return { kind: 'indeterminate', rule: id, missing, ...(conflicts.length > 0 && { conflicts }), citation };
  }

  let trace: readonly DayStep[] = [];
  const outOfTable = ({ needs, notBefore }: OutOfTable): DueNeedsCalendar => ({
    ...needs,
    rule: id,
    unit: notBefore ? 'calendar-day' : 'working-day',
    ...(notBefore && { notBefore }),
    readings,
    trace,
    citation,
    calendarVersion: calendar.version,
  });
  const startIncluded = readings['start-day'] === 'included';
  const rolls = readings['last-day-on-rest-day'] === 'roll';

  let from: PlainDate = start;
  const moves = readings['event-on-rest-day'] === 'next-working-day';
  if (moves) {
    const rest: DayStep[] = [];
    const working = skipRestDays(calendar, start, 0, rest);
    if (typeof working !== 'string') {
      if (unit === 'working-day')
        return outOfTable({ needs: { ...working, counted: 0, remaining: duration } });
      const notBefore = lastDayOf(start, duration, unit, startIncluded);
      const remaining = daysBetween(start, notBefore);
      return outOfTable({ needs: { ...working, counted: 0, remaining }, notBefore });
    }
    trace = rest.map((day, i): DayStep => (i === 0 ? { ...day, reason: 'start-moved' } : day));
    from = working;
  }

  const base = countLeg(calendar, { from, units: duration, unit, startIncluded, rolls });
  trace = joined(trace, base.trace);
  if (!base.ok) return outOfTable(base);

  const extended = extendDue(rule, facts.extensions ?? [], base.due, (last, units, extension) =>
    countLeg(calendar, { from: last, units, unit: extension.unit, startIncluded: false, rolls }),
  );
  trace = joined(trace, extended.trace);
  if (!extended.ok) return outOfTable(extended);

  const { due, outcomes } = extended;
  const remainingUnit = unit === 'working-day' ? 'working-day' : 'calendar-day';
  const asksCalendar = moves || rolls || unit === 'working-day' || rule.extension?.unit === 'working-day';
  const answer: Due = {
    kind: 'due',
    rule: id,
    deadlineKind: kind,
    start,
    baseDue: base.due,
    due,
    dayAfter: addDays(due, 1),
    duration,
    unit,
    extensions: outcomes,
    remainingUnit,
    readings,
    provisional: asksCalendar && due >= calendar.provisionalFrom && from <= calendar.lastDate,
    trace,
    citation,
    calendarVersion: calendar.version,
  };
  return Object.assign(answer, standing(calendar, kind, start, due, remainingUnit, facts, thresholds));
}
