import { gunzip } from './platform.ts';
import { openShard, boundTo, type PersonKeys } from './person.ts';
import type { Subtle } from './platform.ts';

/** Hands out the packed bytes of a shard, or `undefined` where it can't be had: that is never an answer "nobody". */
export type FetchShard = (path: string) => Promise<Uint8Array | undefined>;

const KEPT = 16;

/** Unpacks shards and keeps the last few. */
export function shardReader(fetch: FetchShard, listId: string, subtle?: Subtle) {
  const kept = new Map<string, Promise<Uint8Array | undefined>>();
  const unpack = async (path: string, keys?: PersonKeys) => {
    // What the browser can't hand out (it may have lost the file) is not there.
    const packed = await fetch(path).catch(() => undefined);
    if (!packed) return undefined;
    const gz = keys ? await openShard(packed, boundTo(listId, path), keys, subtle) : packed;
    return gz && gunzip(gz).catch(() => undefined);
  };
  return (path: string, keys?: PersonKeys): Promise<Uint8Array | undefined> => {
    const known = kept.get(path);
    kept.delete(path);
    const shard = known ?? unpack(path, keys);
    kept.set(path, shard);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
    // What could not be had this time is asked for again next time.
    if (!known) void shard.then((bytes) => bytes ?? kept.delete(path)).catch(() => kept.delete(path));
    return shard;
  };
}
