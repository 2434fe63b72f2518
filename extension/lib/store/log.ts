import { appendEntry, logAnchor, verifyLog } from '../../../core/audit/index.ts';
import type { AuditDraft, AuditEntry, Digest, VerifyAnswer } from '../../../core/audit/types.ts';
import { browser } from '../browser.ts';
import { inOrder } from '../in-order.ts';
import { type Database, database } from './db.ts';
import { storedProfiles } from './profiles.ts';
import { readSettings } from './settings.ts';

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

const queue = inOrder();

const WITH = ['log', 'decisions', 'outbox', 'handed'] as const;
export type LogTransaction = ReturnType<typeof transactionOf>;
const transactionOf = (db: Database) => db.transaction(WITH, 'readwrite', { durability: 'strict' });

/** What is written together with an entry, or not at all. */
export type WithEntry = (tx: LogTransaction, entry: AuditEntry) => void;

/**
 * Appends an entry; when the promise is fulfilled the entry is on the disk. One after the other, in the order of the
 * calls.
 */
export const appendLog = (draft: AuditDraft, write?: WithEntry): Promise<AuditEntry> =>
  queue(() => append(draft, write));

async function append(draft: AuditDraft, write?: WithEntry): Promise<AuditEntry> {
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
    const tx = transactionOf(db);
    const added = tx.objectStore('log').add(entry);
    write?.(tx, entry);
    // `add` fails where another context has taken the number meanwhile: then once more, behind it.
    const written = await Promise.all([added, tx.done]).then(
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

export async function wholeLog(): Promise<AuditEntry[]> {
  return (await database()).getAll('log');
}

/** A check of the whole log; `purged`: number of the last entry that was purged from its front. */
export type LogCheck = VerifyAnswer & { readonly purged: number };

/** Whether every entry is the one that was written, in its place, and none is missing at the end. */
export async function checkLog(): Promise<LogCheck> {
  const entries = await wholeLog();
  const head = (await browser.storage.local.get(HEAD))[HEAD] as Head | undefined;
  const after = logAnchor(entries);
  const purged = after?.seq ?? 0;
  const answer = await verifyLog(entries, { digest, ...(after ? { after } : {}) });
  if (!answer.ok || !head || entries[head.seq - 1 - purged]?.hash === head.hash) return { ...answer, purged };
  return { ok: false, index: Math.min(entries.length, head.seq - 1 - purged), reason: 'tail', purged };
}

/** Places whose rules keep entries that name none: the department's and every profile's. */
export async function keepingPlaces(): Promise<string[]> {
  const [{ jurisdiction }, profiles] = await Promise.all([readSettings(), storedProfiles()]);
  return [...new Set([jurisdiction, ...profiles.map(({ profile }) => profile.jurisdiction)])];
}
