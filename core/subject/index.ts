export type * from './types.ts';
export { makeOrganisationCode, makeRegistrationNumber, makeResidentId, makeUscc } from './make.ts';
export { mask, type MaskKind } from './mask.ts';
export { normalizeName, sameName } from './name.ts';
export { parseOrganisationCode } from './organisation-code.ts';
export { parseRegistrationNumber } from './registration-number.ts';
export { parseResidentId } from './resident-id.ts';
export { parseUscc, usccCheckDigit } from './uscc.ts';
