import { dayOf, monthOf } from '../../core/date/epoch.ts';
import type { PlainDate } from '../../core/date/types.ts';
import { formatDay } from '../../core/words/date.ts';
import type { Locale } from '../../core/words/types.ts';

/** Month and day: 3月2日, 2 March. Where the year stands beside it. */
export const sayDay = (date: PlainDate, locale: Locale): string =>
  locale === 'en' ? formatDay(date, locale).slice(0, -5) : `${monthOf(date)}月${dayOf(date)}日`;

/** Where there is hardly room: 3 Mar; in Chinese the line may only break after the month. */
export const sayShortDay = (date: PlainDate, locale: Locale): string =>
  locale === 'en'
    ? sayDay(date, locale).replace(/(?<= \w{3})\w+/, '')
    : sayDay(date, locale).replace('月', '月\u200b');
