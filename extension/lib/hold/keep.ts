import { browser } from '../browser.ts';
import { caller } from '../message/call.ts';
import { pause } from './inquiry.ts';
import type { PageCalls, UncheckedStep } from '../message/types.ts';

/** Prefix in local storage of log entries that could not be handed over. The background takes them from there. */
export const KEPT = 'unchecked:';

/** Storage that does not answer may not keep a step for good. */
const KEEP_MS = 1000;

/**
 * Brings an unchecked step into the log. Where the background does not answer, the entry waits in the extension's
 * local storage, which is the browser's and needs no background. When the promise is fulfilled, it is there, or can't be.
 */
export async function keepForLog(entry: UncheckedStep): Promise<void> {
  const id = KEPT + crypto.randomUUID();
  const kept = Promise.resolve()
    .then(() => browser.storage.local.set({ [id]: entry }))
    .catch(() => undefined);
  await Promise.race([kept, pause(KEEP_MS)]);
  void caller<PageCalls>()('unchecked', { released: entry.released }).catch(() => undefined);
}
