import { browser } from '../browser.ts';
import { caller } from '../message/call.ts';
import type { PageCalls, UncheckedStep } from '../message/types.ts';

/** Prefix in local storage of log entries that could not be handed over. The background takes them from there. */
export const KEPT = 'unchecked:';

/**
 * Brings an unchecked step into the log. Where the background does not answer, the entry waits in the extension's
 * local storage, which is the browser's and needs no background. When the promise is fulfilled, it is there.
 */
export async function keepForLog(entry: UncheckedStep): Promise<void> {
  const id = KEPT + crypto.randomUUID();
  await browser.storage.local.set({ [id]: entry });
  void caller<PageCalls>()('unchecked', null).catch(() => undefined);
}
