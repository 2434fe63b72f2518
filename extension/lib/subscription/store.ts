import { browser } from '../browser.ts';
import type { Progress, Subscription, SyncReport } from './types.ts';

/** Small and asked for by several pages at once: kept where the browser tells of every change. */
const LISTS = 'subscriptions';
const REPORT = 'sync-report:';
const PROGRESS = 'sync-progress:';

async function read(): Promise<Record<string, Subscription>> {
  return ((await browser.storage.local.get(LISTS))[LISTS] as Record<string, Subscription> | undefined) ?? {};
}

export async function ownSubscriptions(): Promise<Subscription[]> {
  return Object.values(await read());
}

export async function putSubscription(subscription: Subscription): Promise<void> {
  await browser.storage.local.set({ [LISTS]: { ...(await read()), [subscription.id]: subscription } });
}

export async function dropSubscription(id: string): Promise<void> {
  const { [id]: _, ...rest } = await read();
  await browser.storage.local.set({ [LISTS]: rest });
  await browser.storage.local.remove(REPORT + id);
}

export async function reportOf(id: string): Promise<SyncReport | undefined> {
  return (await browser.storage.local.get(REPORT + id))[REPORT + id] as SyncReport | undefined;
}

export const putReport = (id: string, report: SyncReport): Promise<void> =>
  browser.storage.local.set({ [REPORT + id]: report });

export async function progressOf(id: string): Promise<Progress | undefined> {
  return (await browser.storage.session.get(PROGRESS + id))[PROGRESS + id] as Progress | undefined;
}

/** Absent: no sync is running. Session storage ends with the browser, as a sync does. */
export async function putProgress(id: string, progress?: Progress): Promise<void> {
  if (progress) await browser.storage.session.set({ [PROGRESS + id]: progress });
  else await browser.storage.session.remove(PROGRESS + id);
}

/** Calls back when a subscription, its progress or its last report has changed. Returns how to stop. */
export function onSubscriptions(listener: () => void): () => void {
  const heard = (changes: Readonly<Record<string, unknown>>): void => {
    const ours = Object.keys(changes).some((name) => name === LISTS || /^sync-/.test(name));
    if (ours) listener();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
