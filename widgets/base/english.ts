import type { Cell } from './load.ts';

/**
 * What an English page has to wait for: nothing, where both languages stand in the code. The build takes the English
 * out of the script and puts `english-apart.ts` in this module's place.
 */
export const englishMissing = (): Cell<unknown> | undefined => undefined;
