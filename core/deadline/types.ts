import type { Citation } from '../answer/index.ts';
import type { HolidayNotice, NeedsCalendar } from '../calendar/types.ts';
import type { PlainDate } from '../date/types.ts';

export type DeadlineUnit = 'working-day' | 'calendar-day' | 'calendar-month' | 'calendar-year';

/**
 * What a rule's number does.
 * - `limit`: something must be done no later than the due date.
 * - `disclosure-max`: last day on which something may be shown; never rolled to a working day.
 * - `retention-min`: something must be kept at least through the due date.
 * - `task`: 及时, 立即, 一次性: a duty without a number; no date is invented.
 */
export type DeadlineKind = 'limit' | 'disclosure-max' | 'retention-min' | 'task';

/** A choice the source leaves open. The chosen value is shown with the answer. */
export interface Reading {
  readonly id: string;
  readonly question: { readonly 'zh-CN': string; readonly en: string };
  /** First option is not special; `default` names the chosen one. */
  readonly options: readonly { readonly id: string; readonly 'zh-CN': string; readonly en: string }[];
  readonly default: string;
}

export interface ExtensionRule {
  readonly unit: DeadlineUnit;
  /** Cap of the sum of all extensions, in `unit`. */
  readonly max: number;
  /** Facts that must be present for an extension to take effect. */
  readonly requires: readonly ('reason' | 'authorityConsent' | 'requesterTold')[];
  readonly article: string;
  readonly quote: string;
}

export interface DeadlineRule {
  readonly id: string;
  readonly name: { readonly 'zh-CN': string; readonly en: string };
  readonly kind: DeadlineKind;
  readonly article: string;
  readonly quote: string;
  readonly actor: string;
  /** Name of the fact whose date starts the clock, for example `requestReceived`. */
  readonly startEvent: string;
  /** Absent for `task`. */
  readonly duration?: number;
  readonly unit?: DeadlineUnit;
  readonly extension?: ExtensionRule;
  readonly readings?: readonly Reading[];
  /** Article that names what follows when the limit is missed. */
  readonly consequence?: string;
  /** SYSTEMS.md rows this rule answers. */
  readonly covers?: readonly string[];
  /** Rules of wider law this one says again for its own place. */
  readonly restates?: readonly string[];
  /** What the text leaves open, and what Xinshao does there. */
  readonly note?: { readonly 'zh-CN': string; readonly en: string };
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** A deadline rule together with where it stands; what `computeDeadline` is given. */
export interface CitedDeadlineRule extends DeadlineRule {
  readonly citation: Citation;
}

export interface ExtensionFact {
  readonly days: number;
  readonly reason?: string;
  readonly authorityConsent?: PlainDate;
  readonly requesterTold?: PlainDate;
}

export interface DeadlineFacts {
  /** Day of the start event. Absent: indeterminate. */
  readonly start?: PlainDate;
  readonly extensions?: readonly ExtensionFact[];
  /** Reading id -> option id; others take their default. */
  readonly readings?: Readonly<Record<string, string>>;
  /** "Today", for state and remaining days. */
  readonly on?: PlainDate;
  /** Day the duty was done, if it was. */
  readonly done?: PlainDate;
}

export type DayReason =
  'start-excluded' | 'start-included' | 'count' | 'count-makeup' | 'skip-weekend' | 'skip-holiday' | 'extend';

/** One step of how a date was reached; replaying the steps gives the same date. */
export interface DayStep {
  readonly date: PlainDate;
  readonly reason: DayReason;
  /** Running count after this day. */
  readonly n: number;
  readonly holiday?: string;
  readonly notice?: HolidayNotice;
}

export interface ExtensionOutcome {
  readonly days: number;
  readonly effective: boolean;
  readonly reason?:
    | 'cap-exceeded'
    | 'requester-not-told'
    | 'no-authority-consent'
    | 'no-reason'
    | 'not-extendable'
    | 'asked-late';
}

/** normal -> yellow (near) -> red (about to lapse) -> overdue; done in or out of time. Colours are configuration. */
export type ClockState =
  'normal' | 'yellow' | 'red' | 'overdue' | 'done-on-time' | 'done-late' | 'not-started';

export interface ClockThresholds {
  /** Yellow when no more than this many units remain. */
  readonly yellow: number;
  readonly red: number;
}

export interface Due {
  readonly kind: 'due';
  readonly rule: string;
  readonly start: PlainDate;
  /** Due date without extensions. */
  readonly baseDue: PlainDate;
  /** Due date with effective extensions; the last day, inclusive. */
  readonly due: PlainDate;
  readonly unit: DeadlineUnit;
  readonly extensions: readonly ExtensionOutcome[];
  readonly state?: ClockState;
  /** In the rule's unit; negative when overdue. Present when `on` was given. */
  readonly remaining?: number;
  readonly overdueBy?: number;
  readonly onTime?: boolean;
  readonly readings: Readonly<Record<string, string>>;
  readonly provisional: boolean;
  readonly trace: readonly DayStep[];
  readonly citation: Citation;
  /** Version of the holiday table. */
  readonly calendarVersion: string;
}

export type DeadlineAnswer =
  | Due
  | (NeedsCalendar & {
      readonly rule: string;
      readonly trace: readonly DayStep[];
      readonly citation: Citation;
      readonly calendarVersion: string;
    })
  | { readonly kind: 'task'; readonly rule: string; readonly citation: Citation }
  | {
      readonly kind: 'indeterminate';
      readonly rule: string;
      readonly missing: readonly string[];
      readonly citation: Citation;
    };
