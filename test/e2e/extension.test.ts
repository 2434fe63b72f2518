import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { type DemoServer, startDemoServer } from '../../demo/server.ts';
import { cases } from '../../demo/legacy/cases.ts';
import { linkTo } from '../../demo/legacy/case-pages.ts';
import { ExtensionBrowser, LEGACY } from './tools/extension-browser.ts';
import { decline, marked, panelOf } from './tools/hold-page.ts';

const broken = (name: string): string =>
  fileURLToPath(new URL(`../../demo/data/broken/${name}`, import.meta.url));

const caseFor = (subject: string) => {
  const found = cases.find((candidate) => candidate.subjectKey === subject);
  if (!found) throw new Error(`no case for ${subject}`);
  return found;
};

const browser = new ExtensionBrowser();
let server: DemoServer;

beforeAll(async () => {
  server = await startDemoServer({ port: 0 });
  await browser.startSetUp(LEGACY);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

afterEach(async () => {
  server.reset();
  for (const page of browser.context.pages().slice(1)) await page.close();
});

/** Opens a case in the main frame of the legacy system's frameset. */
async function openCase(path: string): Promise<{ page: Page; main: Frame }> {
  const page = await browser.context.newPage();
  await page.goto(`${server.url}/legacy/`);
  const main = page.frame({ name: 'mainFrame' });
  if (!main) throw new Error('no main frame');
  await main.goto(`${server.url}/legacy/${path}`);
  return { page, main };
}

describe('a listed applicant in the legacy system’s frameset', () => {
  it('is marked, prompted with article and quote, held at approval, released once, and found in the log after a restart', async () => {
    const { page, main } = await openCase(linkTo(caseFor('listed')));
    await marked(page, 'hold');
    const panel = await panelOf(page);
    await panel.getByText('（示例）青泉建设工程有限公司').first().waitFor();

    const cited = panel.locator('details.cite', { hasText: '济南市社会信用管理办法' }).first();
    await cited.locator('summary').click();
    await expect.poll(() => cited.locator('blockquote').innerText()).toContain('行政行为决定文书');
    // Beside what the page promises stands what the law allows.
    expect(await panel.locator('[data-statutory]').innerText()).toMatch(
      /法定期限20个工作日，应于 2026年\d+月\d+日.*经批准可以延长10个工作日[^]*行政许可法》第四十二条/,
    );

    await main.locator('#btnTg').click();
    const title = panel.locator('xin-x-hold h2');
    await title.waitFor();
    expect(await title.innerText()).toContain('严重失信主体名单');
    expect(server.decisions()).toEqual([]);

    // Without a reason there is no going on.
    await panel.locator('input[value=apply]').check();
    await panel.locator('.acts button.p').click();
    await panel.locator('[role=alert]').waitFor();
    expect(server.decisions()).toEqual([]);

    await panel.locator('input[name=measure]').first().check();
    await panel.locator('#s').fill('拖欠工资发生在本企业承建的工程，与本次资质核准直接相关。');
    await panel.locator('.acts button.p').click();
    await expect.poll(() => server.decisions().length).toBe(1);
    expect(server.decisions()[0]).toMatchObject({
      caseId: caseFor('listed').id,
      result: 'approve',
      via: 'iframe',
    });
    await main.locator('#result', { hasText: '已审批通过' }).waitFor();
    await title.waitFor({ state: 'detached' });
    expect(server.decisions()).toHaveLength(1);

    await browser.restart();
    const log = await browser.options('log');
    const row = log.locator('tr[data-kind=decision]').first();
    await row.waitFor();
    expect(await row.innerText()).toContain('拖欠工资发生在本企业承建的工程');
    expect(await row.innerText()).toContain(caseFor('listed').number);
    await log.getByRole('button', { name: '检查完整性' }).click();
    await log.getByText('日志完整').waitFor();
  });

  it('asks again for the second request of a released step', async () => {
    const { page, main } = await openCase(linkTo(caseFor('listed')));
    await marked(page, 'hold');
    await main.locator('#btnTg').click();
    const panel = await panelOf(page);
    await decline(panel, '首次拖欠，金额小，已全部支付。');
    await expect.poll(() => server.decisions().length).toBe(1);
    await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
    await main.locator('#btnTg').click();
    await panel.locator('xin-x-hold h2').waitFor();
    await panel.locator('.acts button').first().click();
    await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
    expect(server.decisions()).toHaveLength(1);
  });

  it('can be sent back without being held', async () => {
    const { page, main } = await openCase(linkTo(caseFor('listed')));
    await marked(page, 'hold');
    await main.locator('input[value=退回补正]').click();
    await expect.poll(() => server.decisions().map(({ result }) => result)).toEqual(['return']);
    expect(await (await panelOf(page)).locator('xin-x-hold').count()).toBe(0);
  });
});

describe('an applicant with a grade and no record', () => {
  it('is not held; grade and tier stand apart with document and period', async () => {
    const { page, main } = await openCase(linkTo(caseFor('grade')));
    await marked(page, 'none');
    const panel = await panelOf(page);
    const grade = panel.locator('[data-grade=D]');
    await grade.getByText('示评〔2026〕D0172').waitFor();
    expect(await grade.innerText()).toMatch(/期限：披露至2027年3月1日[\s\S]*仅供参考/);
    expect(await panel.locator('[data-grade=WATCH]').innerText()).not.toContain('关注提示');
    await main.locator('#btnTg').click();
    await expect.poll(() => server.decisions().length).toBe(1);
  });
});

describe('the side panel', () => {
  it('shows the panel of the tab in front, follows it to the next, and leaves the dialog to the page', async () => {
    const listed = caseFor('listed');
    const { page: first } = await openCase(linkTo(caseFor('grade')));
    const { page: second, main } = await openCase(linkTo(listed));
    await marked(second, 'hold');
    const beside = await browser.context.newPage();
    await beside.exposeFunction('inFront', () => front);
    // Here it stands in a tab of its own, which would be the one in front.
    await beside.addInitScript(() => {
      const query = chrome.tabs.query.bind(chrome.tabs);
      const { inFront } = globalThis as unknown as { inFront(): Promise<number> };
      chrome.tabs.query = (async () => {
        const number = await inFront();
        const all = (await query({})).filter(({ url }) => url?.includes('/legacy/'));
        return all.sort((a, b) => a.index - b.index).slice(number, number + 1);
      }) as never;
    });
    let front = 0;
    await beside.goto(`chrome-extension://${browser.id}/sidepanel.html`);
    await beside.getByRole('heading', { name: caseFor('grade').name }).waitFor();
    await beside.locator('[data-grade=D]').waitFor();
    front = 1;
    await first.bringToFront();
    await beside.getByRole('heading', { name: listed.name }).waitFor();
    expect(await beside.locator('[data-grade]').count()).toBe(0);
    await second.bringToFront();
    await main.locator('#btnTg').click();
    await beside.getByText('请在页面上的对话框中处理').waitFor();
    expect(await beside.locator('xin-x-hold').count()).toBe(0);
    expect(server.decisions()).toEqual([]);
  });
});

describe('an applicant without a record', () => {
  it('passes untouched', async () => {
    const { page, main } = await openCase(linkTo(caseFor('clean')));
    await marked(page, 'none');
    await main.locator('#btnTg').click();
    await expect.poll(() => server.decisions().length).toBe(1);
    expect(server.decisions()[0]).toMatchObject({ caseId: caseFor('clean').id, result: 'approve' });
    expect(await (await panelOf(page)).locator('xin-x-hold').count()).toBe(0);
  });
});

describe('a step of the listed applicant is held', () => {
  // The same company, put before each of the pages that send a decision in another way.
  const listed = caseFor('listed').id;
  const ways = [
    ['XMLHttpRequest', `spxx_ajax.do?bh=${listed}`, 'xhr'],
    ['location.href', `spxx_link.do?bh=${listed}`, 'link'],
    ['a form written into a blank frame', `spxx_write.do?bh=${listed}`, 'written'],
    ['fetch under a strict policy', `spxx_new.do?bh=${listed}`, 'fetch'],
    ['a form of a dialog window', `spxx_dlg.do?bh=${listed}`, 'popup'],
  ] as const;
  it.each(ways)('when it is sent by %s', async (_, path, via) => {
    const { page, main } = await openCase(path);
    await marked(page, 'hold');
    const where = via === 'written' ? main.frameLocator('#spFrame') : main;
    await where.locator('#btnTg').click();
    const panel = await panelOf(page);
    await panel.locator('xin-x-hold h2').waitFor();
    expect(server.decisions()).toEqual([]);
    await decline(panel, '与本次申请事项没有直接关联。');
    await expect.poll(() => server.decisions().length).toBe(1);
    expect(server.decisions()[0]).toMatchObject({ caseId: listed, result: 'approve', via });
    await panel
      .locator('xin-x-hold')
      .waitFor({ state: 'detached' })
      .catch(() => undefined);
    expect(server.decisions()).toHaveLength(1);
  });
});

describe('a list file with an error', () => {
  it.each([
    ['bad-date-row-2.json', '第2条记录'],
    ['missing-id-row-3.json', '第3条记录'],
    ['gbk.json', '编码不是 UTF-8'],
    ['malformed.json', 'JSON'],
  ])('loads nothing and says what is wrong: %s', async (name, words) => {
    const before = await browser.options('lists');
    await before.locator('[data-list]').waitFor();
    const shown = await before.locator('[data-list]').innerText();
    const page = await browser.loadList(broken(name));
    expect(await page.locator('.refusal').innerText()).toContain(words);
    const after = await browser.options('lists');
    await after.locator('[data-list]').waitFor();
    expect(await after.locator('[data-list]').innerText()).toBe(shown);
  });
});
