import type { DayReason, DayStep } from '../../core/deadline/types.ts';

/** Days in a row that read alike: one line of 怎样算出. */
export interface Run {
  readonly reason: DayReason;
  readonly first: DayStep;
  readonly last: DayStep;
}

const same = (a: DayStep, b: DayStep) =>
  a.reason === b.reason && a.holiday === b.holiday && a.reason !== 'extend' && a.reason !== 'start-excluded';

/** Joins the days of a trace into runs, in order; nothing is left out. */
export function runsOf(trace: readonly DayStep[]): readonly Run[] {
  const runs: Run[] = [];
  for (const step of trace) {
    const run = runs[runs.length - 1];
    if (run && same(run.last, step)) runs[runs.length - 1] = { ...run, last: step };
    else runs.push({ reason: step.reason, first: step, last: step });
  }
  return runs;
}
