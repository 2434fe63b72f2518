import { openCalendar } from './calendar.ts';
import table from './data/china-2018-2026.json';
import { inFull, type ShortTable } from './short-table.ts';

/**
 * The State Council's arrangements for 2018 to 2026, changes of 2019 and 2020 included. A test proves the table sound.
 * Late December 2026 is provisional until the notice for 2027 is loaded with `loadCalendar(json, CHINA_CALENDAR)`.
 *
 * @source 国务院办公厅 部分节假日安排的通知, each named in the table by 文号
 */
export const CHINA_CALENDAR = /* @__PURE__ */ openCalendar(
  /* @__PURE__ */ inFull(table as unknown as ShortTable),
);
