import { sameState, type ListState, type ListStore } from './store.ts';

const FILES = 'files';
const STATE = 'state';
/** After every text that can follow: the upper end of a key range over paths. */
const LAST = '\uffff';
const STRICT = { durability: 'strict' } as const;

const PUTS_IN_ONE_GO = 64;

/** Larger files are kept as blobs, of which a lookup reads the piece it needs; smaller ones beside their key. */
type Stored = Uint8Array | Blob;
const BLOB_FROM = 1 << 16;
const storedAs = (bytes: Uint8Array): Stored =>
  bytes.length < BLOB_FROM ? bytes : new Blob([bytes as Uint8Array<ArrayBuffer>]);

/**
 * Keeps lists in IndexedDB, for the extension and for pages alike. Kept apart from core/list/index.ts because it
 * needs the DOM's types.
 *
 * Written with strict durability: once a swap is answered, a power cut does not undo it, nor take a file it speaks of.
 */
export async function idbStore(factory: IDBFactory, name = 'xinshao-list'): Promise<ListStore> {
  let connection: Promise<IDBDatabase> | undefined;
  /** Opened again after the browser has closed it: it evicted the data, or another version wanted to upgrade. */
  const database = () =>
    (connection ??= opened(factory, name, () => (connection = undefined)).catch((error: unknown) => {
      connection = undefined;
      throw error;
    }));
  await database();
  const range = (listId: string, generation: string) =>
    IDBKeyRange.bound([listId, generation, ''], [listId, generation, LAST]);

  return {
    async state(listId) {
      const db = await database();
      const found = await asked(db.transaction(STATE).objectStore(STATE).get(listId));
      return found as ListState | undefined;
    },
    async read(listId, generation, path, part) {
      const db = await database();
      const found = (await asked(
        db.transaction(FILES).objectStore(FILES).get([listId, generation, path]),
      )) as Stored | undefined;
      if (!(found instanceof Blob)) return part ? found?.subarray(part.from, part.to) : found;
      return new Uint8Array(await (part ? found.slice(part.from, part.to) : found).arrayBuffer());
    },
    async paths(listId, generation) {
      const db = await database();
      const keys = await asked(
        db.transaction(FILES).objectStore(FILES).getAllKeys(range(listId, generation)),
      );
      return keys.map((key) => (key as [string, string, string])[2]);
    },
    async write(listId, generation, files) {
      const tx = (await database()).transaction(FILES, 'readwrite', STRICT);
      const finished = done(tx);
      for (const [at, [path, bytes]] of files.entries()) {
        const put = tx.objectStore(FILES).put(storedAs(bytes), [listId, generation, path]);
        // To make a blob waits for another process; between two of them others have their turn.
        if (at < files.length - 1) await asked(put).catch(() => finished);
      }
      await finished;
    },
    async swap(listId, expected, next, files, least) {
      const tx = (await database()).transaction([FILES, STATE], 'readwrite', STRICT);
      const finished = done(tx);
      const stored = tx.objectStore(FILES);
      const [now, count] = await Promise.all([
        asked(tx.objectStore(STATE).get(listId)) as Promise<ListState | undefined>,
        asked(stored.count(range(listId, next.generation))),
      ]);
      const answer = !sameState(now, expected) ? 'overtaken' : count < least ? 'incomplete' : 'done';
      if (answer === 'done') {
        for (const [at, [path, bytes]] of files.entries()) {
          const put = stored.put(storedAs(bytes), [listId, next.generation, path]);
          // Others have their turn; the transaction stays open, since something has been asked of it.
          if (at % PUTS_IN_ONE_GO === PUTS_IN_ONE_GO - 1) await asked(put).catch(() => finished);
        }
        tx.objectStore(STATE).put(next, listId);
      }
      await finished;
      return answer;
    },
    async clean(listId, keep) {
      const tx = (await database()).transaction(FILES, 'readwrite');
      const stored = tx.objectStore(FILES);
      // Jumps from generation to generation: the paths of each are never looked at.
      let from: IDBValidKey[] = [listId];
      for (;;) {
        const cursor = await asked(stored.openKeyCursor(IDBKeyRange.bound(from, [listId, LAST])));
        if (!cursor) break;
        const [, generation] = cursor.key as [string, string, string];
        if (!keep.includes(generation)) stored.delete(range(listId, generation));
        from = [listId, generation, LAST];
      }
      await done(tx);
    },
    async remove(listId) {
      const tx = (await database()).transaction([FILES, STATE], 'readwrite', STRICT);
      tx.objectStore(STATE).delete(listId);
      tx.objectStore(FILES).delete(IDBKeyRange.bound([listId], [listId, LAST]));
      await done(tx);
    },
  };
}

function opened(factory: IDBFactory, name: string, gone: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(FILES);
      request.result.createObjectStore(STATE);
    };
    request.onsuccess = () => {
      request.result.onclose = gone;
      request.result.onversionchange = () => {
        request.result.close();
        gone();
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });

/** Settled with the transaction; a full disk is named here, while what was still asked of it only hears of an abort. */
function done(tx: IDBTransaction): Promise<void> {
  const settled = new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new Error('aborted'));
  });
  // Awaited at the end; that it fails before is no news to anybody else.
  settled.catch(() => undefined);
  return settled;
}
