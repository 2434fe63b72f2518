import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionBrowser } from './tools/extension-browser.ts';
import { waysProfile } from './tools/ways-server.ts';

const browser = new ExtensionBrowser();
const folder = mkdtempSync(join(tmpdir(), 'xinshao-astray-'));
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end('<!doctype html><title>改版后的办件页</title><p id="x">办件信息</p>');
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const file = join(folder, 'ways.json');
  writeFileSync(file, JSON.stringify(waysProfile));
  await browser.startSetUp([file]);
});

afterAll(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

const badge = async (part: string): Promise<string> =>
  (await browser.worker()).evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(wanted));
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  }, part);

describe('a profile that finds no subject on its page', () => {
  it('says so on the toolbar button and in the popup, until the page shows one', async () => {
    const page = await browser.context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/case?new`);
    await expect.poll(() => badge('/case?new'), { timeout: 15_000 }).toBe('!');

    const popup = await browser.context.newPage();
    // The popup asks for the tab in front, which here is itself.
    await popup.addInitScript(() => {
      const query = chrome.tabs.query.bind(chrome.tabs);
      chrome.tabs.query = (async () =>
        (await query({})).filter(({ url }) => url?.includes('/case?new'))) as never;
    });
    await popup.goto(`chrome-extension://${browser.id}/popup.html`);
    await popup.getByText('找不到申请人的代码和名称').waitFor();
    await popup.close();

    await page.locator('#x').evaluate((element) => {
      element.innerHTML = '<span id="code">91370100DEM0118726</span>';
    });
    await expect.poll(() => badge('/case?new'), { timeout: 15_000 }).not.toBe('!');
  });
});

describe('a profile of a site the browser does not let us into', () => {
  it('is named on every toolbar button and in the popup, with the button that asks', async () => {
    const file = join(folder, 'closed.json');
    const closed = { ...waysProfile, id: 'closed', name: '未放行的站点', match: ['https://sp.example.cn/*'] };
    writeFileSync(file, JSON.stringify(closed));
    await (await browser.loadProfiles([file])).close();
    const worker = await browser.worker();
    const atRest = () => worker.evaluate(() => chrome.action.getBadgeText({}));
    await expect.poll(atRest).toBe('!');
    const popup = await browser.context.newPage();
    await popup.goto(`chrome-extension://${browser.id}/popup.html`);
    const said = popup.getByRole('status').filter({ hasText: '“未放行的站点”' });
    await said.getByRole('button', { name: '允许读取' }).waitFor();

    const options = await browser.options('profiles');
    const card = options.locator('[data-profile=closed]');
    await card.getByText('尚未允许').waitFor();
    await card.locator('input[type=checkbox]').uncheck();
    await expect.poll(atRest).toBe('');
    await popup.reload();
    await popup.locator('xin-x-popup-lists').waitFor();
    expect(await said.count()).toBe(0);
    await popup.close();
    await options.close();
  });
});

describe('the revisions of a profile', () => {
  it('are told apart in words, can be gone back to, and go with the exported file', async () => {
    const file = join(folder, 'next.json');
    writeFileSync(file, JSON.stringify({ ...waysProfile, revision: 2, name: '示例办件页（改版后）' }));
    const page = await browser.options('profiles');
    await page.locator('[data-profile=ways]').waitFor();
    await page.locator('xin-x-profiles input[type=file]').setInputFiles(file);
    const card = page.locator('[data-profile=ways]');
    await card.getByText('版本记录（2）').click();
    await card.getByText(`名称：由 ${waysProfile.name} 改为 示例办件页（改版后）`).waitFor();
    await card.getByRole('button', { name: '恢复这一版' }).click();
    await card.getByRole('button', { name: '确认恢复' }).click();
    await card.getByText('版本记录（3）').waitFor();
    expect(await card.locator('h2').innerText()).toContain(`${waysProfile.name} ways · 第3版`);
    const downloading = page.waitForEvent('download');
    await card.getByRole('button', { name: '导出' }).click();
    const exported = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as {
      revision: number;
      history: { by: string }[];
    };
    expect(exported.revision).toBe(3);
    expect(exported.history.map(({ by }) => by)).toEqual(['import', 'import', 'restore']);
    await page.close();
  });
});

describe('a file that is no profile', () => {
  it('is refused with path and reason, in the options and in the log', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, JSON.stringify({ ...waysProfile, match: [] }));
    const page = await browser.options('profiles');
    await page.locator('[data-profile=ways]').waitFor();
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.locator('.refusal').waitFor();
    expect(await page.locator('.refusal').innerText()).toContain('match');
    await page.locator('[data-profile=ways]').waitFor();
    const log = await browser.options('log');
    const row = log.locator('tr[data-kind=configuration]', { hasText: 'wrong.json' });
    await row.waitFor();
    expect(await row.innerText()).toContain('match');
  });
});
