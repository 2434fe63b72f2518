import { gunzip } from '../platform.ts';

/** Hands out a shard, or `undefined` where it can't be had: that is never an answer "nobody". */
export type FetchShard = (shard: number) => Promise<Uint8Array | undefined>;

const KEPT = 16;

/** Unpacks what `fetch` hands out and keeps the last few. */
export function shardReader(fetch: FetchShard): FetchShard {
  const kept = new Map<number, Promise<Uint8Array | undefined>>();
  const unpack = async (at: number) => {
    // What the browser can't hand out (it may have lost the file) is not there.
    const gz = await fetch(at).catch(() => undefined);
    return gz && gunzip(gz).catch(() => undefined);
  };
  return (at) => {
    const known = kept.get(at);
    kept.delete(at);
    const shard = known ?? unpack(at);
    kept.set(at, shard);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value as number);
    // What could not be had this time is asked for again next time.
    if (!known) void shard.then((bytes) => bytes ?? kept.delete(at)).catch(() => kept.delete(at));
    return shard;
  };
}
