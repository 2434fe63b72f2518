import { Dexie } from 'dexie';
import { idbStore } from '../../core/list/store-idb.ts';
import { hash } from '../../core/list/hash.ts';
import { shardOf } from '../../core/list/keys.ts';
import { packPath, placeOf } from '../../core/list/pack.ts';
import { packShard } from '../../core/list/shard.ts';
import { fromUtf8, gunzip } from '../../core/platform.ts';
import {
  httpSource,
  memoryStore,
  openList,
  openOnDemand,
  syncList,
  type OpenList,
  type SyncOptions,
  type SyncResult,
} from '../../core/list/index.ts';
import { plainDate } from '../../core/date/index.ts';
import { blockMeter } from './block-meter.ts';
import type { Asked, Marks } from './list-worker.ts';

/**
 * What the list's browser tests run in a page: the client as the extension and the widgets use it.
 * Bundled by list-server.ts.
 */
const TODAY = plainDate('2026-03-02');
const store = idbStore(indexedDB);
let list: OpenList | undefined;

async function options(base: string, key: string): Promise<SyncOptions> {
  return {
    listId: 'demo',
    source: httpSource(base, fetch.bind(globalThis) as never),
    store: await store,
    trusted: [key],
    today: TODAY,
    progress: ({ stage, done, total }) => {
      if (stage === 'swap') navigator.sendBeacon('/signal/swap');
      document.title = `${stage} ${done}/${total}`;
    },
  };
}

/** A shard in which every subject stands among `times` as many. Lines before the real ones are made up. */
async function largerShard(gz: Uint8Array, times: number): Promise<Uint8Array> {
  const text = fromUtf8(await gunzip(gz));
  const below = text.replace(/^[0-9a-f]{16}/gm, (hex) => '0'.repeat(8) + hex.slice(8));
  const lines = [...Array<string>(times - 1).fill(below), text].flatMap((each) =>
    each.split('\n').filter(Boolean),
  );
  const packed = new Blob([packShard(lines) as BlobPart]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

async function told<T>(what: Asked): Promise<T> {
  const worker = (await navigator.serviceWorker.ready).active!;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<T>((got) => {
    port1.onmessage = ({ data }) => got(data as T);
  });
  worker.postMessage(what, [port2]);
  return answer;
}

const api = {
  sync: async (base: string, key: string): Promise<SyncResult> => syncList(await options(base, key)),
  /** Sequence of the installed list, or 0. */
  open: async (): Promise<number> => {
    list = await openList(await store, { listId: 'demo' });
    return list?.manifest.sequence ?? 0;
  },
  /** How many of these codes are found, not there, or could not be looked up. */
  count: async (codes: readonly string[]): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    const found = (await list?.lookup(codes.map((value) => ({ kind: 'uscc', value })))) ?? [];
    for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
  },
  /** The same as an install, into memory: what download and verification take. Milliseconds. */
  intoMemory: async (base: string, key: string): Promise<number> => {
    const from = performance.now();
    const result = await syncList({ ...(await options(base, key)), store: memoryStore() });
    if (!result.ok) throw new Error(result.problem.code);
    return performance.now() - from;
  },
  startWorker: async (): Promise<void> => {
    await navigator.serviceWorker.register('/worker.js');
    await navigator.serviceWorker.ready;
  },
  /** Asks the background worker, which the browser starts for that. */
  askWorker: async (listId: string, code: string): Promise<{ ms: number; marks: Marks; kind: string }> => {
    const from = performance.now();
    const said = await told<{ marks: Marks; kind: string }>({ listId, code });
    return { ...said, ms: performance.now() - from };
  },
  /** Has the background worker install what is published, as the extension does; `page`: how long this page was blocked. */
  syncInWorker: async (
    base: string,
    key: string,
  ): Promise<{ result: SyncResult; block: number; ms: number; page: number }> => {
    const block = blockMeter();
    const said = await told<{ result: SyncResult; block: number; ms: number }>({ sync: { base, key } });
    return { ...said, page: block() };
  },
  loadIndexes: async (): Promise<number> => {
    const opened = await openList(await store, { listId: 'demo' });
    const from = performance.now();
    await opened?.load();
    return performance.now() - from;
  },
  /** Makes up a list of ten times as many shards in the store; the one that `code` leads to is real. */
  makeTenfold: async (code: string, shards: number): Promise<void> => {
    const files = await store;
    const state = (await files.state('demo'))!;
    const { hi } = hash(`u${code}`);
    const { path, ...part } = placeOf(shardOf(hi, state.shardBits), state, state.ends);
    const itself = (await files.read('demo', state.generation, path, part))!;
    const shardBits = Math.log2(shards);
    // As many subjects as share a shard in a list of that size.
    const real = await largerShard(itself, 4);
    const other = real.slice(0, real.length >> 3);
    const packBits = shardBits - (state.shardBits - state.packBits);
    const many = 2 ** (shardBits - packBits);
    const ends = new Uint32Array(shards);
    for (let pack = 0; pack < 2 ** packBits; pack++) {
      const its = Array.from({ length: many }, (_, at) =>
        pack * many + at === shardOf(hi, shardBits) ? real : other,
      );
      const whole = new Uint8Array(await new Blob(its as BlobPart[]).arrayBuffer());
      its.reduce((end, { length }, at) => (ends[pack * many + at] = end + length), 0);
      await files.write('tenfold', 'x', [[packPath(pack), whole]]);
    }
    const next = { ...state, generation: 'x', shardBits, packBits, ends, overlaid: 0, overlays: [] };
    await files.swap('tenfold', undefined, next, [], 2 ** packBits);
  },
  names: async (text: string): Promise<string[]> =>
    ((await list?.findNames(text)) ?? []).map((span) => span.text),
  onDemand: async (base: string, key: string, code: string): Promise<string> => {
    const opened = await openOnDemand({ ...(await options(base, key)), listId: 'demo' });
    if (!opened.ok) return opened.problem.code;
    const [answer] = await opened.list.lookup([{ kind: 'uscc', value: code }]);
    return answer?.kind ?? '';
  },
  /** The usual way: every subject a record of its own. Milliseconds. */
  peerPuts: async (count: number): Promise<number> => {
    const db = new Dexie('peer');
    db.version(1).stores({ subjects: 'code' });
    const from = performance.now();
    for (let at = 0; at < count; at += 10_000) {
      const rows = Array.from({ length: 10_000 }, (_, i) => ({
        code: `91370100MA${at + i}`,
        name: `示例公司${at + i}`,
        records: [{ title: '违法（示例）', decisionDate: '2026-01-15', number: `示罚${at + i}号` }],
      }));
      await db.table('subjects').bulkPut(rows);
    }
    const ms = performance.now() - from;
    await db.delete();
    return ms;
  },
};

export type ListPage = typeof api;
(globalThis as unknown as { list: ListPage }).list = api;
