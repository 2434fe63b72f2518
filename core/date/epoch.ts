import type { EpochDay, PlainDate, Weekday } from './types.ts';

/** 0001-01-01 and 9999-12-31: what `YYYY-MM-DD` can say. */
const FIRST: EpochDay = -719162;
const LAST: EpochDay = 2932896;

const ZERO = 48;

/** Day number of a civil date. The three numbers must make a date that exists. */
export function epochDayOf(year: number, month: number, day: number): EpochDay {
  // Years run from March, so that the leap day is the last one. 719468 days lie between 0000-03-01 and 1970-01-01.
  const y = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = ((y / 4) | 0) - ((y / 100) | 0) + ((y / 400) | 0);
  return 365 * y + leapDays + (((153 * monthFromMarch + 2) / 5) | 0) + day - 1 - 719468;
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - ZERO;

/** Year of a date. */
export function yearOf(date: PlainDate): number {
  return digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
}

/** Month of a date, 1 to 12. */
export function monthOf(date: PlainDate): number {
  return digit(date, 5) * 10 + digit(date, 6);
}

/** Day of the month, 1 to 31. */
export function dayOf(date: PlainDate): number {
  return digit(date, 8) * 10 + digit(date, 9);
}

/** Whole days since 1970-01-01. */
export function toEpochDay(date: PlainDate): EpochDay {
  return epochDayOf(yearOf(date), monthOf(date), dayOf(date));
}

const padded = (n: number, length: number): string => `${n}`.padStart(length, '0');

/** The text of a civil date that is known to exist. */
export function dateText(year: number, month: number, day: number): PlainDate {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as PlainDate;
}

/**
 * The date of a day number.
 *
 * @throws RangeError outside 0001-01-01 … 9999-12-31 or for a fraction.
 */
export function fromEpochDay(epochDay: EpochDay): PlainDate {
  if (!(epochDay >= FIRST && epochDay <= LAST && Number.isInteger(epochDay))) {
    throw new RangeError(`no date: epoch day ${epochDay}`);
  }
  // Centuries and years run from March, as above; 146097 days are four centuries, 1461 four years.
  const fromMarchOfYear0 = epochDay + 719468;
  const century = ((4 * fromMarchOfYear0 + 3) / 146097) | 0;
  const dayOfCentury = fromMarchOfYear0 - ((146097 * century) >> 2);
  const yearOfCentury = ((4 * dayOfCentury + 3) / 1461) | 0;
  const dayOfYear = dayOfCentury - ((1461 * yearOfCentury) >> 2);
  const monthFromMarch = ((5 * dayOfYear + 2) / 153) | 0;
  const day = dayOfYear - (((153 * monthFromMarch + 2) / 5) | 0) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = 100 * century + yearOfCentury + (month < 3 ? 1 : 0);
  return dateText(year, month, day);
}

/** Day of the week of a day number. */
export function weekdayOfEpochDay(epochDay: EpochDay): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((epochDay + 3) % 7) + 7) % 7) + 1) as Weekday;
}
