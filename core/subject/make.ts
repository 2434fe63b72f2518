import { organisationCheckDigit } from './organisation-code.ts';
import { registrationNumberCheckDigit } from './registration-number.ts';
import { parseResidentId, residentIdCheckDigit } from './resident-id.ts';
import type { ResidentId, Uscc } from './types.ts';
import { parseUscc, usccCheckDigit } from './uscc.ts';

/**
 * Identifiers for fictitious data: the body is given, the check digits are added.
 * `undefined` where no valid identifier begins so.
 *
 * `body` has 17 characters, or 16: then the inner organisation-code check (position 17) is added too.
 */
export function makeUscc(body: string): Uscc | undefined {
  const first17 = body.length === 16 ? body + organisationCheckDigit(body, 8) : body;
  const made = parseUscc(first17 + (usccCheckDigit(first17) ?? ''));
  return made.ok && first17.length === 17 ? made.value : undefined;
}

/** `body`: 17 digits: division (6), date of birth (8), serial number (3). */
export function makeResidentId(body: string): ResidentId | undefined {
  const made = parseResidentId(body + residentIdCheckDigit(body));
  return made.ok && body.length === 17 ? made.value : undefined;
}

/** `body`: 14 digits: registering authority (6), serial number (8). */
export function makeRegistrationNumber(body: string): string | undefined {
  return /^\d{14}$/.test(body) ? body + registrationNumberCheckDigit(body) : undefined;
}

/** `body`: 8 characters 0-9, A-Z. */
export function makeOrganisationCode(body: string): string | undefined {
  return /^[0-9A-Z]{8}$/.test(body) ? body + organisationCheckDigit(body) : undefined;
}
