import type { Citation } from '../answer/index.ts';
import { CHINA_CALENDAR, type Calendar } from '../calendar/index.ts';
import { truth, type Facts } from '../classify/index.ts';
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
  const given: Given = {
    record,
    law,
    facts: recordFacts(record),
    on: input.on,
    calendar: input.calendar ?? CHINA_CALENDAR,
  };
  return ended(given) ?? lasting(given);
}

function answer(
  given: Given,
  state: RecordStateKind,
  parts: {
    readonly since?: PlainDate | undefined;
    readonly until?: PlainDate | null | undefined;
    readonly visible?: boolean;
    readonly missing?: readonly string[];
    readonly advisesOnly?: readonly AdviseOnlyReason[];
    readonly steps: readonly RecordStep[];
    readonly citations: readonly Citation[];
  },
): RecordState {
  const { record, law } = given;
  const stands = state === 'shown' || state === 'under-objection';
  const own = record.origin === undefined || record.origin === 'public-credit';
  return {
    state,
    visible: parts.visible ?? !HIDDEN.has(state),
    mayBeHit: stands && own && record.polarity === 'negative',
    advisesOnly: parts.advisesOnly ?? NONE,
    ...(parts.until === undefined ? {} : { discloseUntil: parts.until }),
    ...(parts.since === undefined ? {} : { since: parts.since }),
    missing: parts.missing ?? NONE,
    tasks: TASKS[state] ?? NONE,
    trace: law.steps.length === 0 ? parts.steps : [...law.steps, ...parts.steps],
    citations: law.citations.length === 0 ? parts.citations : [...law.citations, ...parts.citations],
  };
}

/** The first rule that applies to the record. */
const applying = (rules: readonly HolderRule[], facts: Facts): HolderRule | undefined =>
  rules.length === 0 ? undefined : rules.find((rule) => truth(rule.row.when, facts) === 'passed');

/** States that end a record's use for good, whatever its period. */
function ended(given: Given): RecordState | undefined {
  const { record, law, facts, on } = given;
  const end = (
    state: RecordStateKind,
    step: RecordStepCode,
    since: PlainDate | undefined,
    rule: HolderRule | undefined,
  ): RecordState => {
    const citation = rule?.row.citation;
    const said = {
      step,
      outcome: 'failed' as const,
      ...(since && { date: since }),
      ...(citation && { citation }),
    };
    return answer(given, state, { since, steps: [said], citations: citation ? [citation] : NONE });
  };

  const sealing = applying(law.sealed, facts);
  if (record.sealed === true || sealing !== undefined) return end('sealed', 'sealed', undefined, sealing);
  const excluded = applying(law.notRecorded, facts);
  if (excluded?.decides === true) return end('not-recorded', 'not-recorded', undefined, excluded);
  if (reached(record.deletedOn, on)) return end('deleted', 'deleted', record.deletedOn, undefined);
  const { revokedOn, alteredOn } = record.basis ?? {};
  if (reached(revokedOn, on)) {
    return end('revoked', 'basis-revoked', revokedOn, applying(law.revoked, facts));
  }
  if (reached(alteredOn, on)) {
    return end('altered', 'basis-altered', alteredOn, applying(law.revoked, facts));
  }
  if (reached(record.repairedOn, on)) {
    return end('repaired', 'repaired', record.repairedOn, applying(law.repaired, facts));
  }
  return undefined;
}

const reached = (day: PlainDate | undefined, on: PlainDate): boolean => day !== undefined && day <= on;

/** Records that run: the period first, then what an objection does to them. */
function lasting(given: Given): RecordState {
  const { record, law, facts, on } = given;
  const period = periodOf(record, law, facts, on, given.calendar);
  const { until, missing } = period;
  if (until !== undefined && until !== null && on > until) {
    const since = addDays(until, 1);
    const steps: RecordStep[] = [...period.steps, { step: 'expired', outcome: 'failed', date: since }];
    return answer(given, 'expired', { since, until, steps, citations: period.citations });
  }
  const upheld = upheldObjection(record, on);
  if (upheld !== undefined) {
    const since = upheld.closedOn as PlainDate;
    const steps: RecordStep[] = [
      ...period.steps,
      { step: 'objection-upheld', outcome: 'failed', date: since },
    ];
    return answer(given, 'altered', { since, until, steps, citations: period.citations });
  }
  const advisesOnly = [...period.advisesOnly, ...recording(given)];
  const open = openObjection(record, on);
  const rule = open && objectionRule(law, facts);
  const suspends = rule?.row.effect === 'objection-suspends';
  const steps =
    open === undefined ? period.steps : [...period.steps, ...objectionSteps(open.receivedOn, rule)];
  const citations = rule === undefined ? period.citations : [...period.citations, rule.row.citation];
  if (open !== undefined) advisesOnly.push('objection-open');
  if (suspends)
    return answer(given, 'suspended', { since: open?.receivedOn, until, advisesOnly, steps, citations });
  if (missing.length > 0) {
    // A last day the holder has set and that has not passed lets it be shown; it is no ground for a hit.
    const visible = record.customUntil !== undefined;
    return answer(given, 'indeterminate', { until, visible, missing, advisesOnly, steps, citations });
  }
  const state = open === undefined ? 'shown' : 'under-objection';
  return answer(given, state, { since: open?.receivedOn, until, advisesOnly, steps, citations });
}

function objectionSteps(since: PlainDate, rule: HolderRule | undefined): RecordStep[] {
  const open: RecordStep = { step: 'objection-open', outcome: 'info', date: since };
  if (rule === undefined) return [open, { step: 'objection-label', outcome: 'info' }];
  const step = rule.row.effect === 'objection-suspends' ? 'objection-suspends' : 'objection-label';
  return [open, { step, outcome: 'info', citation: rule.row.citation }];
}

/** Doubts about whether it should be on record at all: they keep it at a prompt. */
function recording({ record, law, facts }: Given): AdviseOnlyReason[] {
  const doubts: AdviseOnlyReason[] = record.procedure === 'simple' ? ['simple-procedure'] : [];
  const open = law.notRecorded.some(
    (rule) =>
      truth(rule.row.when, facts) !== 'failed' && !(rule.decides && truth(rule.row.when, facts) === 'passed'),
  );
  return open ? [...doubts, 'recording-unknown'] : doubts;
}
