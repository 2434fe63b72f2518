import { type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../core/date/types.ts';
import { subjectOf } from '../../demo/data/subjects.ts';
import { startDemoServer, type DemoServer } from '../../demo/server.ts';
import { closeAll, plainBrowser } from './tools/plain-browser.ts';

let server: DemoServer;
let browser: Browser;
let page: Page;
let requests: string[];
let violations: string[];

beforeAll(async () => {
  server = await startDemoServer({ port: 0, on: '2026-11-22' as PlainDate });
  browser = await plainBrowser();
});
afterAll(async () => {
  await closeAll(browser);
  await server?.close();
});

beforeEach(async () => {
  requests = [];
  violations = [];
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  await page.exposeFunction('toldOfViolation', (text: string) => violations.push(text));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      (window as unknown as { toldOfViolation(text: string): void }).toldOfViolation(
        `${event.violatedDirective} ${event.blockedURI}`,
      ),
    ),
  );
});
afterEach(async () => {
  expect(violations).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(`${server.url}/`))).toEqual([]);
  await page.close();
});

const listed = subjectOf('listed');

/** All text of an element, its shadow roots and those within them included. */
const said = (of: Locator): Promise<string> =>
  of.evaluate((host) => {
    const all = (node: Node): string =>
      node instanceof Text
        ? node.data
        : [...((node as Element).shadowRoot ?? node).childNodes].map(all).join(' ');
    return all(host);
  });

describe('the portal, with one script tag under the strict policy', () => {
  it('says what the source has on a listed company, with document, date and article', async () => {
    await page.goto(`${server.url}/portal/`);
    const check = page.locator('xin-credit-check');
    await check.locator('input').first().fill(listed.id.value);
    await check.locator('button', { hasText: '查询' }).click();
    await check.getByText(listed.records[0]!.title).waitFor();
    const text = await said(check);
    for (const part of [listed.records[0]!.basis!.number!, '2026年11月20日', '第二十二条'])
      expect(text).toContain(part);
  });

  it('keeps the code out of every address', async () => {
    await page.goto(`${server.url}/portal/`);
    await page.click(`#samples button:has-text("${listed.name}")`);
    await page.locator('xin-credit-check button', { hasText: '查询' }).click();
    await page.locator('xin-credit-check').getByText(listed.records[0]!.title).waitFor();
    expect(requests.filter((url) => url.includes(listed.id.value))).toEqual([]);
    expect(page.url()).not.toContain(listed.id.value);
    expect(await page.title()).not.toContain(listed.id.value);
  });

  it('does not call a company clean when nothing is found', async () => {
    await page.goto(`${server.url}/portal/`);
    await page.click(`#samples button:has-text("${subjectOf('clean').name}")`);
    await page.locator('xin-credit-check button', { hasText: '查询' }).click();
    await page.locator('xin-credit-check').getByText('未查到').first().waitFor();
    const text = await said(page.locator('xin-credit-check'));
    expect(text).toContain('截至2026年11月20日');
    expect(text).not.toMatch(/守信|无失信|良好|清白/);
  });

  it('counts the objection’s working days and follows the question asked', async () => {
    await page.goto(`${server.url}/portal/`);
    const deadline = page.locator('xin-deadline');
    await deadline.getByText('2026年11月24日').first().waitFor();
    await page.selectOption('select[name=rule]', 'DL-JN-40-ASSIST');
    await deadline.getByText('2026年11月30日').first().waitFor();
  });
});
