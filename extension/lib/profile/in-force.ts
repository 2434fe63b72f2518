import type { Locale } from '../../../core/words/types.ts';
import { browser } from '../browser.ts';
import type { Profile } from './types.ts';

/** Where it stands in local storage. */
export const IN_FORCE = 'in-force';

/**
 * The profiles in force, as the background last wrote them down for the holders: local storage answers within
 * milliseconds, and also when the background sleeps or its database can't be read.
 */
export interface InForce {
  readonly locale: Locale;
  readonly profiles: readonly Profile[];
}

export async function readInForce(): Promise<InForce | undefined> {
  return (await browser.storage.local.get(IN_FORCE))[IN_FORCE] as InForce | undefined;
}
