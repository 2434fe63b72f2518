import type { Citation } from '../answer/index.ts';
import { truth } from '../classify/index.ts';
import type { Facts } from '../classify/index.ts';
import type { Calendar } from '../calendar/index.ts';
import type { PlainDate } from '../date/index.ts';
import { computeDeadline } from '../deadline/index.ts';
import type { CitedDeadlineRule } from '../deadline/types.ts';
import type { HolderLaw, HolderRule } from './holder-law.ts';
import type { AdviseOnlyReason, CreditRecord, RecordStep } from './types.ts';

/** How long a record may be shown, from the law of the place it is held in and the holder's own choice. */
export interface Period {
  /** Last day, inclusive; `null` without limit; absent where it can't be known. */
  readonly until?: PlainDate | null;
  /** Facts without which the last day can't be known. */
  readonly missing: readonly string[];
  readonly advisesOnly: readonly AdviseOnlyReason[];
  readonly steps: readonly RecordStep[];
  /** Where the deciding period stands. */
  readonly citations: readonly Citation[];
}

/** The fact of a record that starts a clock, by the name the rules give the event. */
const STARTS: Readonly<Record<string, keyof CreditRecord>> = {
  actEnded: 'actEndDate',
  decisionMade: 'decisionDate',
  documentMade: 'decisionDate',
};

const remembered = new WeakMap<CitedDeadlineRule, Map<PlainDate, PlainDate | undefined>>();

/**
 * Last day of a period that began on `start`: `computeDeadline` never rolls a disclosure period on to a working day, so
 * the calendar has no say and one answer per rule and day will do.
 */
function lastDay(rule: CitedDeadlineRule, start: PlainDate, calendar: Calendar): PlainDate | undefined {
  let ends = remembered.get(rule);
  if (ends === undefined) remembered.set(rule, (ends = new Map()));
  if (ends.has(start)) return ends.get(start);
  const answer = computeDeadline(rule, { start }, calendar);
  const end = answer.kind === 'due' ? answer.due : undefined;
  if (rule.kind === 'disclosure-max' && rule.unit !== 'working-day') ends.set(start, end);
  return end;
}

type One =
  | { readonly kind: 'unlimited' | 'not-begun' }
  | { readonly kind: 'until'; readonly until: PlainDate }
  | { readonly kind: 'unknown'; readonly missing: string };

function onePeriod(rule: HolderRule, record: CreditRecord, calendar: Calendar): One {
  if (rule.row.effect === 'disclosure-unlimited') return { kind: 'unlimited' };
  const deadline = rule.deadline;
  if (deadline === undefined) return { kind: 'unknown', missing: `deadline:${rule.row.deadline ?? ''}` };
  const field = STARTS[deadline.startEvent];
  const start = field === undefined ? undefined : (record[field] as PlainDate | undefined);
  if (start === undefined) {
    if (field === 'actEndDate' && record.actOngoing === true) return { kind: 'not-begun' };
    return { kind: 'unknown', missing: `record.${field ?? deadline.startEvent}` };
  }
  const until = lastDay(deadline, start, calendar);
  return until === undefined
    ? { kind: 'unknown', missing: `deadline:${deadline.id}` }
    : { kind: 'until', until };
}

/**
 * The shortest period that applies, counted from the event each rule names.
 *
 * The nearest rule that applies governs; wider verified rules may shorten it. A text that is not verified never ends a
 * period by itself: where it would, the record prompts at most. Only where no verified rule applies at all is an
 * unverified one followed, and the record then prompts at most.
 */
export function periodOf(
  record: CreditRecord,
  law: HolderLaw,
  facts: Facts,
  on: PlainDate,
  calendar: Calendar,
): Period {
  const steps: RecordStep[] = [];
  const advisesOnly: AdviseOnlyReason[] = [];
  const missing: string[] = [];
  let until: PlainDate | null | undefined;
  let by: Citation | undefined;
  let governed = false;
  let decided = false;

  for (const rule of law.periods) {
    const applies = truth(rule.row.when, facts);
    if (applies === 'failed') continue;
    const citation = rule.row.citation;
    const one: One =
      applies === 'unknown'
        ? { kind: 'unknown', missing: `rule:${rule.row.id}` }
        : onePeriod(rule, record, calendar);
    if (decided && !rule.decides) {
      if (one.kind === 'until') {
        steps.push({ step: 'period-unverified', outcome: 'info', date: one.until, citation });
        if (on > one.until) advisesOnly.push('unverified-shorter-period');
      }
      continue;
    }
    if (one.kind === 'unknown') {
      steps.push({ step: 'period-start-missing', outcome: 'unknown', citation });
      if (governed) advisesOnly.push('other-period-unknown');
      else missing.push(one.missing);
    } else if (one.kind === 'until') {
      steps.push({ step: 'period', outcome: 'info', date: one.until, citation });
      if (until === undefined || until === null || one.until < until) {
        until = one.until;
        by = citation;
      }
    } else {
      steps.push({
        step: one.kind === 'unlimited' ? 'period-unlimited' : 'act-ongoing',
        outcome: 'info',
        citation,
      });
      if (one.kind === 'unlimited' && until === undefined) until = null;
      by ??= citation;
    }
    governed = true;
    decided ||= rule.decides;
  }

  if (!governed) {
    steps.push({ step: 'period-missing', outcome: 'unknown' });
    missing.push(...(law.missing.length > 0 ? law.missing : ['law:period']));
  } else if (!decided) advisesOnly.push('unverified-law');
  const custom = record.customUntil;
  if (custom !== undefined) {
    steps.push({ step: 'custom-period', outcome: 'info', date: custom });
    if (until === undefined || until === null || custom < until) until = custom;
  }
  return {
    ...(until === undefined ? {} : { until }),
    missing,
    advisesOnly,
    steps,
    citations: by === undefined ? [] : [by],
  };
}
