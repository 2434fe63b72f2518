import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notesIn } from './tools/closed-shadow.ts';
import { decisionProfile, DecisionServer } from './tools/decision-server.ts';
import { ExtensionBrowser } from './tools/extension-browser.ts';
import { decline, marked, panelOf, queryOf } from './tools/hold-page.ts';

/** A list of cases whose rows have buttons of their own; nobody chooses a row first. */
const [listed, clean] = ['listed', 'clean'].map((key) => Object.fromEntries(queryOf(key)));
const CASES = [
  { no: 'SL001', ...clean },
  { no: 'SL002', ...listed },
  { no: 'SL003', ...listed },
  { no: 'SL004', ...clean },
];
const LIST = `<!doctype html><meta charset="utf-8"><title>待办（示例）</title>
<h1 id="matter">建筑业企业资质核准</h1><table id="list"><thead><tr><th></th><th>受理编号</th><th>申请单位</th><th>统一社会信用代码</th><th>操作</th></tr></thead><tbody></tbody></table>
<button data-approve id="batch">批量通过</button>
<script>
let cases = ${JSON.stringify(CASES)};
const send = (ids) => fetch('/decide', { method: 'POST', body: new URLSearchParams({ result: 1, ids }) });
const body = document.querySelector('tbody');
// As frameworks do it: rows that are there are used again for what stands in their place now.
function draw() {
  while (body.rows.length < cases.length) body.insertAdjacentHTML('beforeend', '<tr><td><input type="checkbox"><td><td><td><td><a data-approve>通过</a> <a class="quick" href="#">办理</a></tr>');
  cases.forEach((each, n) => [each.no, each.name, each.code].forEach((text, at) => (body.rows[n].cells[at + 1].textContent = text)));
}
draw();
body.onclick = (event) => {
  if (event.target.nodeName !== 'A') return;
  event.preventDefault();
  send(cases[event.target.closest('tr').rowIndex - 1].no);
};
document.getElementById('batch').onclick = () => send(cases.filter((_, n) => body.rows[n].querySelector('input').checked).map(({ no }) => no));
</script>`;

const server = new DecisionServer({ '/case-list': (response) => void response.end(LIST) });
const browser = new ExtensionBrowser();
const folder = mkdtempSync(join(tmpdir(), 'xinshao-rows-'));
let page: Page;
let panel: Frame;

beforeAll(async () => {
  await server.start();
  await browser.start();
  const profile = join(folder, 'profile.json');
  writeFileSync(
    profile,
    JSON.stringify({
      ...decisionProfile,
      id: 'list',
      rows: { css: '#list tbody tr' },
      subject: { code: { label: '统一社会信用代码' }, name: { label: '申请单位' } },
      caseNumber: { css: ':scope > td:nth-child(2)' },
    }),
  );
  await browser.setUp([profile]);
  page = await browser.context.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

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
  await panel.locator('xin-x-hold').getByText(listed!['name']!).first().waitFor();
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
    await log.locator('tr[data-kind=decision]', { hasText: 'SL002' }).waitFor();
    expect(await log.locator('tr[data-kind=hold]').count()).toBe(1);
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
    await panel.locator('xin-x-hold').getByText('SL002').waitFor();
    await reason();
    await panel.locator('xin-x-hold').getByText('SL003').waitFor();
    await held();
    await reason();
    await sent('SL001,SL002,SL003');
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
