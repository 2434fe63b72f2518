import type { SyncProblem } from '../../../core/list/index.ts';
import { browser } from '../browser.ts';
import { dayInChina } from '../check/day.ts';
import type { FollowedList, ListCalls } from '../message/lists.ts';
import { installedLists } from '../store/lists.ts';
import { subscriptions } from '../subscription/all.ts';
import { identifyList, listAddress } from '../subscription/identify.ts';
import { fingerprintOf, isPersonSecret, readPublicKey } from '../subscription/key.ts';
import { forgetOpened, listStore, type Opened, onUnreadable, openedLists } from '../subscription/opened.ts';
import { dropSubscription, progressOf, putSubscription, reportOf } from '../subscription/store.ts';
import { sync } from '../subscription/sync.ts';
import type { Subscription, SyncReport } from '../subscription/types.ts';
import { recheckAll } from './recheck.ts';
import type { Handlers } from './router.ts';

/** How often lists are looked for anew, in minutes. */
const EVERY = 4 * 60;
/** The background may be put to sleep in the middle of a download: it is woken to go on. */
const RESUME = 1;
const ALARM = 'lists';
const ALARM_RESUME = 'lists-resume';

export const listCalls: Handlers<ListCalls> = {
  async followed() {
    return Promise.all((await subscriptions()).map(shownOf));
  },

  async follow(ask) {
    const address = listAddress(ask.address);
    if (!address) return { ok: false, wrong: 'address' };
    const key = await readPublicKey(ask.key);
    if (!key) return { ok: false, wrong: 'key' };
    const personSecret = ask.personSecret.replace(/\s+/g, '');
    if (personSecret && !isPersonSecret(personSecret)) return { ok: false, wrong: 'person-secret' };
    const identified = await identifyList(address);
    if (!identified.ok) return identified;
    const { id } = identified;
    if ((await subscriptions()).some((known) => known.id === id))
      return { ok: false, wrong: 'there-already' };
    if ((await installedLists()).some((list) => list.id === id))
      return { ok: false, wrong: 'file-of-that-id' };
    const subscription: Subscription = {
      id,
      address,
      keys: [key],
      ...(personSecret ? { personSecret } : {}),
    };
    // Followed from the start, so that a download that breaks off is gone on with.
    await putSubscription(subscription);
    const { problem } = await syncAndTell(subscription);
    if (problem && isRefused(problem)) await forget(id);
    await recheckAll();
    return problem ? { ok: false, problem } : { ok: true, id };
  },

  async unfollow({ id }) {
    await forget(id);
    await recheckAll();
    return null;
  },

  async sync({ id }) {
    await syncAll((subscription) => id === undefined || subscription.id === id);
    return null;
  },
};

async function forget(id: string): Promise<void> {
  await dropSubscription(id);
  await (await listStore()).remove(id);
  forgetOpened();
}

/** The head itself was not to be had or not to be trusted: then there is no list to follow. */
const isRefused = (problem: SyncProblem): boolean =>
  'path' in problem
    ? problem.path.startsWith('manifest.')
    : ['bad-signature', 'bad-manifest', 'other-list'].includes(problem.code);

/** Syncs at start and every few hours; listeners stand at once, so that an alarm may wake the background. */
export function startSyncing(): void {
  const wake = (): void => {
    void browser.alarms.create(ALARM, { periodInMinutes: EVERY });
    void syncAll();
  };
  browser.runtime.onInstalled.addListener(wake);
  browser.runtime.onStartup.addListener(wake);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM || name === ALARM_RESUME) void syncAll();
  });
  onUnreadable((id) => void mend(id));
}

const MENDED = 'list-mended:';
const MEND_EVERY_MS = 60 * 60_000;

/** What could not be read is fetched again, once an hour at most: where the disk is at fault that will not help. */
async function mend(id: string): Promise<void> {
  const key = MENDED + id;
  const last = (await browser.storage.session.get(key))[key] as number | undefined;
  if (last !== undefined && Date.now() - last < MEND_EVERY_MS) return;
  await browser.storage.session.set({ [key]: Date.now() });
  await syncAll((subscription) => subscription.id === id, true);
}

export async function syncAll(
  which: (subscription: Subscription) => boolean = () => true,
  distrust = false,
): Promise<void> {
  for (const subscription of (await subscriptions()).filter(which)) {
    const { how } = await syncAndTell(subscription, distrust);
    if (how && how !== 'unchanged') await recheckAll();
  }
}

async function syncAndTell(subscription: Subscription, distrust = false): Promise<SyncReport> {
  await browser.alarms.create(ALARM_RESUME, { delayInMinutes: RESUME, periodInMinutes: RESUME });
  try {
    return await sync(subscription, distrust);
  } finally {
    await browser.alarms.clear(ALARM_RESUME);
  }
}

async function shownOf(subscription: Subscription): Promise<FollowedList> {
  const { id, address, keys, personSecret, byPolicy } = subscription;
  const [list, progress, last, fingerprints] = await Promise.all([
    openedLists().then(({ lists }) => lists.find(({ manifest }) => manifest.id === id)),
    progressOf(id),
    reportOf(id),
    Promise.all(keys.map(fingerprintOf)),
  ]);
  return {
    ...{ id, address, fingerprints, persons: personSecret !== undefined, byPolicy: !!byPolicy },
    ...(list ? { installed: installedOf(list) } : {}),
    ...(progress ? { progress } : {}),
    ...(last ? { last } : {}),
  };
}

function installedOf({
  manifest,
  warnings,
}: Opened['lists'][number]): NonNullable<FollowedList['installed']> {
  const { name, publisher, sequence, issuedOn, expiresOn, counts } = manifest;
  return {
    ...{ name, publisher, sequence, issuedOn, expiresOn },
    subjects: counts.subjects,
    records: counts.records,
    warnings: warnings(dayInChina(Date.now())),
  };
}
