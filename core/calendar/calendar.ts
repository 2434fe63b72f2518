import { fromEpochDay, toEpochDay, weekdayOfEpochDay } from '../date/index.ts';
import type { EpochDay, PlainDate } from '../date/types.ts';
import { arrangedDays, holidayOf, NEW_YEAR_REACH, yearsOf } from './table.ts';
import type { CountReason, HolidayNotice, HolidayTable } from './types.ts';

/** What one day is, and how it reads in a count. One object for all days alike. */
export type DayRow = PlainRow | ArrangedRow;

interface PlainRow {
  readonly kind: 'working' | 'weekend';
  readonly works: boolean;
  readonly reason: CountReason;
  readonly notice?: undefined;
}

interface ArrangedRow {
  readonly kind: 'adjusted-working' | 'holiday';
  readonly works: boolean;
  readonly reason: CountReason;
  readonly holiday: string;
  readonly notice: HolidayNotice;
  readonly clause: string;
}

/**
 * A working-day calendar: every day of some whole, consecutive years, as the State Council arranged them.
 * Made by `loadCalendar`; `CHINA_CALENDAR` is the one that ships. Civil days in China, no time zone anywhere.
 */
export interface Calendar {
  /** Shown with every answer. */
  readonly version: string;
  readonly firstDate: PlainDate;
  readonly lastDate: PlainDate;
  /** From this day to `lastDate` the notice for the next year may still change the table. */
  readonly provisionalFrom: PlainDate;
  readonly table: HolidayTable;
  /** @internal */
  readonly first: EpochDay;
  /** @internal One row for each day. */
  readonly rows: readonly DayRow[];
  /** @internal The dates as text, in order. */
  readonly dates: readonly PlainDate[];
  /** @internal `before[i]`: working days among the first `i` days. */
  readonly before: Uint16Array;
  /** @internal `nth[k]`: index of the working day number `k + 1`. */
  readonly nth: Uint16Array;
}

const WORKING: DayRow = { kind: 'working', works: true, reason: 'count' };
const WEEKEND: DayRow = { kind: 'weekend', works: false, reason: 'skip-weekend' };

/** Builds the calendar of a table that is known to be sound; for any other use `loadCalendar`. */
export function openCalendar(table: HolidayTable): Calendar {
  const years = yearsOf(table.notices);
  const lastYear = years[years.length - 1] as number;
  const first = toEpochDay(`${years[0]}-01-01` as PlainDate);
  const length = toEpochDay(`${lastYear}-12-31` as PlainDate) - first + 1;

  const rows: DayRow[] = [];
  const dates: PlainDate[] = [];
  for (let i = 0; i < length; i++) {
    rows.push(weekdayOfEpochDay(first + i) > 5 ? WEEKEND : WORKING);
    dates.push(fromEpochDay(first + i));
  }
  for (const { date, works, notice, clause } of arrangedDays(table.notices)) {
    const { title, number, issued, url } = notice;
    // The first year's notice may reach back into a December that is not in the table.
    if (date < (dates[0] as PlainDate)) continue;
    rows[toEpochDay(date) - first] = {
      kind: works ? 'adjusted-working' : 'holiday',
      works,
      reason: works ? 'count-makeup' : 'skip-holiday',
      holiday: holidayOf(clause),
      notice: { title, number, ...(issued && { issued }), ...(url && { url }) },
      clause: clause.clause,
    };
  }

  const before = new Uint16Array(length + 1);
  const nth = new Uint16Array(length);
  let count = 0;
  rows.forEach((row, i) => {
    if (row.works) nth[count++] = i;
    before[i + 1] = count;
  });
  return {
    version: table.version,
    firstDate: dates[0] as PlainDate,
    lastDate: dates[length - 1] as PlainDate,
    provisionalFrom: `${lastYear}-${NEW_YEAR_REACH}` as PlainDate,
    table,
    first,
    rows,
    dates,
    before,
    nth,
  };
}
