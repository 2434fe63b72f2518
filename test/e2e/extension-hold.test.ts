import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { subjectOf } from '../../demo/data/subjects.ts';
import { marksIn } from './tools/closed-shadow.ts';
import { ExtensionBrowser } from './tools/extension-browser.ts';
import { startWaysServer, type WaysServer, waysProfile } from './tools/ways-server.ts';

const browser = new ExtensionBrowser();
const folder = mkdtempSync(join(tmpdir(), 'xinshao-ways-'));
let server: WaysServer;

beforeAll(async () => {
  server = await startWaysServer();
  await browser.start();
  await browser.setUp();
  const path = join(folder, 'ways.json');
  writeFileSync(path, JSON.stringify(waysProfile('#div')));
  await (await browser.loadProfiles([path])).close();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

afterEach(async () => {
  for (const page of browser.context.pages().slice(1)) await page.close();
  server.reset();
});

async function openCase(subject: string, outcome: string): Promise<Page> {
  const { id, name } = subjectOf(subject);
  const page = await browser.context.newPage();
  await page.goto(`${server.url}/case?${new URLSearchParams({ code: id.value, name })}`);
  await expect
    .poll(async () => (await marksIn(page)).map((mark) => mark.outcome), { timeout: 15_000 })
    .toContain(outcome);
  return page;
}

async function panelOf(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('/panel.html'))).toBe(true);
  return page.frames().find((frame) => frame.url().includes('/panel.html')) as Frame;
}

async function confirm(page: Page): Promise<void> {
  const panel = await panelOf(page);
  await panel.locator('xin-x-hold h2').waitFor();
  expect(server.received()).toEqual([]);
  await panel.locator('input[value=decline]').check();
  await panel.locator('input[value=not-relevant]').check();
  await panel.locator('#s').fill('与本事项无关。');
  await panel.locator('.acts button.p').click();
}

/** Lets a page's script act as its own code would, after this call has returned. */
const act = (page: Page, way: string): Promise<void> =>
  page.evaluate((name) => {
    setTimeout(() => (window as unknown as { go: (n: string) => void }).go(name));
  }, way);

/** Waits for a navigation to be over: a page that is closed in the middle of one can keep the debugger waiting. */
async function arrived(page: Page, way: string): Promise<void> {
  if (way === 'location' || way === 'assign' || way === 'native') await page.waitForURL(/\/decide/);
  if (way === 'submit' || way === 'requestSubmit' || way === 'frame') {
    await expect.poll(() => page.frames().some((frame) => frame.url().includes('/decide'))).toBe(true);
  }
  if (way === 'open') await expect.poll(() => browser.context.pages().at(-1)?.url()).toContain('/decide');
}

/** `const ways` of the page's script is no property of its window. */
async function ready(page: Page): Promise<Page> {
  await page.addScriptTag({ content: 'window.go = (name) => ways[name]();' });
  return page;
}

describe('a decision that no named button sends is held and then sent once', () => {
  const ways = [
    'submit',
    'requestSubmit',
    'fetch',
    'json',
    'blob',
    'xhr',
    'beacon',
    'location',
    'assign',
    'open',
  ];
  it.each(ways)('by %s', async (way) => {
    const page = await ready(await openCase('listed', 'hold'));
    await act(page, way);
    await confirm(page);
    await expect.poll(() => server.received().length).toBe(1);
    await arrived(page, way);
    expect(server.received()).toHaveLength(1);
  });

  it('by a native submit button', async () => {
    const page = await openCase('listed', 'hold');
    await page.locator('#native').click();
    await confirm(page);
    await expect.poll(() => server.received().length).toBe(1);
    await arrived(page, 'native');
    expect(server.received()[0]?.body).toContain('result=1');
  });

  it('by Enter in a field of the form', async () => {
    const page = await openCase('listed', 'hold');
    await page.locator('#line').press('Enter');
    await confirm(page);
    await arrived(page, 'native');
    expect(server.received()).toHaveLength(1);
  });

  it('by a request that can’t wait, once the officer has pressed again', async () => {
    const page = await ready(await openCase('listed', 'hold'));
    await act(page, 'syncXhr');
    await expect.poll(() => page.locator('#out').innerText()).toBe('sync NetworkError');
    await confirm(page);
    await (await panelOf(page)).locator('xin-x-hold').waitFor({ state: 'detached' });
    expect(server.received()).toEqual([]);
    await act(page, 'syncXhr');
    await expect.poll(() => page.locator('#out').innerText()).toBe('sync 200');
    expect(server.received()).toHaveLength(1);
  });
});

describe('a way that none of our doors sees', () => {
  it.each(['frame', 'freshRealm'])('meets the network rule: %s', async (way) => {
    const page = await ready(await openCase('listed', 'hold'));
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/decide'));
    await act(page, way);
    expect((await failed).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_CLIENT');
    expect(server.received()).toEqual([]);
  });
});

describe('what is not the decision', () => {
  it('goes to the same address without being held', async () => {
    const page = await ready(await openCase('listed', 'hold'));
    await act(page, 'back');
    await expect.poll(() => server.received().map(({ body }) => body)).toEqual(['result=2']);
    await arrived(page, 'submit');
  });

  it.each(['submit', 'fetch', 'xhr', 'syncXhr', 'location', 'frame'])(
    'is not held for an applicant without a record: %s',
    async (way) => {
      const page = await ready(await openCase('clean', 'none'));
      await act(page, way);
      await expect.poll(() => server.received().length).toBe(1);
      await arrived(page, way);
    },
  );
});

describe('going back', () => {
  it('sends nothing, tells the page that its request was not sent, and is logged', async () => {
    const page = await ready(await openCase('listed', 'hold'));
    await act(page, 'fetch');
    const panel = await panelOf(page);
    await panel.locator('xin-x-hold h2').waitFor();
    await panel.locator('.acts button').first().click();
    await expect.poll(() => page.locator('#out').innerText()).toBe('fetch AbortError');
    expect(server.received()).toEqual([]);
    const log = await browser.options('log');
    await log.locator('tr[data-kind=decision]', { hasText: '返回检查' }).first().waitFor();
  });
});

describe('a check that fails', () => {
  it('lets the step go on, says so in the page, and is in the log', async () => {
    const lists = await browser.options('lists');
    await lists.locator('[data-list] button').first().click();
    await lists.locator('[data-list] button', { hasText: '确认移除' }).click();
    await lists.locator('[data-list]').waitFor({ state: 'detached' });
    try {
      const page = await openCase('listed', 'unchecked');
      await page.locator('#div').click();
      const log = await browser.options('log');
      await log.locator('tr[data-kind=not-checked]').first().waitFor();
      await ready(page);
      await act(page, 'fetch');
      await expect.poll(() => server.received().length).toBe(1);
    } finally {
      await (await browser.loadList()).close();
    }
  });
});
