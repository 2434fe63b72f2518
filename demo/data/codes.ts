import { makeRegistrationNumber, makeResidentId, makeUscc } from '../../core/subject/index.ts';
import type { Identifier } from '../../core/subject/types.ts';

/*
 * Fictitious identifiers whose check digits are right, so that the demo exercises the real checks.
 * Nobody can own them: organisation numbers begin with `DEM`, resident IDs have the serial number `000`
 * (both are never issued), registration numbers have a serial that begins with 900.
 */

/** `pair`: 91 企业, 92 个体工商户, 11 机关. `organisation`: 8 characters, check character not included. */
export function uscc(pair: string, region: string, organisation: string): Identifier {
  return { kind: 'uscc', value: made(makeUscc(pair + region + organisation)) };
}

/** `birth`: YYYYMMDD. */
export function residentId(region: string, birth: string): Identifier {
  return { kind: 'resident-id', value: made(makeResidentId(`${region}${birth}000`)) };
}

/** The old 15-digit 工商注册号. */
export function registrationNumber(region: string, serial: string): Identifier {
  return { kind: 'registration-number', value: made(makeRegistrationNumber(region + serial)) };
}

/** The same identifier with its last character turned into another one: a typing error, on purpose. */
export function spoilt({ kind, value }: Identifier): Identifier {
  return { kind, value: value.slice(0, -1) + (value.endsWith('7') ? '4' : '7') };
}

function made<T extends string>(code: T | undefined): T {
  if (code === undefined) throw new Error('the demo asks for an identifier that cannot be valid');
  return code;
}
