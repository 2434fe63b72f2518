import { dayOf, monthOf } from '../../core/date/epoch.ts';
import type { PlainDate } from '../../core/date/types.ts';
import { formatDay } from '../../core/words/date.ts';
import type { Locale } from '../../core/words/types.ts';

/** Month and day: 3月2日, 2 March. Where the year stands beside it. */
export const sayDay = (date: PlainDate, locale: Locale): string =>
  locale === 'en' ? formatDay(date, locale).slice(0, -5) : `${monthOf(date)}月${dayOf(date)}日`;
