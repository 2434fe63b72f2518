import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../core/publish/fixture.test-help.ts';
import { linkTo } from '../../demo/legacy/case-pages.ts';
import { cases } from '../../demo/legacy/cases.ts';
import { type DemoServer, startDemoServer } from '../../demo/server.ts';
import { type ListServer, startListServer } from '../tools/list-server.ts';
import { marksIn } from './tools/closed-shadow.ts';
import { ExtensionBrowser, TRIAL_DAY } from './tools/extension-browser.ts';

/** A department's export, published by the real command, served, synced in the loaded extension, and found on a page. */
const root = mkdtempSync(join(tmpdir(), 'xinshao-synced-'));
const folderOf = (name: string): string => join(root, name);
const text = (name: string): string => readFileSync(folderOf(name), 'utf8').trim();
const browser = new ExtensionBrowser();
let demo: DemoServer;
let lists: ListServer;

const caseFor = (subject: string) => cases.find(({ subjectKey }) => subjectKey === subject)!;
const company = caseFor('clean');
const person = caseFor('legal-rep');

/** Builds into the folder and signs, as an administrator of the credit centre does. */
async function publish(name: string, rows: string, more: readonly string[] = []): Promise<void> {
  writeFileSync(folderOf('处罚.csv'), rows);
  const built = await command(
    ...['list', 'build', folderOf('处罚.csv'), '--out', folderOf(name)],
    ...[
      '--law',
      'JN',
      '--id',
      'shili',
      '--name',
      '示例市公共信用信息（示例）',
      '--publisher',
      '示例市信用中心',
    ],
    ...['--domain', '工程建设', '--issued', '2026-11-01', '--expires', '2099-12-31', ...more],
  );
  expect(built.code, built.said).toBe(0);
  const signed = await command('list', 'sign', folderOf(name), '--key', folderOf('keys/signing.key'));
  expect(signed.code, signed.said).toBe(0);
}

/** Rows in the layout of 2018, with the day the act ended, on which Jinan's period of disclosure rests. */
const csvOf = (...rows: readonly (readonly string[])[]): string =>
  [
    [
      ...[
        '行政相对人名称',
        '行政相对人类别',
        '统一社会信用代码',
        '证件类型',
        '证件号码',
        '行政处罚决定书文号',
      ],
      ...['违法行为类型', '处罚内容', '处罚决定日期', '违法行为终止日期', '处罚机关'],
    ],
    ...rows,
  ]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');
const act = (number: number): string[] => [
  ...[`示建罚字〔2026〕第${number}号`, '违法（示例）', '罚款', '2026-10-15', '2026-10-01', '示例市建设局'],
];
const companyRow = (number: number): string[] => [
  ...[company.name, '法人及非法人组织', company.code, '', '', ...act(number)],
];
const personRow = [person.name, '自然人', '', '身份证', person.code, ...act(9)];

beforeAll(async () => {
  const keys = await command('list', 'keygen', '--person', '--out', folderOf('keys'));
  expect(keys.code).toBe(0);
  [demo, lists] = await Promise.all([startDemoServer({ port: 0 }), startListServer()]);
  await browser.start();
  await browser.saveSettings({ jurisdiction: 'CN-3701', trialDay: TRIAL_DAY });
  await (await browser.loadProfiles()).close();
});

afterAll(async () => {
  await browser.close();
  await Promise.all([demo.close(), lists.close()]);
  rmSync(root, { recursive: true, force: true });
});

async function fillIn(values: Readonly<Record<string, string>>): Promise<Page> {
  const page = await browser.options('lists');
  for (const [name, value] of Object.entries(values)) await page.locator(`[name=${name}]`).fill(value);
  await page.locator('xin-x-followed button[type=submit]').click();
  await page.locator('xin-x-followed [role=status] .alert').waitFor();
  return page;
}

const said = (page: Page): Promise<string> => page.locator('xin-x-followed [role=status] .alert').innerText();

async function syncAgain(page: Page): Promise<Locator> {
  const card = page.locator('[data-followed=shili]');
  const before = await card.innerText();
  await card.getByRole('button', { name: '立即更新' }).click();
  await expect.poll(async () => (await card.innerText()) !== before).toBe(true);
  await card.locator('progress').waitFor({ state: 'detached' });
  return card;
}

async function openCase(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${demo.url}/legacy/${path}`);
  return page;
}

const outcomes = async (page: Page): Promise<string[]> => (await marksIn(page)).map(({ outcome }) => outcome);

/** How often the panel says this; it stands in a frame of its own. */
async function saidInPanel(page: Page, words: string): Promise<number> {
  const panel = page.frames().find((frame) => frame.url().includes('/panel.html'));
  return panel ? panel.getByText(words).count() : 0;
}

describe('a list that its department publishes', () => {
  it('is refused with its reason where key or address are wrong, and nothing of it stays', async () => {
    await publish('first', csvOf(companyRow(7)));
    lists.folder = folderOf('first');
    const address = `${lists.url}/list/`;
    const other = await command('list', 'keygen', '--out', folderOf('other'));
    expect(other.code).toBe(0);
    const wrong = [
      [{ address: 'credit', key: text('keys/signing.pub') }, '名单地址不是有效的'],
      [{ address, key: 'abc' }, '公钥无法识别'],
      [{ address, key: text('keys/signing.pub'), secret: 'abc' }, '自然人记录密钥无法识别'],
      [{ address, key: text('other/signing.pub') }, '签名不符或不是所信任的发布单位'],
      [{ address: `${lists.url}/nothing/`, key: text('keys/signing.pub') }, '服务器返回 404'],
    ] as const;
    for (const [values, words] of wrong) {
      const page = await fillIn(values);
      expect(await said(page)).toContain(words);
      expect(await page.locator('[data-followed]').count()).toBe(0);
      await page.close();
    }
  });

  it('is verified, installed, and hit on the legacy page without one request', async () => {
    const page = await fillIn({ address: `${lists.url}/list`, key: text('keys/signing.pub') });
    expect(await said(page)).toContain('已装入《示例市公共信用信息（示例）》');
    expect(await page.locator('[data-followed=shili]').innerText()).toContain('1条记录，1个主体');
    await page.close();

    lists.asked.length = 0;
    const open = await openCase(linkTo(company));
    await expect.poll(() => outcomes(open), { timeout: 15_000 }).toContain('advise');
    const list = await openCase('dbsx.do');
    await expect.poll(async () => (await outcomes(list)).length, { timeout: 15_000 }).toBeGreaterThan(5);
    await list.close();
    await open.close();
    expect(lists.asked).toEqual([]);
  });

  it('is fetched again by itself where the browser has lost a part of it', async () => {
    const page = await browser.options('lists');
    const spoilt = await page.evaluate(async () => {
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((got) => (request.onsuccess = () => got(request.result)));
      const db = await asked(indexedDB.open('xinshao-list'));
      const files = db.transaction('files', 'readwrite').objectStore('files');
      const keys = (await asked(files.getAllKeys())) as [string, string, string][];
      const packs = keys.filter(([, , path]) => path.startsWith('packs/'));
      await Promise.all(packs.map((key) => asked(files.put(new Uint8Array(9), key))));
      db.close();
      return packs.length;
    });
    expect(spoilt).toBeGreaterThan(0);
    await page.close();
    // The background keeps the last shards it has read: it has to start anew to miss one.
    await browser.restart();
    lists.asked.length = 0;
    const open = await openCase(linkTo(company));
    await expect.poll(() => outcomes(open), { timeout: 15_000 }).toContain('advise');
    expect(lists.asked).toContain('/list/packs/000.bin');
    await open.close();
  });

  it('still answers, at once, when the browser starts without its server', async () => {
    const { folder } = lists;
    lists.folder = folderOf('gone');
    await browser.restart();
    lists.asked.length = 0;
    const open = await openCase(linkTo(company));
    await expect.poll(() => outcomes(open), { timeout: 15_000 }).toContain('advise');
    await open.close();
    lists.folder = folder;
  });

  it('is brought up to the next issue, and never back', async () => {
    cpSync(folderOf('first'), folderOf('second'), { recursive: true });
    await publish('second', csvOf(companyRow(7), companyRow(8)));
    const page = await browser.options('lists');
    await page.locator('[data-followed=shili]').waitFor();
    lists.folder = folderOf('second');
    expect(await (await syncAgain(page)).innerText()).toContain('2条记录，1个主体');
    lists.folder = folderOf('first');
    const card = await syncAgain(page);
    expect(await card.locator('[role=alert]').innerText()).toMatch(
      /第1期，早于已安装的第2期，已拒绝.*仍使用已安装的第2期/s,
    );
    expect(await card.innerText()).toContain('2条记录，1个主体');

    cpSync(folderOf('second'), folderOf('forged'), { recursive: true });
    writeFileSync(
      folderOf('forged/manifest.json'),
      text('second/manifest.json').replace('示例市信用中心', '冒名'),
    );
    lists.folder = folderOf('forged');
    expect(await (await syncAgain(page)).locator('[role=alert]').innerText()).toContain('签名不符');
    await page.close();
    const open = await openCase(linkTo(company));
    await expect.poll(() => outcomes(open), { timeout: 15_000 }).toContain('advise');
    await open.close();
  });
});

describe('a list with natural persons', () => {
  it('says that it could not check where the key is missing, and finds them with it', async () => {
    await publish('persons', csvOf(personRow), ['--person-key', folderOf('keys/person.key')]);
    lists.folder = folderOf('persons');
    // What a found person's record still lacks is a fact about the person, which the law asks for before any hit.
    for (const [secret, words] of [
      ['', '没有自然人记录的密钥'],
      [text('keys/person.key'), '完全民事行为能力'],
    ] as const) {
      const before = await browser.options('lists');
      const card = before.locator('[data-followed=shili]');
      await card.waitFor();
      await card.getByRole('button', { name: '停止更新并移除' }).click();
      await card.getByRole('button', { name: '确认移除' }).click();
      await card.waitFor({ state: 'detached' });
      await before.close();
      const page = await fillIn({ address: `${lists.url}/list/`, key: text('keys/signing.pub'), secret });
      expect(await said(page)).toContain('已装入');
      await page.close();
      lists.asked.length = 0;
      const open = await openCase(linkTo(person));
      await expect.poll(() => outcomes(open), { timeout: 15_000 }).toContain('unchecked');
      await expect.poll(() => saidInPanel(open, words), { timeout: 15_000 }).toBeGreaterThan(0);
      await open.close();
      expect(lists.asked).toEqual([]);
    }
  });
});
