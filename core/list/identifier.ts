import { parseUscc } from '../subject/index.ts';

/**
 * An identifier as the list compares it: half-width, upper case, without spaces and hyphens.
 * The check digit plays no part: a wrong one is kept, and flagged where it is shown.
 */
export const normaliseIdentifier = (value: string): string => parseUscc(value).normalised;
