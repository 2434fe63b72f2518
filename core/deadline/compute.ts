import { allChoices, choiceOf, type Choice } from '../answer/index.ts';
import { skipRestDays, type Calendar } from '../calendar/index.ts';
import { addDays, daysBetween, isPlainDate } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import { countAround, excludedTimes } from './excluded.ts';
import { extendDue } from './extension.ts';
import { countLeg, lastDayOf, type Leg, type OutOfTable } from './leg.ts';
import { chooseReadings } from './readings.ts';
import { standing } from './state.ts';
import type {
  CitedDeadlineRule,
  ClockThresholds,
  DayStep,
  DeadlineAnswer,
  DeadlineFacts,
  DeadlineRule,
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

/** Worked out once for the usual answer: nothing chosen, no extension, no completion. */
const usual = new WeakMap<DeadlineRule, readonly Choice[]>();

function choicesOf(
  rule: CitedDeadlineRule,
  { extensions, completion, readings: asked }: DeadlineFacts,
  readings: Readonly<Record<string, string>>,
): readonly Choice[] {
  const plain = !(asked || completion || extensions?.length);
  const known = plain && usual.get(rule);
  if (known) return known;
  const chosen = (id: string, preset: string): Choice => choiceOf(id, readings[id], preset);
  const all = allChoices([
    rule.choices,
    [chosen('start-day', 'excluded')],
    completion && rule.completion && [chosen('completion-clock', 'no-pause')],
    extensions?.length ? rule.extensionChoices?.map((id) => chosen(id, 'conditional-capped')) : undefined,
  ]);
  if (plain) usual.set(rule, all);
  return all;
}

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
  if (kind === 'task') return { kind: 'task', rule: id, choices: rule.choices ?? [], citation };

  const { chosen: readings, unknown } = chooseReadings(rule, facts.readings);
  const { start: given, done, on, completion } = facts;
  const clock = rule.completion && completion && readings['completion-clock'];
  // The clock begins anew, or stands still until then: without that day there is no count.
  const waits = clock === 'restart' || clock === 'pause';
  const start = clock === 'restart' && given ? completion?.to : given;
  const hasNumber = unit && Number.isInteger(duration) && duration >= 1 && duration <= LONGEST[unit];
  const missing: string[] = [];
  if (!given) missing.push(rule.startEvent);
  if (waits && !completion?.to) missing.push((rule.completion as { to: string }).to);
  if (!hasNumber) missing.push('duration');
  const conflicts = unknown.map((reading) => `reading:${reading}`);
  const dated = { start, done, on };
  for (const name in dated) {
    const date = dated[name as keyof typeof dated];
    // The types promise a date that exists; what came over a wire may not keep the promise.
    if (date !== undefined && !(isPlainDate(date) && date < LATEST)) conflicts.push(name);
  }
  if (start && done && done < start) conflicts.push('done-before-start');
  const choices = choicesOf(rule, facts, readings);
  if (!start || !hasNumber || missing.length + conflicts.length > 0) {
    return {
      kind: 'indeterminate',
      rule: id,
      missing,
      ...(conflicts.length > 0 && { conflicts }),
      choices,
      citation,
    };
  }

  const outOfTable = ({ needs, notBefore }: OutOfTable, trace: readonly DayStep[]): DueNeedsCalendar => ({
    ...needs,
    rule: id,
    unit: notBefore ? 'calendar-day' : 'working-day',
    ...(notBefore && { notBefore }),
    readings,
    trace,
    choices: [...choices, 'no-calendar'],
    citation,
    calendarVersion: calendar.version,
  });
  const startIncluded = readings['start-day'] === 'included';
  const rolls = readings['last-day-on-rest-day'] === 'roll';

  let from: PlainDate = start;
  const moved: DayStep[] = [];
  const moves = readings['event-on-rest-day'] === 'next-working-day';
  if (moves) {
    const working = skipRestDays(calendar, start, 0, moved);
    if (typeof working !== 'string') {
      const last = unit === 'working-day' ? undefined : lastDayOf(start, duration, unit, startIncluded);
      const remaining = last ? daysBetween(start, last) : duration;
      return outOfTable(
        { needs: { ...working, counted: 0, remaining }, ...(last && { notBefore: last }) },
        [],
      );
    }
    if (moved[0]) moved[0] = { ...moved[0], reason: 'start-moved' };
    from = working;
  }

  const excluded = facts.excluded && excludedTimes(rule, facts.excluded);
  const times: { from: PlainDate; to: PlainDate }[] = excluded?.filter((one) => one.effective) ?? [];
  // From the day after the notice through the day the materials were complete.
  if (clock === 'pause' && completion?.to) {
    times.push({ from: addDays(completion.from, 1), to: completion.to });
  }
  const count = (leg: Leg) =>
    times.length > 0 && leg.unit === 'working-day'
      ? countAround(calendar, leg, times)
      : countLeg(calendar, leg);

  const base = count({ from, units: duration, unit, startIncluded, rolls });
  // The trace is this call's own until it is given back.
  const trace = base.trace as DayStep[];
  if (moves) trace.unshift(...moved);
  if (!base.ok) return outOfTable(base, trace);

  const extended = extendDue(
    rule,
    facts.extensions ?? [],
    base.due,
    (last, units, extension) =>
      count({ from: last, units, unit: extension.unit, startIncluded: false, rolls }),
    readings['extension-scope'] === 'once',
  );
  trace.push(...extended.trace);
  if (!extended.ok) return outOfTable(extended, trace);

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
    ...(excluded && { excluded }),
    remainingUnit,
    readings,
    provisional: asksCalendar && due >= calendar.provisionalFrom && from <= calendar.lastDate,
    trace,
    choices,
    citation,
    calendarVersion: calendar.version,
  };
  return Object.assign(answer, standing(calendar, kind, start, due, remainingUnit, facts, thresholds));
}
