import type { PlainDate } from '../date/types.ts';
import { fault } from './fault.ts';
import { normaliseCode } from './fold.ts';
import { isProvince } from './province.ts';
import type { Parsed, ResidentId, ResidentIdError } from './types.ts';

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `19900131` is a day that exists, between 1800 and 2099 (the standard's own example is of 1880). */
export function isBirthDate(digits: string): boolean {
  const year = +digits.slice(0, 4);
  const month = +digits.slice(4, 6);
  const day = +digits.slice(6);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year >= 1800 && year < 2100 && day >= 1 && day <= (MONTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/**
 * Position 18 for the first 17 digits: ISO 7064 MOD 11-2, weights 2^(18-i) mod 11.
 * @source GB 11643-1999 公民身份号码
 */
export function residentIdCheckDigit(body: string): string {
  let rest = 0;
  for (let i = 0; i < 17; i++) rest = ((rest + +(body[i] ?? 0)) * 2) % 11;
  return '10X98765432'[rest] ?? '';
}

/**
 * 公民身份号码 of 18 characters, or of 15 digits (issued until 1999; converted, `remark: 'old-form'`).
 * With `on`, a date of birth after that day is an error. The first fault is returned, in the order of `ResidentIdError`.
 *
 * @source GB 11643-1999
 */
export function parseResidentId(
  text: string,
  options: { readonly on?: PlainDate } = {},
): Parsed<ResidentId, ResidentIdError> {
  return checkResidentId(normaliseCode(text), options.on);
}

/** `parseResidentId` for text that is normalised already. */
export function checkResidentId(normalised: string, on?: PlainDate): Parsed<ResidentId, ResidentIdError> {
  if (!normalised) return fault('empty', normalised);
  const old = normalised.length === 15;
  if (!old && normalised.length !== 18) return fault('length', normalised);
  const at = normalised.search(old ? /\D/ : /\D(?!$)|[^0-9X]$/);
  if (at >= 0) return fault('charset', normalised, at);
  if (!isProvince(normalised)) return fault('region', normalised, 0);
  const body = old ? normalised.slice(0, 6) + '19' + normalised.slice(6) : normalised.slice(0, 17);
  const born = body.slice(6, 14);
  if (!isBirthDate(born) || (on && born > on.replace(/-/g, ''))) return fault('birth-date', normalised, 6);
  const expected = residentIdCheckDigit(body);
  if (old) return { ok: true, value: (body + expected) as ResidentId, normalised, remark: 'old-form' };
  if (normalised[17] !== expected) return fault('check', normalised, 17, expected);
  return { ok: true, value: normalised as ResidentId, normalised };
}
