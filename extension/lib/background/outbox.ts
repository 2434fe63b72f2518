import { browser } from '../browser.ts';
import { timeInChina } from './entries.ts';
import { handedOver, outboxItems, putItem } from '../store/decisions.ts';
import { appendLog, wholeLog } from '../store/log.ts';
import { type Endpoint, readSettings } from '../store/settings.ts';
import type { FeedbackItem, LogItem, OutboxItem } from '../loop/types.ts';
import { logWords } from '../words/log.ts';
import { draftOf } from './entries.ts';
import { momentOf } from './check.ts';
import { tellRecords } from './loop-told.ts';

const ALARM = 'outbox';
const STARTED = 'outbox-started';
const PATIENCE_MS = 20_000;
/** Minutes until the next try after so many failures; the last holds for all further ones. */
const WAIT_MINUTES = [1, 2, 5, 15, 60] as const;
const BATCH = 500;

/** `due`: what may be tried again by now; `waiting`: without waiting its time; `all`: also what was refused. */
type When = 'due' | 'waiting' | 'all';

let sending: Promise<void> | undefined;
let again = false;

/**
 * Sends what waits, in order, each with its key until the endpoint has it. Asked for while it runs, it runs once more.
 */
export function sendOutbox(when: When = 'due'): Promise<void> {
  if (sending) {
    again = true;
    return sending;
  }
  sending = round(when)
    .catch(() => undefined)
    .then(async () => {
      sending = undefined;
      await setAlarm();
      tellRecords();
      if (!again) return;
      again = false;
      await sendOutbox(when);
    });
  return sending;
}

async function round(when: When): Promise<void> {
  const { endpoint } = await readSettings();
  if (!endpoint) return;
  const due = ({ state, nextAt }: OutboxItem): boolean =>
    (state === 'waiting' && (when !== 'due' || nextAt <= Date.now())) ||
    (state === 'refused' && when === 'all');
  let open = true;
  for (const item of (await outboxItems()).filter(due)) open &&= await send(item, endpoint);
  if (!open || !endpoint.log) return;
  for (let batch = await nextBatch(); batch && open; batch = await nextBatch()) {
    await putItem(batch);
    open = await send(batch, endpoint);
  }
}

/** Sends one item. False when nobody answers, so that the others need not be tried either. */
async function send(item: OutboxItem, endpoint: Endpoint): Promise<boolean> {
  const body = item.kind === 'feedback' ? item.message : await logBody(item);
  const status = await post(item.id, body, endpoint);
  const attempts = item.attempts + 1;
  if (status >= 200 && status < 300) {
    await delivered({ ...item, attempts, status, state: 'delivered' });
    return true;
  }
  // 408, 425 and 429 say "later"; every other refusal would be the same again.
  const refused = status >= 400 && status < 500 && ![408, 425, 429].includes(status);
  const minutes = WAIT_MINUTES[Math.min(attempts, WAIT_MINUTES.length) - 1] ?? 60;
  await putItem({
    ...item,
    attempts,
    status,
    state: refused ? 'refused' : 'waiting',
    nextAt: Date.now() + minutes * 60_000,
  });
  return refused;
}

/** The status of the answer; 0 when there is none. */
async function post(key: string, body: unknown, { url, token }: Endpoint): Promise<number> {
  const abort = new AbortController();
  const patience = setTimeout(() => abort.abort(), PATIENCE_MS);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    return response.status;
  } catch {
    return 0;
  } finally {
    clearTimeout(patience);
  }
}

async function delivered(item: FeedbackItem | LogItem): Promise<void> {
  if (item.kind === 'log') {
    const through = Math.max(item.through, (await handedOver())?.through ?? 0);
    const draft = draftOf(await momentOf(), 'export', logWords.logSent(item.from, item.through));
    await appendLog(draft, (tx) => {
      void tx.objectStore('outbox').delete(item.id);
      void tx.objectStore('handed').put({ through, at: new Date().toISOString() }, 'log');
    });
    return;
  }
  const { event, decision } = item.message;
  const draft = draftOf(await momentOf(), 'feedback', logWords.feedbackSent(event));
  await appendLog({ ...draft, matter: item.message.matter, refers: decision.log.seq }, (tx) => {
    void tx.objectStore('outbox').put(item);
  });
}

/** The next stretch of the log nobody has; what only says that the log was handed over waits for the rest. */
async function nextBatch(): Promise<LogItem | undefined> {
  if ((await outboxItems()).some(({ kind, state }) => kind === 'log' && state !== 'delivered'))
    return undefined;
  const through = (await handedOver())?.through ?? 0;
  const fresh = (await wholeLog()).filter(({ seq }) => seq > through);
  const batch = fresh.slice(0, BATCH);
  const [first, last] = [batch[0], batch.at(-1)];
  if (!first || !last || batch.every(({ kind }) => kind === 'export')) return undefined;
  return {
    id: `log-${first.seq}-${last.seq}-${last.hash.slice(0, 16)}`,
    kind: 'log',
    from: first.seq,
    through: last.seq,
    createdAt: new Date().toISOString(),
    attempts: 0,
    nextAt: 0,
    state: 'waiting',
  };
}

async function logBody({ id, from, through }: LogItem): Promise<unknown> {
  const { department, officer } = await readSettings();
  const entries = (await wholeLog()).filter(({ seq }) => seq >= from && seq <= through);
  return {
    format: 'xinshao-log',
    version: 1,
    id,
    time: timeInChina(Date.now()),
    department,
    officer,
    entries,
  };
}

async function setAlarm(): Promise<void> {
  const waits = (await outboxItems()).filter(({ state }) => state === 'waiting').map(({ nextAt }) => nextAt);
  const { endpoint } = await readSettings();
  if (!waits.length || !endpoint) return void (await browser.alarms.clear(ALARM));
  browser.alarms.create(ALARM, { when: Math.max(Date.now() + 30_000, Math.min(...waits)) });
}

/** Session storage is empty when the browser has just been opened: then nothing waits its time. */
export async function sendOnStart(): Promise<void> {
  const { [STARTED]: started } = await browser.storage.session.get(STARTED);
  await browser.storage.session.set({ [STARTED]: true });
  await sendOutbox(started ? 'due' : 'waiting');
}

export function listenForAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void sendOutbox();
  });
}
