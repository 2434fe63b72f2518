import { bit } from '../answer/choice-mask.ts';
import type { Citation } from '../answer/index.ts';
import { joined } from '../answer/joined.ts';
import type { Calendar } from '../calendar/index.ts';
import { isPlainDate, type PlainDate } from '../date/index.ts';
import { computeDeadline } from '../deadline/index.ts';
import type { CitedDeadlineRule } from '../deadline/types.ts';
import type { Applying, HolderRule, Said } from './applying.ts';
import type { HolderLaw } from './holder-law.ts';
import type { AdviseOnlyReason, CreditRecord, RecordStep } from './types.ts';

/** How long a record may be shown, from the law of the place it is held in and the holder's own choice. */
export interface Period {
  /** Last day, inclusive; `null` without limit; undefined where it can't be known. */
  readonly until: PlainDate | null | undefined;
  /** The day after it, made when first asked for. */
  over?: PlainDate;
  /** Facts without which the last day can't be known. */
  readonly missing: readonly string[];
  readonly advisesOnly: readonly AdviseOnlyReason[];
  /** Bits: the day counting begins on, and what an unverified text may do. */
  readonly choices: number;
  readonly steps: readonly RecordStep[];
  /** Where the deciding period stands. */
  readonly citations: readonly Citation[];
}

/** The field of a record that starts a clock, by the name the rules give the event. */
export const STARTS: Readonly<Record<string, keyof CreditRecord>> = {
  actEnded: 'actEndDate',
  decisionMade: 'decisionDate',
  documentMade: 'decisionDate',
  published: 'publishedOn',
};

const START = bit('start-day');
const SOURCE = bit('source-kind');
const NONE: readonly never[] = Object.freeze([]);
/** So many days are kept for each rule. */
const MOST = 2000;

const unknown = (missing: string, citation: Citation): Said => ({
  until: undefined,
  missing,
  step: { step: 'period-start-missing', outcome: 'unknown', citation },
});

/**
 * A period that began on `start`. `computeDeadline` never rolls a disclosure period on to a working day, so the calendar
 * has no say in it, and one answer per rule and day will do.
 */
function periodFrom(
  rule: HolderRule,
  deadline: CitedDeadlineRule,
  start: PlainDate,
  calendar: Calendar,
): Said {
  const known = rule.known.get(start);
  if (known !== undefined) return known;
  const { citation } = rule.row;
  if (!isPlainDate(start)) return unknown(`record.${rule.start}`, citation);
  const answer = computeDeadline(deadline, { start }, calendar);
  const step = rule.decides ? 'period' : 'period-unverified';
  const said: Said =
    answer.kind === 'due'
      ? { until: answer.due, step: { step, outcome: 'info', date: answer.due, citation } }
      : unknown(`deadline:${deadline.id}`, citation);
  if (deadline.kind === 'disclosure-max' && deadline.unit !== 'working-day') {
    if (rule.known.size >= MOST) rule.known.clear();
    rule.known.set(start, said);
  }
  return said;
}

/** By the rule's own period, or by the day the provider has set under other rules where the text lets it do so. */
function saidBy(rule: HolderRule, record: CreditRecord, calendar: Calendar): Said {
  const own = ownPeriod(rule, record, calendar);
  const { customUntil: until, customBasis } = record;
  if (rule.row.providerMaySet !== true || !customBasis || !isPlainDate(until)) return own;
  // Within the rule's own period the day may only be sooner, and what is set for that is said after it.
  if (own.until === undefined ? own.missing === undefined : own.until === null || until <= own.until)
    return own;
  const step = rule.decides ? 'period' : 'period-unverified';
  return {
    until,
    step: { step, outcome: 'info', date: until, citation: rule.row.citation },
    ownUntil: own.until ?? null,
  };
}

function ownPeriod(rule: HolderRule, record: CreditRecord, calendar: Calendar): Said {
  const { deadline, row } = rule;
  const { citation } = row;
  if (row.effect === 'disclosure-unlimited') {
    return { until: null, step: { step: 'period-unlimited', outcome: 'info', citation } };
  }
  if (row.effect === 'disclosure-with-restriction') {
    const until = record.restriction?.until;
    if (!isPlainDate(until)) return unknown('record.restriction.until', citation);
    const step = rule.decides ? 'period' : 'period-unverified';
    return { until, step: { step, outcome: 'info', date: until, citation } };
  }
  if (deadline === undefined) return unknown(`deadline:${row.deadline ?? ''}`, citation);
  const field = rule.start;
  const start = field === undefined ? undefined : (record[field] as PlainDate | undefined);
  if (start !== undefined) return periodFrom(rule, deadline, start, calendar);
  if (field === 'actEndDate' && record.actOngoing === true) {
    return { until: undefined, step: { step: 'act-ongoing', outcome: 'info', citation } };
  }
  return unknown(`record.${field ?? deadline.startEvent}`, citation);
}

interface Saying {
  readonly rule: HolderRule;
  readonly said: Said;
}

/** The shortest period laid down by law, and the holder's own choice where that is shorter still. */
export function periodOf(
  record: CreditRecord,
  law: HolderLaw,
  periods: Applying['periods'],
  on: PlainDate,
  calendar: Calendar,
): Period {
  const period = lawful(record, law, periods, on, calendar);
  return record.customUntil === undefined ? period : customised(period, record.customUntil);
}

/** By law. Where one rule alone speaks its answer is kept with the day. */
function lawful(
  record: CreditRecord,
  law: HolderLaw,
  periods: Applying['periods'],
  on: PlainDate,
  calendar: Calendar,
): Period {
  const only = periods.length === 1 ? periods[0] : undefined;
  if (only?.certain === true) {
    const { rule } = only;
    const said = saidBy(rule, record, calendar);
    return (said.alone ??= shortest([{ rule, said }], law, on));
  }
  const sayings = periods.map(({ rule, certain }) => ({
    rule,
    said: certain ? saidBy(rule, record, calendar) : unknown(`rule:${rule.row.id}`, rule.row.citation),
  }));
  return shortest(sayings, law, on);
}

function customised(period: Period, custom: PlainDate): Period {
  const { advisesOnly, citations } = period;
  let { until, missing, choices } = period;
  let step: RecordStep = { step: 'custom-period', outcome: 'info', date: custom };
  if (!isPlainDate(custom)) {
    missing = joined(missing, ['record.customUntil']);
    step = { step: 'period-start-missing', outcome: 'unknown' };
  } else if (!until || custom <= until) {
    until = custom;
    // A day the holder has set rests on no counting.
    choices &= ~START;
  }
  return { until, missing, advisesOnly, choices, steps: joined(period.steps, [step]), citations };
}

/**
 * The shortest period that applies, counted from the event each rule names.
 *
 * The nearest rule that applies governs; wider verified rules may shorten it. A text that is not verified never ends a
 * period by itself: where it would, the record prompts at most. Only where no verified rule applies at all is an
 * unverified one followed, and the record then prompts at most.
 */
function shortest(sayings: readonly Saying[], law: HolderLaw, on: PlainDate): Period {
  const steps: RecordStep[] = [];
  let advisesOnly: AdviseOnlyReason[] | undefined;
  let missing: string[] | undefined;
  let until: PlainDate | null | undefined;
  let citations: readonly Citation[] = NONE;
  let governed = false;
  let decided = false;

  for (const { rule, said } of sayings) {
    if (decided && !rule.decides) {
      if (!said.until) continue;
      steps.push(said.step);
      if (on > said.until) (advisesOnly ??= []).push('unverified-shorter-period');
      continue;
    }
    steps.push(said.step);
    if (said.ownUntil !== undefined && (said.ownUntil === null || on > said.ownUntil)) {
      (advisesOnly ??= []).push('provider-period');
    }
    if (said.missing !== undefined) {
      if (governed) (advisesOnly ??= []).push('other-period-unknown');
      else (missing ??= []).push(said.missing);
    } else if (citations.length === 0 || (said.until && (!until || said.until < until))) {
      until = said.until;
      citations = rule.citations;
    }
    governed = true;
    decided ||= rule.decides;
  }

  if (!governed) {
    steps.push({ step: 'period-missing', outcome: 'unknown' });
    missing = law.missing.length > 0 ? [...law.missing] : ['law:period'];
  } else if (!decided) (advisesOnly ??= []).push('unverified-law');
  let choices = until ? START : 0;
  if (governed && (!decided || advisesOnly?.includes('unverified-shorter-period'))) choices |= SOURCE;
  return {
    until,
    missing: missing ?? NONE,
    advisesOnly: advisesOnly ?? NONE,
    choices,
    steps: Object.freeze(steps),
    citations,
  };
}
