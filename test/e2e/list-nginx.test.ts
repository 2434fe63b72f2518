import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '../../core/date/index.ts';
import {
  httpSource,
  memoryStore,
  openList,
  openOnDemand,
  syncList,
  type FetchLike,
} from '../../core/list/index.ts';
import { hidingIn } from '../../core/list/on-demand.ts';
import { built, madeUscc, rowsOf } from '../../core/publish/fixture.test-help.ts';
import { findNginx, startNginx, type Nginx } from '../tools/nginx.ts';

const binary = findNginx();
if (!binary) console.log('没有 nginx，跳过其测试。 / No nginx here: its tests are skipped.');

describe.skipIf(!binary)('a list on a real nginx, as it comes', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signingKey = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  const trusted = [publicKey.export({ type: 'spki', format: 'der' }).toString('base64')];
  const work = mkdtempSync(join(tmpdir(), 'xinshao-nginx-'));
  const root = join(work, 'root');
  const today = plainDate('2026-03-02');
  const fetchIt = fetch as unknown as FetchLike;
  let nginx: Nginx;
  const publish = async (count: number) => {
    expect(await built(root, 'list', rowsOf(count), { signingKey })).toMatchObject({ ok: true });
    // The worker process of nginx is another user.
    chmodSync(join(root, 'list'), 0o755);
  };
  const uscc = (n: number) => [{ kind: 'uscc' as const, value: madeUscc(n) }];

  beforeAll(async () => {
    mkdirSync(root);
    chmodSync(work, 0o755);
    await publish(1500);
    nginx = await startNginx(binary!, root, work);
  });
  afterAll(async () => {
    await nginx?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  it('is synced whole, then by delta, then not at all', async () => {
    const store = memoryStore();
    const source = httpSource(`${nginx.url}/list`, fetchIt);
    const sync = () => syncList({ listId: 'demo', source, store, trusted, today });
    expect(await sync()).toMatchObject({ ok: true, how: 'whole' });
    await publish(1502);
    expect(await sync()).toMatchObject({ ok: true, how: 'delta' });
    expect(await sync()).toMatchObject({ ok: true, how: 'unchanged' });
    const list = (await openList(store, { listId: 'demo' }))!;
    const before = nginx.log().length;
    expect(await list.lookup(uscc(1501))).toMatchObject([{ kind: 'found' }]);
    expect(nginx.log().length).toBe(before);
  });

  it('is read on demand: one shard for a lookup, and the server never sees the code', async () => {
    const source = httpSource(`${nginx.url}/list`, fetchIt);
    const opened = await openOnDemand({ listId: 'demo', source, trusted, today });
    expect(opened.ok).toBe(true);
    if (!opened.ok) return;
    const before = nginx.log().length;
    expect(await opened.list.lookup(uscc(7))).toMatchObject([{ kind: 'found' }]);
    const asked = nginx.log().slice(before);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^GET \/list\/packs\/00[01]\.bin 206$/);
    expect(hidingIn(opened.list.manifest).least).toBeGreaterThan(500);
  });

  it('is not there: said as such', async () => {
    const source = httpSource(`${nginx.url}/nowhere`, fetchIt);
    expect(await syncList({ listId: 'demo', source, store: memoryStore(), trusted, today })).toMatchObject({
      ok: false,
      problem: { code: expect.stringMatching(/^(http|html)$/) as string, path: 'manifest.json' },
    });
  });
});
