import type { Choice, Citation } from '../answer/index.ts';
import type { PlainDate } from '../date/types.ts';
import type { Jurisdiction } from '../law/types.ts';
import type { Identifier } from '../subject/types.ts';

export type SubjectType = 'legal-person' | 'unincorporated' | 'individual-business' | 'natural-person';

/** 认定依据文书: the document a finding of dishonesty rests on. */
export interface BasisDocument {
  /** As the rules name it: 行政处罚决定书, 生效判决书, 列入决定书 … */
  readonly type: string;
  readonly number?: string;
  /** The law it applies, as it names it: 中华人民共和国治安管理处罚法 … */
  readonly law?: string;
  /** Has legal effect. Absent: unknown. */
  readonly effective?: boolean;
  readonly effectiveOn?: PlainDate;
  readonly revokedOn?: PlainDate;
  readonly alteredOn?: PlainDate;
}

export interface Objection {
  readonly receivedOn: PlainDate;
  readonly closedOn?: PlainDate;
  readonly upheld?: boolean;
}

export interface RelatedPerson {
  /** 法定代表人, 主要负责人, 实际控制人 … */
  readonly role: string;
  readonly name?: string;
  readonly id?: Identifier;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** One item of public-credit information about one subject, as the holder supplied it. Dates are civil dates. */
export interface CreditRecord {
  readonly id: string;
  readonly subject: {
    readonly type: SubjectType;
    readonly id: Identifier;
    readonly name: string;
    readonly formerNames?: readonly string[];
  };
  /** One line in the holder's words. */
  readonly title: string;
  readonly detail?: string;
  /** Native class of the holder's scheme, for example scheme `JN-13`, class `JN-D1`. */
  readonly scheme: string;
  readonly class: string;
  readonly polarity: 'negative' | 'neutral' | 'positive';
  readonly severity: 'none' | 'ordinary' | 'severe-listed';
  /** For `severe-listed`: the list and the law it was set up under. An unknown list is indeterminate. */
  readonly list?: { readonly name: string; readonly legalBasis?: string };
  readonly basis?: BasisDocument;
  readonly decidingAuthority?: string;
  readonly procedure?: 'general' | 'simple';
  readonly decisionDate?: PlainDate;
  /** 公示之日: the day it was published; some periods run from here. */
  readonly publishedOn?: PlainDate;
  /** 轻微、一般、严重, where the holder states it. */
  readonly publicityClass?: 'minor' | 'general' | 'serious';
  /** 仅受到通报批评或者较低数额罚款, where the holder states it. */
  readonly lesserPenalty?: boolean;
  /** 违法行为轻微且主动消除、减轻违法行为危害后果, where the holder states it. */
  readonly minorRemedied?: boolean;
  /** 限制开展生产经营活动、限制从业, where the document orders it: some texts publish a long one until its own last day. */
  readonly restriction?: { readonly overThreeYears: boolean; readonly until?: PlainDate };
  /** 失信行为终止之日: the disclosure period runs from here, not from the decision. */
  readonly actEndDate?: PlainDate;
  /** True where the holder states that the act has not ended: the period has not begun. Absent, with no end date: unknown. */
  readonly actOngoing?: boolean;
  /** A shorter period the holder has set; the shorter one wins. Last day shown, inclusive. */
  readonly customUntil?: PlainDate;
  /** The State, provincial or city rule the holder names for it: some texts let such a day stand in place of their own, later too. */
  readonly customBasis?: string;
  readonly objections?: readonly Objection[];
  readonly repairedOn?: PlainDate;
  readonly deletedOn?: PlainDate;
  readonly sealed?: boolean;
  /** Field of administration, for example 人力资源和社会保障. */
  readonly domain: string;
  readonly disclosureMode: 'public' | 'sharing' | 'authorised' | 'not-public';
  readonly related?: readonly RelatedPerson[];
  /** Jurisdiction of the platform that publishes the record: its rules govern publication, expiry and objection. */
  readonly heldBy: Jurisdiction;
  readonly suppliedBy: string;
  readonly retrievedAt: PlainDate;
  /** Public-credit data only: market-credit items, grades and scores are never a hit. */
  readonly origin?: 'public-credit' | 'market-credit' | 'grade';
}

export type RecordStateKind =
  | 'shown'
  | 'under-objection' // shown, labelled 异议处理中
  | 'suspended' // 异议处理中,暂停发布: content withheld
  | 'expired'
  | 'repaired'
  | 'revoked' // 依据文书已撤销
  | 'altered' // 依据文书已变更: shown as awaiting update, not a hit
  | 'deleted'
  | 'sealed'
  | 'not-recorded' // the law keeps it out of credit records altogether
  | 'indeterminate';

export type AdviseOnlyReason =
  | 'objection-open'
  | 'simple-procedure'
  | 'unverified-law' // the only rule that says how long it may be shown comes from a summary
  | 'unverified-shorter-period' // an unverified rule would have ended its publication already
  | 'provider-period' // the text's own period is over, or not known; only a rule the holder names lets it be shown
  | 'other-period-unknown' // wider law may set a shorter period, and its start is not known
  | 'recording-unknown'; // whether the law keeps it out of credit records is not known

export interface RecordState {
  readonly state: RecordStateKind;
  /** May the content be shown to an officer at all on this day. */
  readonly visible: boolean;
  /** Nothing in the record's own life stands against a hit: shown (or labelled), negative, public-credit data. */
  readonly mayBeHit: boolean;
  /** Why the record may prompt at most, whatever the measure: `objection-open`, `simple-procedure`, `unverified-law` … */
  readonly advisesOnly: readonly AdviseOnlyReason[];
  /** Last day of disclosure, inclusive; `null` when unlimited, absent when unknown. */
  readonly discloseUntil?: PlainDate | null;
  /** Day the state began, where known. */
  readonly since?: PlainDate;
  readonly missing: readonly string[];
  /** Tasks that follow from the state, for example `delete-from-websites`. */
  readonly tasks: readonly string[];
  /** Conflicts and silences of the sources it rests on. */
  readonly choices: readonly Choice[];
  readonly trace: readonly RecordStep[];
  readonly citations: readonly Citation[];
}

export type RecordStepCode =
  | 'law-lapsed' // the holder's own pack no longer answers; `date` is its last day
  | 'law-fallback' // wider law answers in its place: a transitional choice, shown
  | 'law-missing'
  | 'sealed'
  | 'not-recorded'
  | 'deleted'
  | 'basis-revoked'
  | 'basis-altered'
  | 'repaired'
  | 'act-ongoing'
  | 'period' // end of a period laid down by law; `date` is its last day
  | 'period-unlimited'
  | 'period-unverified' // the same, from a text that is not verified
  | 'period-start-missing'
  | 'period-missing' // no rule says how long this record may be shown
  | 'custom-period' // end set by the holder
  | 'expired'
  | 'objection-open'
  | 'objection-suspends'
  | 'objection-label'
  | 'objection-upheld';

export interface RecordStep {
  readonly step: RecordStepCode;
  readonly outcome: 'passed' | 'failed' | 'unknown' | 'info';
  readonly date?: PlainDate;
  readonly citation?: Citation;
}
