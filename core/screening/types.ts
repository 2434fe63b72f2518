import type { Choice, ChosenOptions, Citation, Level } from '../answer/index.ts';
import type { Facts } from '../classify/types.ts';
import type { PlainDate } from '../date/types.ts';
import type {
  Jurisdiction,
  LawPack,
  MatterType,
  MeasureClass,
  NotInForceReason,
  QueryModality,
  Words,
} from '../law/types.ts';
import type { AdviseOnlyReason, CreditRecord, RecordState, SubjectType } from '../record/types.ts';
import type { Identifier } from '../subject/types.ts';

export interface ScreenSubject {
  readonly id?: Identifier;
  readonly name?: string;
  readonly type?: SubjectType;
  /** 完全民事行为能力; only asked of natural persons. Absent: unknown. */
  readonly fullCapacity?: boolean;
}

export interface ScreenMatter {
  readonly type: MatterType;
  /** As the page says it, for example 建筑业企业资质核准. */
  readonly name?: string;
  /** Field of administration, compared with a record's `domain` to suggest relevance. */
  readonly domain?: string;
  /** 由财政资金安排的基础设施建设或者公共事业特许经营. Absent: not said, which is unknown. */
  readonly infrastructure?: boolean;
  /** 暗标评审: identity-bearing output is suppressed. */
  readonly blindStage?: boolean;
  readonly facts?: Facts;
}

export interface ScreenAuthority {
  readonly jurisdiction: Jurisdiction;
  readonly name?: string;
}

export interface ScreenInput {
  readonly subject: ScreenSubject;
  readonly matter: ScreenMatter;
  readonly authority: ScreenAuthority;
  readonly records: readonly CreditRecord[];
  /** Every pack that is loaded, in force or not; screening chooses by date and place. */
  readonly law: readonly LawPack[];
  readonly on: PlainDate;
  /** Other options where the sources leave them: those of `recordState`, and `role-when: at-listing | now`. */
  readonly choices?: ChosenOptions;
  /** A measure the officer proposes; checked for legality. */
  readonly proposed?: { readonly measure?: string; readonly name?: string; readonly citedBasis?: string };
}

/**
 * - `established`: an exact identifier matches and the name does not contradict it.
 * - `code-only`: an exact identifier, no name to compare, or one with characters left out (王*示) that does not contradict.
 * - `not-established`: a name alone, a bad check digit, or code and name that disagree.
 */
export type Identity = 'established' | 'code-only' | 'not-established';

export type IdentityReason = 'name-only' | 'check-digit' | 'malformed' | 'name-mismatch' | 'no-identifier';

/** Why a record is no hit. The last group says that something is not known: the answer is then indeterminate. */
export type NotAHitReason =
  | 'suspended'
  | 'expired'
  | 'repaired'
  | 'revoked'
  | 'altered'
  | 'deleted'
  | 'sealed'
  | 'not-recorded'
  | 'not-negative'
  | 'not-public-credit' // market-credit item, grade or score
  | 'basis-not-accepted'
  | 'basis-not-effective'
  | 'subject-not-eligible'
  | 'no-lawful-measure' // nothing the law lists fits this subject, record and matter
  | NotAHitDoubt;

export type NotAHitDoubt =
  | 'state-unknown'
  | 'needs-authorisation' // not public and no written authorisation: content withheld
  | 'no-basis' // no basis document supplied
  | 'basis-unknown'
  | 'subject-unknown' // full civil capacity not known
  | 'list-unknown'
  | 'list-basis-not-law'
  | 'legality-unknown'
  | 'law-missing' // no law in force names measures here, or the local one has lapsed
  | 'relation-unknown';

/** What kept a hit at a prompt, or that it is held. */
export type LevelCode =
  | 'hold'
  | AdviseOnlyReason
  | 'related-person'
  | 'no-class-1-measure'
  | 'not-listed'
  | 'list-basis-unverified' // what the list rests on is not recognisably law, regulation or central policy
  | 'relevance-not-suggested'
  | 'measure-unverified';

export interface LawfulMeasure {
  readonly id: string;
  readonly name: Words;
  readonly measureClass: MeasureClass;
  readonly citations: readonly Citation[];
  /** True, false, or unknown; computed. */
  readonly legality: 'passed' | 'failed' | 'unknown';
  /** Suggested by domain match; the officer confirms. */
  readonly relevance: 'suggested' | 'not-suggested';
  /** Never computed. */
  readonly proportionality: 'officer-must-state';
  /** Shown as information only. */
  readonly informationOnly: boolean;
}

export interface Hit {
  readonly record: CreditRecord;
  readonly state: RecordState;
  readonly level: 'advise' | 'intercept';
  /** Why it is held (`hold`), or everything that kept it at a prompt. */
  readonly because: readonly LevelCode[];
  readonly measures: readonly LawfulMeasure[];
  /** The record is another subject's, in which the one screened holds this role. */
  readonly via?: {
    readonly role: string;
    readonly subjectName: string;
    /** When the role was held; absent where the record gives no dates. The officer decides which counts. */
    readonly held?: 'now' | 'at-decision' | 'both';
  };
  readonly citations: readonly Citation[];
}

/**
 * Answer to a proposed measure, with reasons and what the law does allow. `warn` stands for `refuse` where no verified
 * text says so: a summary advises at most.
 */
export interface ProposalAnswer {
  readonly decision: 'allow' | 'warn' | 'refuse';
  readonly reasons: readonly RefusalReason[];
  /** Lawful for one of the subject's records; relevance and proportionality are still the officer's to state. */
  readonly alternatives: readonly LawfulMeasure[];
  readonly citations: readonly Citation[];
}

/** A record that is no hit: shown as a note, or withheld with only its state said. */
export interface NotAHit {
  readonly recordId: string;
  /** Absent where the content may not be shown. */
  readonly record?: CreditRecord;
  readonly state: RecordState;
  readonly because: NotAHitReason;
  /** Facts that would decide it. */
  readonly missing: readonly string[];
  readonly citations: readonly Citation[];
}

export interface OfferedIncentive {
  readonly id: string;
  readonly name: Words;
  readonly record?: CreditRecord;
  readonly citations: readonly Citation[];
}

/** A hold, or a prompt, that a text lays down for this matter by itself, without a record in a list. */
export interface StatutoryPrompt {
  readonly rule: string;
  readonly level: 'advise' | 'intercept';
  readonly name: Words;
  readonly say?: Words;
  readonly citation: Citation;
}

export interface QueryPrompt {
  /** Id of the rule, for example `JN-Q1`. */
  readonly rule: string;
  readonly modality: QueryModality;
  readonly citation: Citation;
}

export type ScreenCode =
  | Identity
  | IdentityReason
  | 'blind-stage'
  | 'input-incomplete' // the subject, the matter, the authority, the records, the law or the day was left out
  | 'law-in-force'
  | 'law-lapsed'
  | 'law-fallback'
  | 'law-missing'
  | `query-${QueryModality}`
  | 'query-unknown'
  | 'no-record'
  | RecordState['state']
  | NotAHitReason
  | 'eligible'
  | 'related'
  | 'role-not-covered'
  | 'role-ended' // held neither at the decision nor today
  | 'measure-lawful'
  | 'statute'
  | 'measure-unknown'
  | 'incentive'
  | 'incentive-withheld' // an undisputed hit stands against it
  | LevelCode
  | Level;

/** Why a proposed measure is refused. */
export type RefusalReason =
  | 'not-in-national-list'
  | 'not-in-local-list'
  | 'national-list-not-loaded'
  | 'basis-not-law'
  | 'basis-not-verified'
  | 'no-usable-record'
  | 'severe-only'
  | 'matter-not-covered'
  | 'conditions-not-met'
  | 'legality-unknown'
  | 'information-only'
  | 'law-missing';

export interface ScreenStep {
  readonly stage: 'identity' | 'law' | 'query' | 'record' | 'measure' | 'level';
  readonly code: ScreenCode;
  readonly outcome: 'passed' | 'failed' | 'unknown' | 'info';
  readonly recordId?: string;
  readonly date?: PlainDate;
  readonly citation?: Citation;
}

/**
 * The answer. `level` is the strongest of what each record asks, on the scale
 * `no-hit` < `advise` < `indeterminate` < `intercept`: something unknown never hides a hold and never passes for clear.
 * A refused proposal stands in `proposal` and does not change `level`: the step is held or not whatever was proposed.
 * What is unknown about a single record stands with it in `notHits`; `missing` gathers everything.
 */
export interface Screening {
  readonly level: Level;
  readonly identity: Identity;
  /** Why the identity is not established. Nothing else is given then. Absent too where it was never asked (`input-incomplete`). */
  readonly identityReason?: IdentityReason;
  readonly query: readonly QueryPrompt[];
  readonly hits: readonly Hit[];
  /** For example 停止受理企业二手车出口业务申请: a second lawful source of a hold beside the lists. */
  readonly byStatute: readonly StatutoryPrompt[];
  readonly notHits: readonly NotAHit[];
  readonly incentives: readonly OfferedIncentive[];
  /** Answer to `proposed`. */
  readonly proposal?: ProposalAnswer;
  /** Identity must not be rendered (暗标评审). */
  readonly suppressed?: Citation;
  /** What would have to be known or loaded for a full answer. */
  readonly missing: readonly string[];
  /** Packs that do not answer on this day: shown, for example 依据已失效 (2026-12-31). */
  readonly lapsed: readonly {
    readonly code: string;
    readonly title: string;
    readonly reason: NotInForceReason;
    readonly lastDay?: PlainDate;
  }[];
  /** Conflicts and silences of the sources the answer rests on: to be shown with it. */
  readonly choices: readonly Choice[];
  readonly trace: readonly ScreenStep[];
  readonly lawVersion: string;
}
