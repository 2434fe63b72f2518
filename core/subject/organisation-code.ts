import { fault } from './fault.ts';
import { normaliseCode } from './fold.ts';
import type { OrganisationCodeError, Parsed } from './types.ts';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Check character of 组织机构代码 for the eight characters (0-9, A-Z) of `text` at `from`.
 * @source GB 11714-1997 全国组织机构代码编制规则
 */
export function organisationCheckDigit(text: string, from = 0): string {
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const c = text.charCodeAt(from + i);
    sum += (c - (c < 0x41 ? 0x30 : 0x37)) * (WEIGHTS[i] ?? 0);
  }
  const rest = 11 - (sum % 11);
  return rest === 11 ? '0' : rest === 10 ? 'X' : String(rest);
}

/** 组织机构代码, with or without its hyphen. Errors: see `OrganisationCodeError`. */
export function parseOrganisationCode(text: string): Parsed<string, OrganisationCodeError> {
  const normalised = normaliseCode(text);
  if (!normalised) return fault('empty', normalised);
  if (normalised.length !== 9) return fault('length', normalised);
  const at = normalised.search(/[^0-9A-Z]|(?<=^.{8})[^0-9X]/);
  if (at >= 0) return fault('charset', normalised, at);
  const expected = organisationCheckDigit(normalised);
  if (normalised[8] !== expected) return fault('check', normalised, 8, expected);
  return { ok: true, value: normalised, normalised };
}
