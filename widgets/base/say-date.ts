import { weekday } from '../../core/date/arithmetic.ts';
import type { PlainDate } from '../../core/date/types.ts';
import type { Locale } from '../../core/words/types.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const EN_DAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

/** 周一 … 周日. */
export const sayWeekday = (locale: Locale, n: number): string =>
  locale === 'en' ? EN_DAYS[n - 1]! : `周${'一二三四五六日'[n - 1]!}`;

export const sayMonth = (locale: Locale, date: string): string =>
  locale === 'en' ? MONTHS[+date.slice(5, 7) - 1]! : `${+date.slice(5, 7)}月`;

/** 3月2日. */
export const sayDay = (locale: Locale, date: string): string =>
  locale === 'en'
    ? `${+date.slice(8)} ${sayMonth(locale, date)}`
    : `${sayMonth(locale, date)}${+date.slice(8)}日`;

/** 2026年3月2日; with `week` 2026年3月2日 周一. */
export function sayDate(locale: Locale, date: string, week = false): string {
  const year = +date.slice(0, 4);
  const text = locale === 'en' ? `${sayDay(locale, date)} ${year}` : `${year}年${sayDay(locale, date)}`;
  return week ? `${text} ${sayWeekday(locale, weekday(date as PlainDate))}` : text;
}
