import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionBrowser, TRIAL_DAY } from './tools/extension-browser.ts';

const browser = new ExtensionBrowser();
beforeAll(() => browser.start());
afterAll(() => browser.close());

const guides = (): Page[] => browser.context.pages().filter((page) => page.url().endsWith('/guide.html'));

async function guide(): Promise<Page> {
  await expect.poll(() => guides().length, { timeout: 15_000 }).toBe(1);
  return guides()[0]!;
}

const done = (page: Page, step: string) => page.locator(`[data-step=${step}][data-done=true]`);

async function popup(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/popup.html`);
  await page.locator('xin-x-popup-lists').waitFor();
  return page;
}

describe('the first-run guide', () => {
  it('opens once on installation, behind, and says which steps are done', async () => {
    const page = await guide();
    await page.locator('[data-step=who][data-done=false]').waitFor();
    expect(await page.locator('[data-done=true]').count()).toBe(0);

    await browser.saveSettings({
      department: '示例市行政审批服务局',
      officer: '（示例）陈静',
      jurisdiction: 'CN-3701',
      trialDay: TRIAL_DAY,
    });
    await (await browser.loadList()).close();
    await page.reload();
    await done(page, 'who').waitFor();
    await done(page, 'list').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Who works here' }).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await Promise.all([
      page.waitForEvent('close'),
      page.getByRole('button', { name: '完成', exact: true }).click(),
    ]);
  });

  it('does not come again with the next start, and is to be had from the options', async () => {
    await browser.restart();
    const options = await browser.options('settings');
    await options.locator('#department').waitFor();
    expect(guides()).toHaveLength(0);
    await options.getByRole('link', { name: '使用指引' }).click();
    await done(options, 'who').waitFor();
    await options.close();
  });
});

describe('the popup', () => {
  it('says how fresh the list is, and how far an update has come', async () => {
    const page = await popup();
    const list = page.locator('[data-list=demo-shili]');
    await list.getByText(/名单截至/).waitFor();
    expect(await list.locator('.unchecked').count()).toBe(0);

    const worker = await browser.worker();
    await worker.evaluate(async () => {
      const awaited = { id: 'awaited', address: 'http://127.0.0.1:9/', keys: [] };
      await chrome.storage.session.set({ 'sync-progress:awaited': { stage: 'files', done: 1, total: 4 } });
      await chrome.storage.local.set({ subscriptions: { awaited } });
    });
    const coming = page.locator('[data-list=awaited]');
    await coming.getByText('正在下载　25%').waitFor();
    await coming.getByText('还没有装入').waitFor();
    await worker.evaluate(() => chrome.storage.local.remove('subscriptions'));
    await coming.waitFor({ state: 'detached' });
    await page.close();
  });

  it('says in words that the list is out of date', async () => {
    await browser.saveSettings({ trialDay: '2099-01-01' });
    const page = await popup();
    await page.locator('[data-list=demo-shili] .unchecked', { hasText: '已过期' }).waitFor();
    await page.close();
  });
});
