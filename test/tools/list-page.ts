import { Dexie } from 'dexie';
import { idbStore } from '../../core/list/store-idb.ts';
import {
  httpSource,
  openList,
  openOnDemand,
  syncList,
  type OpenList,
  type SyncOptions,
  type SyncResult,
} from '../../core/list/index.ts';
import { plainDate } from '../../core/date/index.ts';

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
  firstAnswer: async (code: string): Promise<{ ms: number; kind: string }> => {
    const from = performance.now();
    const opened = await openList(await store, { listId: 'demo' });
    const [answer] = (await opened?.lookup([{ kind: 'uscc', value: code }])) ?? [];
    return { ms: performance.now() - from, kind: answer?.kind ?? 'nothing installed' };
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
  /** The longest time the page could do nothing else, in ms, while `work` ran. */
  longestBlock: async (
    base: string,
    key: string,
  ): Promise<{ result: SyncResult; block: number; ms: number }> => {
    let last = performance.now();
    let block = 0;
    let on = true;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      block = Math.max(block, now - last);
      last = now;
      if (on) setTimeout(() => channel.port2.postMessage(0), 4);
    };
    channel.port2.postMessage(0);
    const from = performance.now();
    const result = await api.sync(base, key);
    on = false;
    return { result, block, ms: performance.now() - from };
  },
};

export type ListPage = typeof api;
(globalThis as unknown as { list: ListPage }).list = api;
