import { appendEntry, verifyLog } from '../../../core/audit/index.ts';
import type { AuditDraft, AuditEntry, Digest, VerifyAnswer } from '../../../core/audit/types.ts';
import { browser } from '../browser.ts';
import { database } from './db.ts';

const digest: Digest = async (bytes) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));

/** The newest entry, kept outside the log too, so that entries cut off at its end are noticed. */
const HEAD = 'log-head';
interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The log could not be written; the step it is about must not go on as if it had been. */
export class NotLogged extends Error {
  override readonly name = 'NotLogged';
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Appends an entry; when the promise is fulfilled the entry is on the disk. One after the other, in the order of the
 * calls.
 */
export function appendLog(draft: AuditDraft): Promise<AuditEntry> {
  const appended = queue.then(() => append(draft));
  queue = appended.catch(() => undefined);
  return appended;
}

async function append(draft: AuditDraft): Promise<AuditEntry> {
  const db = await database();
  for (;;) {
    const cursor = await db.transaction('log').store.openCursor(null, 'prev');
    const last = cursor ? [cursor.value] : [];
    let answer = await appendEntry(last, draft, { digest });
    // A computer whose clock was set back may not stop the log: such an entry takes the time of the one before.
    if (!answer.ok && answer.code === 'time-goes-back' && last[0]) {
      answer = await appendEntry(last, { ...draft, time: last[0].time }, { digest });
    }
    if (!answer.ok) throw new NotLogged(`${answer.code} ${answer.field}`);
    const { entry } = answer;
    const tx = db.transaction('log', 'readwrite', { durability: 'strict' });
    // `add` fails where another context has taken the number meanwhile: then once more, behind it.
    const written = await Promise.all([tx.store.add(entry), tx.done]).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DOMException && error.name === 'ConstraintError') return false;
        throw error;
      },
    );
    if (!written) continue;
    const head: Head = { seq: entry.seq, hash: entry.hash };
    await browser.storage.local.set({ [HEAD]: head }).catch(() => undefined);
    return entry;
  }
}

/** The newest entries, newest first. */
export async function newestEntries(count: number): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let cursor = await (await database()).transaction('log').store.openCursor(null, 'prev');
  for (; cursor && entries.length < count; cursor = await cursor.continue()) entries.push(cursor.value);
  return entries;
}

export async function wholeLog(): Promise<AuditEntry[]> {
  return (await database()).getAll('log');
}

/** Whether every entry is the one that was written, in its place, and none is missing at the end. */
export async function checkLog(): Promise<VerifyAnswer> {
  const entries = await wholeLog();
  const head = (await browser.storage.local.get(HEAD))[HEAD] as Head | undefined;
  const answer = await verifyLog(entries, { digest });
  if (!answer.ok || !head || entries[head.seq - 1]?.hash === head.hash) return answer;
  return { ok: false, index: Math.min(entries.length, head.seq - 1), reason: 'tail' };
}
