import { plainDate } from '../../core/date/index.ts';
import { httpSource, openList, syncList, type SyncResult } from '../../core/list/index.ts';
import { idbStore } from '../../core/list/store-idb.ts';
import { blockMeter } from './block-meter.ts';

/** A background worker as the extension's: installs, and answers after a cold start. Bundled by list-server.ts. */
const begun = performance.now();
// Opened as soon as there is a worker, beside whatever else it has to do.
const store = idbStore(indexedDB);

export type Asked =
  | { readonly sync: { readonly base: string; readonly key: string } }
  | { readonly listId: string; readonly code: string };

/** When each step was done, in milliseconds since the worker's first line. */
export type Marks = Readonly<Record<'asked' | 'store' | 'head' | 'answer', number>>;

addEventListener('message', (event) => {
  const { data, ports } = event as MessageEvent<Asked>;
  const work = 'sync' in data ? install(data.sync) : answer(data.listId, data.code);
  (event as unknown as ExtendableEventLike).waitUntil(work.then((said) => ports[0]?.postMessage(said)));
});

interface ExtendableEventLike extends Event {
  waitUntil(work: Promise<unknown>): void;
}

async function answer(listId: string, code: string): Promise<{ kind: string; marks: Marks }> {
  const at = () => performance.now() - begun;
  const asked = at();
  const opened = await store;
  const there = at();
  const list = await openList(opened, { listId });
  const head = at();
  const [found] = (await list?.lookup([{ kind: 'uscc', value: code }])) ?? [];
  const kind = found?.kind ?? 'nothing installed';
  return { kind, marks: { asked, store: there, head, answer: at() } };
}

async function install({
  base,
  key,
}: {
  readonly base: string;
  readonly key: string;
}): Promise<{ result: SyncResult; block: number; ms: number }> {
  const from = performance.now();
  const block = blockMeter();
  const result = await syncList({
    listId: 'demo',
    source: httpSource(base, fetch.bind(globalThis) as never),
    store: await store,
    trusted: [key],
    today: plainDate('2026-03-02'),
  });
  return { result, block: block(), ms: performance.now() - from };
}
