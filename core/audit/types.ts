import type { Level } from '../answer/index.ts';
import type { Jurisdiction, MatterType } from '../law/types.ts';
import type { IdentityReason, LevelCode } from '../screening/types.ts';
import type { IdKind, Identifier } from '../subject/types.ts';

/**
 * What the law wants recorded of each use of shared data; what is not known yet is an empty text.
 *
 * @source 政务数据共享条例 第二十九条
 */
export interface UseRecord {
  /** 使用场景. */
  readonly scenario: string;
  /** 使用过程. */
  readonly process: string;
  /** 应用成效. */
  readonly effect: string;
  /** 存储情况. */
  readonly storage: string;
  /** 销毁情况. */
  readonly destruction: string;
}

export type AuditKind =
  | 'query' // a subject was looked up
  | 'prompt' // something was shown to the officer
  | 'hold' // a step was held and the officer asked
  | 'decision' // the officer decided on a held or prompted step
  | 'withdrawal' // a decision was taken back
  | 'result' // what became of an applied measure
  | 'feedback' // a decision, result or withdrawal was received by the department's endpoint
  | 'recheck' // after a list or a rule changed, the answer to a decided case is another
  | 'not-checked' // the step went on without an answer
  | 'report-error' // the officer reported a record as wrong
  | 'export' // the log was handed to the department
  | 'configuration' // policy or a site profile was refused or changed
  | 'disposal'; // data were deleted; the log stays

export type AuditDecision =
  | 'measure-applied' // goes on with a listed measure
  | 'not-applied' // goes on without
  | 'went-back' // returned to the case
  | 'went-on-unchecked';

/** Coded reason of a decision; the officer's own words stand beside it. */
export type AuditReasonCode =
  | 'relevant-and-proportionate'
  | 'not-relevant'
  | 'not-proportionate'
  | 'record-wrong-or-ended'
  | 'identity-settled'
  | 'check-failed'
  | 'entered-by-mistake'
  | 'lifted-by-law'
  | 'carried-out'
  | 'not-carried-out'
  | 'other';

export interface AuditMatter {
  readonly type: MatterType;
  readonly name?: string;
  /** 受理编号. */
  readonly caseNumber?: string;
}

export interface AuditQuery {
  /** 查询目的 and its article, for example 行政许可（济南市社会信用管理办法 第二十一条）. */
  readonly purpose: string;
  /** Name of the list or source asked, and the day it was current. */
  readonly source: string;
  readonly sourceDate?: string;
  /** How many subjects one look-up covered; absent: one. */
  readonly subjects?: number;
}

export interface AuditPrompt {
  readonly level: Level;
  readonly records: readonly string[];
  readonly measures: readonly string[];
  readonly because: readonly (LevelCode | IdentityReason | string)[];
}

export interface AuditReason {
  readonly code: AuditReasonCode;
  /** The officer's words; ID numbers in it are masked before it is kept. */
  readonly text: string;
}

/** Entries that were deleted from the front of the log; the entry that says so is chained like any other. */
export interface PurgedRange {
  readonly from: number;
  readonly through: number;
  /** `hash` of entry `through`: the first entry left is chained to it. */
  readonly hash: string;
}

/** What the caller hands in. The identifier is masked on the way in; the clock is the caller's. */
export interface AuditDraft {
  readonly kind: AuditKind;
  /** Local time with offset, for example `2026-11-22T09:30:00+08:00`. */
  readonly time: string;
  readonly user: string;
  readonly department: string;
  readonly matter?: AuditMatter;
  readonly subject?: Identifier;
  readonly query?: AuditQuery;
  readonly prompt?: AuditPrompt;
  readonly decision?: AuditDecision;
  readonly measure?: string;
  readonly reason?: AuditReason;
  /** The second officer who confirmed the decision, where the department asks for one: name and staff number. */
  readonly confirmedBy?: string;
  /** `seq` of the decision this entry is about. */
  readonly refers?: number;
  /** Places whose rules on keeping logs reach this entry: the authority's and those that hold the records. */
  readonly places?: readonly Jurisdiction[];
  readonly purged?: PurgedRange;
  readonly use: UseRecord;
  /** `CODE@version` of the packs that answered. */
  readonly lawVersion: string;
  readonly calendarVersion?: string;
}

/** One line of the log. Never changed, never deleted singly; `hash` covers everything else in it. */
export interface AuditEntry extends Omit<AuditDraft, 'subject'> {
  readonly format: 1;
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  readonly subject?: { readonly kind: IdKind; readonly masked: string };
  /** `hash` of the entry before; 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256, lower-case hex, of the canonical JSON of the entry without `hash`. */
  readonly hash: string;
}

/** SHA-256; the caller gives it, for example `crypto.subtle.digest`. */
export type Digest = (bytes: Uint8Array) => Promise<Uint8Array>;

export type AuditProblemCode =
  | 'bad-time' // no local time with offset
  | 'time-goes-back' // earlier than the entry before
  | 'missing' // user, department, law version or scenario is blank
  | 'not-json'; // holds something JSON can't

export type AppendAnswer =
  | { readonly ok: true; readonly entry: AuditEntry }
  | { readonly ok: false; readonly code: AuditProblemCode; readonly field: string };

export type BreakReason =
  | 'malformed' // not an entry at all
  | 'sequence' // a number is missing, doubled or out of order
  | 'link' // `prev` is not the hash of the entry before
  | 'content' // the entry does not have the hash it carries
  | 'tail' // entries at the end are missing: the known last hash is not reached
  | 'time'; // earlier than the entry before

export type VerifyAnswer =
  | { readonly ok: true; readonly count: number; readonly head: string }
  | {
      readonly ok: false;
      /** Zero-based position of the first entry that does not hold. */
      readonly index: number;
      readonly reason: BreakReason;
    };
