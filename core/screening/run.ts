import { bit, maskOf } from '../answer/choice-mask.ts';
import type { Citation } from '../answer/index.ts';
import type { Facts } from '../classify/index.ts';
import type { Jurisdiction } from '../law/index.ts';
import { CHINA_CALENDAR } from '../calendar/index.ts';
import type { Question } from '../record/answer.ts';
import { stateUnder } from '../record/state.ts';
import type { CreditRecord, RecordState } from '../record/index.ts';
import type { AuthorityLaw, HeldIn } from './authority-law.ts';
import { NOT_A_HIT_DOUBTS } from './doubts.ts';
import { eligible, mayBeShown, type Eligibility } from './eligible.ts';
import { stronger } from './level.ts';
import type { MeasuresByField } from './measures.ts';
import type { Hit, LevelCode, NotAHit, NotAHitReason, ScreenInput, Screening, ScreenStep } from './types.ts';

/** What is asked of a place that holds records. */
interface Holder extends Question, HeldIn {
  readonly law: HeldIn['law'];
}

/** Everything one screening gathers on its way. */
export interface Run {
  readonly input: ScreenInput;
  readonly law: AuthorityLaw;
  readonly factsOf: (record: CreditRecord) => Facts;
  /** What the measures listed for the matter come to against a record. */
  readonly measuresOf: (facts: Facts) => MeasuresByField;
  readonly hits: Hit[];
  readonly notHits: NotAHit[];
  readonly positive: { readonly record: CreditRecord; readonly state: RecordState; readonly facts: Facts }[];
  /** Records that could carry the measure that is proposed. */
  readonly usable: CreditRecord[];
  /** What was asked of the last place that holds a record; most records of a subject lie in one or two places. */
  holder: Holder | undefined;
  missing: Set<string> | undefined;
  /** Holders elsewhere whose own rules have lapsed. */
  lapsedAt: Set<Jurisdiction> | undefined;
  readonly trace: ScreenStep[];
  level: Screening['level'];
  /** Bits of the choices the answer rests on. */
  choices: number;
}

/** Law of the place that holds a record, and what is asked of it. */
function holderOf(run: Run, record: CreditRecord): Holder {
  let holder = run.holder;
  if (holder?.law.law.jurisdiction !== record.heldBy) {
    const { on, choices: chosen } = run.input;
    const { law, judge } = run.law.heldIn(record.heldBy);
    holder = { law, judge, on, calendar: CHINA_CALENDAR, chosen };
    run.holder = holder;
  }
  return holder;
}

/** A fact that would have to be known. */
export function lack(run: Run, fact: string): void {
  (run.missing ??= new Set()).add(fact);
}

/** The record's state, told in the trace. */
export function stateOf(run: Run, record: CreditRecord, facts: Facts): RecordState {
  const holder = holderOf(run, record);
  const state = stateUnder(holder, record, facts);
  run.trace.push({
    stage: 'record',
    code: state.state,
    outcome: state.state === 'indeterminate' ? 'unknown' : state.mayBeHit ? 'passed' : 'info',
    recordId: record.id,
  });
  if (holder.law.steps.length === 0) return state;
  for (const { step, citation } of holder.law.steps) {
    if (step === 'law-lapsed' && record.heldBy !== run.input.authority.jurisdiction) {
      (run.lapsedAt ??= new Set()).add(record.heldBy);
    } else if (step === 'law-fallback' && citation !== undefined) {
      run.trace.push({ stage: 'law', code: 'law-fallback', outcome: 'info', recordId: record.id, citation });
    }
  }
  return state;
}

/** Everything a hit needs that lies in the record and its subject. */
export function eligibility(run: Run, record: CreditRecord, state: RecordState, facts: Facts): Eligibility {
  return eligible(record, state, facts, run.law, holderOf(run, record).judge, run.input.on);
}

const ELSEWHERE = bit('whose-law') | bit('class-schemes');
const AUTOMATION = bit('automation');
const ELIGIBLE = bit('eligible-subject');
const BECAUSE: ReadonlyMap<NotAHitReason | LevelCode, number> = new Map<NotAHitReason | LevelCode, number>([
  ['subject-unknown', bit('eligible-subject')],
  ['subject-not-eligible', bit('eligible-subject')],
  ['list-unknown', bit('unknown-list')],
  ['list-basis-not-law', bit('city-lists')],
  ['list-basis-unverified', bit('city-lists')],
  ['measure-unverified', bit('source-kind')],
]);

/** What may not be shown is not hinted at either, not by a choice. */
const HUSHED: ReadonlySet<NotAHitReason> = new Set<NotAHitReason>([
  'expired',
  'deleted',
  'sealed',
  'not-recorded',
  'repaired',
  'not-negative',
  'not-public-credit',
]);

/** What a reason does to the whole answer. */
interface Effect {
  readonly doubt: boolean;
  readonly hushed: boolean;
  readonly choices: number;
}

const effects = new Map<NotAHitReason, Effect>();

function effectOf(because: NotAHitReason): Effect {
  let effect = effects.get(because);
  if (effect === undefined) {
    const [doubt, hushed] = [NOT_A_HIT_DOUBTS.has(because), HUSHED.has(because)];
    effects.set(because, (effect = { doubt, hushed, choices: BECAUSE.get(because) ?? 0 }));
  }
  return effect;
}

/** The choices an answer about a record rests on: its state's own, and those of judging it from another place. */
function rest(run: Run, record: CreditRecord, state: RecordState): void {
  run.choices |= maskOf(state.choices);
  const here = run.input.authority.jurisdiction;
  // A district and its city are one place; 'CN' stands for the whole country.
  const there = record.heldBy;
  if (here !== there && !here.startsWith(there) && !there.startsWith(here)) run.choices |= ELSEWHERE;
}

interface Why {
  readonly because: NotAHitReason;
  readonly missing: readonly string[];
  readonly citations: readonly Citation[];
}

/** The record is no hit, and why; what is not known makes the answer indeterminate. */
export function setAside(run: Run, record: CreditRecord, state: RecordState, facts: Facts, why: Why): void {
  const { because, missing, citations } = why;
  const { doubt, hushed, choices } = effectOf(because);
  if (!hushed) {
    rest(run, record, state);
    run.choices |= choices;
  }
  const recordId = record.id;
  if (doubt) run.level = stronger(run.level, 'indeterminate');
  if (missing.length > 0) for (const fact of missing) lack(run, fact);
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
  rest(run, hit.record, hit.state);
  if (hit.measures.length > 0) run.choices |= AUTOMATION;
  if (hit.via === undefined && hit.record.subject.type === 'natural-person' && run.law.subjects.length > 0) {
    run.choices |= ELIGIBLE;
  }
  run.level = stronger(run.level, hit.level);
  for (const code of hit.because) {
    run.choices |= BECAUSE.get(code) ?? 0;
    run.trace.push({ stage: 'level', code, outcome: code === 'hold' ? 'passed' : 'info', recordId });
  }
}
