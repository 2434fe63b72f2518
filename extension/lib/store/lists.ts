import type { ListFile, ListProblem } from '../../../core/list/types.ts';
import { parseListFile } from '../../../core/list/index.ts';
import type { CreditRecord } from '../../../core/record/types.ts';
import type { Identifier } from '../../../core/subject/types.ts';
import { subscriptions } from '../subscription/all.ts';
import { database, type InstalledList, type StoredRecord } from './db.ts';

export type ImportedList =
  | { readonly ok: true; readonly list: InstalledList }
  | { readonly ok: false; readonly problems: readonly ListProblem[] };

const DOUBTS_KEPT = 100;

const syncedAlready = (saw: string): ListProblem => ({
  ...{ row: 0, field: 'id', code: 'synced', saw, severity: 'error' },
});

export const keyOf = (id: Identifier): string => `${id.kind}:${id.value}`;

/**
 * Reads a list file and puts it in the place of the list with the same id: everything in one transaction, so that a
 * kill at any moment leaves a whole list, and a file with an error leaves what was there.
 */
export async function importList(bytes: Uint8Array, fileName: string): Promise<ImportedList> {
  const db = await database();
  const first = parseListFile(bytes);
  if (!first.ok) return first;
  if ((await subscriptions()).some(({ id }) => id === first.list.id))
    return { ok: false, problems: [syncedAlready(first.list.id)] };
  const installed = await db.get('lists', first.list.id);
  const parsed = installed ? parseListFile(bytes, { installed }) : first;
  if (!parsed.ok) return parsed;
  const rows = parsed.list.records.map((record, at) => stored(parsed.list, record, at + 1));
  const list: InstalledList = {
    ...headOf(parsed.list),
    fileName,
    importedAt: new Date().toISOString(),
    records: rows.length,
    subjects: new Set(parsed.list.records.map((record) => keyOf(record.subject.id))).size,
    doubts: parsed.doubts.slice(0, DOUBTS_KEPT),
  };
  const tx = db.transaction(['lists', 'records'], 'readwrite', { durability: 'strict' });
  void tx.objectStore('records').delete(rangeOf(list.id));
  for (const row of rows) void tx.objectStore('records').put(row);
  void tx.objectStore('lists').put(list);
  await tx.done;
  return { ok: true, list };
}

/** All records of one list, by row. */
const rangeOf = (list: string): IDBKeyRange => IDBKeyRange.bound([list, 0], [list, Infinity]);

function headOf({ id, name, publisher, sequence, issuedOn, expiresOn }: ListFile) {
  return { id, name, publisher, sequence, issuedOn, expiresOn };
}

function stored(list: ListFile, record: CreditRecord, row: number): StoredRecord {
  const keys = new Set([keyOf(record.subject.id)]);
  for (const person of record.related ?? []) if (person.id) keys.add(keyOf(person.id));
  return { list: list.id, row, keys: [...keys], record };
}

export async function installedLists(): Promise<InstalledList[]> {
  return (await database()).getAll('lists');
}

export async function removeList(id: string): Promise<void> {
  const tx = (await database()).transaction(['lists', 'records'], 'readwrite', { durability: 'strict' });
  void tx.objectStore('records').delete(rangeOf(id));
  void tx.objectStore('lists').delete(id);
  await tx.done;
}

/** Rows of a list in the order of its file, for the options page. */
export async function recordsOf(list: string, from: number, count: number): Promise<StoredRecord[]> {
  const range = IDBKeyRange.bound([list, from], [list, Infinity]);
  return (await database()).getAll('records', range, count);
}

export async function* everyRecord(list: string): AsyncGenerator<CreditRecord> {
  const BATCH = 500;
  for (let from = 1; ;) {
    const rows = await recordsOf(list, from, BATCH);
    for (const row of rows) yield row.record;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    from = last.row + 1;
  }
}

/** Records of each identifier: about the subject, or in which it is a related person. One answer for each, in order. */
export async function recordsAbout(ids: readonly Identifier[]): Promise<CreditRecord[][]> {
  const tx = (await database()).transaction('records');
  const index = tx.store.index('keys');
  const found = await Promise.all(ids.map((id) => index.getAll(keyOf(id))));
  return found.map((rows) => rows.map(({ record }) => record));
}
