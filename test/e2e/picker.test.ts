import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkTo } from '../../demo/legacy/case-pages.ts';
import { cases } from '../../demo/legacy/cases.ts';
import { type DemoServer, startDemoServer } from '../../demo/server.ts';
import type { Draft } from '../../extension/lib/editor/draft.ts';
import { ExtensionBrowser } from './tools/extension-browser.ts';
import { marksIn } from './tools/closed-shadow.ts';

/** A profile made by clicks only, in the frameset of the legacy system, and then held by. */
const browser = new ExtensionBrowser();
const listed = cases.find(({ subjectKey }) => subjectKey === 'listed')!;
let server: DemoServer;
let page: Page;
let main: Frame;
let editor: Page;

beforeAll(async () => {
  server = await startDemoServer({ port: 0 });
  await browser.startSetUp();
  page = await browser.context.newPage();
  await page.goto(`${server.url}/legacy/`);
  main = page.frame({ name: 'mainFrame' })!;
  await main.goto(`${server.url}/legacy/${linkTo(listed)}`);
  const options = await browser.options('lists');
  const tab = await options.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((each) => each.url === url)!.id!;
  }, page.url());
  await options.goto(`chrome-extension://${browser.id}/editor.html?tab=${tab}`);
  editor = options;
  browser.context.setDefaultTimeout(8000);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

const row = (field: string) => editor.locator(`[data-field=${field}]`);

/** Points at an element of the page for a field. */
async function pick(field: string, selector: string | Locator): Promise<void> {
  const button = row(field).locator('[data-pick]');
  await button.click();
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
  // Forced: while something is pointed at, glass of ours lies over the page, so that disabled fields can be hit too.
  await (typeof selector === 'string' ? main.locator(selector) : selector).click({ force: true });
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
}

describe('an administrator who only clicks', () => {
  it('points at the fields, and sees what is read', async () => {
    await pick('code', main.getByText(listed.code, { exact: true }));
    await pick('subjectName', main.getByRole('cell', { name: listed.name }).first());
    await pick('matterName', 'select[name=sxmc]');
    await pick('acceptedOn', '[name=slrq]');
    for (const [field, value] of [
      ['code', listed.code],
      ['subjectName', listed.name],
      ['matterName', listed.matter],
      ['acceptedOn', listed.acceptedOn],
    ] as const)
      await expect.poll(() => row(field).locator('.value').innerText()).toBe(value);
    expect(await editor.locator('#match').inputValue()).toBe(`${server.url}/legacy/spxx.do*`);
  });

  it('points at the buttons, which do nothing', async () => {
    await pick('approve', '#btnTg');
    await pick('pass', 'input[value=退回补正]');
    expect(await row('approve').locator('code').innerText()).toBe('#btnTg');
    expect(await row('pass').locator('code').innerText()).toBe('“退回补正”');
    expect(server.decisions()).toEqual([]);
  });

  it('records where a decision is sent, and nothing arrives', async () => {
    await editor.locator('[data-do=record]').click();
    await editor.getByText('正在记录').waitFor();
    const caught = editor.locator('.caught li');
    await main.locator('input[value=退回补正]').click();
    await expect.poll(() => caught.count()).toBe(1);
    await main.locator('#btnTg').click();
    await expect.poll(() => caught.count()).toBe(2);
    await caught.nth(1).getByRole('button').click();
    const inputs = editor.locator('.endpoint input');
    expect(await inputs.nth(0).inputValue()).toBe('*/legacy/saveSp.do*');
    expect(await inputs.nth(1).inputValue()).toBe('spjg=1');
    await editor.locator('[data-do=record]').click();
    expect(server.decisions()).toEqual([]);
  });

  it('tries it: approval is told from sending back, and nothing arrives', async () => {
    await editor.getByRole('button', { name: '试运行' }).click();
    await editor.locator('.outcome .advise').waitFor();
    const caught = editor.locator('.outcome .caught [data-is]');
    await main.locator('#btnTg').click();
    await expect.poll(() => caught.count()).toBe(1);
    await main.locator('input[value=退回补正]').click();
    await expect.poll(() => caught.count()).toBe(2);
    expect(await caught.nth(0).getAttribute('data-is')).toBe('decision');
    expect(await caught.nth(1).getAttribute('data-is')).toBe('same-address');
    expect(await editor.locator('.pressed').count()).toBe(1);
    await editor.locator('.outcome').locator('xpath=..').getByRole('button', { name: '停止' }).click();
    expect(server.decisions()).toEqual([]);
  });

  it('is told what is missing, saves, and the step is held', async () => {
    await editor.getByRole('button', { name: '保存并启用' }).click();
    await editor.locator('.refusal', { hasText: 'name' }).waitFor();
    await editor.locator('#name').fill('示例市行政审批业务系统（点选）');
    await editor.locator('#domain').fill('工程建设');
    await editor.locator('#domain').blur();
    await editor.locator('#infrastructure').selectOption('isNot');
    await editor.getByRole('button', { name: '保存并启用' }).click();
    await editor.locator('.saved', { hasText: '第1版' }).waitFor();
    const draft = editor
      .locator('xin-x-editor')
      .evaluate((app) => (app as HTMLElement & { draft: Draft }).draft);
    expect(await draft).toMatchObject({ matterType: 'licence', infrastructure: false });

    await main.goto(`${server.url}/legacy/${linkTo(listed)}`);
    await expect
      .poll(async () => (await marksIn(page)).map(({ outcome }) => outcome), { timeout: 15_000 })
      .toContain('hold');
    await main.locator('#btnTg').click();
    const panel = (): Frame | undefined => page.frames().find((frame) => frame.url().includes('/panel.html'));
    await expect.poll(() => panel()?.locator('xin-x-hold h2').count()).toBe(1);
    expect(server.decisions()).toEqual([]);
  });
});
