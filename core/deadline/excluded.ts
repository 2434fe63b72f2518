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
    const known = isPlainDate(from) && isPlainDate(to) && from <= to && to <= addDays(from, LONGEST);
    const why = !known
      ? 'bad-dates'
      : rule.unit === 'working-day' && rule.excludes?.reasons.includes(reason)
        ? undefined
        : 'not-excludable';
    return { ...one, effective: !why, ...(why && { because: why }) };
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
    const skipped = result.trace.filter(out).length;
    if (result.ok && skipped > more) {
      more = skipped;
      continue;
    }
    let less = 0;
    const trace = result.trace.map((step, i): DayStep => {
      const excluded = out(step);
      if (excluded) less += 1;
      const { units, ...rest } = step;
      return {
        ...rest,
        ...(units !== undefined && { units: leg.units }),
        ...(excluded && { reason: i === 0 ? 'start-excluded' : 'skip-excluded' }),
        n: step.n - less,
      };
    });
    if (result.ok) return { ...result, trace };
    const counted = result.needs.counted - less;
    return { ...result, trace, needs: { ...result.needs, counted, remaining: leg.units - counted } };
  }
}
