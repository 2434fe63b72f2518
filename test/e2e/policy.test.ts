import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, csvOf, rowsOf } from '../../core/publish/fixture.test-help.ts';
import { LEAST_ITERATIONS, secondOfficer } from '../../core/second-officer/pin.ts';
import { linkTo } from '../../demo/legacy/case-pages.ts';
import { cases } from '../../demo/legacy/cases.ts';
import { type DemoServer, startDemoServer } from '../../demo/server.ts';
import { type ListServer, startListServer } from '../tools/list-server.ts';
import { built, ExtensionBrowser, TRIAL_DAY } from './tools/extension-browser.ts';
import { decline, marked, panelOf } from './tools/hold-page.ts';

/**
 * The real thing: Chromium's own policy folder, which only root may write. Elsewhere this file is skipped, and says so.
 * Policy names an extension by its id, so the package under test gets a key of its own.
 */
const MANAGED = '/etc/chromium/policies/managed';
const possible = process.platform === 'linux' && process.getuid?.() === 0;
if (!possible) console.warn('policy.test.ts: skipped, only root may write Chromium’s policy folder');

const root = mkdtempSync(join(tmpdir(), 'xinshao-policy-'));
const folderOf = (name: string): string => join(root, name);
const policyFile = join(MANAGED, `xinshao-test-${process.pid}.json`);
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const der = publicKey.export({ type: 'spki', format: 'der' });
/** Chromium's id of an extension: the digest of its key, in the letters a to p. */
const id = [...createHash('sha256').update(der).digest('hex').slice(0, 32)]
  .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  .join('');

const profile = JSON.parse(
  readFileSync(new URL('../../demo/data/profile-legacy.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const browser = new ExtensionBrowser(folderOf('extension'));
let lists: ListServer;
let demo: DemoServer;
const PIN = 'demo-2026';
let base: Record<string, unknown>;

function write(policy: Record<string, unknown>): void {
  writeFileSync(policyFile, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
}

describe.skipIf(!possible)('under a department’s policy', () => {
  beforeAll(async () => {
    const steps = [
      ['list', 'keygen', '--out', folderOf('keys')],
      [
        ...['list', 'build', folderOf('in.csv'), '--out', folderOf('list'), '--law', 'JN', '--id', 'shili'],
        ...['--name', '示例名单', '--publisher', '示例市信用中心', '--domain', '工程建设'],
        ...['--issued', '2026-11-01', '--expires', '2099-12-31'],
      ],
      ['list', 'sign', folderOf('list'), '--key', folderOf('keys/signing.key')],
    ];
    writeFileSync(folderOf('in.csv'), csvOf(rowsOf(3)));
    for (const step of steps) expect((await command(...step)).code).toBe(0);
    lists = await startListServer();
    demo = await startDemoServer({ port: 0 });
    lists.folder = folderOf('list');
    cpSync(built, folderOf('extension'), { recursive: true });
    const manifest = folderOf('extension/manifest.json');
    const own = JSON.parse(readFileSync(manifest, 'utf8')) as object;
    writeFileSync(manifest, JSON.stringify({ ...own, key: der.toString('base64') }));
    base = {
      department: '示例市行政审批服务局',
      jurisdiction: 'CN-3701',
      thresholds: { yellow: 5, red: 2 },
      lists: [
        {
          id: 'shili',
          address: `${lists.url}/list/`,
          keys: [readFileSync(folderOf('keys/signing.pub'), 'utf8').trim()],
        },
      ],
      profiles: [profile],
      endpoint: { url: `${lists.url}/feedback`, token: '', log: false },
      exportEvery: 45,
    };
    mkdirSync(MANAGED, { recursive: true });
    write(base);
    await browser.start();
    expect(browser.id).toBe(id);
  });

  afterAll(async () => {
    rmSync(policyFile, { force: true });
    await browser.close();
    await lists?.close();
    await demo?.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('follows its list, has its profile and its settings, and none of them can be changed', async () => {
    const page = await browser.options('lists');
    const list = page.locator('[data-followed=shili]');
    await list.getByText('3条记录，3个主体').waitFor();
    expect(await list.getByRole('button').allInnerTexts()).toEqual(['立即更新']);
    expect(await page.getByText('还没有名单').count()).toBe(0);

    await page.goto(page.url().replace(/#.*/, '#feedback'));
    await page.locator('#exportEvery').waitFor();
    expect(await page.locator('#exportEvery').inputValue()).toBe('45');
    for (const field of ['#url', '#token', '#log', '#exportEvery'])
      expect(await page.locator(field).isDisabled(), field).toBe(true);

    await page.goto(page.url().replace(/#.*/, '#settings'));
    const department = page.locator('#department');
    await department.waitFor();
    expect(await department.inputValue()).toBe('示例市行政审批服务局');
    expect(await department.isDisabled()).toBe(true);
    expect(await page.locator('#jurisdiction').isDisabled()).toBe(true);
    expect(await page.locator('#yellow').inputValue()).toBe('5');
    // What policy does not name is the officer's.
    await page.locator('#officer').fill('（示例）陈静');
    await page.locator('button[type=submit]').click();
    await page.locator('[role=status]:not(:empty)').waitFor();
    expect(await department.inputValue()).toBe('示例市行政审批服务局');

    await page.goto(page.url().replace(/#.*/, '#profiles'));
    const card = page.locator('[data-profile=demo-legacy]');
    await card.getByText('由单位策略设置', { exact: true }).waitFor();
    expect(await card.locator('input[type=checkbox]').isChecked()).toBe(true);
    expect(await card.getByRole('button', { name: '移除' }).count()).toBe(0);
  });

  it('asks for a second officer: nothing leaves before another person has confirmed with their PIN', async () => {
    const officers = await Promise.all([
      secondOfficer({ staffNo: '0001', name: '（示例）陈静' }, PIN, randomBytes(16), LEAST_ITERATIONS),
      secondOfficer({ staffNo: '0427', name: '（示例）李敏' }, PIN, randomBytes(16), LEAST_ITERATIONS),
    ]);
    write({ ...base, secondPerson: { when: 'every-hold', officers } });
    await browser.saveSettings({ trialDay: TRIAL_DAY });
    // A small screen and larger type: the buttons must still be in view, what can't be seen can't be confirmed.
    const settings = await browser.options('settings');
    await settings.locator('[name=elder]').check();
    await settings.locator('button[type=submit]').click();
    await settings.locator('[role=status]:not(:empty)').waitFor();
    await settings.close();
    await (await browser.loadList()).close();
    const worker = await browser.worker();
    const inForce = () => worker.evaluate(() => chrome.storage.managed.get('secondPerson'));
    await expect.poll(inForce, { timeout: 20_000, interval: 100 }).toHaveProperty('secondPerson');

    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 1024, height: 700 });
    const found = cases.find(({ subjectKey }) => subjectKey === 'listed');
    await page.goto(`${demo.url}/legacy/${linkTo(found!)}`);
    await marked(page, 'hold');
    await page.locator('#btnTg').click();
    const panel = await panelOf(page);
    await panel.locator('xin-x-hold h2').waitFor();
    await decline(panel, '与本次申请事项没有直接关联。');
    const said = panel.locator('xin-x-hold .alert.hold');
    const tried = async (staffNo: string, pin: string, words: string): Promise<void> => {
      await panel.locator('#second').selectOption(staffNo);
      await panel.locator('#pin').fill(pin);
      await panel.locator('.acts button.p').click();
      await said.getByText(words).waitFor();
      expect(demo.decisions()).toEqual([]);
    };
    await said.getByText('请复核人选择姓名并输入口令').waitFor();
    // It stands below what had to be read first.
    const inView = () =>
      said.evaluate((alert) => {
        const { x, y, width, height } = alert.getBoundingClientRect();
        return (alert.getRootNode() as ShadowRoot).elementFromPoint(x + width / 2, y + height / 2) === alert;
      });
    await expect.poll(inView).toBe(true);
    await tried('0001', PIN, '复核人不能是经办人本人');
    await tried('0427', 'wrong-pin', '复核口令不对');
    expect(await panel.locator('#pin').inputValue()).toBe('');
    await panel.locator('#pin').fill(PIN);
    await panel.locator('.acts button.p').click();
    await expect.poll(() => demo.decisions().length, { timeout: 15_000, interval: 50 }).toBe(1);
    await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
    await page.close();

    const records = await browser.options('log');
    await records.goto(records.url().replace('log', 'decisions'));
    await records.getByText('（示例）李敏（0427）').waitFor();
    const kept = await records.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('xinshao');
        request.onsuccess = () => resolve(request.result);
      });
      const stores = await Promise.all(
        ['log', 'decisions', 'outbox'].map(
          (name) =>
            new Promise<unknown>((resolve) => {
              const request = db.transaction(name).objectStore(name).getAll();
              request.onsuccess = () => resolve(request.result);
            }),
        ),
      );
      db.close();
      return JSON.stringify([
        stores,
        await chrome.storage.local.get(null),
        await chrome.storage.session.get(null),
      ]);
    });
    expect(kept).toContain('（示例）李敏（0427）');
    expect(kept).not.toContain(PIN);
    expect(kept).not.toContain('wrong-pin');
  });

  it('keeps what was right where the next one is wrong, says so by path, and can switch a profile off', async () => {
    const page = await browser.options('settings');
    await page.locator('#jurisdiction').waitFor();
    write({
      ...base,
      jurisdiction: '济南',
      profiles: [profile, { ...profile, id: 'wrong', approve: [] }],
      killedProfiles: ['demo-legacy'],
    });
    const alert = page.locator('.policy[role=alert]');
    await alert.waitFor();
    const said = await alert.innerText();
    expect(said).toContain('jurisdiction：写法不符，实际为“济南”');
    expect(said).toContain('profiles.1.approve：不能为空');
    expect(await page.locator('#jurisdiction').inputValue()).toBe('CN-3701');

    await page.goto(page.url().replace(/#.*/, '#profiles'));
    const card = page.locator('[data-profile=demo-legacy]');
    await card.getByText('已由单位策略停用').waitFor();
    expect(await card.locator('input[type=checkbox]').isChecked()).toBe(false);

    const log = await browser.options('log');
    const row = log.locator('tr[data-kind=configuration]', { hasText: 'jurisdiction' });
    const looked = async (): Promise<number> => {
      await log.reload();
      await log.locator('xin-x-log').waitFor();
      return row.count();
    };
    await expect.poll(looked, { interval: 300 }).toBe(1);
  });
});
