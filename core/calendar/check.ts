import { daysBetween, isPlainDate, weekday } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import { arrangedDays, holidayOf, NEW_YEAR_REACH, yearsOf } from './table.ts';
import type { CalendarProblemCode, NoticeTable } from './types.ts';

/** The holidays for everyone, each in every year's notice. @source 全国年节及纪念日放假办法 第二条 */
const STATUTORY = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];

const LAST_YEAR = '9000';

type Report = (code: CalendarProblemCode, path: string, saw?: unknown) => void;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** First and last day of `2026-02-15/2026-02-23` or `2026-06-19`; undefined if either is no date. */
function readRange(text: string): readonly [PlainDate, PlainDate] | undefined {
  const [from, to = from, more] = text.split('/');
  return isPlainDate(from) && isPlainDate(to) && more === undefined ? [from, to] : undefined;
}

function checkClause(value: unknown, path: string, report: Report): void {
  if (!isObject(value)) return report('not-json-table', path, value);
  if (!isText(value['clause'])) report('not-json-table', `${path}.clause`, value['clause']);
  if (value['holiday'] !== undefined && !isText(value['holiday'])) {
    report('not-json-table', `${path}.holiday`, value['holiday']);
  }
  for (const list of ['off', 'work'] as const) {
    const days = value[list] ?? [];
    if (!Array.isArray(days)) return report('not-json-table', `${path}.${list}`, days);
    days.forEach((day: unknown, i) => {
      const at = `${path}.${list}[${i}]`;
      if (!isText(day)) return report('not-json-table', at, day);
      if (list === 'work' && !isPlainDate(day)) return report('bad-date', at, day);
      const range = readRange(day);
      if (!range) return report('bad-date', at, day);
      const length = daysBetween(range[0], range[1]);
      if (length < 0 || length > 31) report('bad-range', at, day);
      // The last day dates can say has no day after it to go on to.
      if (range[1] > LAST_YEAR) report('outside-year', at, day);
    });
  }
}

/** The notices as the types have them, with dates that exist. */
export function checkShape(notices: readonly unknown[], report: Report): void {
  notices.forEach((notice, i) => {
    const path = `notices[${i}]`;
    if (!isObject(notice)) return report('not-json-table', path, notice);
    const { year, clauses, issued, url, amends } = notice;
    for (const key of ['title', 'number']) {
      if (!isText(notice[key])) report('not-json-table', `${path}.${key}`, notice[key]);
    }
    if (!(Number.isInteger(year) && (year as number) >= 1949 && (year as number) < Number(LAST_YEAR))) {
      report('not-json-table', `${path}.year`, year);
    }
    if (issued !== undefined && !isPlainDate(issued)) report('bad-date', `${path}.issued`, issued);
    if (url !== undefined && !isText(url)) report('not-json-table', `${path}.url`, url);
    if (amends !== undefined && !isText(amends)) report('not-json-table', `${path}.amends`, amends);
    if (!Array.isArray(clauses)) return report('not-json-table', `${path}.clauses`, clauses);
    clauses.forEach((clause, j) => checkClause(clause, `${path}.clauses[${j}]`, report));
  });
}

/** What the days of all notices together must keep to. `pathOf` names a notice. */
export function checkDays(
  notices: readonly NoticeTable[],
  pathOf: (notice: NoticeTable) => string,
  report: Report,
): void {
  const taken = new Map<PlainDate, NoticeTable>();
  for (const { date, works, notice, clause } of arrangedDays(notices)) {
    const path = `${pathOf(notice)}.clauses[${notice.clauses.indexOf(clause)}].${works ? 'work' : 'off'}`;
    const { year } = notice;
    if (date < `${year - 1}-${NEW_YEAR_REACH}` || date > `${year}-12-31`) report('outside-year', path, date);
    if (works && weekday(date) < 6) report('not-a-weekend-day', path, date);
    const other = taken.get(date);
    if (other && (other === notice || other.number !== notice.amends)) report('overlap', path, date);
    taken.set(date, notice);
  }
}

/** Every year between the first and the last is arranged once, and wholly. */
export function checkYears(
  notices: readonly NoticeTable[],
  pathOf: (notice: NoticeTable) => string,
  report: Report,
): void {
  yearsOf(notices).forEach((year, i, years) => {
    const previous = years[i - 1];
    if (previous !== undefined && year > previous + 1) report('gap', 'notices', previous + 1);
  });
  for (const notice of notices) {
    const { year, amends, number } = notice;
    const path = pathOf(notice);
    if (amends) {
      const known = notices.some((other) => other.number === amends && other.year === year && !other.amends);
      if (!known) report('unknown-amended', `${path}.amends`, amends);
      continue;
    }
    const twin = notices.find((other) => other !== notice && !other.amends && other.year === year);
    if (twin) report('duplicate-year', `${path}.year`, `${year} (${twin.number})`);
    const own = arrangedDays(notices.filter((other) => other.number === number || other.amends === number));
    const off = own.filter((day) => !day.works);
    for (const holiday of STATUTORY) {
      const named = off.some((day) => holidayOf(day.clause).split('、').includes(holiday));
      if (!named) report('year-incomplete', path, holiday);
    }
    for (const fixed of [
      `${year}-01-01`,
      `${year}-05-01`,
      `${year}-10-01`,
      `${year}-10-02`,
      `${year}-10-03`,
    ]) {
      if (!off.some((day) => day.date === fixed)) report('year-incomplete', path, fixed);
    }
  }
}
