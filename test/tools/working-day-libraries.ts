/** The working-day libraries Xinshao is measured against, each the way its own documentation uses it. */
import chineseDays from 'chinese-days';
import * as chineseWorkday from 'chinese-workday';
import { addBusinessDays, format, isWeekend, parseISO } from 'date-fns';
import { addWorkingDays, CHINA_CALENDAR, isWorkingDay } from '../../core/calendar/index.ts';
import { plainDate } from '../../core/date/index.ts';

export interface WorkingDayLibrary {
  readonly name: string;
  readonly isWorkday: (date: string) => boolean;
  /** The n-th working day after a day. */
  readonly add: (date: string, n: number) => string;
  readonly note: string;
}

/** chinese-workday has no function that adds days: its documented `nextWorkday`, n times. */
function nextWorkdays(date: string, n: number): string {
  let day: string | null = date;
  for (let i = 0; i < n && day !== null; i++) day = chineseWorkday.nextWorkday(day);
  return String(day);
}

export const LIBRARIES: readonly WorkingDayLibrary[] = [
  {
    name: 'xinshao',
    isWorkday: (date) => isWorkingDay(CHINA_CALENDAR, plainDate(date)) === true,
    add: (date, n) => String(addWorkingDays(CHINA_CALENDAR, plainDate(date), n)),
    note: 'date text checked on every call',
  },
  {
    name: 'chinese-days 1.5.7',
    isWorkday: (date) => chineseDays.isWorkday(date),
    add: (date, n) => chineseDays.findWorkday(n, date),
    note: '`findWorkday`',
  },
  {
    name: 'chinese-workday 1.16.1',
    isWorkday: (date) => chineseWorkday.isWorkday(date),
    add: nextWorkdays,
    note: '`nextWorkday` n times; it gives up after 7 rest days in a row',
  },
  {
    name: 'date-fns 4.4.0',
    isWorkday: (date) => !isWeekend(parseISO(date)),
    add: (date, n) => format(addBusinessDays(parseISO(date), n), 'yyyy-MM-dd'),
    note: '`addBusinessDays`; knows weekends, no holidays and no adjusted working days',
  },
];
