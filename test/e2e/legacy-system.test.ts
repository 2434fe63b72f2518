import { type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cases } from '../../demo/legacy/cases.ts';
import { startDemoServer, type DemoServer } from '../../demo/server.ts';
import { closeAll, plainBrowser } from './tools/plain-browser.ts';

/** The legacy system by itself, without the extension: what every hold test builds on. */
let server: DemoServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  server = await startDemoServer({ port: 0 });
  browser = await plainBrowser();
});
afterAll(async () => {
  await closeAll(browser);
  await server?.close();
});
beforeEach(async () => {
  server.reset();
  await page?.close();
  page = await browser.newPage();
});

const open = (path: string): Promise<unknown> => page.goto(`${server.url}/legacy/${path}`);
const one = (via: string, opinion = '同意') => [
  expect.objectContaining({ caseId: '1187', result: 'approve', opinion, via }),
];

describe('in a browser, the legacy system', () => {
  it('shows its frames and reads as Chinese in quirks mode', async () => {
    await open('');
    const main = page.frame('mainFrame') as Frame;
    await main.waitForSelector('.datagrid-row');
    expect(await main.evaluate(() => [document.characterSet, document.compatMode])).toEqual([
      'GBK',
      'BackCompat',
    ]);
    expect(await (page.frame('topFrame') as Frame).innerText('body')).toContain('行政审批业务系统');
    expect(await (page.frame('leftFrame') as Frame).innerText('body')).toContain('待办事项');
  });

  it('rebuilds the grid on paging, and finds by name', async () => {
    await open('dbsx.do');
    expect(await page.locator('.datagrid-view2 .datagrid-row').count()).toBe(12);
    await page.click('text=下一页');
    expect(await page.locator('.datagrid-view1 .datagrid-row').count()).toBe(cases.length - 12);
    await page.fill('input[name=dwmc]', '青泉');
    await page.click('input[value="查 询"]');
    expect(await page.locator('.datagrid-view1').innerText()).toContain(cases[0]!.code);
    expect(await page.locator('.datagrid-view1 .datagrid-row').count()).toBe(1);
  });

  it.each([
    ['form.submit() into a hidden frame', 'spxx.do', 'iframe'],
    ['XMLHttpRequest', 'spxx_ajax.do', 'xhr'],
    ['fetch under a strict policy', 'spxx_new.do', 'fetch'],
  ])('sends a decision by %s', async (_, path, via) => {
    await open(`${path}?bh=1187`);
    await page.fill('[name=spyj]', '同意，条件符合');
    await page.click('#btnTg');
    await page.waitForSelector('#result:has-text("已审批通过")');
    expect(server.decisions()).toEqual(one(via, '同意，条件符合'));
  });

  it('sends a decision by location.href', async () => {
    await open('spxx_link.do?bh=1187');
    await page.click('#btnTg');
    await page.waitForURL(/doSp\.do/);
    expect(server.decisions()).toEqual(one('link'));
  });

  it('sends a decision from a window of its own, which closes and tells its opener', async () => {
    await open('spxx_pop.do?bh=1187');
    const [dialog] = await Promise.all([page.waitForEvent('popup'), page.click('#btnKs')]);
    await dialog.click('#btnTg');
    await page.waitForSelector('#result:has-text("已审批通过")');
    expect(server.decisions()).toEqual(one('popup'));
  });

  it('sends a decision from a frame that was written by script', async () => {
    await open('spxx_write.do?bh=1187');
    const frame = page.frameLocator('#spFrame');
    await frame.locator('#btnTg').click();
    await frame.locator('text=已审批通过').waitFor();
    expect(server.decisions()).toEqual(one('written'));
  });

  it('asks for an opinion before it sends', async () => {
    await open('spxx.do?bh=1187');
    await page.fill('[name=spyj]', '　');
    await page.click('#btnTg');
    expect(await page.innerText('#result')).toContain('请填写审核意见');
    expect(server.decisions()).toEqual([]);
  });

  it('sends back for correction', async () => {
    await open('spxx.do?bh=1187');
    await page.click('input[value=退回补正]');
    await page.waitForSelector('#result:has-text("已退回补正")');
    expect(server.decisions()).toEqual([expect.objectContaining({ result: 'return' })]);
  });
});
