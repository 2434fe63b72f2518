import { idbStore } from '../../core/list/store-idb.ts';
import { openList } from '../../core/list/index.ts';

/** A background worker that answers, for the benchmark of a cold start. Bundled by list-server.ts. */
const begun = performance.now();

addEventListener('message', (event) => {
  const { data, ports } = event as MessageEvent<{ listId: string; code: string }>;
  void answer(data.listId, data.code).then((kind) =>
    ports[0]?.postMessage({ kind, own: performance.now() - begun }),
  );
});

async function answer(listId: string, code: string): Promise<string> {
  const list = await openList(await idbStore(indexedDB), { listId });
  const [found] = (await list?.lookup([{ kind: 'uscc', value: code }])) ?? [];
  return found?.kind ?? 'nothing installed';
}
