import { bit, bitsOf } from '../answer/choice-mask.ts';
import type { Citation } from '../answer/index.ts';
import type { PlainDate } from '../date/index.ts';
import { answer, HIDDEN, NONE, type Question } from './answer.ts';
import type { Applying, HolderRule } from './applying.ts';
import type { HolderLaw } from './holder-law.ts';
import { periodOf } from './period.ts';
import type { CreditRecord, RecordState, RecordStateKind, RecordStep, RecordStepCode } from './types.ts';

const REVOKED = bit('revoked-what');
const EXCLUDED = bit('simple-procedure:exclude');

function end(
  record: CreditRecord,
  law: HolderLaw,
  state: RecordStateKind,
  code: RecordStepCode,
  since: PlainDate | undefined,
  rule: HolderRule | undefined,
  choices = 0,
  visible = !HIDDEN.has(state),
): RecordState {
  const step = stepOf(code, since, rule?.row.citation);
  const period = {
    until: undefined,
    missing: NONE,
    advisesOnly: NONE,
    choices: choices | bitsOf(rule?.row.choices),
    steps: [step],
    citations: rule === undefined ? NONE : rule.citations,
  };
  return answer(record, law, state, period, visible, since);
}

function stepOf(
  step: RecordStepCode,
  date: PlainDate | undefined,
  citation: Citation | undefined,
): RecordStep {
  const outcome = 'failed';
  if (citation === undefined) return date === undefined ? { step, outcome } : { step, outcome, date };
  return date === undefined ? { step, outcome, citation } : { step, outcome, date, citation };
}

/** States that end a record's use for good, whatever its period. */
export function ended(
  record: CreditRecord,
  rules: Applying,
  { law, on, calendar, chosen }: Question,
): RecordState | undefined {
  if (record.sealed === true || rules.sealed !== undefined)
    return end(record, law, 'sealed', 'sealed', undefined, rules.sealed);
  if (rules.notRecorded?.decides === true)
    return end(record, law, 'not-recorded', 'not-recorded', undefined, rules.notRecorded);
  if (record.procedure === 'simple' && chosen?.['simple-procedure'] === 'exclude') {
    return end(record, law, 'not-recorded', 'not-recorded', undefined, undefined, EXCLUDED);
  }
  const { deletedOn, repairedOn, basis } = record;
  if (reached(deletedOn, on)) return end(record, law, 'deleted', 'deleted', deletedOn, undefined);
  if (basis !== undefined) {
    const { revokedOn, alteredOn } = basis;
    if (reached(revokedOn, on)) {
      return end(record, law, 'revoked', 'basis-revoked', revokedOn, rules.revoked, REVOKED);
    }
    if (reached(alteredOn, on)) {
      // It is shown as awaiting its update, though no longer than its period allows.
      const { until } = periodOf(record, law, rules.periods, on, calendar);
      const visible = !until || on <= until;
      return end(record, law, 'altered', 'basis-altered', alteredOn, rules.revoked, REVOKED, visible);
    }
  }
  if (reached(repairedOn, on)) {
    return end(record, law, 'repaired', 'repaired', repairedOn, rules.repaired);
  }
  return undefined;
}

const reached = (day: PlainDate | undefined, on: PlainDate): boolean => day !== undefined && day <= on;
