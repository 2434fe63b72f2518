import { bit } from '../answer/choice-mask.ts';
import { joined } from '../answer/joined.ts';
import { addDays, type PlainDate } from '../date/index.ts';
import { answer, HIDDEN, NONE, type Question } from './answer.ts';
import type { Applying, HolderRule } from './applying.ts';
import type { HolderLaw } from './holder-law.ts';
import { openObjection, upheldObjection } from './objection.ts';
import { periodOf, type Period } from './period.ts';
import type {
  AdviseOnlyReason,
  CreditRecord,
  RecordState,
  RecordStateKind,
  RecordStep,
  RecordStepCode,
} from './types.ts';

const STRICT = bit('objection-effect:always-suspend');
const OBJECTION = bit('objection-effect');
const SIMPLE = bit('simple-procedure');

/** Records that run: the period first, then what an objection does to them. */
export function lasting(record: CreditRecord, rules: Applying, question: Question): RecordState {
  const { law, on } = question;
  const period = periodOf(record, law, rules.periods, on, question.calendar);
  const { until } = period;
  if (until !== undefined && until !== null && on > until) {
    return over(record, law, period, 'expired', 'expired', (period.over ??= addDays(until, 1)));
  }
  if (record.objections !== undefined && record.objections.length > 0) {
    const upheld = upheldObjection(record, on);
    if (upheld !== undefined) {
      return over(record, law, period, 'altered', 'objection-upheld', upheld.closedOn as PlainDate);
    }
    const open = openObjection(record, on);
    if (open !== undefined) return objected(record, rules, question, period, open.receivedOn);
  }
  const unknown = period.missing.length > 0;
  const state = unknown ? 'indeterminate' : 'shown';
  return answer(record, law, state, doubted(record, rules, period), mayShow(record, unknown), undefined);
}

/** A last day the holder has set and that has not passed lets an unclear record be shown; it is no ground for a hit. */
const mayShow = (record: CreditRecord, unknown: boolean): boolean =>
  !unknown || record.customUntil !== undefined;

/** A state that ends the record on a day, told after the steps of its period. */
function over(
  record: CreditRecord,
  law: HolderLaw,
  period: Period,
  state: RecordStateKind,
  code: RecordStepCode,
  since: PlainDate,
): RecordState {
  const steps = joined<RecordStep>(period.steps, [{ step: code, outcome: 'failed', date: since }]);
  const { until, choices, citations } = period;
  const told = { until, missing: NONE, advisesOnly: NONE, choices, steps, citations };
  return answer(record, law, state, told, !HIDDEN.has(state), since);
}

/** Under objection since a day: withheld, or shown with its label. */
function objected(
  record: CreditRecord,
  rules: Applying,
  { law, chosen }: Question,
  period: Period,
  since: PlainDate,
): RecordState {
  const rule = rules.objection;
  const strict = chosen?.['objection-effect'] === 'always-suspend';
  const suspends = strict || rule?.row.effect === 'objection-suspends';
  const unknown = period.missing.length > 0;
  const doubts = doubted(record, rules, period);
  const told: Period = {
    until: period.until,
    missing: suspends ? NONE : period.missing,
    advisesOnly: [...doubts.advisesOnly, 'objection-open'],
    choices: doubts.choices | (strict ? STRICT : OBJECTION),
    steps: joined(period.steps, objectionSteps(since, rule, suspends)),
    citations: rule === undefined ? period.citations : joined(period.citations, rule.citations),
  };
  if (suspends) return answer(record, law, 'suspended', told, false, since);
  const state = unknown ? 'indeterminate' : 'under-objection';
  return answer(record, law, state, told, mayShow(record, unknown), since);
}

function objectionSteps(since: PlainDate, rule: HolderRule | undefined, suspends: boolean): RecordStep[] {
  const open: RecordStep = { step: 'objection-open', outcome: 'info', date: since };
  const step = suspends ? 'objection-suspends' : 'objection-label';
  if (rule === undefined) return [open, { step, outcome: 'info' }];
  return [open, { step, outcome: 'info', citation: rule.row.citation }];
}

/** The period with everything that keeps the record at a prompt, whatever the measure. */
function doubted(record: CreditRecord, rules: Applying, period: Period): Period {
  const simple = record.procedure === 'simple';
  if (!simple && !rules.perhapsNotRecorded) return period;
  const advisesOnly: AdviseOnlyReason[] = [...period.advisesOnly];
  if (simple) advisesOnly.push('simple-procedure');
  if (rules.perhapsNotRecorded) advisesOnly.push('recording-unknown');
  return { ...period, advisesOnly, choices: period.choices | (simple ? SIMPLE : 0) };
}
