import type { Citation } from '../answer/index.ts';
import type { Facts } from '../classify/index.ts';
import type { Jurisdiction } from '../law/index.ts';
import { holderLaw } from '../record/holder-law.ts';
import { recordState, type CreditRecord, type RecordState } from '../record/index.ts';
import type { AuthorityLaw } from './authority-law.ts';
import { eligible, mayBeShown, type Eligibility } from './eligible.ts';
import { stronger } from './level.ts';
import type {
  Hit,
  NotAHit,
  NotAHitDoubt,
  NotAHitReason,
  ScreenInput,
  Screening,
  ScreenStep,
} from './types.ts';

/** Reasons that mean "not known": the answer can't pass for clear. */
export const DOUBTS: ReadonlySet<NotAHitReason> = new Set<NotAHitDoubt>([
  'state-unknown',
  'needs-authorisation',
  'no-basis',
  'basis-unknown',
  'subject-unknown',
  'list-unknown',
  'list-basis-not-law',
  'legality-unknown',
  'law-missing',
  'relation-unknown',
]);

/** Everything one screening gathers on its way. */
export interface Run {
  readonly input: ScreenInput;
  readonly law: AuthorityLaw;
  readonly factsOf: (record: CreditRecord) => Facts;
  readonly hits: Hit[];
  readonly notHits: NotAHit[];
  readonly positive: { readonly record: CreditRecord; readonly state: RecordState; readonly facts: Facts }[];
  /** Records that could carry a measure. */
  readonly usable: CreditRecord[];
  readonly missing: Set<string>;
  /** Holders elsewhere whose own rules have lapsed. */
  readonly lapsedAt: Set<Jurisdiction>;
  readonly trace: ScreenStep[];
  level: Screening['level'];
}

/** The record's state, told in the trace. */
export function stateOf(run: Run, record: CreditRecord): RecordState {
  const state = recordState(record, { law: run.input.law, on: run.input.on });
  const outcome = state.state === 'indeterminate' ? 'unknown' : state.mayBeHit ? 'passed' : 'info';
  run.trace.push({ stage: 'record', code: state.state, outcome, recordId: record.id });
  if (
    record.heldBy !== run.input.authority.jurisdiction &&
    state.trace.some(({ step }) => step === 'law-lapsed')
  ) {
    run.lapsedAt.add(record.heldBy);
  }
  const fallback = state.trace.find(({ step }) => step === 'law-fallback');
  if (fallback?.citation !== undefined) {
    const { citation } = fallback;
    run.trace.push({ stage: 'law', code: 'law-fallback', outcome: 'info', recordId: record.id, citation });
  }
  return state;
}

/** Everything a hit needs that lies in the record and its subject. */
export function eligibility(run: Run, record: CreditRecord, state: RecordState, facts: Facts): Eligibility {
  const holder = holderLaw(run.input.law, record.heldBy, run.input.on).law;
  return eligible(record, state, facts, run.law, holder, run.input.on);
}

/** The record is no hit, and why; what is not known makes the answer indeterminate. */
export function setAside(
  run: Run,
  record: CreditRecord,
  state: RecordState,
  facts: Facts,
  why: {
    readonly because: NotAHitReason;
    readonly missing: readonly string[];
    readonly citations: readonly Citation[];
  },
): void {
  const { because, missing, citations } = why;
  const doubt = DOUBTS.has(because);
  if (doubt) run.level = stronger(run.level, 'indeterminate');
  for (const fact of missing) run.missing.add(fact);
  const shown = state.visible && mayBeShown(record, facts) && record.origin !== 'market-credit';
  run.notHits.push({ recordId: record.id, ...(shown && { record }), state, because, missing, citations });
  run.trace.push({
    stage: 'record',
    code: because,
    outcome: doubt ? 'unknown' : 'failed',
    recordId: record.id,
  });
}

export function addHit(run: Run, hit: Hit): void {
  run.hits.push(hit);
  run.level = stronger(run.level, hit.level);
  for (const code of hit.because) {
    run.trace.push({
      stage: 'level',
      code,
      outcome: code === 'hold' ? 'passed' : 'info',
      recordId: hit.record.id,
    });
  }
}
