import { describe, expect, it } from 'vitest';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { plainDate } from '../date/index.ts';
import { built, folderSource, madeUscc, rowsOf, tempFolder } from '../publish/fixture.test-help.ts';
import { httpSource, memoryStore, openList, syncList, type ListSource, type ListStore } from './index.ts';
import { overlayPath } from './overlay.ts';
import type { Got } from './source.ts';
import type { ListState } from './store.ts';

const pair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    signingKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    trusted: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
};
const keys = pair();
const today = plainDate('2026-03-02');

/** Issue 1 (10 subjects) installed; issue 2 (14 subjects) published. */
async function twoIssues() {
  const folder = tempFolder();
  await built(folder, 'one', rowsOf(10), { signingKey: keys.signingKey });
  await built(folder, 'two', rowsOf(14), { signingKey: keys.signingKey, since: join(folder, 'one') });
  const store = memoryStore();
  const first = await sync(folderSource(join(folder, 'one')), store);
  expect(first).toMatchObject({ ok: true, how: 'whole' });
  return { folder, store, one: folderSource(join(folder, 'one')), two: folderSource(join(folder, 'two')) };
}

const sync = (source: ListSource, store: ListStore, more = {}) =>
  syncList({ listId: 'demo', source, store, trusted: [keys.trusted], today, ...more });

/** The installed issue still answers, whole: all of its subjects and nobody else. */
async function expectIssueOne(store: ListStore) {
  const list = (await openList(store, { listId: 'demo' }))!;
  expect(list.manifest.sequence).toBe(1);
  const found = await list.lookup(rowsOf(14).map(({ code }) => ({ kind: 'uscc' as const, value: code })));
  expect(found.map(({ kind }) => kind)).toEqual([...Array(10).fill('found'), ...Array(4).fill('none')]);
}

/** A source that changes what it hands out. */
const changed = (source: ListSource, change: (path: string, got: Got) => Got): ListSource => ({
  get: async (path, options) => change(path, await source.get(path, options)),
});
const bytesOf = (got: Got) => (got.ok ? got.bytes : new Uint8Array());
const ok = (bytes: Uint8Array): Got => ({ ok: true, bytes });
const page = (path: string): Got =>
  path.startsWith('delta')
    ? { ok: false, problem: { code: 'http', status: 404 } }
    : { ok: true, bytes: new Uint8Array() };

describe('a sync that goes wrong keeps the old list, and says why', () => {
  const flip = (bytes: Uint8Array) => {
    const copy = Uint8Array.from(bytes);
    copy[copy.length >> 1]! ^= 4;
    return copy;
  };
  const FAULTS: [string, (path: string, got: Got) => Got, object][] = [
    [
      'the manifest has one bit flipped',
      (p, g) => (p === 'manifest.json' ? ok(flip(bytesOf(g))) : g),
      { code: 'bad-signature' },
    ],
    [
      'the manifest is cut in half',
      (p, g) => (p === 'manifest.json' ? ok(bytesOf(g).slice(0, 200)) : g),
      { code: 'bad-signature' },
    ],
    [
      'the signature is empty',
      (p, g) => (p === 'manifest.sig' ? ok(new Uint8Array()) : g),
      { code: 'bad-signature' },
    ],
    [
      'a shard has one bit flipped',
      (p, g) => (p.startsWith('packs/') ? ok(flip(bytesOf(g))) : p.startsWith('delta/') ? page(p) : g),
      { code: 'damaged', path: 'packs/000.bin' },
    ],
    [
      'the index is cut short',
      (p, g) => (p === 'index.bin' ? ok(bytesOf(g).slice(0, -9)) : p.startsWith('delta/') ? page(p) : g),
      { code: 'damaged', path: 'index.bin' },
    ],
    [
      'the server answers 500',
      () => ({ ok: false, problem: { code: 'http', status: 500 } }),
      { code: 'http', status: 500, path: 'manifest.json' },
    ],
    [
      'a login page comes with status 200',
      () => ({ ok: false, problem: { code: 'html' } }),
      { code: 'html', path: 'manifest.json' },
    ],
    ['the network is gone', () => ({ ok: false, problem: { code: 'network' } }), { code: 'network' }],
  ];
  it.each(FAULTS)('when %s', async (_, change, problem) => {
    const { store, two } = await twoIssues();
    const result = await sync(changed(two, change), store);
    expect(result).toMatchObject({ ok: false, kept: 1, problem });
    await expectIssueOne(store);
    expect(await sync(two, store)).toMatchObject({ ok: true, manifest: { sequence: 2 } });
  });

  it.each([
    ['index and names', 'index.bin', 'names.bin'],
    ['digests and index', 'digests.bin', 'index.bin'],
    ['two packs', 'packs/000.bin', 'packs/001.bin'],
  ])('when %s are exchanged', async (_, a, b) => {
    const { folder, store } = await twoIssues();
    await built(folder, 'large', rowsOf(2500), { signingKey: keys.signingKey, sequence: 3 });
    const source = folderSource(join(folder, 'large'));
    const exchanged: ListSource = { get: (path) => source.get(path === a ? b : path === b ? a : path) };
    const result = await sync(exchanged, store);
    expect(result).toMatchObject({ ok: false, kept: 1, problem: { code: 'damaged' } });
    expect([a, b]).toContain(!result.ok && 'path' in result.problem && result.problem.path);
    await expectIssueOne(store);
  });

  it.each(['index.bin', 'names.bin', 'digests.bin', 'packs/000.bin'])(
    'when %s of an older issue comes under the new head',
    async (file) => {
      const { store, one, two } = await twoIssues();
      const mixed: ListSource = {
        get: (path) => (path === file ? one : two).get(path.startsWith('delta/') ? 'nowhere' : path),
      };
      const problem = { code: 'damaged', path: file };
      expect(await sync(mixed, store)).toMatchObject({ ok: false, kept: 1, problem });
      await expectIssueOne(store);
    },
  );

  it('when an older issue is replayed', async () => {
    const { store, one, two } = await twoIssues();
    await sync(two, store);
    expect(await sync(one, store)).toMatchObject({
      ok: false,
      kept: 2,
      problem: { code: 'rollback', installed: 2, saw: 1 },
    });
  });

  it('when the same number comes with another content', async () => {
    const { folder, store } = await twoIssues();
    await built(folder, 'other', rowsOf(3), { signingKey: keys.signingKey });
    const result = await sync(folderSource(join(folder, 'other')), store);
    expect(result).toMatchObject({ ok: false, problem: { code: 'sequence-reused', saw: 1 } });
    await expectIssueOne(store);
  });

  it('when somebody else has signed', async () => {
    const { folder, store } = await twoIssues();
    await built(folder, 'forged', rowsOf(3), { signingKey: pair().signingKey, sequence: 9 });
    const result = await sync(folderSource(join(folder, 'forged')), store);
    expect(result).toMatchObject({ ok: false, problem: { code: 'bad-signature' } });
    await expectIssueOne(store);
  });

  it('when it is another list', async () => {
    const { folder, store } = await twoIssues();
    await built(folder, 'else', rowsOf(3), { signingKey: keys.signingKey, id: 'elsewhere', sequence: 9 });
    const result = await sync(folderSource(join(folder, 'else')), store);
    expect(result).toMatchObject({ ok: false, problem: { code: 'other-list', saw: 'elsewhere' } });
    await expectIssueOne(store);
  });

  it('when the disk is full', async () => {
    const { store, two } = await twoIssues();
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const tight: ListStore = {
      ...store,
      write: () => Promise.reject(full),
      swap: () => Promise.reject(full),
    };
    expect(await sync(two, tight)).toMatchObject({ ok: false, kept: 1, problem: { code: 'quota' } });
    await expectIssueOne(store);
  });

  it('when another tab has installed something meanwhile', async () => {
    const { store, two } = await twoIssues();
    const slow: ListSource = {
      async get(path) {
        if (path.startsWith('delta/')) await sync(two, store);
        return two.get(path);
      },
    };
    expect(await sync(slow, store)).toMatchObject({ ok: false, problem: { code: 'overtaken' } });
    expect((await openList(store, { listId: 'demo' }))!.manifest.sequence).toBe(2);
  });
});

describe('a sync', () => {
  it('asks only for what an interrupted one has not put away', async () => {
    const folder = tempFolder();
    await built(folder, 'list', rowsOf(5), { signingKey: keys.signingKey });
    const source = folderSource(join(folder, 'list'));
    const store = memoryStore();
    const cut = changed(source, (path, got) =>
      path.startsWith('packs/') ? { ok: false, problem: { code: 'network' } } : got,
    );
    expect((await sync(cut, store)).ok).toBe(false);
    expect(await openList(store, { listId: 'demo' })).toBeUndefined();
    source.asked.length = 0;
    expect((await sync(source, store)).ok).toBe(true);
    expect(source.asked).toEqual(['manifest.json', 'manifest.sig', 'packs/000.bin']);
  });

  it('asks for the head only when nothing is new', async () => {
    const { store, one } = await twoIssues();
    one.asked.length = 0;
    expect(await sync(one, store)).toMatchObject({ ok: true, how: 'unchanged' });
    expect(one.asked).toEqual(['manifest.json', 'manifest.sig']);
  });

  it('can be asked for twice at once and ends with one whole list', async () => {
    const { store, two } = await twoIssues();
    const results = await Promise.all([sync(two, store), sync(two, store)]);
    expect(results.filter(({ ok: good }) => good).length).toBeGreaterThan(0);
    const list = (await openList(store, { listId: 'demo' }))!;
    expect((await list.lookup([{ kind: 'uscc', value: madeUscc(13) }]))[0]?.kind).toBe('found');
  });

  it('takes either key while a publisher changes keys', async () => {
    const { store, two } = await twoIssues();
    expect(await sync(two, store, { trusted: [pair().trusted, keys.trusted] })).toMatchObject({ ok: true });
  });

  it('reports how far it is, and stops when told to', async () => {
    const { two } = await twoIssues();
    const stages: string[] = [];
    const signal = { aborted: false };
    const result = await sync(two, memoryStore(), {
      signal,
      progress: ({ stage }: { stage: string }) => {
        stages.push(stage);
        if (stage === 'manifest') signal.aborted = true;
      },
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'aborted' } });
    expect(stages).toEqual(['manifest']);
  });

  it.each([
    ['2026-03-31', [], 'the last valid day'],
    ['2026-04-01', ['stale'], 'the day after'],
    ['2026-02-28', ['clock'], 'a day before the issue'],
  ])('on %s warns %j (%s)', async (day, codes) => {
    const { one } = await twoIssues();
    const result = await sync(one, memoryStore(), { today: plainDate(day) });
    expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(codes);
  });

  it('stays stale when the clock is set back', async () => {
    const { store, one } = await twoIssues();
    await sync(one, store, { today: plainDate('2026-04-05') });
    const list = (await openList(store, { listId: 'demo' }))!;
    expect(list.warnings(plainDate('2026-03-10'))).toEqual([
      { code: 'stale', lastDay: '2026-03-31' },
      { code: 'clock', today: '2026-03-10', atLeast: '2026-04-05' },
    ]);
  });
});

describe('a delta that does not hold', () => {
  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['is cut short', (bytes) => bytes.slice(0, -20)],
    ['has a bit flipped', (bytes) => Uint8Array.from(bytes, (byte, at) => (at === 40 ? byte ^ 1 : byte))],
    ['is another file', () => new Uint8Array([1, 2, 3])],
    ['is empty', () => new Uint8Array()],
  ])('and %s gives way to the whole issue', async (_, change) => {
    const { store, two } = await twoIssues();
    const source = changed(two, (path, got) => (path.startsWith('delta/') ? ok(change(bytesOf(got))) : got));
    expect(await sync(source, store)).toMatchObject({ ok: true, how: 'whole', manifest: { sequence: 2 } });
  });
});

describe('a store that has lost something', () => {
  const without = (store: ListStore, lost: string): ListStore => ({
    ...store,
    read: async (list, generation, path) => (path === lost ? undefined : store.read(list, generation, path)),
    paths: async (...of) => (await store.paths(...of)).filter((path) => path !== lost),
  });
  const codes = rowsOf(10).map(({ code }) => ({ kind: 'uscc' as const, value: code }));

  it.each(['packs/000.bin', 'index.bin'])('%s: fetches it again, and only that', async (lost) => {
    const { store, one } = await twoIssues();
    one.asked.length = 0;
    expect(await sync(one, without(store, lost))).toMatchObject({ ok: true, how: 'whole' });
    expect(one.asked).toEqual(['manifest.json', 'manifest.sig', lost]);
  });

  it('a shard: lays no delta over what is not there', async () => {
    const { store, two } = await twoIssues();
    expect(await sync(two, without(store, 'packs/000.bin'))).toMatchObject({ ok: true, how: 'whole' });
  });

  it('one overlay of a delta: says that it could not look there, and fetches the issue whole', async () => {
    const { store, two } = await twoIssues();
    expect(await sync(two, store)).toMatchObject({ how: 'delta' });
    const { overlays } = (await store.state('demo'))!;
    expect(overlays).toEqual([0]);
    const broken = without(store, overlayPath(0));
    const list = (await openList(broken, { listId: 'demo' }))!;
    for (const found of await list.lookup(codes))
      expect(found).toEqual({ kind: 'unavailable', why: 'shard' });
    expect(await sync(two, broken)).toMatchObject({ ok: true, how: 'whole' });
    const again = (await openList(broken, { listId: 'demo' }))!;
    for (const { kind } of await again.lookup(codes)) expect(kind).toBe('found');
  });

  it.each([
    ['an overlay for each shard, as it was earlier', undefined],
    ['an overlay for eight shards', 1],
  ])('but none of its overlays answers after a delta: %s', async (_, overlayBits) => {
    const folder = tempFolder();
    const rows = rowsOf(2500).map((row, at) => ({ ...row, doc: `示罚${at}号` }));
    await built(folder, 'list', rows, { signingKey: keys.signingKey });
    const store = memoryStore();
    const source = folderSource(join(folder, 'list'));
    await sync(source, store);
    const { overlayBits: was, ...state } = (await store.state('demo'))!;
    expect([state.shardBits, was]).toEqual([4, 4]);
    await store.swap('demo', state, overlayBits === undefined ? state : { ...state, overlayBits }, [], 0);
    const changed = rows
      .slice(100)
      .map((row, at) => (at % 100 ? row : { ...row, type: '另一种违法（示例）' }));
    await built(folder, 'list', changed, { signingKey: keys.signingKey });
    expect(await sync(source, store)).toMatchObject({ ok: true, how: 'delta' });
    const { overlays } = (await store.state('demo'))!;
    expect(overlays).toEqual(Array.from({ length: 2 ** (overlayBits ?? 4) }, (_, at) => at));
    const list = (await openList(store, { listId: 'demo' }))!;
    const found = await list.lookup(rows.map(({ code }) => ({ kind: 'uscc', value: code })));
    const said = found.map((each) =>
      each.kind === 'found' ? each.entries[0]!.records[0]!.title : each.kind,
    );
    expect(said).toEqual([
      ...Array<string>(100).fill('none'),
      ...changed.map(({ type = '违法（示例）' }) => type),
    ]);
  });

  it('bytes of a file that is still there: distrusted, it is read again and only that is fetched', async () => {
    const { store, one } = await twoIssues();
    const { generation } = (await store.state('demo'))!;
    await store.write('demo', generation, [['packs/000.bin', new Uint8Array(9)]]);
    const list = (await openList(store, { listId: 'demo' }))!;
    for (const { kind } of await list.lookup(codes)) expect(kind).toBe('unavailable');
    one.asked.length = 0;
    expect(await sync(one, store, { distrust: true })).toMatchObject({ ok: true, how: 'whole' });
    expect(one.asked).toEqual(['manifest.json', 'manifest.sig', 'packs/000.bin']);
    await expectIssueOne(store);
  });

  it('or holds an issue in an earlier format: says that it could not look, and the next sync replaces it', async () => {
    const { store, one } = await twoIssues();
    const state = (await store.state('demo'))!;
    const earlier: unknown = { ...state, packBits: undefined, ends: undefined, overlays: undefined };
    await store.swap('demo', state, earlier as ListState, [], 0);
    const list = (await openList(store, { listId: 'demo' }))!;
    for (const { kind } of await list.lookup(codes)) expect(kind).toBe('unavailable');
    expect(await sync(one, store)).toMatchObject({ ok: true, how: 'whole' });
    await expectIssueOne(store);
  });

  it('never answers "nobody" for what it can not read', async () => {
    const { store, two } = await twoIssues();
    expect(await sync(two, store)).toMatchObject({ how: 'delta' });
    for (const begin of ['packs/', 'overlay/']) {
      const broken: ListStore = {
        ...store,
        read: (list, generation, path) =>
          path.startsWith(begin) ? Promise.reject(new Error('lost')) : store.read(list, generation, path),
      };
      const list = (await openList(broken, { listId: 'demo' }))!;
      for (const { kind } of await list.lookup(codes)) expect(kind).toBe('unavailable');
      expect(await list.load()).toBe(begin === 'packs/');
    }
  });
});

describe('a list on a web server', () => {
  const answer = (status: number, type: string, body: string | undefined) => () =>
    Promise.resolve({
      ok: status < 400,
      status,
      headers: { get: () => type },
      arrayBuffer: () =>
        body === undefined
          ? Promise.reject(new TypeError('cut'))
          : Promise.resolve(new TextEncoder().encode(body).buffer as ArrayBuffer),
    });
  it.each([
    [404, 'text/plain', 'no', { code: 'http', status: 404 }],
    [500, 'text/html', '<html>', { code: 'http', status: 500 }],
    [200, 'text/html; charset=utf-8', '{}', { code: 'html' }],
    [200, 'application/json', '\ufeff \n<!DOCTYPE html>', { code: 'html' }],
    [200, 'application/json', undefined, { code: 'network' }],
  ])('%i %s %j is %j', async (status, type, body, problem) => {
    const source = httpSource('https://example.test/list', answer(status, type, body));
    expect(await source.get('manifest.json')).toEqual({ ok: false, problem });
  });

  it('is read whatever type the server gives the file', async () => {
    const source = httpSource('https://example.test/list/', answer(200, 'text/plain', '{}'));
    expect(await source.get('manifest.json')).toMatchObject({ ok: true });
  });

  it.each(['<', ' <h', '<\u0000html>', '\n<p'])(
    'takes %j, as an encrypted file may begin, for no page',
    async (body) => {
      const source = httpSource('https://example.test/list', answer(200, 'application/octet-stream', body));
      expect(await source.get('persons/000.bin')).toMatchObject({ ok: true });
    },
  );

  it.each([
    [206, '345', 'sends the piece'],
    [200, '0123456789', 'knows no ranges and sends the whole'],
  ])('answers %i %s: a server that %s; the piece is taken', async (status, body) => {
    let range: string | undefined;
    const source = httpSource('https://example.test/list', (_, { headers }) => {
      range = headers?.range;
      return answer(status, 'application/octet-stream', body)();
    });
    const got = await source.get('packs/000.bin', { part: { from: 3, to: 6 } });
    expect(new TextDecoder().decode(bytesOf(got))).toBe('345');
    expect(range).toBe('bytes=3-5');
  });

  it('says that it stopped when it was told to', async () => {
    const source = httpSource('https://example.test/', () => Promise.reject(new Error('abort')));
    const problem = { code: 'aborted' };
    expect(await source.get('x', { signal: { aborted: true } })).toEqual({ ok: false, problem });
  });
});
