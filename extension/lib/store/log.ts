import { database } from './db.ts';
import type { LogEvent, StoredEntry } from './log-entry.ts';

const FIRST = '0'.repeat(64);

/** JSON with its keys in order, so that one event has one hash. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}

async function hashOf(seq: number, previous: string, event: LogEvent): Promise<string> {
  const bytes = new TextEncoder().encode(canonical({ seq, previous, event }));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function lastEntry(): Promise<StoredEntry | undefined> {
  const cursor = await (await database()).transaction('log').store.openCursor(null, 'prev');
  return cursor?.value;
}

let queue: Promise<unknown> = Promise.resolve();

/** Appends an entry; when the promise is fulfilled the entry is on the disk. One after the other, in the order of the calls. */
export function appendLog(event: LogEvent): Promise<StoredEntry> {
  const appended = queue.then(() => append(event));
  queue = appended.catch(() => undefined);
  return appended;
}

async function append(event: LogEvent): Promise<StoredEntry> {
  const db = await database();
  for (;;) {
    const last = await lastEntry();
    const seq = (last?.seq ?? 0) + 1;
    const previous = last?.hash ?? FIRST;
    const entry: StoredEntry = { seq, event, previous, hash: await hashOf(seq, previous, event) };
    const tx = db.transaction('log', 'readwrite', { durability: 'strict' });
    // `add` fails where another context has taken the number meanwhile: then once more, behind it.
    const done = await Promise.all([tx.store.add(entry), tx.done]).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DOMException && error.name === 'ConstraintError') return false;
        throw error;
      },
    );
    if (done) return entry;
  }
}

export async function readLog(newestFirst: number): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = [];
  let cursor = await (await database()).transaction('log').store.openCursor(null, 'prev');
  for (; cursor && entries.length < newestFirst; cursor = await cursor.continue()) entries.push(cursor.value);
  return entries;
}

export async function wholeLog(): Promise<StoredEntry[]> {
  return (await database()).getAll('log');
}

export type LogCheck =
  | { readonly ok: true; readonly entries: number }
  | { readonly ok: false; readonly entries: number; readonly brokenAt: number };

/** Whether every entry is the one that was written, in its place. */
export async function verifyLog(entries: readonly StoredEntry[]): Promise<LogCheck> {
  let previous = FIRST;
  for (const [at, entry] of entries.entries()) {
    const hash = await hashOf(at + 1, previous, entry.event);
    if (entry.seq !== at + 1 || entry.previous !== previous || entry.hash !== hash) {
      return { ok: false, entries: entries.length, brokenAt: at + 1 };
    }
    previous = entry.hash;
  }
  return { ok: true, entries: entries.length };
}
