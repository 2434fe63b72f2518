export type * from './types.ts';
export { mask, type MaskKind } from './mask.ts';
export { organisationCheckDigit, parseOrganisationCode } from './organisation-code.ts';
export { parseResidentId, residentIdCheckDigit } from './resident-id.ts';
export { parseUscc, usccCheckDigit } from './uscc.ts';
