import type { Citation } from '../answer/index.ts';
import { CHINA_CALENDAR, type Calendar } from '../calendar/index.ts';
import type { Facts } from '../classify/index.ts';
import { addDays, type PlainDate } from '../date/index.ts';
import type { LawPack } from '../law/index.ts';
import { recordFacts } from './facts.ts';
import { holderLaw, type HolderLaw, type HolderRule } from './holder-law.ts';
import { objectionRule, openObjection, upheldObjection } from './objection.ts';
import { periodOf } from './period.ts';
import type {
  AdviseOnlyReason,
  CreditRecord,
  RecordState,
  RecordStateKind,
  RecordStep,
  RecordStepCode,
} from './types.ts';

export interface RecordStateInput {
  /** Every pack that is loaded; the holder's place and the day choose among them. */
  readonly law: readonly LawPack[];
  readonly on: PlainDate;
  /** Holiday table, should a period ever count working days. */
  readonly calendar?: Calendar;
}

const NONE: readonly never[] = Object.freeze([]);

/** States in which nothing of the content may be shown. `altered` is shown as awaiting its update. */
const HIDDEN: ReadonlySet<RecordStateKind> = new Set([
  'suspended',
  'expired',
  'repaired',
  'revoked',
  'deleted',
  'sealed',
  'not-recorded',
]);

/** What the holder has to do about a record in this state. */
const TASKS: Partial<Record<RecordStateKind, readonly string[]>> = {
  expired: ['delete-from-websites'],
  revoked: ['push-withdrawal'],
  altered: ['push-change'],
  suspended: ['verify-objection'],
  'under-objection': ['verify-objection'],
  'not-recorded': ['remove-from-record'],
};

interface Given {
  readonly record: CreditRecord;
  readonly law: HolderLaw;
  readonly facts: Facts;
  readonly on: PlainDate;
  readonly calendar: Calendar;
}

/**
 * What has become of a record on a day, by the law of the place that holds it: may it be shown, may it be a hit, until
 * when, and why. Asked in this order, the first that holds decides: sealed, kept out of credit records, deleted, basis
 * document revoked (the hit ends on that day), basis document altered, repaired, expired (the last day is still shown;
 * of a period set by law and one set by the holder the shorter counts), under objection.
 *
 * The holder's own pack governs; where it has lapsed, wider law in force answers in its place and the answer says so
 * (`law-lapsed`, `law-fallback`). Without any, `indeterminate`. Never throws on data.
 *
 * @param input.on the day asked about, a civil date in China.
 * @source 济南市社会信用管理办法 第二十二条、第四十条、第四十一条; 公共信用信息管理办法（大连） 第十二条、第十七条
 */
export function recordState(record: CreditRecord, input: RecordStateInput): RecordState {
  const law = holderLaw(input.law, record.heldBy, input.on);
  return stateUnder(law, record, recordFacts(record), input.on, input.calendar ?? CHINA_CALENDAR);
}

/** The same under law that has been chosen already. */
export function stateUnder(
  law: HolderLaw,
  record: CreditRecord,
  facts: Facts,
  on: PlainDate,
  calendar: Calendar,
): RecordState {
  const given: Given = { record, law, facts, on, calendar };
  return ended(given) ?? lasting(given);
}

interface Parts {
  readonly since: PlainDate | undefined;
  readonly until: PlainDate | null | undefined;
  readonly visible: boolean;
  readonly missing: readonly string[];
  readonly advisesOnly: readonly AdviseOnlyReason[];
  readonly steps: readonly RecordStep[];
  readonly citations: readonly Citation[];
}

function answer(given: Given, state: RecordStateKind, parts: Parts): RecordState {
  const { record, law } = given;
  const stands = state === 'shown' || state === 'under-objection';
  const own = record.origin === undefined || record.origin === 'public-credit';
  const made: { -readonly [K in keyof RecordState]: RecordState[K] } = {
    state,
    visible: parts.visible,
    mayBeHit: stands && own && record.polarity === 'negative',
    advisesOnly: parts.advisesOnly,
    missing: parts.missing,
    tasks: TASKS[state] ?? NONE,
    trace: law.steps.length === 0 ? parts.steps : [...law.steps, ...parts.steps],
    citations: law.citations.length === 0 ? parts.citations : [...law.citations, ...parts.citations],
  };
  if (parts.until !== undefined) made.discloseUntil = parts.until;
  if (parts.since !== undefined) made.since = parts.since;
  return made;
}

/** The first rule that applies to the record. */
const applying = (rules: readonly HolderRule[], facts: Facts): HolderRule | undefined =>
  rules.length === 0 ? undefined : rules.find((rule) => rule.applies(facts) === 'passed');

function end(
  given: Given,
  state: RecordStateKind,
  code: RecordStepCode,
  since: PlainDate | undefined,
  rule: HolderRule | undefined,
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
    steps: [step],
    citations: rule === undefined ? NONE : rule.citations,
  });
}

/** States that end a record's use for good, whatever its period. */
function ended(given: Given): RecordState | undefined {
  const { record, law, facts, on } = given;
  const sealing = applying(law.sealed, facts);
  if (record.sealed === true || sealing !== undefined)
    return end(given, 'sealed', 'sealed', undefined, sealing);
  const excluded = applying(law.notRecorded, facts);
  if (excluded?.decides === true) return end(given, 'not-recorded', 'not-recorded', undefined, excluded);
  const { deletedOn, repairedOn, basis } = record;
  if (reached(deletedOn, on)) return end(given, 'deleted', 'deleted', deletedOn, undefined);
  if (basis !== undefined) {
    const { revokedOn, alteredOn } = basis;
    if (reached(revokedOn, on)) {
      return end(given, 'revoked', 'basis-revoked', revokedOn, applying(law.revoked, facts));
    }
    if (reached(alteredOn, on)) {
      return end(given, 'altered', 'basis-altered', alteredOn, applying(law.revoked, facts));
    }
  }
  if (reached(repairedOn, on)) {
    return end(given, 'repaired', 'repaired', repairedOn, applying(law.repaired, facts));
  }
  return undefined;
}

const reached = (day: PlainDate | undefined, on: PlainDate): boolean => day !== undefined && day <= on;

/** Records that run: the period first, then what an objection does to them. */
function lasting(given: Given): RecordState {
  const { record, law, facts, on } = given;
  const {
    until,
    missing,
    steps,
    citations,
    advisesOnly: kept,
  } = periodOf(record, law, facts, on, given.calendar);
  if (until !== undefined && until !== null && on > until) {
    return over(given, 'expired', 'expired', addDays(until, 1), { until, missing: NONE, steps, citations });
  }
  const objected = record.objections !== undefined && record.objections.length > 0;
  const upheld = objected ? upheldObjection(record, on) : undefined;
  if (upheld !== undefined) {
    const since = upheld.closedOn as PlainDate;
    return over(given, 'altered', 'objection-upheld', since, { until, missing: NONE, steps, citations });
  }
  const open = objected ? openObjection(record, on) : undefined;
  const rule = open === undefined ? undefined : objectionRule(law, facts);
  const suspends = rule?.row.effect === 'objection-suspends';
  const state: RecordStateKind = suspends
    ? 'suspended'
    : missing.length > 0
      ? 'indeterminate'
      : open === undefined
        ? 'shown'
        : 'under-objection';
  return answer(given, state, {
    since: open?.receivedOn,
    until,
    // A last day the holder has set and that has not passed lets an unclear record be shown; it is no ground for a hit.
    visible: state === 'indeterminate' ? record.customUntil !== undefined : !suspends,
    missing: suspends ? NONE : missing,
    advisesOnly: doubts(given, kept, open !== undefined),
    steps: open === undefined ? steps : [...steps, ...objectionSteps(open.receivedOn, rule)],
    citations: rule === undefined ? citations : [...citations, rule.row.citation],
  });
}

/** A state that ends the record on a day, told after the steps of its period. */
function over(
  given: Given,
  state: RecordStateKind,
  code: RecordStepCode,
  since: PlainDate,
  parts: Pick<Parts, 'until' | 'missing' | 'steps' | 'citations'>,
): RecordState {
  const { until, missing, citations } = parts;
  const steps: RecordStep[] = [...parts.steps, { step: code, outcome: 'failed', date: since }];
  const visible = !HIDDEN.has(state);
  return answer(given, state, { since, until, visible, missing, advisesOnly: NONE, steps, citations });
}

function objectionSteps(since: PlainDate, rule: HolderRule | undefined): RecordStep[] {
  const open: RecordStep = { step: 'objection-open', outcome: 'info', date: since };
  if (rule === undefined) return [open, { step: 'objection-label', outcome: 'info' }];
  const step = rule.row.effect === 'objection-suspends' ? 'objection-suspends' : 'objection-label';
  return [open, { step, outcome: 'info', citation: rule.row.citation }];
}

/** Everything that keeps the record at a prompt, whatever the measure. */
function doubts(
  { record, law, facts }: Given,
  kept: readonly AdviseOnlyReason[],
  objected: boolean,
): readonly AdviseOnlyReason[] {
  const simple = record.procedure === 'simple';
  const unrecorded =
    law.notRecorded.length > 0 && law.notRecorded.some((rule) => rule.applies(facts) !== 'failed');
  if (!simple && !unrecorded && !objected) return kept;
  const all: AdviseOnlyReason[] = [...kept];
  if (simple) all.push('simple-procedure');
  if (unrecorded) all.push('recording-unknown');
  if (objected) all.push('objection-open');
  return all;
}
