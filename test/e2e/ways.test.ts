import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { subjects } from '../../demo/data/subjects.ts';
import { ExtensionBrowser } from './tools/extension-browser.ts';
import { decline, marked, panelOf } from './tools/hold-page.ts';
import type { Way } from './tools/ways.ts';
import { WAYS } from './tools/ways.ts';
import { type Received, startWaysServer, type WaysServer, waysProfile } from './tools/ways-server.ts';

const browser = new ExtensionBrowser();
const folder = mkdtempSync(join(tmpdir(), 'xinshao-ways-'));
let server: WaysServer;
let page: Page;
let opener: Page;

beforeAll(async () => {
  server = await startWaysServer();
  await browser.startSetUp([], { width: 1000, height: 640 });
  opener = await browser.context.newPage();
  await opener.goto(`${server.url}/blank`);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const addressOf = (way: number, subject = 'listed'): string => {
  const found = subjects.find(({ key }) => key === subject);
  const query = new URLSearchParams({
    way: String(way),
    code: found?.id.value ?? '',
    name: found?.name ?? '',
  });
  return `${server.url}/case?${query}`;
};

const NOTE = encodeURIComponent('同意');
const SENDS: Readonly<Record<Exclude<Way['sends'], RegExp>, RegExp>> = {
  post: new RegExp(`^POST /decide result=1&note=${NOTE}$`),
  get: new RegExp(`^GET /decide\\?result=1&note=${NOTE} $`),
  json: /^POST \/decide \{"result":1,"note":"同意"\}$/,
  multipart:
    /^POST \/decide (-+\S+)\r\n[^\r]+name="result"\r\n\r\n1\r\n\1\r\n[^\r]+name="note"\r\n\r\n同意\r\n\1--\r\n$/,
  gbk: /^POST \/decide result=1&note=%CD%AC%D2%E2$/,
};
const line = ({ method, url, body }: Received): string => `${method} ${url} ${body}`;

/** A key with Alt, as the browser itself takes it: `keyboard.press` leaves out the character that access keys go by. */
async function pressAccessKey(key: string): Promise<void> {
  const keyboard = await browser.context.newCDPSession(page);
  const stroke = {
    ...{ modifiers: 1, key, code: `Key${key.toUpperCase()}`, unmodifiedText: key },
    windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0),
  };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...stroke });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'char', text: key, ...stroke });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
  await keyboard.detach();
}

async function press({ press: how = {} }: Way): Promise<void> {
  const { frame, on = '#go', key, accessKey } = how;
  if (accessKey) return pressAccessKey(accessKey);
  const where: Frame | Page = (frame ? page.frame({ name: frame }) : undefined) ?? page;
  if (key) await where.locator(on).press(key, { noWaitAfter: true });
  else await where.locator(on).first().click({ noWaitAfter: true });
}

/**
 * A tab opened from another of the site, whose process it shares: a process of its own for each way costs more than all
 * the rest. The page before may still be on its way to its answer: it is left to close by itself.
 */
async function freshPage(): Promise<void> {
  const before = browser.context
    .pages()
    .filter((each) => each !== opener && each !== browser.context.pages()[0]);
  [page] = await Promise.all([
    opener.waitForEvent('popup'),
    opener.evaluate(() => void window.open('about:blank')),
  ]);
  for (const old of before) void old.close().catch(() => undefined);
}

describe('a page that was open before its profile came into force', () => {
  it('is held without being loaded again', async () => {
    page = await browser.context.newPage();
    const way = WAYS.findIndex(({ name }) => name === 'XMLHttpRequest');
    await page.goto(addressOf(way));
    await marked(page, 'advise');
    const file = join(folder, 'ways.json');
    writeFileSync(file, JSON.stringify(waysProfile));
    await (await browser.loadProfiles([file])).close();
    await marked(page, 'hold');
    await page.locator('#go').click();
    const panel = await panelOf(page);
    await panel.locator('xin-x-hold h2').waitFor();
    expect(server.received).toEqual([]);
    await panel.locator('.acts button').first().click();
    await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
  });
});

/** Those that leave the page as it is come first, one after another in one page. */
const ORDER = WAYS.map((way, index) => ({ ...way, index })).sort(
  (a, b) => Number(b.stays ?? false) - Number(a.stays ?? false),
);
/** Whether the page shows the case and takes another way. */
let ready = false;

async function show({ index, stays, html = '', script = '' }: (typeof ORDER)[number]): Promise<void> {
  if (stays && ready) {
    await page.evaluate(([h, s]) => (window as unknown as Putting).put(h, s), [html, script] as const);
  } else {
    await freshPage();
    await page.goto(addressOf(index));
    await marked(page, 'hold');
  }
  ready = false;
}
interface Putting {
  put(html: string, script: string): void;
}

describe('a decision is held and then sent once, as it was, when it leaves by', () => {
  it.each(ORDER.map((way) => [way.name, way] as const))('%s', async (_, way) => {
    const before = server.received.length;
    await show(way);
    await press(way);
    const panel = await panelOf(page);
    await panel.locator('xin-x-hold h2').waitFor();
    expect(server.received.slice(before)).toEqual([]);
    await decline(panel, '与本次申请事项没有直接关联。');
    if (way.again) {
      await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
      expect(server.received.slice(before)).toEqual([]);
      await press(way);
    }
    await expect.poll(() => server.received.length, { interval: 30 }).toBe(before + 1);
    const expected = way.sends instanceof RegExp ? way.sends : SENDS[way.sends];
    expect(server.received.slice(before).map(line)).toEqual([expect.stringMatching(expected)]);
    if (way.stays) await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
    ready = way.stays ?? false;
  });

  it('and none of them has sent another by the end', async () => {
    await freshPage();
    await page.goto(addressOf(0, 'clean'));
    await marked(page, 'none');
    expect(server.received).toHaveLength(WAYS.length);
  });
});

describe('the network rule of a tab', () => {
  it('goes with the tab', async () => {
    const worker = await browser.worker();
    await freshPage();
    await page.goto(`${addressOf(0)}&rule=1`);
    await marked(page, 'hold');
    const tab = await worker.evaluate(
      async () => (await chrome.tabs.query({})).find(({ url }) => url?.includes('rule=1'))?.id,
    );
    const rules = (): Promise<number> =>
      worker.evaluate(
        async (id) =>
          (await chrome.declarativeNetRequest.getSessionRules()).filter(({ condition }) =>
            condition.tabIds?.includes(id ?? -1),
          ).length,
        tab,
      );
    await expect.poll(rules).toBe(1);
    await page.close();
    await expect.poll(rules).toBe(0);
  });
});
