import { isPlainDate } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import type { LegResult } from './leg.ts';
import type { DayStep, DeadlineRule, ExtensionFact, ExtensionOutcome, ExtensionRule } from './types.ts';

type Refusal = NonNullable<ExtensionOutcome['reason']>;

/** No extension of any unit is near this; beyond it dates would leave the calendar. */
const TOO_LONG = 1000;

/** Why an extension has no effect; undefined when it has. The cap is asked before the conditions. */
function refusalOf(
  rule: ExtensionRule,
  asked: ExtensionFact,
  available: number,
  due: PlainDate,
): Refusal | undefined {
  const { days, reason, authorityConsent, requesterTold } = asked;
  if (!(Number.isInteger(days) && days >= 1 && days < TOO_LONG)) return 'bad-days';
  if (days > available) return 'cap-exceeded';
  const needs = (condition: ExtensionRule['requires'][number]): boolean => rule.requires.includes(condition);
  if (needs('reason') && !reason?.trim()) return 'no-reason';
  if (needs('authorityConsent') && !isPlainDate(authorityConsent)) return 'no-authority-consent';
  if (needs('requesterTold') && !isPlainDate(requesterTold)) return 'requester-not-told';
  // A limit that has lapsed cannot be made longer: every act must be done on its last day at the latest.
  const acts = [
    asked.asked,
    needs('authorityConsent') && authorityConsent,
    needs('requesterTold') && requesterTold,
  ];
  return acts.some((act) => act && act > due) ? 'asked-late' : undefined;
}

export type ExtendedDue =
  | {
      readonly ok: true;
      readonly due: PlainDate;
      readonly outcomes: readonly ExtensionOutcome[];
      readonly trace: readonly DayStep[];
    }
  | Extract<LegResult, { ok: false }>;

/**
 * Applies extensions in the order given. Each counts on from the last day reached so far; the sum keeps within the
 * cap, and one that would exceed it is refused whole.
 *
 * @param count counts one extension on from a day.
 * @param once after one extension with effect no other has any.
 */
export function extendDue(
  rule: DeadlineRule,
  asked: readonly ExtensionFact[],
  baseDue: PlainDate,
  count: (from: PlainDate, units: number, extension: ExtensionRule) => LegResult,
  once = false,
): ExtendedDue {
  const { extension } = rule;
  const outcomes: ExtensionOutcome[] = [];
  const trace: DayStep[] = [];
  let due = baseDue;
  let available = Math.min(extension?.max ?? 0, TOO_LONG);
  for (const one of asked) {
    const { days } = one;
    const reason = extension ? refusalOf(extension, one, available, due) : 'not-extendable';
    if (reason || !extension) {
      outcomes.push({ days, effective: false, available, reason: reason as Refusal });
      continue;
    }
    const leg = count(due, days, extension);
    // The leg's own first step says that `due` is not counted; here that step is the extension itself.
    trace.push(
      { date: due, reason: 'extend', n: 0, units: days, unit: extension.unit },
      ...leg.trace.slice(1),
    );
    if (!leg.ok) return { ...leg, trace };
    due = leg.due;
    outcomes.push({ days, effective: true, due, available });
    available = once ? 0 : available - days;
  }
  return { ok: true, due, outcomes, trace };
}
