import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { appendEntry, fromJsonLines, verifyLog } from '../../core/audit/index.ts';
import type { AuditEntry, Digest } from '../../core/audit/types.ts';
import { type DemoServer, startDemoServer } from '../../demo/server.ts';
import { cases } from '../../demo/legacy/cases.ts';
import { linkTo } from '../../demo/legacy/case-pages.ts';
import { axe } from './tools/axe.ts';
import { marksIn } from './tools/closed-shadow.ts';
import { ExtensionBrowser, LEGACY } from './tools/extension-browser.ts';
import { FeedbackServer } from './tools/feedback-server.ts';

const STATEMENT = '拖欠工资发生在本企业承建的工程，与本次资质核准直接相关。';
const WITHDRAWN = '认定文书已撤销，措施不再有依据。';

const digest: Digest = (bytes) =>
  Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()));

const browser = new ExtensionBrowser();
const endpoint = new FeedbackServer();
let server: DemoServer;

beforeAll(async () => {
  server = await startDemoServer({ port: 0 });
  await endpoint.start();
  await browser.startSetUp(LEGACY);
});

afterAll(async () => {
  await browser.close();
  await endpoint.close();
  await server.close();
});

async function records(section: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/records.html#${section}`);
  return page;
}

/** Entries an office in Dalian would have had since 2020: their five years are over. */
async function oldEntries(count: number): Promise<AuditEntry[]> {
  const log: AuditEntry[] = [];
  for (let at = 1; at <= count; at++) {
    const answer = await appendEntry(
      log,
      {
        kind: 'query',
        time: `2020-06-0${at}T09:00:00+08:00`,
        user: '（示例）陈静',
        department: '示例市行政审批服务局',
        matter: { type: 'licence' },
        use: { scenario: '行政许可', process: '', effect: '', storage: '', destruction: '' },
        lawVersion: 'DL@1',
        places: ['CN-2102'],
      },
      { digest },
    );
    if (!answer.ok) throw new Error(answer.field);
    log.push(answer.entry);
  }
  return log;
}

/** Changes the stored log behind the extension's back. */
async function storeInLog(page: Page, entries: readonly unknown[]): Promise<void> {
  await page.evaluate(async (rows) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('xinshao');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
    const tx = db.transaction('log', 'readwrite');
    for (const row of rows) tx.objectStore('log').put(row);
    await new Promise<void>((resolve) => (tx.oncomplete = () => resolve()));
    db.close();
  }, entries);
}

async function storedLog(page: Page): Promise<AuditEntry[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('xinshao');
      request.onsuccess = () => resolve(request.result);
    });
    const request = db.transaction('log').objectStore('log').getAll();
    const entries = await new Promise<AuditEntry[]>((resolve) => {
      request.onsuccess = () => resolve(request.result as AuditEntry[]);
    });
    db.close();
    return entries;
  });
}

/** Opens the listed applicant's case, holds the approval and applies the first measure. */
async function applyMeasure(): Promise<void> {
  const found = cases.find(({ subjectKey }) => subjectKey === 'listed');
  if (!found) throw new Error('no listed case');
  const page = await browser.context.newPage();
  // Alone, without the frameset around it, whose list of cases would be looked up too.
  await page.goto(`${server.url}/legacy/${linkTo(found)}`);
  await expect
    .poll(async () => (await marksIn(page)).map((mark) => mark.outcome), { timeout: 15_000 })
    .toContain('hold');
  await page.locator('#btnTg').click();
  const isPanel = (frame: Frame): boolean => frame.url().includes('/panel.html');
  await expect.poll(() => page.frames().some(isPanel)).toBe(true);
  const panel = page.frames().find(isPanel);
  if (!panel) throw new Error('no panel');
  await panel.locator('xin-x-hold h2').waitFor();
  await panel.locator('input[value=apply]').check();
  await panel.locator('input[name=measure]').first().check();
  await panel.locator('#s').fill(STATEMENT);
  await panel.locator('.acts button.p').click();
  await expect.poll(() => server.decisions().length).toBe(1);
  await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
  await page.close();
}

describe('the closed loop', () => {
  it('starts with empty pages that say what will stand there', async () => {
    const page = await records('todo');
    await page.getByText('没有待办').waitFor();
    await page.goto(page.url().replace('todo', 'decisions'));
    await page.getByText('还没有处理决定').waitFor();
    await page.goto(page.url().replace('decisions', 'statistics'));
    await page.getByText('还没有可以统计的日志').waitFor();
    await page.goto(page.url().replace('statistics', 'log'));
    await page.getByText('还没有日志').waitFor();
    await storeInLog(page, await oldEntries(3));
    await page.close();
  });

  it('an applied measure is chased, its feedback outlives a lost answer, a closed browser and an endpoint that is down, and arrives once', async () => {
    const options = await browser.options('feedback');
    await options.locator('[name=url]').fill(endpoint.url);
    await options.locator('button[type=submit]').click();
    await options.locator('.alert.good').waitFor();
    await options.close();

    endpoint.mode = 'deaf';
    await applyMeasure();
    await expect.poll(() => endpoint.attempts.length).toBe(1);
    let page = await records('todo');
    const card = (of: Page) => of.locator('article[data-state=open]');
    await card(page).waitFor();
    expect(await card(page).innerText()).toContain('现行规定没有写明反馈期限');
    await page.locator('[data-care=waiting]').waitFor();

    endpoint.mode = 'down';
    await browser.restart();
    page = await records('todo');
    await page.locator('[data-care=waiting]').waitFor();
    await expect.poll(() => endpoint.attempts.length).toBeGreaterThanOrEqual(2);

    endpoint.mode = 'up';
    await page.getByRole('button', { name: '立即发送' }).click();
    await page.locator('[data-sent=delivered]').waitFor();
    expect(new Set(endpoint.attempts).size).toBe(1);
    expect(endpoint.kept.size).toBe(1);
    const [message] = endpoint.kept.values();
    expect(message).toMatchObject({
      format: 'xinshao-feedback',
      event: 'decision',
      id: endpoint.attempts[0],
      decision: { kind: 'applied', reason: { text: STATEMENT } },
    });
    // The measure has no result yet: that stays to be done.
    await page.locator('[data-care=open]').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.close();
  });

  it('is checked again when the list goes, old answer beside new, and withdrawn with a reason', async () => {
    const lists = await browser.options('lists');
    const remove = lists.getByRole('button', { name: '移除' });
    await remove.click();
    await lists.getByRole('button', { name: '确认移除' }).click();
    const page = await records('todo');
    const changed = page.locator('.changed');
    await changed.waitFor();
    expect(await changed.innerText()).toMatch(/原结论\s*待确认[\s\S]*现结论\s*未能核查/);
    expect(await axe(page)).toEqual([]);
    await lists.close();
    await (await browser.loadList()).close();
    // The answer is again the one the officer saw.
    await changed.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '撤回决定' }).click();
    await page.locator('form input[value=record-wrong-or-ended]').check();
    await page.locator('form textarea').fill(WITHDRAWN);
    await page.locator('form button[type=submit]').click();
    await page.getByText('没有待办').waitFor();
    await expect
      .poll(() => [...endpoint.kept.values()].map(({ event }) => event))
      .toEqual(['decision', 'withdrawal']);
    await page.close();
  });

  it('prints as a slip without the page around it', async () => {
    const page = await records('decisions');
    await page.locator('article[data-state=withdrawn]').waitFor();
    await page.locator('[data-sent=delivered]').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: '反馈单' }).click();
    await page.getByText('处理决定撤回反馈单').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.acts').isVisible()).toBe(false);
    expect(await page.locator('.sheet').innerText()).toContain(WITHDRAWN);
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true });
    expect(Buffer.from(data, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });

  it('is counted by month and by matter', async () => {
    const page = await records('statistics');
    const count = (name: string) => page.locator(`[data-count=${name}] dd`).innerText();
    await page.locator('[data-count=queries]').waitFor();
    const counts = ['hits', 'held', 'applied', 'declined', 'withdrawn', 'unchecked'];
    expect(await Promise.all(counts.map(count))).toEqual(['1', '1', '1', '0', '1', '0']);
    // The demo's page that says "approved" names the applicant too and may be looked up before it is closed.
    const looked = (await storedLog(page)).filter(({ kind }) => kind === 'query' || kind === 'prompt');
    expect(looked.length).toBeGreaterThanOrEqual(4);
    expect(await count('queries')).toBe(String(looked.length));
    const first = page.locator('[data-block=month] tbody tr').first();
    expect(await first.innerText()).toMatch(/2020年6月\s+3\s+0/);
    expect(await page.locator('[data-block=matter] tbody tr').count()).toBe(1);
    await page.close();
  });
});

describe('the log', () => {
  it('is whole, goes out as a file that can be checked elsewhere, and is purged only then', async () => {
    const page = await records('log');
    await page.getByRole('button', { name: '检查完整性' }).click();
    await page.getByText('日志完整').waitFor();
    expect(await page.locator('button.purge').count()).toBe(0);
    await page.getByText('尚未导出，不得清除').waitFor();

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 JSON Lines' }).click();
    const read = fromJsonLines(readFileSync(await (await downloading).path(), 'utf8'));
    if (!read.ok) throw new Error(`line ${read.line}`);
    expect((await verifyLog(read.entries, { digest })).ok).toBe(true);

    const purge = page.locator('button.purge');
    await purge.click();
    await purge.click();
    await page.getByText('已清除3条，并记入日志').waitFor();
    await page.locator('tr[data-kind=disposal]').waitFor();
    await page.getByRole('button', { name: '检查完整性' }).click();
    await page.getByText('此前第1至3条已清除').waitFor();
    await page.close();
  });

  it('a changed entry is found, named and shown', async () => {
    const page = await records('log');
    const row = page.locator('tr[data-kind=decision]').first();
    const seq = Number(await row.getAttribute('data-seq'));
    const found = (await storedLog(page)).find((entry) => entry.seq === seq);
    await storeInLog(page, [{ ...found, decision: 'not-applied' }]);
    await page.getByRole('button', { name: '检查完整性' }).click();
    await page.getByText(`日志不完整：第${seq}条内容与其校验值不符`).waitFor();
    await page.locator(`tr.broken[data-seq="${seq}"]`).waitFor();
    await page.close();
  });
});
