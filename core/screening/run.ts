import type { Citation } from '../answer/index.ts';
import type { Facts } from '../classify/index.ts';
import type { Jurisdiction } from '../law/index.ts';
import { CHINA_CALENDAR } from '../calendar/index.ts';
import { holderLaw, type HolderLaw } from '../record/holder-law.ts';
import { stateUnder } from '../record/state.ts';
import type { CreditRecord, RecordState } from '../record/index.ts';
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
  readonly holders: Map<Jurisdiction, HolderLaw>;
  readonly missing: Set<string>;
  /** Holders elsewhere whose own rules have lapsed. */
  readonly lapsedAt: Set<Jurisdiction>;
  readonly trace: ScreenStep[];
  level: Screening['level'];
}

/** Law of the place that holds a record; most records of a subject lie in one or two places. */
function holderOf(run: Run, record: CreditRecord): HolderLaw {
  let law = run.holders.get(record.heldBy);
  if (law === undefined) {
    law = holderLaw(run.input.law, record.heldBy, run.input.on);
    run.holders.set(record.heldBy, law);
  }
  return law;
}

/** The record's state, told in the trace. */
export function stateOf(run: Run, record: CreditRecord, facts: Facts): RecordState {
  const holder = holderOf(run, record);
  const state = stateUnder(holder, record, facts, run.input.on, CHINA_CALENDAR);
  const outcome = state.state === 'indeterminate' ? 'unknown' : state.mayBeHit ? 'passed' : 'info';
  run.trace.push({ stage: 'record', code: state.state, outcome, recordId: record.id });
  for (const { step, citation } of holder.steps) {
    if (step === 'law-lapsed' && record.heldBy !== run.input.authority.jurisdiction) {
      run.lapsedAt.add(record.heldBy);
    } else if (step === 'law-fallback' && citation !== undefined) {
      run.trace.push({ stage: 'law', code: 'law-fallback', outcome: 'info', recordId: record.id, citation });
    }
  }
  return state;
}

/** Everything a hit needs that lies in the record and its subject. */
export function eligibility(run: Run, record: CreditRecord, state: RecordState, facts: Facts): Eligibility {
  const { on, law: packs } = run.input;
  return eligible(record, state, facts, run.law, holderOf(run, record).law, on, packs);
}

interface Why {
  readonly because: NotAHitReason;
  readonly missing: readonly string[];
  readonly citations: readonly Citation[];
}

/** The record is no hit, and why; what is not known makes the answer indeterminate. */
export function setAside(run: Run, record: CreditRecord, state: RecordState, facts: Facts, why: Why): void {
  const { because, missing, citations } = why;
  const recordId = record.id;
  const doubt = DOUBTS.has(because);
  if (doubt) run.level = stronger(run.level, 'indeterminate');
  for (const fact of missing) run.missing.add(fact);
  const shown = state.visible && mayBeShown(record, facts) && record.origin !== 'market-credit';
  run.notHits.push(
    shown
      ? { recordId, record, state, because, missing, citations }
      : { recordId, state, because, missing, citations },
  );
  run.trace.push({ stage: 'record', code: because, outcome: doubt ? 'unknown' : 'failed', recordId });
}

export function addHit(run: Run, hit: Hit): void {
  const recordId = hit.record.id;
  run.hits.push(hit);
  run.level = stronger(run.level, hit.level);
  for (const code of hit.because) {
    run.trace.push({ stage: 'level', code, outcome: code === 'hold' ? 'passed' : 'info', recordId });
  }
}
