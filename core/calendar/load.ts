import { type Calendar, openCalendar } from './calendar.ts';
import { checkDays, checkShape, checkYears } from './check.ts';
import type { CalendarProblem, CalendarProblemCode, HolidayTable, NoticeTable } from './types.ts';

export type LoadedCalendar =
  | { readonly ok: true; readonly calendar: Calendar }
  | { readonly ok: false; readonly problems: readonly CalendarProblem[] };

/**
 * Reads a holiday table, for example the file with next year's notice, and joins it to `base` if one is given.
 * A notice that `base` has already (the same 文号) is replaced; the version names both tables; what was
 * provisional is worked out anew.
 *
 * @param json parsed JSON of any kind; nothing of it is used unless all of it is sound.
 * @returns the calendar, or the problems with their paths; never throws on data.
 */
export function loadCalendar(json: unknown, base?: Calendar): LoadedCalendar {
  const problems: CalendarProblem[] = [];
  const report = (code: CalendarProblemCode, path: string, saw?: unknown): void => {
    // An object is not turned into text: it may have no way to become one.
    const text = typeof saw === 'object' && saw !== null ? typeof saw : String(saw);
    problems.push({ code, path, ...(saw !== undefined && { saw: text }) });
  };

  const { schema, version, notices } = (json ?? {}) as Record<string, unknown>;
  if (schema !== 1) report('not-json-table', 'schema', schema);
  if (typeof version !== 'string' || version === '') report('not-json-table', 'version', version);
  if (!Array.isArray(notices) || notices.length === 0) report('not-json-table', 'notices', notices);
  else checkShape(notices, report);
  if (problems.length > 0) return { ok: false, problems };

  const fresh = notices as readonly NoticeTable[];
  const kept = (base?.table.notices ?? []).filter(
    (old) => !fresh.some((notice) => notice.number === old.number),
  );
  const all = [...kept, ...fresh];
  const pathOf = (notice: NoticeTable): string => {
    const at = fresh.indexOf(notice);
    return at < 0 ? notice.number : `notices[${at}]`;
  };
  checkDays(all, pathOf, report);
  checkYears(all, pathOf, report);
  if (problems.length > 0) return { ok: false, problems };

  const table: HolidayTable = {
    schema: 1,
    version: base ? `${base.version}+${String(version)}` : String(version),
    notices: all,
  };
  return { ok: true, calendar: openCalendar(table) };
}
