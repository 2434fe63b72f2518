import { bit } from '../answer/choice-mask.ts';
import { joined } from '../answer/joined.ts';
import { addDays, type PlainDate } from '../date/index.ts';
import { answer, HIDDEN, NONE, type Given, type Parts } from './answer.ts';
import type { HolderRule } from './applying.ts';
import { openObjection, upheldObjection } from './objection.ts';
import { periodOf } from './period.ts';
import type { AdviseOnlyReason, RecordState, RecordStateKind, RecordStep, RecordStepCode } from './types.ts';

const STRICT = bit('objection-effect:always-suspend');
const OBJECTION = bit('objection-effect');
const SIMPLE = bit('simple-procedure');

/** Records that run: the period first, then what an objection does to them. */
export function lasting(given: Given): RecordState {
  const { record, law, rules, on } = given;
  const {
    until,
    missing,
    steps,
    citations,
    advisesOnly: kept,
    choices: counted,
  } = periodOf(record, law, rules.periods, on, given.calendar);
  if (until !== undefined && until !== null && on > until) {
    return over(given, 'expired', 'expired', addDays(until, 1), {
      until,
      missing: NONE,
      choices: counted,
      steps,
      citations,
    });
  }
  const objected = record.objections !== undefined && record.objections.length > 0;
  const upheld = objected ? upheldObjection(record, on) : undefined;
  if (upheld !== undefined) {
    const since = upheld.closedOn as PlainDate;
    return over(given, 'altered', 'objection-upheld', since, {
      until,
      missing: NONE,
      choices: counted,
      steps,
      citations,
    });
  }
  const open = objected ? openObjection(record, on) : undefined;
  const rule = open === undefined ? undefined : rules.objection;
  const strict = open !== undefined && given.chosen?.['objection-effect'] === 'always-suspend';
  const suspends = strict || rule?.row.effect === 'objection-suspends';
  const state: RecordStateKind = suspends
    ? 'suspended'
    : missing.length > 0
      ? 'indeterminate'
      : open === undefined
        ? 'shown'
        : 'under-objection';
  return answer(given, state, {
    since: open?.receivedOn,
    until,
    // A last day the holder has set and that has not passed lets an unclear record be shown; it is no ground for a hit.
    visible: state === 'indeterminate' ? record.customUntil !== undefined : !suspends,
    missing: suspends ? NONE : missing,
    advisesOnly: doubts(given, kept, open !== undefined),
    choices:
      counted |
      (open === undefined ? 0 : strict ? STRICT : OBJECTION) |
      (record.procedure === 'simple' ? SIMPLE : 0),
    steps: open === undefined ? steps : joined(steps, objectionSteps(open.receivedOn, rule, suspends)),
    citations: rule === undefined ? citations : joined(citations, rule.citations),
  });
}

/** A state that ends the record on a day, told after the steps of its period. */
function over(
  given: Given,
  state: RecordStateKind,
  code: RecordStepCode,
  since: PlainDate,
  parts: Pick<Parts, 'until' | 'missing' | 'choices' | 'steps' | 'citations'>,
): RecordState {
  const { until, missing, choices, citations } = parts;
  const steps = joined<RecordStep>(parts.steps, [{ step: code, outcome: 'failed', date: since }]);
  const visible = !HIDDEN.has(state);
  return answer(given, state, {
    since,
    until,
    visible,
    missing,
    advisesOnly: NONE,
    choices,
    steps,
    citations,
  });
}

function objectionSteps(since: PlainDate, rule: HolderRule | undefined, suspends: boolean): RecordStep[] {
  const open: RecordStep = { step: 'objection-open', outcome: 'info', date: since };
  const step = suspends ? 'objection-suspends' : 'objection-label';
  if (rule === undefined) return [open, { step, outcome: 'info' }];
  return [open, { step, outcome: 'info', citation: rule.row.citation }];
}

/** Everything that keeps the record at a prompt, whatever the measure. */
function doubts(
  { record, rules }: Given,
  kept: readonly AdviseOnlyReason[],
  objected: boolean,
): readonly AdviseOnlyReason[] {
  const simple = record.procedure === 'simple';
  const unrecorded = rules.perhapsNotRecorded;
  if (!simple && !unrecorded && !objected) return kept;
  const all: AdviseOnlyReason[] = [...kept];
  if (simple) all.push('simple-procedure');
  if (unrecorded) all.push('recording-unknown');
  if (objected) all.push('objection-open');
  return all;
}
