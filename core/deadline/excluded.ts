import type { Calendar } from '../calendar/index.ts';
import { addDays, isPlainDate } from '../date/index.ts';
import { countLeg, type Leg, type LegResult } from './leg.ts';
import type { DayStep, DeadlineRule, ExcludedFact, ExcludedOutcome } from './types.ts';

/** A longer stretch can only be a slip. */
const LONGEST = 4000;

/** Which of the times given the rule leaves out of its count, and why not the others. */
export function excludedTimes(rule: DeadlineRule, given: readonly ExcludedFact[]): ExcludedOutcome[] {
  return given.map((one) => {
    const { from, to, reason } = one;
    if (!(isPlainDate(from) && isPlainDate(to) && from <= to && to <= addDays(from, LONGEST))) {
      return { ...one, effective: false, because: 'bad-dates' };
    }
    return rule.unit === 'working-day' && rule.excludes?.reasons.includes(reason)
      ? { ...one, effective: true }
      : { ...one, effective: false, because: 'not-excludable' };
  });
}

/**
 * A count in working days that leaves out the days of some times. Their steps stay in the trace as `skip-excluded`, so
 * that it replays like any other.
 *
 * @source 行政许可法 第四十五条
 */
export function countAround(
  calendar: Calendar,
  leg: Leg,
  times: readonly { readonly from: string; readonly to: string }[],
): LegResult {
  const out = ({ date, reason }: DayStep): boolean =>
    /^(count|start-i)/.test(reason) && times.some(({ from, to }) => date >= from && date <= to);
  for (let more = 0; ;) {
    const result = countLeg(calendar, { ...leg, units: leg.units + more });
    // The steps are this call's own until they are given back.
    const steps = result.trace as { -readonly [K in keyof DayStep]: DayStep[K] }[];
    const skipped = steps.filter(out).length;
    if (result.ok && skipped > more) {
      more = skipped;
      continue;
    }
    let less = 0;
    steps.forEach((step, i) => {
      if (step.units) step.units = leg.units;
      if (out(step)) {
        step.reason = i ? 'skip-excluded' : 'start-excluded';
        less++;
      }
      step.n -= less;
    });
    if (result.ok) return result;
    const counted = result.needs.counted - less;
    return { ...result, needs: { ...result.needs, counted, remaining: leg.units - counted } };
  }
}
