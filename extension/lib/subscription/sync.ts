import { httpSource, syncList } from '../../../core/list/index.ts';
import { dayInChina } from '../check/day.ts';
import { forgetOpened, listStore } from './opened.ts';
import { putProgress, putReport } from './store.ts';
import type { Progress, Subscription, SyncReport } from './types.ts';

/** Progress is told at most so often: each telling wakes every page that shows it. */
const TELL_MS = 150;

const running = new Map<string, Promise<SyncReport>>();

/**
 * Brings one list up to what is published. A second call while it runs waits for the first. `distrust`: what is stored
 * is read and verified anew, after what runs already.
 */
export function sync(subscription: Subscription, distrust = false): Promise<SyncReport> {
  const already = running.get(subscription.id);
  if (already) return distrust ? already.then(() => sync(subscription, true)) : already;
  const work = run(subscription, distrust).finally(() => running.delete(subscription.id));
  running.set(subscription.id, work);
  return work;
}

async function run(
  { id, address, keys, personSecret }: Subscription,
  distrust: boolean,
): Promise<SyncReport> {
  let told = 0;
  let telling: Promise<void> = putProgress(id, { stage: 'manifest', done: 0, total: 1 });
  const tell = (progress: Progress): void => {
    if (Date.now() - told < TELL_MS) return;
    told = Date.now();
    telling = telling.then(() => putProgress(id, progress)).catch(() => undefined);
  };
  const result = await syncList({
    listId: id,
    source: httpSource(address, (url, init) => fetch(url, init as RequestInit)),
    store: await listStore(),
    trusted: keys,
    today: dayInChina(Date.now()),
    persons: personSecret !== undefined,
    distrust,
    progress: tell,
  });
  const at = new Date().toISOString();
  const report: SyncReport = result.ok
    ? { at, how: result.how }
    : {
        at,
        problem: result.problem,
        ...(result.kept === undefined ? {} : { kept: result.kept }),
      };
  forgetOpened();
  await putReport(id, report);
  await telling.then(() => putProgress(id)).catch(() => undefined);
  return report;
}
