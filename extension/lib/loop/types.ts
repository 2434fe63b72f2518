import type { AuditMatter, AuditReasonCode } from '../../../core/audit/types.ts';
import type { PlainDate } from '../../../core/date/types.ts';
import type { Jurisdiction, Words } from '../../../core/law/types.ts';
import type { RecordStateKind } from '../../../core/record/types.ts';
import type { IdKind } from '../../../core/subject/types.ts';
import type { Outcome } from '../check/outcome.ts';
import type { CaseReading } from '../profile/types.ts';

/** What a check said of a case, as far as it takes to see that another check says something else. */
export interface ShownAnswer {
  readonly on: PlainDate;
  readonly outcome: Outcome;
  readonly records: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: RecordStateKind;
  }[];
  /** Lists asked, with their numbers. */
  readonly lists: readonly string[];
}

export interface DecidedMeasure {
  readonly id: string;
  readonly name: Words;
  /** 《document》article. */
  readonly basis: string;
}

export interface DecidedRecord {
  readonly id: string;
  readonly title: string;
  readonly suppliedBy: string;
  readonly list?: string;
  readonly document?: string;
  /** Last day the record may be shown, where the rules give one. */
  readonly shownThrough?: PlainDate;
}

/** A measure the law gives no date for stays open without one: `due` is only there when a rule says so. */
export interface DecisionDue {
  readonly on: PlainDate;
  readonly basis: string;
}

export type WithdrawReason = Extract<
  AuditReasonCode,
  'entered-by-mistake' | 'record-wrong-or-ended' | 'lifted-by-law' | 'other'
>;
export type ResultCode = Extract<AuditReasonCode, 'carried-out' | 'not-carried-out'>;

/** A re-check after a list changed that gave another answer. */
export interface Recheck {
  readonly time: string;
  readonly before: ShownAnswer;
  readonly now: ShownAnswer;
  /** The officer has looked at it. */
  readonly seen: boolean;
}

/** What an officer decided on a held step, and what became of it. Times are local times in China with their offset. */
export interface CaseDecision {
  readonly id: string;
  /** Its entry in the log. */
  readonly seq: number;
  readonly hash: string;
  readonly time: string;
  readonly kind: 'apply' | 'decline';
  readonly officer: string;
  readonly department: string;
  readonly authority?: string;
  readonly jurisdiction: Jurisdiction;
  readonly matter: AuditMatter;
  /** Masked for natural persons; absent in blind evaluation. */
  readonly subject: { readonly kind?: IdKind; readonly id?: string; readonly name?: string };
  readonly records: readonly DecidedRecord[];
  readonly measures: readonly DecidedMeasure[];
  readonly reason: AuditReasonCode;
  readonly statement: string;
  /** Name and staff number of the second officer, where one had to confirm. */
  readonly confirmedBy?: string;
  readonly due?: DecisionDue;
  readonly trialDay?: PlainDate;
  readonly shown: ShownAnswer;
  /** What was read off the page, identifier and all, to check the case again; dropped once nothing is open. */
  readonly reading?: CaseReading;
  readonly state: 'open' | 'done' | 'withdrawn';
  readonly result?: { readonly time: string; readonly code: ResultCode; readonly text: string };
  readonly withdrawn?: { readonly time: string; readonly reason: WithdrawReason; readonly text: string };
  readonly recheck?: Recheck;
  /** It was one of a step for several, which was not sent. */
  readonly notSent?: true;
}

/** One thing the department's endpoint is told; docs/feedback.md has the contract. */
export interface FeedbackMessage {
  readonly format: 'xinshao-feedback';
  readonly version: 1;
  /** The idempotency key: the same however often it is sent. */
  readonly id: string;
  readonly event: 'decision' | 'result' | 'withdrawal';
  readonly time: string;
  readonly department: string;
  readonly officer: string;
  readonly authority?: string;
  readonly jurisdiction: Jurisdiction;
  readonly matter: AuditMatter;
  readonly subject: CaseDecision['subject'];
  readonly decision: {
    readonly id: string;
    readonly kind: 'applied' | 'declined';
    readonly time: string;
    readonly measures: readonly { readonly id: string; readonly name: string; readonly basis: string }[];
    readonly reason: { readonly code: AuditReasonCode; readonly text: string };
    readonly confirmedBy?: string;
    readonly records: readonly DecidedRecord[];
    readonly log: { readonly seq: number; readonly hash: string };
  };
  readonly result?: { readonly code: ResultCode; readonly text: string };
  readonly withdrawal?: { readonly code: WithdrawReason; readonly text: string };
  /** A rehearsal: judged as of this day, to be kept apart from real cases. */
  readonly trialDay?: PlainDate;
}

interface OutgoingItem {
  /** The idempotency key. */
  readonly id: string;
  /** Instant, ISO 8601 in UTC; items leave in this order. */
  readonly createdAt: string;
  readonly attempts: number;
  /** Epoch milliseconds before which it is not tried again by itself. */
  readonly nextAt: number;
  /** `refused`: the endpoint answered that it will not have it; `exported`: given to the officer as a file. */
  readonly state: 'waiting' | 'delivered' | 'refused' | 'exported';
  /** Of the last attempt: an HTTP status, or 0 when nobody answered. */
  readonly status?: number;
}

export interface FeedbackItem extends OutgoingItem {
  readonly kind: 'feedback';
  readonly decision: string;
  readonly message: FeedbackMessage;
}

/** A stretch of the log; its entries are read when it leaves, since they never change. */
export interface LogItem extends OutgoingItem {
  readonly kind: 'log';
  readonly from: number;
  readonly through: number;
}

export type OutboxItem = FeedbackItem | LogItem;

/** How far the log has been handed to the department. */
export interface HandedOver {
  /** By file or by endpoint, whichever reaches further. */
  readonly through: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}
