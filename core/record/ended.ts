import { bit, bitsOf } from '../answer/choice-mask.ts';
import type { PlainDate } from '../date/index.ts';
import { answer, HIDDEN, NONE, type Given } from './answer.ts';
import type { HolderRule } from './applying.ts';
import type { RecordState, RecordStateKind, RecordStep, RecordStepCode } from './types.ts';

function end(
  given: Given,
  state: RecordStateKind,
  code: RecordStepCode,
  since: PlainDate | undefined,
  rule: HolderRule | undefined,
  choices = 0,
): RecordState {
  const step: { -readonly [K in keyof RecordStep]: RecordStep[K] } = { step: code, outcome: 'failed' };
  if (since !== undefined) step.date = since;
  if (rule !== undefined) step.citation = rule.row.citation;
  return answer(given, state, {
    since,
    until: undefined,
    visible: !HIDDEN.has(state),
    missing: NONE,
    advisesOnly: NONE,
    choices: choices | bitsOf(rule?.row.choices),
    steps: [step],
    citations: rule === undefined ? NONE : rule.citations,
  });
}

/** States that end a record's use for good, whatever its period. */
export function ended(given: Given): RecordState | undefined {
  const { record, rules, on } = given;
  if (record.sealed === true || rules.sealed !== undefined)
    return end(given, 'sealed', 'sealed', undefined, rules.sealed);
  if (rules.notRecorded?.decides === true)
    return end(given, 'not-recorded', 'not-recorded', undefined, rules.notRecorded);
  if (record.procedure === 'simple' && given.chosen?.['simple-procedure'] === 'exclude') {
    return end(given, 'not-recorded', 'not-recorded', undefined, undefined, bit('simple-procedure:exclude'));
  }
  const { deletedOn, repairedOn, basis } = record;
  if (reached(deletedOn, on)) return end(given, 'deleted', 'deleted', deletedOn, undefined);
  if (basis !== undefined) {
    const { revokedOn, alteredOn } = basis;
    if (reached(revokedOn, on)) {
      return end(given, 'revoked', 'basis-revoked', revokedOn, rules.revoked, bit('revoked-what'));
    }
    if (reached(alteredOn, on)) {
      return end(given, 'altered', 'basis-altered', alteredOn, rules.revoked, bit('revoked-what'));
    }
  }
  if (reached(repairedOn, on)) {
    return end(given, 'repaired', 'repaired', repairedOn, rules.repaired);
  }
  return undefined;
}

const reached = (day: PlainDate | undefined, on: PlainDate): boolean => day !== undefined && day <= on;
