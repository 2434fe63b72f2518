import type { Citation } from '../../core/answer/citation.ts';
import { addDays } from '../../core/date/arithmetic.ts';
import type { PlainDate } from '../../core/date/types.ts';
import { formatDay } from '../../core/words/date.ts';
import type { Locale } from '../../core/words/types.ts';
import { say } from '../base/locale.ts';
import { citationWords as words } from './words.ts';

/** 现行有效，有效期至2026年12月31日: the window in force, seen from a day. */
export function sayWindow(locale: Locale, { from, to }: Citation, on: PlainDate): string {
  const last = to && formatDay(addDays(to as PlainDate, -1), locale);
  if (to && last && on >= to) return say(locale, words.ended, last);
  if (from && on < from) return say(locale, words.notYet, formatDay(from as PlainDate, locale));
  if (last) return say(locale, words.inForceUntil, last);
  return from
    ? say(locale, words.inForceFrom, formatDay(from as PlainDate, locale))
    : say(locale, words.unknownWindow);
}

export { citationWords } from './words.ts';
