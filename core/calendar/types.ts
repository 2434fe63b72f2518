import type { PlainDate } from '../date/types.ts';

/** One State Council notice that arranges holidays: where a day off or an adjusted working day comes from. */
export interface HolidayNotice {
  /** For example 国务院办公厅关于2026年部分节假日安排的通知. */
  readonly title: string;
  /** 文号, for example 国办发明电〔2025〕7号. */
  readonly number: string;
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

/** Returned in place of a date whenever a count leaves the years with an official arrangement. Never a weekday guess. */
export interface NeedsCalendar {
  readonly kind: 'needs-calendar';
  /** The first year without an arrangement that the count would enter. */
  readonly year: number;
  /** Last day that is still certain. */
  readonly lastSafeDate: PlainDate;
  /** Working days counted up to and including `lastSafeDate`. */
  readonly counted: number;
  /** Working days still to count after it. */
  readonly remaining: number;
}
