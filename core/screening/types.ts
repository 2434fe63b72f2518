import type { Citation, Level } from '../answer/index.ts';
import type { Facts } from '../classify/types.ts';
import type { PlainDate } from '../date/types.ts';
import type { Jurisdiction, LawPack, MatterType, MeasureClass, QueryModality, Words } from '../law/types.ts';
import type { CreditRecord, RecordState, SubjectType } from '../record/types.ts';
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
  /** A measure the officer proposes; checked for legality. */
  readonly proposed?: { readonly measure?: string; readonly name?: string; readonly citedBasis?: string };
}

/**
 * - `established`: an exact identifier matches and the name does not contradict it.
 * - `code-only`: an exact identifier, no name to compare.
 * - `not-established`: a name alone, a bad check digit, or code and name that disagree.
 */
export type Identity = 'established' | 'code-only' | 'not-established';

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
  readonly measures: readonly LawfulMeasure[];
  readonly via?: { readonly role: string; readonly subjectName: string };
  readonly citations: readonly Citation[];
}

/** A record that is no hit: shown as a note, or withheld with only its state said. */
export interface NotAHit {
  readonly recordId: string;
  /** Absent where the content may not be shown. */
  readonly record?: CreditRecord;
  readonly state: RecordState;
  readonly because: string;
  readonly citations: readonly Citation[];
}

export interface OfferedIncentive {
  readonly id: string;
  readonly name: Words;
  readonly record?: CreditRecord;
  readonly citations: readonly Citation[];
}

export interface QueryPrompt {
  readonly modality: QueryModality;
  readonly citation: Citation;
}

export interface ScreenStep {
  readonly stage: 'identity' | 'law' | 'query' | 'record' | 'measure' | 'level';
  readonly code: string;
  readonly outcome: 'passed' | 'failed' | 'unknown' | 'info';
  readonly recordId?: string;
  readonly citation?: Citation;
}

export interface Screening {
  readonly level: Level;
  readonly identity: Identity;
  /** Why the identity is not established: `name-only`, `check-digit`, `name-mismatch`, `no-identifier`. */
  readonly identityReason?: 'name-only' | 'check-digit' | 'name-mismatch' | 'no-identifier';
  readonly query: readonly QueryPrompt[];
  readonly hits: readonly Hit[];
  readonly notHits: readonly NotAHit[];
  readonly incentives: readonly OfferedIncentive[];
  /** Answer to `proposed`. */
  readonly proposal?: {
    readonly decision: 'allow' | 'refuse';
    readonly reasons: readonly string[];
    readonly alternatives: readonly LawfulMeasure[];
    readonly citations: readonly Citation[];
  };
  /** Identity must not be rendered (暗标评审). */
  readonly suppressed?: Citation;
  /** What would have to be known or loaded for a full answer. */
  readonly missing: readonly string[];
  /** Packs that do not answer on this day: shown, for example 依据已失效 (2026-12-31). */
  readonly lapsed: readonly {
    readonly code: string;
    readonly title: string;
    readonly reason: string;
    readonly lastDay?: PlainDate;
  }[];
  readonly trace: readonly ScreenStep[];
  readonly lawVersion: string;
}
