import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plainDate } from '../date/index.ts';
import { memoryStore, openList, syncList } from '../list/index.ts';
import { folderSource, tempFolder } from './fixture.test-help.ts';

const README = join(process.cwd(), 'README.md');
const PREFIX = 'npm run xinshao -- ';

/** The commands of the section, as they stand there. */
function commands(): string[] {
  const section = readFileSync(README, 'utf8').split('## 从部门导出表到页面命中')[1] ?? '';
  const block = section.split('```')[1] ?? '';
  return block.split('\n').filter((line) => line.startsWith(PREFIX));
}

it('the commands of the README take a GBK export to a signed list that a client takes', async () => {
  const folder = tempFolder();
  symlinkSync(join(process.cwd(), 'demo'), join(folder, 'demo'), 'junction');
  const program = join(process.cwd(), 'core/publish/xinshao.mjs');
  const ran = commands();
  expect(ran).toHaveLength(5);
  let preview = '';
  for (const line of ran) {
    const args = line.slice(PREFIX.length).split(' ');
    const said = execFileSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
    if (!args.includes('--preview')) continue;
    preview = said;
    expect(existsSync(join(folder, 'list'))).toBe(false);
  }
  expect(preview).toContain('“2026年1月20日” → “2026-01-20”');
  expect(preview).toContain('“2” → “20000元”');
  // Every record has its last day: none of them would stand as 未能核查.
  expect(preview).not.toContain('没有违法行为终止日期');
  const report = readFileSync(join(folder, 'report.csv'), 'utf8').split('\r\n');
  expect(report).toContain(
    'demo/data/penalties-gbk.csv,,6,采用（存疑）,,校验位不符，记录保留并标注，不作为命中依据,91370100DEM1213697,',
  );

  const source = folderSource(join(folder, 'list'));
  const store = memoryStore();
  const { issuedOn } = JSON.parse(readFileSync(join(folder, 'list/manifest.json'), 'utf8')) as {
    issuedOn: string;
  };
  const trusted = [readFileSync(join(folder, 'keys/signing.pub'), 'utf8').trim()];
  const today = plainDate(issuedOn);
  expect(await syncList({ listId: 'jinan-demo', source, store, trusted, today })).toMatchObject({ ok: true });
  const list = (await openList(store, { listId: 'jinan-demo' }))!;
  source.asked.length = 0;
  const found = await list.lookup([
    { kind: 'uscc', value: '91370100DEM103929M' },
    { kind: 'uscc', value: '92370102DEM156027J' },
    { kind: 'registration-number', value: '370100900000163' },
    { kind: 'uscc', value: '91370100DEM1213697' },
    { kind: 'uscc', value: '91370100DEM0025383' },
  ]);
  expect(found.map(({ kind }) => kind)).toEqual(['found', 'found', 'found', 'found', 'none']);
  expect(found[1]).toMatchObject({
    entries: [{ records: [{ detail: expect.stringContaining('罚款3000元') }] }],
  });
  expect(found[3]).toMatchObject({ entries: [{ records: [{ decisionDate: '2026-02-01' }] }] });
  expect(source.asked).toEqual([]);
  // Five programs are started: on a busy machine that takes a while.
}, 180_000);
