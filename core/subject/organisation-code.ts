import { normaliseCode } from './fold.ts';
import type { OrganisationCodeError, Parsed } from './types.ts';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Check character of 组织机构代码 for its first eight characters (0-9, A-Z).
 * @source GB 11714-1997 全国组织机构代码编制规则
 */
export function organisationCheckDigit(body: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += parseInt(body[i] ?? '', 36) * (WEIGHTS[i] ?? 0);
  const rest = 11 - (sum % 11);
  return rest === 11 ? '0' : rest === 10 ? 'X' : String(rest);
}

/** 组织机构代码, with or without its hyphen. Errors: see `OrganisationCodeError`. */
export function parseOrganisationCode(text: string): Parsed<string, OrganisationCodeError> {
  const normalised = normaliseCode(text);
  if (!normalised) return { ok: false, error: 'empty', normalised };
  if (normalised.length !== 9) return { ok: false, error: 'length', normalised };
  const at = normalised.search(/[^0-9A-Z]|(?<=^.{8})[^0-9X]/);
  if (at >= 0) return { ok: false, error: 'charset', normalised, at };
  const expected = organisationCheckDigit(normalised);
  if (normalised[8] !== expected) return { ok: false, error: 'check', normalised, at: 8, expected };
  return { ok: true, value: normalised, normalised };
}
