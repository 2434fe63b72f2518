import type { Choice, Citation } from '../answer/index.ts';
import type { CitedClassScheme } from '../classify/types.ts';
import type { PlainDate } from '../date/types.ts';
import type { Jurisdiction, LawPack } from '../law/types.ts';
import type { CreditRecord, RecordState } from '../record/types.ts';

export interface ReportScope {
  readonly domains: readonly string[];
  readonly from: PlainDate;
  /** Last day, inclusive. */
  readonly to: PlainDate;
}

export interface ReportInput {
  /** Every record of the subject, as the source gave them. */
  readonly records: readonly CreditRecord[];
  readonly scope: ReportScope;
  /** What the report consists of, by the place that issues it. */
  readonly scheme: CitedClassScheme;
  readonly law: readonly LawPack[];
  readonly on: PlainDate;
}

/** Why a record certainly does not belong in the report. */
export type LeftOut =
  | 'domain-not-chosen'
  | 'out-of-range'
  | 'simple-procedure' // the scheme names its class only to leave it out
  | 'no-violation' // neutral or positive
  | 'not-shown'; // expired, repaired, revoked, suspended …: `state` says which

/** A record the report states beside its contents: whether it belongs there is not known. */
export interface UndecidedRecord {
  readonly record: CreditRecord;
  readonly state: RecordState;
  /** Facts that would decide it: `record.procedure`, `law:period` … */
  readonly missing: readonly string[];
  /** May the content be shown meanwhile, or only that there is such a record. */
  readonly visible: boolean;
}

export interface ReportRow {
  readonly record: CreditRecord;
  readonly state: RecordState;
  readonly underObjection: boolean;
}

/** Every record given stands in exactly one of `domains`, `leftOut` and `undecided`. */
export interface SpecialReport {
  /** Domains and period chosen: stated on the report, since "none found" means nothing without them. */
  readonly scope: ReportScope;
  /** The records of every domain chosen; no rows: none found in the period. */
  readonly domains: readonly { readonly name: string; readonly rows: readonly ReportRow[] }[];
  readonly total: number;
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  readonly undecided: readonly UndecidedRecord[];
  readonly citations: readonly Citation[];
}

/** Which text a special credit report of a place follows, and what that text is to the place. */
export interface ReportPlan {
  readonly place: Jurisdiction;
  /** `own`: the place's text, in force. `model`: another place's text, no law here. `none`: no report. */
  readonly kind: 'own' | 'model' | 'none';
  /** The text followed; absent where there is none. */
  readonly pack?: LawPack;
  readonly contents?: CitedClassScheme;
  /** The domains it offers a report for. */
  readonly domains?: CitedClassScheme;
  /** Texts of the place that speak of a report in place of certificates, in force or not, and not of what is in it. */
  readonly said: readonly Citation[];
  readonly choices: readonly Choice[];
}
