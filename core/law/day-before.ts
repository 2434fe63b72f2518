import type { PlainDate } from '../date/types.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The day before a civil date, for the last day of a window `[from, to)`. */
export function dayBefore(date: PlainDate): PlainDate {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  if (d > 1) return `${date.slice(0, 8)}${two(d - 1)}` as PlainDate;
  if (m === 1) return `${String(y - 1).padStart(4, '0')}-12-31` as PlainDate;
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 2] as number;
  return `${date.slice(0, 5)}${two(m - 1)}-${two(last)}` as PlainDate;
}
