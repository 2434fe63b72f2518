import { fault } from './fault.ts';
import { normaliseCode } from './fold.ts';
import type { Parsed, RegistrationNumberError } from './types.ts';

/**
 * Position 15 for the first 14 digits: ISO 7064 MOD 11,10.
 * @source GS 15-2006 工商行政管理市场主体注册号编制规则
 */
export function registrationNumberCheckDigit(body: string): string {
  let product = 10;
  for (let i = 0; i < 14; i++) product = (((product + +(body[i] ?? 0)) % 10 || 10) * 2) % 11;
  return String((11 - product) % 10);
}

/**
 * 工商注册号 of 15 digits, in use before the unified code: registering authority (6), serial number (8), check digit.
 * Farmers' cooperatives of that time have `NA` in positions 7-8 and `X` at the end (`remark: 'no-check-digit'`).
 *
 * @source GS 15-2006
 */
export function parseRegistrationNumber(text: string): Parsed<string, RegistrationNumberError> {
  const normalised = normaliseCode(text);
  if (!normalised) return fault('empty', normalised);
  if (normalised.length !== 15) return fault('length', normalised);
  if (/^\d{6}NA\d{6}X$/.test(normalised)) {
    return { ok: true, value: normalised, normalised, remark: 'no-check-digit' };
  }
  const at = normalised.search(/\D/);
  if (at >= 0) return fault('charset', normalised, at);
  const expected = registrationNumberCheckDigit(normalised);
  if (normalised[14] !== expected) return fault('check', normalised, 14, expected);
  return { ok: true, value: normalised, normalised };
}
