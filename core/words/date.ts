import { dayOf, monthOf, weekday, yearOf } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import type { Locale, WordTable } from './types.ts';

const WEEKDAYS = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Day of the week, short: 周一, Mon. */
export function weekdayName(date: PlainDate, locale: Locale): string {
  return WEEKDAYS[locale][weekday(date) - 1] as string;
}

/** A date without its day of the week: 2026年3月2日, 2 March 2026. For dates of documents, which need none. */
export function formatDay(date: PlainDate, locale: Locale): string {
  const [year, month, day] = [yearOf(date), monthOf(date), dayOf(date)];
  return locale === 'zh-CN' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/**
 * A date in full, as every date a person has to act on is shown.
 *
 * @example formatDate('2026-03-02', 'zh-CN') //=> '2026年3月2日 周一'
 * @example formatDate('2026-03-02', 'en') //=> 'Mon, 2 March 2026'
 */
export function formatDate(date: PlainDate, locale: Locale): string {
  const name = weekdayName(date, locale);
  return locale === 'zh-CN' ? `${formatDay(date, locale)} ${name}` : `${name}, ${formatDay(date, locale)}`;
}

/** What is wrong with a text that should be a date; the field is named beside it. */
export const dateErrorWords = {
  'not-a-string': { 'zh-CN': '日期应为文本', en: 'a date must be a text' },
  shape: {
    'zh-CN': '日期格式应为“年-月-日”，如 2026-03-02，不带时间',
    en: 'a date must be year-month-day, like 2026-03-02, without a time',
  },
  impossible: { 'zh-CN': '没有这一天', en: 'there is no such day' },
} satisfies WordTable;
