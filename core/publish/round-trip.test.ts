import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../date/index.ts';
import {
  memoryStore,
  openList,
  openOnDemand,
  syncList,
  type Found,
  type ListSource,
  type ListStore,
  type OpenList,
} from '../list/index.ts';
import { hidingIn } from '../list/on-demand.ts';
import type { Part } from '../list/pack.ts';
import { makeRegistrationNumber, makeResidentId } from '../subject/index.ts';
import {
  built,
  command,
  csvOf,
  folderSource,
  madeUscc,
  rowsOf,
  tempFolder,
  type Row,
} from './fixture.test-help.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signingKey = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
const trusted = [publicKey.export({ type: 'spki', format: 'der' }).toString('base64')];
const today = plainDate('2026-03-02');
let next = 0;

async function synced(folder: string, listStore = memoryStore(), more = {}) {
  const source = folderSource(folder);
  const result = await syncList({ listId: 'demo', source, store: listStore, trusted, today, ...more });
  const list = await openList(listStore, { listId: 'demo' });
  return { source, result, list: list!, store: listStore };
}
const fresh = () => join(tempFolder(), `list-${next++}`);
const uscc = (value: string) => ({ kind: 'uscc' as const, value });
const titles = async (list: OpenList, code: string) => {
  const [found] = await list.lookup([uscc(code)]);
  return found?.kind === 'found'
    ? found.entries.flatMap(({ records }) => records.map(({ title }) => title))
    : found?.kind;
};

describe('a list that was built, signed and synced', () => {
  it('answers by code, by registration number and by present and former name', async () => {
    const folder = fresh();
    const number = makeRegistrationNumber('37010020000001')!;
    const row = { ...rowsOf(1)[0]!, registration: number, former: '济南老字号（示例）厂' };
    await built(folder.replace(/list-\d+$/, ''), folder.split('/').pop()!, [row, ...rowsOf(5, 1)], {
      signingKey,
    });
    const { result, list } = await synced(folder);
    expect(result).toMatchObject({ ok: true, how: 'whole', warnings: [] });
    const byCode = await list.lookup([uscc(row.code), { kind: 'registration-number', value: number }]);
    for (const found of byCode)
      expect(found).toMatchObject({
        kind: 'found',
        tier: 'exact',
        entries: [{ subject: { name: row.name } }],
      });
    for (const name of [row.name, '济南第0建材有限公司(示例)', '济南老字号(示例)厂'])
      expect(await list.lookupName(name)).toMatchObject({ kind: 'found', tier: 'verify' });
    expect(await list.lookup([uscc(madeUscc(900))])).toEqual([{ kind: 'none' }]);
    expect(await list.lookupName('济南第0建材')).toEqual({ kind: 'none' });
  });

  it('gives back the record in full, with the day of issue as the day retrieved', async () => {
    const folder = tempFolder();
    await built(folder, 'list', rowsOf(1), { signingKey });
    const { list } = await synced(join(folder, 'list'));
    const [found] = await list.lookup([uscc(madeUscc(0))]);
    expect(found?.kind === 'found' && found.entries[0]?.records[0]).toMatchObject({
      subject: { type: 'legal-person', id: uscc(madeUscc(0)) },
      title: '违法（示例）',
      scheme: 'CL-JN-DISHONEST',
      class: 'JN-D1',
      basis: { type: '行政处罚决定书', number: '示罚〔2026〕1号', effective: true },
      decisionDate: '2026-01-15',
      retrievedAt: '2026-03-01',
      heldBy: 'CN-3701',
    });
  });

  it('makes no request for any lookup', async () => {
    const folder = tempFolder();
    await built(folder, 'list', rowsOf(30), { signingKey });
    const { list, source } = await synced(join(folder, 'list'));
    const before = source.asked.length;
    await list.lookup(rowsOf(60).map(({ code }) => uscc(code)));
    await list.lookupName('济南第3建材有限公司（示例）');
    await list.findNames('现查明济南第7建材有限公司（示例）违法。');
    expect(source.asked.length).toBe(before);
  });

  it('finds its names in running text, across line breaks and widths, and nothing else', async () => {
    const folder = tempFolder();
    await built(folder, 'list', rowsOf(20), { signingKey });
    const { list } = await synced(join(folder, 'list'));
    const text =
      '经查，济南第7建材有限公司（示例）与济南第12建材\n有限公司(示例)、济南第99建材有限公司（示例）签约。';
    const spans = await list.findNames(text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      '济南第7建材有限公司（示例）',
      '济南第12建材\n有限公司(示例)',
    ]);
  });

  it('knows at once, when loaded, which codes are surely not in it', async () => {
    const folder = tempFolder();
    await built(folder, 'list', rowsOf(20), { signingKey });
    const { list } = await synced(join(folder, 'list'));
    expect(list.mayHold(uscc(madeUscc(900)))).toBe(true); // not loaded: may be
    expect(await list.load()).toBe(true);
    expect(rowsOf(20).every(({ code }) => list.mayHold(uscc(code)))).toBe(true);
    expect(list.mayHold(uscc(madeUscc(900)))).toBe(false);
  });

  it('says that it could not look, not that there is nothing, when a shard is gone', async () => {
    const folder = tempFolder();
    await built(folder, 'list', rowsOf(3), { signingKey });
    const { store: kept } = await synced(join(folder, 'list'));
    const evicted = { ...kept, read: async () => undefined };
    const list = (await openList(evicted, { listId: 'demo' }))!;
    expect(await list.lookup([uscc(madeUscc(0))])).toEqual([{ kind: 'unavailable', why: 'shard' }]);
    expect(await list.load()).toBe(false);
  });

  it('is the same to the byte when it is built again from the same rows', async () => {
    const folder = tempFolder();
    await built(folder, 'a', rowsOf(40));
    await built(folder, 'b', rowsOf(40));
    for (const file of ['manifest.json', 'index.bin', 'names.bin', 'digests.bin', 'packs/000.bin'])
      expect(readFileSync(join(folder, 'a', file)).equals(readFileSync(join(folder, 'b', file)))).toBe(true);
  });

  it('is opened on demand without being stored, one shard for a lookup', async () => {
    const folder = tempFolder();
    await built(folder, 'list', rowsOf(30), { signingKey });
    const source = folderSource(join(folder, 'list'));
    const opened = await openOnDemand({ listId: 'demo', source, trusted, today });
    expect(opened.ok).toBe(true);
    if (!opened.ok) return;
    expect(await titles(opened.list, madeUscc(3))).toEqual(['违法（示例）']);
    expect(source.asked).toEqual(['manifest.json', 'manifest.sig', 'digests.bin', 'packs/000.bin']);
    expect(opened.list.manifest.k).toEqual({ least: 30, mean: 30 });
  });

  it('asks on demand for so many neighbouring shards that 500 subjects are among them', async () => {
    const folder = tempFolder();
    await built(folder, 'list', rowsOf(2500), { signingKey });
    const source = folderSource(join(folder, 'list'));
    const parts: (Part | undefined)[] = [];
    const noting: ListSource = {
      get(path, options) {
        if (path.startsWith('packs/')) parts.push(options?.part);
        return source.get(path, options);
      },
    };
    const opened = await openOnDemand({ listId: 'demo', source: noting, trusted, today });
    if (!opened.ok) throw new Error(opened.problem.code);
    const { manifest } = opened.list;
    expect(manifest).toMatchObject({ shardBits: 4, packBits: 1 });
    const { shards, least } = hidingIn(manifest);
    expect([shards, least >= 500, manifest.k.least < 500]).toEqual([8, true, true]);
    for (const n of [0, 7, 1234, 2499])
      expect(await titles(opened.list, madeUscc(n))).toEqual(['违法（示例）']);
    expect(await titles(opened.list, madeUscc(2500))).toBe('none');
    // A whole pack of eight shards each time, from its first byte.
    for (const part of parts) expect(part).toMatchObject({ from: 0 });
    // A shard with a flipped bit is refused.
    const flipped: ListSource = {
      async get(path, options) {
        const got = await source.get(path, options);
        return got.ok && path.startsWith('packs/')
          ? { ok: true, bytes: got.bytes.map((byte) => byte ^ 1) }
          : got;
      },
    };
    const spoilt = await openOnDemand({ listId: 'demo', source: flipped, trusted, today });
    expect(spoilt.ok && (await titles(spoilt.list, madeUscc(7)))).toBe('unavailable');
  });
});

const PERSON_HEADERS = '姓名,证件类型,证件号码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期';

describe('natural persons', () => {
  const personSecret = Buffer.alloc(32, 7).toString('base64');
  const id = makeResidentId('37010219900101001')!;
  const csv = `${PERSON_HEADERS}\r\n张某（示例）,身份证,${id},示罚1号,违法（示例）,罚款,2026-01-15\r\n`;

  async function builtPersons(folder: string, out: string, more: object) {
    const file = join(folder, 'persons.csv');
    writeFileSync(file, csv);
    return built(folder, out, rowsOf(3), { files: [join(folder, 'in.csv'), file], signingKey, ...more });
  }

  it('are found with the key, and only then', async () => {
    const folder = tempFolder();
    await builtPersons(folder, 'list', { personSecret });
    const { store: kept } = await synced(join(folder, 'list'), memoryStore(), { persons: true });
    const ask = async (secret?: string) =>
      (await openList(kept, { listId: 'demo', ...(secret ? { personSecret: secret } : {}) }))!.lookup([
        { kind: 'resident-id', value: id.toLowerCase() },
      ]);
    expect(await ask(personSecret)).toMatchObject([
      { kind: 'found', entries: [{ subject: { name: '张某（示例）' } }] },
    ]);
    expect(await ask()).toEqual([{ kind: 'unavailable', why: 'no-person-key' }]);
    expect(await ask(Buffer.alloc(32, 8).toString('base64'))).toEqual([
      { kind: 'unavailable', why: 'person-key-wrong' },
    ]);
  });

  it.each([
    ['their file is lost', 'persons/000.bin', undefined],
    ['their file is damaged', 'persons/000.bin', new Uint8Array(40)],
    [
      'the digests are lost, so that nobody can tell whether the file or the key is wrong',
      'digests.bin',
      undefined,
    ],
  ])('%s: said as such, not as a wrong key; fetched again, they are found', async (_, path, bytes) => {
    const folder = tempFolder();
    await builtPersons(folder, 'list', { personSecret });
    // After a delta too, which brings digests of its own.
    const { store } = await synced(join(folder, 'list'), memoryStore(), { persons: true });
    await builtPersons(folder, 'list', { personSecret });
    expect((await synced(join(folder, 'list'), store, { persons: true })).result).toMatchObject({
      how: 'delta',
    });
    let spoilt = true;
    const broken: ListStore = {
      ...store,
      read: async (list, generation, file, part) =>
        spoilt && file === path ? bytes : store.read(list, generation, file, part),
      paths: async (list, generation) =>
        (await store.paths(list, generation)).filter((file) => !spoilt || bytes || file !== path),
      async write(list, generation, files) {
        if (files.some(([file]) => file === path)) spoilt = false;
        await store.write(list, generation, files);
      },
    };
    const ask = async (secret: string) =>
      (await openList(broken, { listId: 'demo', personSecret: secret }))!.lookup([
        { kind: 'resident-id', value: id },
      ]);
    const other = Buffer.alloc(32, 8).toString('base64');
    for (const secret of path === 'digests.bin' ? [other] : [personSecret, other])
      expect(await ask(secret)).toEqual([{ kind: 'unavailable', why: 'shard' }]);
    await synced(join(folder, 'list'), broken, { persons: true, distrust: true });
    expect(spoilt).toBe(false);
    expect(await ask(personSecret)).toMatchObject([{ kind: 'found' }]);
    expect(await ask(other)).toEqual([{ kind: 'unavailable', why: 'person-key-wrong' }]);
  });

  it('are left out when no key is given, and stand in no file as text', async () => {
    const folder = tempFolder();
    expect(await builtPersons(folder, 'without', {})).toMatchObject({
      ok: true,
      manifest: { counts: { persons: 0 } },
    });
    await builtPersons(folder, 'with', { personSecret });
    for (const list of ['with', 'without'])
      for (const file of readdirSync(join(folder, list), { recursive: true, withFileTypes: true })) {
        if (!file.isFile()) continue;
        const bytes = readFileSync(join(file.parentPath, file.name));
        for (const word of [id, '张某']) expect(bytes.includes(word)).toBe(false);
      }
  });
});

describe('a delta', () => {
  const MOST = 12;
  const company = fc.record({
    n: fc.nat(MOST),
    title: fc.constantFrom('甲', '乙'),
    alias: fc.nat(2),
    former: fc.boolean(),
    registered: fc.boolean(),
  });
  const person = fc.record({ n: fc.nat(3), title: fc.constantFrom('甲', '乙') });
  const byNumber = <T extends { readonly n: number }>(one: fc.Arbitrary<T>, least: number) =>
    fc.uniqueArray(one, { selector: ({ n }) => n, minLength: least, maxLength: 8 });
  const anIssue = fc.record({ companies: byNumber(company, 1), persons: byNumber(person, 0) });
  type Issue = typeof anIssue extends fc.Arbitrary<infer T> ? T : never;

  const numberOf = (n: number) => makeRegistrationNumber(`370100200000${String(n).padStart(2, '0')}`)!;
  const residentOf = (n: number) => makeResidentId(`3701021990010100${n}`)!;
  const rowOf = ({ n, title, alias, former, registered }: Issue['companies'][number]): Row => ({
    name: `济南第${n}建材${'老'.repeat(alias)}有限公司（示例）`,
    code: madeUscc(n),
    type: title,
    doc: `示罚${n}号`,
    ...(former ? { former: `济南第${n}旧名（示例）厂` } : {}),
    ...(registered ? { registration: numberOf(n) } : {}),
  });
  const ALL = Array.from({ length: MOST + 1 }, (_, n) => n);
  const NAMES = ALL.flatMap((n) =>
    [0, 1, 2].flatMap((alias) => {
      const { name, former } = rowOf({ n, title: '甲', alias, former: true, registered: true });
      return [name, former!];
    }),
  );
  const IDS = [
    ...ALL.map((n) => uscc(madeUscc(n))),
    ...ALL.map((n) => ({ kind: 'registration-number' as const, value: numberOf(n) })),
    ...[0, 1, 2, 3].map((n) => ({ kind: 'resident-id' as const, value: residentOf(n) })),
  ];

  /** What the rows say, told by a map and nothing of ours. */
  function oracleOf({ companies, persons }: Issue): Map<string, string> {
    const said = new Map<string, string>(persons.map(({ n, title }) => [residentOf(n), title]));
    for (const each of companies) {
      const { name, code, former, registration } = rowOf(each);
      for (const key of [name, code, former, registration]) if (key) said.set(key, each.title);
    }
    return said;
  }
  const saidOf = (found: Found | undefined) =>
    found?.kind === 'found'
      ? found.entries.flatMap(({ records }) => records.map(({ title }) => title)).join()
      : found?.kind;

  it('brings every lookup to what the rows say, whatever changed, persons too', async () => {
    const personSecret = Buffer.alloc(32, 7).toString('base64');
    await fc.assert(
      fc.asyncProperty(anIssue, anIssue, anIssue, async (...issues) => {
        const folder = tempFolder();
        const client = memoryStore();
        for (const [at, issue] of issues.entries()) {
          const { companies, persons } = issue;
          const file = join(folder, 'persons.csv');
          const lines = persons.map(({ n, title }) =>
            ['张某（示例）', '身份证', residentOf(n), `示罚${n}号`, title, '罚款', '2026-01-15'].join(),
          );
          writeFileSync(file, [PERSON_HEADERS, ...lines, ''].join('\r\n'));
          const files = [join(folder, 'in.csv'), ...(persons.length ? [file] : [])];
          const done = await built(folder, 'list', companies.map(rowOf), { signingKey, personSecret, files });
          expect(done).toMatchObject({ ok: true });
          const { result } = await synced(join(folder, 'list'), client, { persons: true });
          const had = (issues[at - 1]?.persons.length ?? 0) > 0;
          const how = at > 0 && had === persons.length > 0 ? 'delta' : 'whole';
          expect(result).toMatchObject({ ok: true, how });

          const list = (await openList(client, { listId: 'demo', personSecret }))!;
          const oracle = oracleOf(issue);
          const found = await list.lookup(IDS);
          expect(found.map(saidOf)).toEqual(IDS.map(({ value }) => oracle.get(value) ?? 'none'));
          const named = await Promise.all(NAMES.map((name) => list.lookupName(name)));
          expect(named.map(saidOf)).toEqual(NAMES.map((name) => oracle.get(name) ?? 'none'));
          await list.load();
          for (const id of IDS) if (oracle.has(id.value)) expect(list.mayHold(id)).toBe(true);
          for (const each of companies)
            expect(await list.findNames(`有${rowOf(each).name}等`)).toHaveLength(1);
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('leads over several issues at once', async () => {
    const folder = tempFolder();
    const client = memoryStore();
    await built(folder, 'list', rowsOf(10), { signingKey });
    await synced(join(folder, 'list'), client);
    for (const count of [9, 12, 4]) await built(folder, 'list', rowsOf(count), { signingKey });
    const { result, list } = await synced(join(folder, 'list'), client);
    expect(result).toMatchObject({ ok: true, how: 'delta', manifest: { sequence: 4 } });
    expect(await titles(list, madeUscc(3))).toEqual(['违法（示例）']);
    expect(await titles(list, madeUscc(4))).toBe('none');
  });

  it('is not published where more has changed than a client would take', async () => {
    const folder = tempFolder();
    const client = memoryStore();
    await built(folder, 'list', rowsOf(1200), { signingKey });
    await synced(join(folder, 'list'), client);
    const other = rowsOf(1200).map((row) => ({ ...row, type: '另一种违法（示例）' }));
    const second = await built(folder, 'list', other, { signingKey });
    expect(second).toMatchObject({
      delta: { added: 0, changed: 1200, removed: 0 },
      manifest: { deltas: [] },
    });
    const { result, list } = await synced(join(folder, 'list'), client);
    expect(result).toMatchObject({ ok: true, how: 'whole' });
    expect(await titles(list, madeUscc(3))).toEqual(['另一种违法（示例）']);
  });

  it('gives way to the whole issue when it is missing', async () => {
    const folder = tempFolder();
    const client = memoryStore();
    await built(folder, 'list', rowsOf(10), { signingKey });
    await synced(join(folder, 'list'), client);
    await built(folder, 'list', rowsOf(4), { signingKey });
    const source = folderSource(join(folder, 'list'));
    const broken = {
      get: (path: string) => (path.startsWith('delta/') ? source.get('nowhere') : source.get(path)),
    };
    const result = await syncList({ listId: 'demo', source: broken, store: client, trusted, today });
    expect(result).toMatchObject({ ok: true, how: 'whole' });
  });
});

describe('the command', () => {
  it('takes a CSV to a signed, verified list', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a.csv'), csvOf(rowsOf(3)));
    const at = (name: string) => join(folder, name);
    expect((await command('list', 'keygen', '--out', at('keys'))).code).toBe(0);
    const args = ['list', 'build', at('a.csv'), '--law', 'JN', '--held-by', 'CN-3701', '--id', 'demo'];
    const done = await command(
      ...args,
      '--publisher',
      '示例市',
      '--out',
      at('list'),
      '--report',
      at('report.csv'),
    );
    expect(done).toMatchObject({ code: 0 });
    expect(done.said).toContain('至少有 3 个主体');
    expect((await command('list', 'verify', at('list'), '--trust', at('keys/signing.pub'))).code).toBe(2);
    expect((await command('list', 'sign', at('list'), '--key', at('keys/signing.key'))).code).toBe(0);
    expect(await command('list', 'verify', at('list'), '--trust', at('keys/signing.pub'))).toMatchObject({
      code: 0,
    });
    expect(readFileSync(at('report.csv'), 'utf8').split('\r\n')).toHaveLength(5);
    writeFileSync(at('list/index.bin'), 'x');
    const broken = await command('list', 'verify', at('list'), '--trust', at('keys/signing.pub'));
    expect(broken).toMatchObject({ code: 2, said: expect.stringContaining('index.bin') as string });
  });
});
