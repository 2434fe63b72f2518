import { bit, bitsOf } from '../answer/choice-mask.ts';
import type { Facts } from '../classify/index.ts';
import type { PlainDate } from '../date/index.ts';
import { answer, HIDDEN, NONE, type Given } from './answer.ts';
import type { HolderRule } from './holder-law.ts';
import type { RecordState, RecordStateKind, RecordStep, RecordStepCode } from './types.ts';

/** The first rule that applies to the record. */
function applying(rules: readonly HolderRule[], facts: Facts): HolderRule | undefined {
  for (const rule of rules) if (rule.applies(facts) === 'passed') return rule;
  return undefined;
}

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
  const { record, law, facts, on } = given;
  const sealing = applying(law.sealed, facts);
  if (record.sealed === true || sealing !== undefined)
    return end(given, 'sealed', 'sealed', undefined, sealing);
  const excluded = applying(law.notRecorded, facts);
  if (excluded?.decides === true) return end(given, 'not-recorded', 'not-recorded', undefined, excluded);
  if (record.procedure === 'simple' && given.chosen?.['simple-procedure'] === 'exclude') {
    return end(given, 'not-recorded', 'not-recorded', undefined, undefined, bit('simple-procedure:exclude'));
  }
  const { deletedOn, repairedOn, basis } = record;
  if (reached(deletedOn, on)) return end(given, 'deleted', 'deleted', deletedOn, undefined);
  if (basis !== undefined) {
    const { revokedOn, alteredOn } = basis;
    if (reached(revokedOn, on)) {
      return end(
        given,
        'revoked',
        'basis-revoked',
        revokedOn,
        applying(law.revoked, facts),
        bit('revoked-what'),
      );
    }
    if (reached(alteredOn, on)) {
      return end(
        given,
        'altered',
        'basis-altered',
        alteredOn,
        applying(law.revoked, facts),
        bit('revoked-what'),
      );
    }
  }
  if (reached(repairedOn, on)) {
    return end(given, 'repaired', 'repaired', repairedOn, applying(law.repaired, facts));
  }
  return undefined;
}

const reached = (day: PlainDate | undefined, on: PlainDate): boolean => day !== undefined && day <= on;
