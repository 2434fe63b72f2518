import { dayOf, monthOf, yearOf } from './epoch.ts';
import type { ParsedDate, PlainDate } from './types.ts';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Last day of a month, 28 to 31. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a text that is a civil date: exactly `YYYY-MM-DD`, years 0001 to 9999. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  const date = text as PlainDate;
  const [year, month, day] = [yearOf(date), monthOf(date), dayOf(date)];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/**
 * Reads a civil date. Strict: exactly `YYYY-MM-DD`, years 0001 to 9999; no timestamp, no fraction, no blank.
 *
 * @example parsePlainDate('2024-02-29') //=> { ok: true, value: '2024-02-29' }
 * @example parsePlainDate('2025-02-29') //=> { ok: false, error: 'impossible' }
 * @example parsePlainDate('2026-03-02T10:00+08:00') //=> { ok: false, error: 'shape' }
 */
export function parsePlainDate(text: unknown): ParsedDate {
  if (isPlainDate(text)) return { ok: true, value: text };
  if (typeof text !== 'string') return { ok: false, error: 'not-a-string' };
  return { ok: false, error: SHAPE.test(text) ? 'impossible' : 'shape' };
}

/**
 * A date literal in code, tests or data that has been checked already.
 *
 * @throws RangeError when the text is no date: a programming error. For input use `parsePlainDate`.
 */
export function plainDate(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new RangeError(`not a civil date (${parsed.error}): ${text}`);
  return parsed.value;
}
