import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../date/index.ts';
import { memoryStore, openList, openOnDemand, syncList, type OpenList } from '../list/index.ts';
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
});

describe('natural persons', () => {
  const personSecret = Buffer.alloc(32, 7).toString('base64');
  const id = makeResidentId('37010219900101001')!;
  const csv = `姓名,证件类型,证件号码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期\r\n张某（示例）,身份证,${id},示罚1号,违法（示例）,罚款,2026-01-15\r\n`;

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
  it('brings every lookup to where the whole issue would, whatever changed', async () => {
    const row = fc.record({ n: fc.nat(25), title: fc.constantFrom('甲', '乙'), alias: fc.nat(3) });
    const issue = fc.uniqueArray(row, { selector: ({ n }) => n, maxLength: 15, minLength: 1 });
    const toRow = ({ n, title, alias }: { n: number; title: string; alias: number }): Row => ({
      name: `济南第${n}建材${'老'.repeat(alias)}有限公司（示例）`,
      code: madeUscc(n),
      type: title,
      doc: `示罚${n}号`,
    });
    await fc.assert(
      fc.asyncProperty(issue, issue, issue, async (...issues) => {
        const folder = tempFolder();
        const client = memoryStore();
        for (const [at, rows] of issues.entries()) {
          await built(folder, 'list', rows.map(toRow), { signingKey });
          const { result, list } = await synced(join(folder, 'list'), client);
          expect(result).toMatchObject({ ok: true, how: at === 0 ? 'whole' : 'delta' });
          const whole = await synced(join(folder, 'list'));
          for (let n = 0; n <= 25; n++)
            expect(await titles(list, madeUscc(n))).toEqual(await titles(whole.list, madeUscc(n)));
          await list.load();
          for (const each of rows.map(toRow)) {
            expect(list.mayHold(uscc(each.code))).toBe(true);
            expect(await list.lookupName(each.name)).toEqual(await whole.list.lookupName(each.name));
            expect(await list.findNames(`有${each.name}等`)).toHaveLength(1);
          }
          for (const gone of issues.flat().map(toRow))
            expect(await list.lookupName(gone.name)).toEqual(await whole.list.lookupName(gone.name));
        }
      }),
      { numRuns: 10 },
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
    expect(done.said).toContain('每片至少有 3 个主体，平均 3 个');
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
