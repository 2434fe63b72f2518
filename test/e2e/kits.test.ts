import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notesIn, placedMarksIn } from './tools/closed-shadow.ts';
import { ExtensionBrowser } from './tools/extension-browser.ts';
import { decline, marked, panelOf } from './tools/hold-page.ts';
import { AUTHORITY, DETAIL, HELD, inRows, kitProfile, kitServer, ROWS } from './tools/kits.ts';
import { readIn } from './tools/read-in.ts';

/** Lists and popups as layui and bootstrap-table, from npm, really draw them. */
const browser = new ExtensionBrowser();
const server = kitServer();
const folder = mkdtempSync(join(tmpdir(), 'xinshao-kits-'));
let page: Page;

beforeAll(async () => {
  await server.start();
  const file = join(folder, 'kits.json');
  writeFileSync(file, JSON.stringify(kitProfile));
  await browser.startSetUp([file], { width: 1300, height: 900 });
  page = await browser.context.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Waits until exactly these subjects are known of the page, in all its frames. */
const expectRead = (expected: readonly string[]): Promise<void> =>
  expect
    .poll(async () => [...(await readIn(browser, page.url())).subjects].sort())
    .toEqual([...new Set(expected)].sort());

/** Codes on the page as they stand to be seen, with the place where their text ends; those under something else left out. */
const codesSeen = (): Promise<{ code: string; right: number; middle: number }[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [code] = /\b91[0-9A-Z]{16}\b/.exec((node as Text).data) ?? [];
      if (!code || node.parentElement?.closest('script')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { right, top, bottom } = range.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      const over = document.elementFromPoint(right - 3, middle);
      if (over?.contains(node)) seen.push({ code, right, middle });
    }
    return seen;
  });

/**
 * Waits until every code that is to be seen has its mark beside it, and nothing else has one; under a popup's veil
 * those of the page may stay. The authority's own code has none.
 */
async function expectMarks(veiled = false): Promise<void> {
  const beside = async (): Promise<{ surplus: number; without: string[] }> => {
    const codes = (await codesSeen()).filter(({ code }) => code !== AUTHORITY.uscc);
    const marks = await placedMarksIn(page);
    const without = codes.filter(
      ({ code, right, middle }) =>
        !marks.some(
          ({ name, x, y, height }) =>
            name.startsWith(code) && Math.abs(x - right) < 10 && Math.abs(y + height / 2 - middle) < 3,
        ),
    );
    const surplus = veiled ? 0 : marks.length - codes.length;
    return { surplus, without: without.map(({ code }) => code) };
  };
  await expect.poll(beside).toEqual({ surplus: 0, without: [] });
}

/** Presses, gives the reason, and looks at what came to the server before and after. */
async function expectHeld(where: Page | Frame, selector: string): Promise<void> {
  const before = server.received.length;
  await where.locator(selector).first().click({ noWaitAfter: true });
  const panel = await panelOf(page);
  await panel.locator('xin-x-hold h2').waitFor();
  expect(server.received.slice(before)).toEqual([]);
  await decline(panel, '与本次申请事项没有直接关联。');
  await expect.poll(() => server.received.length).toBe(before + 1);
  await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
  const [request] = server.received.slice(before);
  expect(request).toContain('result=1');
  expect(request).toContain(HELD.uscc);
}

/** Presses, and the request leaves without a word. */
async function expectGone(selector: string, uscc: string): Promise<void> {
  const before = server.received.length;
  await page.locator(selector).click();
  await expect.poll(() => server.received.slice(before)).toEqual([expect.stringContaining(uscc)]);
}

/** Where everything of the page stands, with our element in the document and without it. */
const moved = (): Promise<boolean> =>
  page.evaluate(() => {
    const boxes = (): string =>
      JSON.stringify(
        [...document.body.querySelectorAll('*')].map((e) =>
          Object.values(e.getBoundingClientRect().toJSON()),
        ),
      );
    const ours = [...document.documentElement.children].slice(2);
    const shown = boxes();
    for (const element of ours) element.remove();
    const bare = boxes();
    document.documentElement.append(...ours);
    return !ours.length || shown !== bare;
  });

describe('layui', () => {
  it('a table with fixed columns: every subject and no other, after paging and after being drawn anew', async () => {
    await page.goto(`${server.url}/case-layui`);
    await expectRead(inRows(ROWS.slice(0, 10)));
    await expectMarks();
    expect(await moved()).toBe(false);
    await page.locator('.layui-laypage a').getByText('3', { exact: true }).click();
    await expectRead(inRows(ROWS.slice(20)));
    await expectMarks();
    await page.evaluate('reload()');
    await expectRead(inRows(ROWS.slice(20)));
    await page.locator('.layui-laypage a').getByText('1', { exact: true }).click();
    await expectRead(inRows(ROWS.slice(0, 10)));
    expect((await readIn(browser, page.url())).rows).toEqual({ seen: 10, of: 25 });
  });

  it('a popup of the page: its button is held', async () => {
    await page.locator('[lay-event=page]').click();
    await expectRead([...inRows(ROWS.slice(0, 10)), `authority ${AUTHORITY.uscc} ${AUTHORITY.name}`]);
    await expectMarks(true);
    await expectHeld(page, '.layui-layer [data-approve]');
    await page.locator('.layui-layer-close').click();
  });

  it('a popup of another page: its button is held', async () => {
    await page.locator('[lay-event=frame]').click();
    const popup = page.frameLocator('.layui-layer iframe').locator('#code');
    await popup.waitFor();
    const frame = page.frames().find((each) => each.url().endsWith('/case-popup'))!;
    await expect
      .poll(async () => (await readIn(browser, page.url())).subjects)
      .toContain(`authority ${AUTHORITY.uscc} ${AUTHORITY.name}`);
    await expectHeld(frame, '[data-approve]');
    await page.locator('.layui-layer-close').click();
  });

  it('a button in the fixed column is held for its own row, and goes in the others', async () => {
    await expectHeld(page, '.layui-table-fixed-r tr[data-index="2"] [data-approve]');
    await expectGone('.layui-table-fixed-r tr[data-index="3"] [data-approve]', ROWS[3]!.uscc);
  });
});

describe('bootstrap-table', () => {
  const past = inRows(ROWS.slice(20).map((row) => ({ ...row, agent: '' })));

  it('fixed columns and details: every subject and no other, after paging', async () => {
    await page.goto(`${server.url}/case-bootstrap`);
    await expectRead([...inRows(ROWS.slice(0, 10)), ...past]);
    await expectMarks();
    expect(await moved()).toBe(false);
    await page.locator('#past .detail-icon').first().click();
    await expectRead([...inRows(ROWS.slice(0, 10)), ...past, ...DETAIL]);
    await expectMarks();
    await page.locator('.page-item a').getByText('2', { exact: true }).click();
    await expectRead([...inRows(ROWS.slice(10, 20)), ...past, ...DETAIL]);
    await page.locator('.page-item a').getByText('1', { exact: true }).click();
    await expectRead([...inRows(ROWS.slice(0, 10)), ...past, ...DETAIL]);
    await expectMarks();
  });

  it('a button in the fixed column is held for its own row, and goes in the others', async () => {
    await expectHeld(page, '.fixed-columns-right tr[data-index="2"] [data-approve]');
    await expectGone('.fixed-columns-right tr[data-index="1"] [data-approve]', ROWS[1]!.uscc);
  });
});

describe('a list made by hand, of which nobody chooses a row first', () => {
  let panel: Frame;
  beforeEach(async () => {
    server.received.length = 0;
    await page.goto(`${server.url}/case-list`);
    await marked(page, 'hold');
  });

  const row = (no: string) => page.locator('#list tr', { hasText: no });
  const press = (no: string, button = '[data-approve]'): Promise<void> => row(no).locator(button).click();
  const tick = (no: string): Promise<void> => row(no).locator('input').check();
  const sent = (ids: string): Promise<void> =>
    expect.poll(() => server.received).toEqual([`POST /decide result=1&ids=${encodeURIComponent(ids)}`]);

  /** The dialog stands, names this case's applicant, and nothing has left. */
  async function held(): Promise<void> {
    panel = await panelOf(page);
    await panel.locator('xin-x-hold h2').waitFor();
    await panel.locator('xin-x-hold').getByText(HELD.name).first().waitFor();
    expect(server.received).toEqual([]);
  }
  const reason = (): Promise<void> => decline(panel, '与本次申请事项没有直接关联。');
  const closed = (): Promise<void> => panel.locator('xin-x-hold').waitFor({ state: 'detached' });

  describe('a button in a row', () => {
    it('is held for its own applicant, sends once, and the log names its case', async () => {
      await press('SL002');
      await held();
      await reason();
      await sent('SL002');
      await closed();
      const log = await browser.options('log');
      for (const kind of ['hold', 'decision'])
        await log.locator(`tr[data-kind=${kind}]`, { hasText: 'SL002' }).waitFor();
      await log.close();
    });

    it('goes at once beside it, also after that one was given up', async () => {
      await press('SL001');
      await sent('SL001');
      await press('SL003');
      panel = await panelOf(page);
      await panel.locator('xin-x-hold h2').waitFor();
      await panel.locator('.acts button').first().click();
      await closed();
      expect(server.received).toHaveLength(1);
      await press('SL004');
      await expect.poll(() => server.received).toHaveLength(2);
      expect(server.received[1]).toContain('SL004');
    });

    it('is held where the profile names only the address it sends to', async () => {
      await press('SL003', '.quick');
      await held();
      await reason();
      await sent('SL003');
    });

    it('is held where the holder has to ask for what a list needs', async () => {
      const worker = await browser.worker();
      const registered = await worker.evaluate(async () => {
        const scripts = await chrome.scripting.getRegisteredContentScripts({ ids: ['rows'] });
        await chrome.scripting.unregisterContentScripts({ ids: ['rows'] });
        return scripts;
      });
      expect(registered).toHaveLength(1);
      await page.reload();
      await press('SL002');
      await held();
      await worker.evaluate((scripts) => chrome.scripting.registerContentScripts(scripts), registered);
      await reason();
      await sent('SL002');
    });

    it('never acts on another case that has taken the row’s place meanwhile', async () => {
      await press('SL002');
      await held();
      await page.evaluate('cases.unshift({ no: "SL000", name: cases[0].name, code: cases[0].code }); draw()');
      await reason();
      await expect.poll(() => notesIn(page)).toEqual([expect.stringContaining('再次点击')]);
      expect(server.received).toEqual([]);
      // It is decided, and need only be found again.
      await press('SL002');
      await sent('SL002');
    });
  });

  describe('a button above the rows', () => {
    it('is held for each ticked row that asks for it, and sends once', async () => {
      for (const no of ['SL001', 'SL002', 'SL003']) await tick(no);
      await page.locator('#batch').click();
      await held();
      const which = (text: string): Promise<void> =>
        panel.locator('xin-x-hold .in > p', { hasText: text }).waitFor();
      await which('第2条，共3条，其中需要确认的有2条，本条是第1条');
      await reason();
      await which('第3条，共3条，其中需要确认的有2条，本条是第2条');
      await held();
      const lines = panel.locator('.batch li');
      expect((await lines.allTextContents()).map((line) => line.replace(/\s+/g, ' ').trim())).toEqual([
        expect.stringMatching(/SL001 未查到$/),
        expect.stringMatching(/SL002 已确认$/),
        expect.stringMatching(/SL003 待确认 本条$/),
      ]);
      // Given up for one it goes for none; without that one, what was confirmed need not be written again.
      await panel.locator('.acts button').first().click();
      await closed();
      const records = await browser.context.newPage();
      await records.goto(`chrome-extension://${browser.id}/records.html#todo`);
      const open = records.locator('[data-decision]', { hasText: 'SL002' });
      await open.getByText('所在的批量操作没有提交').waitFor();
      for (const no of ['SL001', 'SL003']) await row(no).locator('input').uncheck();
      await page.locator('#batch').click();
      await sent('SL002');
      await open.getByText('所在的批量操作没有提交').waitFor({ state: 'detached' });
      // The log says what became of it each time.
      await records.evaluate("location.hash = 'log'");
      const said = records.locator('tr[data-kind=decision]', { hasText: 'SL002' });
      for (const text of ['未随之提交（同批另一条返回检查）', '再次提交，沿用日志第'])
        await said.filter({ hasText: text }).waitFor();
      await records.locator('tr[data-kind=decision]', { hasText: '批量操作提交，共1条' }).waitFor();
      await records.close();
    });

    it('goes where none of the ticked rows asks for it, whatever stands beside them', async () => {
      for (const no of ['SL001', 'SL004']) await tick(no);
      await page.locator('#batch').click();
      await sent('SL001,SL004');
    });

    it('goes unchecked, and says so, where nothing is ticked, whichever row was pressed before', async () => {
      await row('SL002').locator('td').nth(2).click();
      await page.locator('#batch').click();
      await sent('');
      await expect.poll(() => notesIn(page)).toEqual([expect.stringContaining('无法确定')]);
      const log = await browser.options('log');
      await log.locator('tr[data-kind=not-checked]', { hasText: '哪一行' }).waitFor();
    });
  });
});
