import type { Citation } from '../answer/index.ts';
import { joined } from '../answer/joined.ts';
import type { CreditRecord, RecordState } from '../record/index.ts';
import { mayBeShown } from './eligible.ts';
import { levelOfHit, stronger } from './level.ts';
import { sameField, type Measures } from './measures.ts';
import { addHit, eligibility, lack, setAside, stateOf, type Run } from './run.ts';

const NONE: readonly never[] = Object.freeze([]);

/** A record about the screened subject itself: a hit, set aside with a reason, or kept for incentives. */
export function ownRecord(run: Run, record: CreditRecord): void {
  const facts = run.factsOf(record);
  const state = stateOf(run, record, facts);
  if (record.polarity === 'positive' && state.state === 'shown' && mayBeShown(record, facts)) {
    run.positive.push({ record, state, facts });
    return;
  }
  const can = eligibility(run, record, state, facts);
  if (!can.ok) return setAside(run, record, state, facts, can);
  if (run.input.proposed !== undefined) run.usable.push(record);
  run.trace.push({ stage: 'record', code: 'eligible', outcome: 'passed', recordId: record.id });
  const listed = run.measuresOf(facts);
  const measures = sameField(record, run.input.matter) ? listed.inField : listed.elsewhere;
  if (measures.any) {
    hit(run, record, state, measures, can.citations);
  } else {
    const why = withoutMeasure(run, measures);
    setAside(run, record, state, facts, { ...why, citations: can.citations });
  }
}

function hit(
  run: Run,
  record: CreditRecord,
  state: RecordState,
  measures: Measures,
  citations: readonly Citation[],
): void {
  const recordId = record.id;
  run.trace.push({ stage: 'measure', code: 'measure-lawful', outcome: 'passed', recordId });
  const held = levelOfHit(record, state, measures);
  if (held.because.includes('relevance-not-suggested') && run.input.matter.domain === undefined) {
    lack(run, 'matter.domain');
  }
  const { level, because } = held;
  const all = joined(citations, state.citations);
  addHit(run, { record, state, level, because, measures: measures.lawful, citations: all });
  if (held.level === 'advise' && state.advisesOnly.length === 0) doubts(run, record, measures);
}

/** A prompt that more knowledge might have made a hold does not pass for the whole answer. */
function doubts(run: Run, record: CreditRecord, measures: Measures): void {
  if (run.law.measuresLapsed) {
    lack(run, `law:${run.input.authority.jurisdiction}`);
    run.level = stronger(run.level, 'indeterminate');
  }
  if (record.severity === 'severe-listed' && measures.unknown.length > 0) {
    for (const fact of measures.unknown) lack(run, fact);
    run.trace.push({ stage: 'measure', code: 'measure-unknown', outcome: 'unknown', recordId: record.id });
    run.level = stronger(run.level, 'indeterminate');
  }
}

/** Why nothing the law lists can be applied: nothing does, or it is not known. */
function withoutMeasure(run: Run, measures: Measures) {
  const { law, input } = run;
  if (law.measures.length === 0 || law.measuresLapsed) {
    return { because: 'law-missing', missing: [`law:${input.authority.jurisdiction}`] } as const;
  }
  if (measures.unknown.length > 0) return { because: 'legality-unknown', missing: measures.unknown } as const;
  return { because: 'no-lawful-measure', missing: NONE } as const;
}
