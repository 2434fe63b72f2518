import type { PlainDate } from '../date/types.ts';

/** One State Council notice that arranges holidays: where a day off or an adjusted working day comes from. */
export interface HolidayNotice {
  /** For example 国务院办公厅关于2026年部分节假日安排的通知. */
  readonly title: string;
  /** 文号, for example 国办发明电〔2025〕7号. */
  readonly number: string;
  /** Day the notice is dated (成文日期). */
  readonly issued?: PlainDate;
  readonly url?: string;
}

/** What a day is, and by which notice and clause. */
export type DayKind = 'working' | 'adjusted-working' | 'weekend' | 'holiday';

export interface DayInfo {
  readonly date: PlainDate;
  readonly kind: DayKind;
  /** 春节, 国庆节 …: present for `holiday` and `adjusted-working`. */
  readonly holiday?: string;
  readonly notice?: HolidayNotice;
  /** Clause of the notice, for example 二、春节. */
  readonly clause?: string;
  /** True for the last days of the table, which the next year's notice may still change (元旦 runs into December). */
  readonly provisional?: boolean;
}

/** The table has no arrangement for a day that was asked about. */
export interface MissingYear {
  readonly kind: 'needs-calendar';
  /** The first year without an arrangement that would be needed. */
  readonly year: number;
  /** Last day that is still certain. */
  readonly lastSafeDate: PlainDate;
}

/** Returned in place of a date whenever a count leaves the years with an official arrangement. Never a weekday guess. */
export interface NeedsCalendar extends MissingYear {
  /** Working days counted up to and including `lastSafeDate`. */
  readonly counted: number;
  /** Working days still to count after it. */
  readonly remaining: number;
}

/** Why a day was counted or not. */
export type CountReason =
  'start-excluded' | 'start-included' | 'count' | 'count-makeup' | 'skip-weekend' | 'skip-holiday';

/** One day of a working-day count. */
export interface CountedDay {
  readonly date: PlainDate;
  readonly reason: CountReason;
  /** Running count after this day. */
  readonly n: number;
  /** With `notice` and `clause`: for days a notice arranges. */
  readonly holiday?: string;
  readonly notice?: HolidayNotice;
  readonly clause?: string;
}

/** One numbered item of a notice. */
export interface ClauseTable {
  /** 二、春节; for a notice that changes an earlier one the bare number, 一. */
  readonly clause: string;
  /** Where the clause does not name it. */
  readonly holiday?: string;
  /** Days off, weekends inside them included: `2026-02-15/2026-02-23` or a single date. */
  readonly off?: readonly string[];
  /** Weekend days on which people work. */
  readonly work?: readonly string[];
}

export interface NoticeTable extends HolidayNotice {
  /** The year arranged. */
  readonly year: number;
  /** 文号 of the notice of the same year this one changes; its days then go before. */
  readonly amends?: string;
  readonly clauses: readonly ClauseTable[];
}

/** What `loadCalendar` reads: notices in order of issue. */
export interface HolidayTable {
  readonly schema: 1;
  readonly version: string;
  readonly notices: readonly NoticeTable[];
}

export type CalendarProblemCode =
  | 'not-json-table' // something missing, or of the wrong kind
  | 'bad-date' // not YYYY-MM-DD, or no such day
  | 'bad-range' // last day before the first, or longer than a month
  | 'outside-year' // not in the notice's year nor at the very end of the year before
  | 'not-a-weekend-day' // an adjusted working day must be a Saturday or Sunday
  | 'overlap' // the same day arranged twice
  | 'duplicate-year' // two notices arrange the same year and neither changes the other
  | 'unknown-amended' // `amends` names a notice that is not there
  | 'year-incomplete' // a statutory holiday has no day off
  | 'gap'; // a year between two arranged years is missing

/** What is wrong with a table, and where. */
export interface CalendarProblem {
  readonly code: CalendarProblemCode;
  /** For example `notices[0].clauses[1].work[0]`. */
  readonly path: string;
  /** The value, the missing holiday or the other notice. */
  readonly saw?: string;
}
