import { truth } from '../classify/index.ts';
import type { Run } from './run.ts';
import type { OfferedIncentive } from './types.ts';

const NONE: readonly never[] = Object.freeze([]);

/** Incentives for positive records (守信激励), unless an undisputed hit of the subject's own stands against good standing. */
export function incentivesOf(run: Run): OfferedIncentive[] {
  const offered: OfferedIncentive[] = [];
  const against = run.hits.some((hit) => hit.via === undefined && hit.state.state === 'shown');
  for (const { record, state, facts } of run.positive) {
    const fitting = run.law
      .incentivesFor(run.input.matter.type)
      .filter(({ when }) => truth(when, facts) === 'passed');
    if (against || fitting.length === 0) {
      run.notHits.push({
        recordId: record.id,
        record,
        state,
        because: 'not-negative',
        missing: NONE,
        citations: NONE,
      });
      if (against && fitting.length > 0) {
        run.trace.push({
          stage: 'record',
          code: 'incentive-withheld',
          outcome: 'info',
          recordId: record.id,
        });
      }
      continue;
    }
    for (const { id, name, citation } of fitting) {
      offered.push({ id, name, record, citations: [citation] });
      run.trace.push({
        stage: 'measure',
        code: 'incentive',
        outcome: 'passed',
        recordId: record.id,
        citation,
      });
    }
  }
  return offered;
}
