import {
  parseOrganisationCode,
  parseRegistrationNumber,
  parseResidentId,
  parseUscc,
  type IdKind,
} from '../subject/index.ts';

const PARSE = {
  uscc: parseUscc,
  'resident-id': parseResidentId,
  'registration-number': parseRegistrationNumber,
  'organisation-code': parseOrganisationCode,
} as const;

/**
 * An identifier as the list compares it: half-width, upper case, without spaces and hyphens; a resident ID of
 * 15 digits in its 18-digit form. The check digit plays no part: a wrong one is kept, and flagged where it is shown.
 */
export function normaliseIdentifier(kind: IdKind, value: string): string {
  const parsed = PARSE[kind](value);
  return kind === 'resident-id' && parsed.ok ? parsed.value : parsed.normalised;
}

/** Shape and check digits are right. */
export const identifierIsRight = (kind: IdKind, value: string): boolean => PARSE[kind](value).ok;

export const isIdKind = (kind: unknown): kind is IdKind =>
  typeof kind === 'string' && Object.prototype.hasOwnProperty.call(PARSE, kind);
