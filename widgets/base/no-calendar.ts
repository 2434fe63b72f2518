import type { Calendar } from '../../core/calendar/calendar.ts';
import type { PlainDate } from '../../core/date/types.ts';

/**
 * A calendar without a day, which the build puts in the place of core's own: the elements read the holiday table from
 * the file beside the script. What is left to this one are the periods of records, none of which counts working days;
 * of one that did, the last day would count as not known.
 */
export const CHINA_CALENDAR: Calendar = {
  version: '',
  firstDate: '9999-12-31' as PlainDate,
  lastDate: '0001-01-01' as PlainDate,
  provisionalFrom: '0001-01-01' as PlainDate,
  table: { version: '', notices: [] } as unknown as Calendar['table'],
  first: 0 as Calendar['first'],
  rows: [],
  dates: [],
  before: new Uint16Array(1),
  nth: new Uint16Array(),
};
