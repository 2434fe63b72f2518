import { addDays } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import type { HolidayTable } from './types.ts';

/**
 * The shipped table: a notice is its year, title, 文号, day and address, then its clauses in order. A clause is the
 * holiday, its first day and how many days (共9天) if not one, and the weekend days worked: `春节 02-15+9 02-14 02-28`. A year
 * stands before a day only where it is not the notice's. A second notice of a year changes the first.
 */
type ShortNotice = readonly [
  year: number,
  title: string,
  number: string,
  issued: PlainDate,
  url: string,
  ...clauses: readonly string[],
];
export interface ShortTable {
  readonly version: string;
  readonly notices: readonly ShortNotice[];
}

/** The shipped table as `loadCalendar` reads one. */
export const inFull = ({ version, notices }: ShortTable): HolidayTable => ({
  schema: 1,
  version,
  notices: notices.map(([year, title, number, issued, url, ...clauses]) => {
    const first = notices.find((notice) => notice[0] === year)?.[2] as string;
    const change = first !== number;
    const dated = (day: string): string => (day.length > 5 ? day : `${year}-${day}`);
    return {
      year,
      title,
      number,
      issued,
      url,
      ...(change && { amends: first }),
      clauses: clauses.map((text, i) => {
        const [holiday, off, ...work] = text.split(' ') as [string, string, ...string[]];
        const [day, days = 1] = off.split('+') as [string, string?];
        const from = dated(day);
        const item = '一二三四五六七'.charAt(i);
        return {
          // A notice that changes another does not name the holiday in its clauses.
          clause: change ? item : `${item}、${holiday}`,
          holiday,
          off: [`${from}/${addDays(from as PlainDate, Number(days) - 1)}`],
          work: work.map(dated),
        };
      }),
    };
  }),
});
