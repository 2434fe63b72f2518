import { purgeable } from '../../../core/audit/index.ts';
import { browser } from '../browser.ts';
import { dayInChina } from '../check/day.ts';
import { inOrder } from '../in-order.ts';
import { inTurn } from '../in-turn.ts';
import { LAW } from '../law/packs.ts';
import { onPolicy, policy } from '../policy/read.ts';
import type { PurgeRule } from '../policy/types.ts';
import { handedOver, outboxItems } from '../store/decisions.ts';
import { appendLog, keepingPlaces, wholeLog } from '../store/log.ts';
import { logWords } from '../words/log.ts';
import { momentOf } from './check.ts';
import { draftOf } from './entries.ts';
import { tellRecords } from './loop-told.ts';

const ALARM = 'purge';
const EVERY_MINUTES = 24 * 60;

/**
 * Deletes the entries at the front of the log whose time of keeping is over, with an entry that says so. Only what was
 * exported, unless the department's policy says otherwise.
 *
 * @param rule by whose word: absent, the officer's own.
 * @returns how many went.
 */
export const purgeLog = (rule?: PurgeRule): Promise<number> => queue(() => purge(rule));

const queue = inOrder();

async function purge(rule?: PurgeRule): Promise<number> {
  const entries = await wholeLog();
  const { count, from, through, hash, retention } = purgeable(entries, {
    law: LAW,
    jurisdictions: await keepingPlaces(),
    on: dayInChina(Date.now()),
    exportedThrough: rule === 'when-over' ? await beforeWaiting() : ((await handedOver())?.through ?? 0),
  });
  if (!count) return 0;
  const basis = retention?.kind === 'keep' ? retention.citation : undefined;
  const text = logWords.purged(from, through, basis ? `《${basis.document}》${basis.article}` : '', rule);
  const draft = draftOf(await momentOf(), 'disposal', text);
  const use = { ...draft.use, destruction: text };
  await appendLog({ ...draft, use, purged: { from, through, hash } }, (tx) => {
    void tx.objectStore('log').delete(IDBKeyRange.bound(from, through));
  });
  tellRecords();
  return count;
}

/** What is on its way to the department's endpoint is not deleted under its feet. */
async function beforeWaiting(): Promise<number> {
  const waiting = (await outboxItems()).flatMap((item) =>
    item.kind === 'log' && item.state === 'waiting' ? [item.from - 1] : [],
  );
  return Math.min(Infinity, ...waiting);
}

const purgeByPolicy = inTurn(async () => {
  const rule = (await policy()).values.purge;
  if (rule) await purgeLog(rule);
});

/** Once a day, and whenever the browser starts or policy changes. Listeners stand at once. */
export function startPurging(): void {
  const look = (): void => void purgeByPolicy().catch(() => undefined);
  const arm = (): void => {
    void browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
    look();
  };
  browser.runtime.onInstalled.addListener(arm);
  browser.runtime.onStartup.addListener(arm);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look();
  });
  onPolicy(look);
}
