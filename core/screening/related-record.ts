import type { CreditRecord } from '../record/index.ts';
import type { Relation } from './related.ts';
import { addHit, DOUBTS, eligibility, setAside, stateOf, type Run } from './run.ts';

const NONE: readonly never[] = Object.freeze([]);

/** A record about another subject in which the screened person holds a role: it prompts at most, and gives no measure. */
export function relatedRecord(run: Run, record: CreditRecord, relation: Relation): void {
  if (relation.kind === 'none') {
    run.trace.push({ stage: 'record', code: relation.code, outcome: 'info', recordId: record.id });
    return;
  }
  const facts = run.factsOf(record);
  const state = stateOf(run, record, facts);
  const can = eligibility(run, record, state, facts);
  const citation = relation.rule.citation;
  // What is no hit against its own subject is nothing to the person related to it.
  if (!can.ok && !DOUBTS.has(can.because)) return;
  if (!can.ok) return setAside(run, record, state, facts, can);
  if (relation.kind === 'unknown') {
    const { missing } = relation;
    return setAside(run, record, state, facts, {
      because: 'relation-unknown',
      missing,
      citations: [citation],
    });
  }
  run.trace.push({ stage: 'record', code: 'related', outcome: 'passed', recordId: record.id, citation });
  addHit(run, {
    record,
    state,
    level: 'advise',
    because: ['related-person', ...state.advisesOnly],
    measures: NONE,
    via: relation.via,
    citations: [citation, ...can.citations, ...state.citations],
  });
}
