import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placedMarksIn } from './tools/closed-shadow.ts';
import { ExtensionBrowser } from './tools/extension-browser.ts';
import { decline, panelOf } from './tools/hold-page.ts';
import { AUTHORITY, DETAIL, HELD, inRows, kitProfile, kitServer, ROWS } from './tools/kits.ts';
import { readIn } from './tools/read-in.ts';

/** Lists and popups as layui and bootstrap-table, from npm, really draw them. */
const browser = new ExtensionBrowser();
const server = kitServer();
const folder = mkdtempSync(join(tmpdir(), 'xinshao-kits-'));
let page: Page;

beforeAll(async () => {
  await server.start();
  await browser.start({ width: 1300, height: 900 });
  const file = join(folder, 'kits.json');
  writeFileSync(file, JSON.stringify(kitProfile));
  await browser.setUp([file]);
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
