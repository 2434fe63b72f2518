import type { PlainDate } from '../date/types.ts';
import type { Part } from './pack.ts';

export type StoredFile = readonly [path: string, bytes: Uint8Array];

/** What is installed. Changes only together with the files it speaks of. */
export interface ListState {
  /** Folder of the files in the store. */
  readonly generation: string;
  /** Signed text of the present issue. */
  readonly manifest: string;
  readonly signature: string;
  /** How the shards in the store were cut: those of the issue that was installed whole. */
  readonly shardBits: number;
  readonly packBits: number;
  /** Where each shard ends in its pack: a lookup reads its piece without asking another file. */
  readonly ends: Uint32Array;
  readonly personShardBits: number;
  readonly hasPersons: boolean;
  /** Leading bits of a hash that choose the overlay of a delta. Absent in what was installed earlier: `shardBits`. */
  readonly overlayBits?: number;
  /** Overlays that deltas have laid over the shards, rising: one that got lost is noticed, and not taken for none. */
  readonly overlays: readonly number[];
  /** Subjects that deltas have put over the shards since. */
  readonly overlaid: number;
  /** Latest day the client has ever seen: a clock set back does not make an old list fresh. */
  readonly seenOn: PlainDate;
}

/**
 * Where a list is kept: IndexedDB in a browser, memory in tests. Every method is one transaction.
 * Methods reject when the store fails; a full disk rejects with an error named `QuotaExceededError`.
 */
export interface ListStore {
  state(listId: string): Promise<ListState | undefined>;
  /** A file, or a piece of it. */
  read(listId: string, generation: string, path: string, part?: Part): Promise<Uint8Array | undefined>;
  paths(listId: string, generation: string): Promise<string[]>;
  /** Puts files into a generation that is not installed yet. */
  write(listId: string, generation: string, files: readonly StoredFile[]): Promise<void>;
  /**
   * Makes `next` the installed state, with the files given: all of it or nothing.
   * Refused with `overtaken` where another tab has changed the state since `expected` was read, and with
   * `incomplete` where the generation has fewer than `least` files.
   */
  swap(
    listId: string,
    expected: ListState | undefined,
    next: ListState,
    files: readonly StoredFile[],
    least: number,
  ): Promise<'done' | 'overtaken' | 'incomplete'>;
  /** Deletes every generation of the list except those named. */
  clean(listId: string, keep: readonly string[]): Promise<void>;
  /** Deletes the list with everything known of it, so that it may be installed anew. */
  remove(listId: string): Promise<void>;
}

export const sameState = (a: ListState | undefined, b: ListState | undefined): boolean =>
  a?.generation === b?.generation && a?.manifest === b?.manifest;

/** A store in memory. */
export function memoryStore(): ListStore {
  const states = new Map<string, ListState>();
  const files = new Map<string, Uint8Array>();
  const key = (...parts: readonly string[]) => parts.join('\n');
  const of = (listId: string, generation: string) => {
    const begin = key(listId, generation, '');
    return [...files.keys()].filter((each) => each.startsWith(begin)).map((each) => each.slice(begin.length));
  };
  const store: ListStore = {
    state: async (listId) => states.get(listId),
    async read(listId, generation, path, part) {
      const file = files.get(key(listId, generation, path));
      return part ? file?.subarray(part.from, part.to) : file;
    },
    paths: async (listId, generation) => of(listId, generation),
    async write(listId, generation, put) {
      for (const [path, bytes] of put) files.set(key(listId, generation, path), bytes);
    },
    async swap(listId, expected, next, put, least) {
      if (!sameState(states.get(listId), expected)) return 'overtaken';
      if (of(listId, next.generation).length < least) return 'incomplete';
      for (const [path, bytes] of put) files.set(key(listId, next.generation, path), bytes);
      states.set(listId, next);
      return 'done';
    },
    async clean(listId, keep) {
      for (const each of files.keys()) {
        const [id, generation = ''] = each.split('\n');
        if (id === listId && !keep.includes(generation)) files.delete(each);
      }
    },
    async remove(listId) {
      states.delete(listId);
      await store.clean(listId, []);
    },
  };
  return store;
}
