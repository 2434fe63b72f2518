import { browser } from '../browser.ts';
import type { RecordsChanged } from '../message/loop.ts';

/** Tells the records page, if one is open, that what it shows has changed. */
export function tellRecords(): void {
  const message: RecordsChanged = { to: 'records' };
  void browser.runtime.sendMessage(message).catch(() => undefined);
}
