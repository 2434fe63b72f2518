import type { Choice, Citation } from '../answer/index.ts';
import type { CountReason, HolidayNotice, NeedsCalendar } from '../calendar/types.ts';
import type { Condition, Truth } from '../classify/types.ts';
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

export interface ExcludedRule {
  /** As the text names them. */
  readonly reasons: readonly string[];
  readonly article: string;
  readonly quote: string;
}

/** A stretch of days that is not counted; both ends are left out. */
export interface ExcludedFact {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reason: string;
}

export interface ExcludedOutcome extends ExcludedFact {
  readonly effective: boolean;
  readonly because?: 'bad-dates' | 'not-excludable';
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
  /** Time that does not count (听证、检验、鉴定 …), by the text that says so. */
  readonly excludes?: ExcludedRule;
  /** Facts between which the other side completes its materials; whether the clock stops is `completion-clock`. */
  readonly completion?: { readonly from: string; readonly to: string };
  /** Conflicts and silences every answer rests on, by id, and those only an extension raises. */
  readonly choices?: readonly Choice[];
  readonly extensionChoices?: readonly Choice[];
  /** What follows when the limit is missed: the article of the class of breach in the same pack. */
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
  /** In the unit of the rule's extension; whole and positive. */
  readonly days: number;
  /** Day the extension was asked for; after the last day it would extend, it is `asked-late`. */
  readonly asked?: PlainDate;
  readonly reason?: string;
  readonly authorityConsent?: PlainDate;
  readonly requesterTold?: PlainDate;
}

export interface DeadlineFacts {
  /** Day of the start event. Absent: indeterminate. */
  readonly start?: PlainDate;
  readonly extensions?: readonly ExtensionFact[];
  readonly excluded?: readonly ExcludedFact[];
  /** Materials asked for on `from` and completed on `to`; for rules with `completion`. */
  readonly completion?: { readonly from: PlainDate; readonly to?: PlainDate };
  /** Reading id -> option id; others take their default. */
  readonly readings?: Readonly<Record<string, string>>;
  /** "Today", for state and remaining days. */
  readonly on?: PlainDate;
  /** Day the duty was done, if it was. */
  readonly done?: PlainDate;
}

/**
 * Why a step is there. Beside those of a working-day count:
 * - `start-moved`: the event fell on a rest day and, by the reading chosen, is deemed to fall on the next working day.
 * - `skip-excluded`: a working day of a time that does not count.
 * - `period`: the last day of `n` calendar days, months or years (`unit`).
 * - `roll`: the last day was a rest day; this is the next working day.
 * - `extend`: counting goes on from here for another `units`.
 */
export type DayReason = CountReason | 'start-moved' | 'skip-excluded' | 'period' | 'roll' | 'extend';

/** One step of how a date was reached; replaying the steps gives the same date. */
export interface DayStep {
  readonly date: PlainDate;
  readonly reason: DayReason;
  /** Running count after this day; begins again at an extension. */
  readonly n: number;
  readonly holiday?: string;
  readonly notice?: HolidayNotice;
  readonly clause?: string;
  /** How much is to be counted from here: on the step a count begins with, and on `extend`. */
  readonly units?: number;
  /** What `units`, or on `period` the `n`, counts. */
  readonly unit?: DeadlineUnit;
}

export interface ExtensionOutcome {
  readonly days: number;
  readonly effective: boolean;
  /** Last day with this extension; present when effective. */
  readonly due?: PlainDate;
  /** What the cap left before this one, in the extension's unit. */
  readonly available: number;
  readonly reason?:
    | 'cap-exceeded'
    | 'requester-not-told'
    | 'no-authority-consent'
    | 'no-reason'
    | 'not-extendable'
    | 'asked-late'
    | 'bad-days'; // not a whole number of at least 1
}

/** normal -> yellow (near) -> red (about to lapse) -> overdue; done in or out of time. Colours are configuration. */
export type ClockState =
  'normal' | 'yellow' | 'red' | 'overdue' | 'done-on-time' | 'done-late' | 'not-started';

export interface ClockThresholds {
  /** Yellow when no more than this many working days (calendar days, where the rule counts those) remain. */
  readonly yellow: number;
  readonly red: number;
}

export interface Due {
  readonly kind: 'due';
  readonly rule: string;
  readonly deadlineKind: DeadlineKind;
  readonly start: PlainDate;
  /** Due date without extensions. */
  readonly baseDue: PlainDate;
  /** Due date with effective extensions; the last day, inclusive. */
  readonly due: PlainDate;
  /**
   * The first day after `due`. For `disclosure-max` the first day the record is not shown,
   * for `retention-min` the first day it may be destroyed.
   */
  readonly dayAfter: PlainDate;
  readonly duration: number;
  readonly unit: DeadlineUnit;
  readonly extensions: readonly ExtensionOutcome[];
  /** Only where such times were given. */
  readonly excluded?: readonly ExcludedOutcome[];
  /** Only for a `limit`, when `on` or `done` was given. */
  readonly state?: ClockState;
  /**
   * In `remainingUnit`; negative when overdue. Present when `on` was given and the duty is not done,
   * absent where counting it would need a calendar that is not loaded.
   */
  readonly remaining?: number;
  /** Working days for a rule in working days, calendar days for all others. */
  readonly remainingUnit: 'working-day' | 'calendar-day';
  /**
   * In `remainingUnit`, up to `done` or else `on`. Only for a `limit` that is late; 0 on rest days right after the
   * last day. Absent where counting it would need a calendar that is not loaded.
   */
  readonly overdueBy?: number;
  /** Present when the duty is done. */
  readonly onTime?: boolean;
  /** Every reading that could have mattered, with the option chosen. */
  readonly readings: Readonly<Record<string, string>>;
  /** The next year's notice may still move this date. */
  readonly provisional: boolean;
  readonly trace: readonly DayStep[];
  /** Conflicts and silences it rests on. */
  readonly choices: readonly Choice[];
  readonly citation: Citation;
  /** Version of the holiday table. */
  readonly calendarVersion: string;
}

/** The due date lies, or may lie, beyond the holiday table. */
export interface DueNeedsCalendar extends NeedsCalendar {
  readonly rule: string;
  /** What `counted` and `remaining` count: working days, or calendar days where the last day may have to roll. */
  readonly unit: 'working-day' | 'calendar-day';
  /** The due date is this day or later: set where only the roll to a working day is open. */
  readonly notBefore?: PlainDate;
  readonly readings: Readonly<Record<string, string>>;
  readonly trace: readonly DayStep[];
  readonly choices: readonly Choice[];
  readonly citation: Citation;
  readonly calendarVersion: string;
}

/** A duty without a number: 及时, 立即, 一次性. Never overdue. */
export interface DutyWithoutDate {
  readonly kind: 'task';
  readonly rule: string;
  readonly choices: readonly Choice[];
  readonly citation: Citation;
}

export interface UnknownDeadline {
  readonly kind: 'indeterminate';
  readonly rule: string;
  /** Facts that are not known, by name; `duration` where the rule itself has no number. */
  readonly missing: readonly string[];
  /** Facts that are impossible or contradict one another: `on`, `done-before-start`, `reading:start-day`. */
  readonly conflicts?: readonly string[];
  readonly choices: readonly Choice[];
  readonly citation: Citation;
}

export type DeadlineAnswer = Due | DueNeedsCalendar | DutyWithoutDate | UnknownDeadline;

/** What `computeTimeline` needs of a chain of core/law. */
export interface TimelineChain {
  readonly id: string;
  readonly choices?: readonly Choice[];
  readonly steps: readonly {
    readonly id: string;
    /** Id of a deadline rule. */
    readonly deadline: string;
    /** Fact that holds the date the step was done. */
    readonly doneFact: string;
    readonly when?: Condition;
  }[];
}

export interface TimelineStep {
  readonly id: string;
  readonly deadline: string;
  /** Whether the step's condition holds; `unknown` steps are not computed, `missing` says why. */
  readonly applies: Truth;
  readonly missing: readonly string[];
  readonly start?: PlainDate;
  readonly done?: PlainDate;
  /** Absent where the step does not apply or its rule is not among the rules given. */
  readonly answer?: DeadlineAnswer;
  /**
   * Only where the step before is still open and starts this one: what would follow if it were done on its last day.
   * A forecast, shown as such, never a due date.
   */
  readonly forecast?: Due;
}

export interface Timeline {
  readonly chain: string;
  readonly steps: readonly TimelineStep[];
  /** Those of its answers, and of the chain itself. */
  readonly choices: readonly Choice[];
  /** The open limit that ends first, by step id. */
  readonly next?: string;
}
