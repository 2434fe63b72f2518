import type { PlainDate } from '../../../core/date/types.ts';
import type { CitedDeadlineRule, ClockThresholds } from '../../../core/deadline/types.ts';
import { rulesInForce } from '../../../core/law/rules.ts';
import type { LawInForce } from '../../../core/law/types.ts';
import { clockOf, type Clock } from './clock.ts';

/** The limit the law itself sets for the decision (法定期限), whatever the page promises. */
export interface Statutory {
  readonly rule: CitedDeadlineRule;
  readonly clock: Clock;
}

/** Of an application that has been accepted; other texts that set their own limit go before it, as the rule's note says. */
export function statutoryLimit(
  law: LawInForce,
  accepted: PlainDate,
  on: PlainDate,
  thresholds: ClockThresholds,
): Statutory | undefined {
  const rule = rulesInForce(law, 'deadlines').find(
    ({ id, startEvent, unit }) =>
      startEvent === 'applicationAccepted' && unit === 'working-day' && /-DECIDE$/.test(id),
  );
  const clock = rule?.duration ? clockOf(accepted, rule.duration, on, thresholds) : undefined;
  return rule && clock && { rule, clock };
}
