import { isPlainDate } from '../../../core/date/index.ts';
import type { PlainDate } from '../../../core/date/types.ts';

const EIGHT_HOURS = 8 * 3_600_000;
const DAY = 24 * 3_600_000;

/** The civil day in China at an instant (epoch milliseconds), whatever the computer's own zone. China has no summer time. */
export function dayInChina(now: number): PlainDate {
  const text = new Date(now + EIGHT_HOURS).toISOString().slice(0, 10);
  if (!isPlainDate(text)) throw new RangeError(text);
  return text;
}

/** The instant at which that day ends. */
export function endOfDayInChina(now: number): number {
  return (Math.floor((now + EIGHT_HOURS) / DAY) + 1) * DAY - EIGHT_HOURS;
}
