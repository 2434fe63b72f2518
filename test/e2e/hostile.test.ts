import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { marksIn, notesIn } from './tools/closed-shadow.ts';
import { caseRows, decisionProfile, DecisionServer, type Serve } from './tools/decision-server.ts';
import { ExtensionBrowser } from './tools/extension-browser.ts';
import { confirmable, decline, marked, panelOf, queryOf } from './tools/hold-page.ts';
import { BLOWS, FIGHTS, FLOOD, OBSERVER, PATCHES } from './tools/hostile-page.ts';

const POST = "const x = new XMLHttpRequest(); x.open('POST', '/decide'); x.send('result=1');";
const BUTTON = `<button type="button" data-approve id="go" onclick="${POST}">通过</button>`;
const REASON = '与本次申请事项没有直接关联。';

/** Ways of sending that are seldom seen; each is a page's body, beside the case, and what the officer does. */
const SELDOM: Readonly<Record<string, readonly [html: string, sends: RegExp]>> = {
  'formaction and formmethod of a button of a GET form': [
    '<form action="/search"><input name="note" value="a"><button id="b" formmethod="post" formaction="/decide" name="result" value="1">通过</button></form>',
    /^POST \/decide note=a&result=1$/,
  ],
  'form.submit hidden by a field of that name': [
    '<form id="f" method="post" action="/decide"><input name="submit" value="x"><input name="action" value="y"><input name="result" value="1"></form><button id="b" onclick="HTMLFormElement.prototype.submit.call(document.getElementById(\'f\'))">通过</button>',
    /^POST \/decide submit=x&action=y&result=1$/,
  ],
};

const NONCE = 'bm9uY2U';
const head = (first = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>办件</title>${first}</head><body>`;
const rows = (query: URLSearchParams): string => caseRows(query.get('code') ?? '', query.get('name') ?? '');
const page_ =
  (inner: (query: URLSearchParams) => string, first = ''): Serve =>
  (response, query) =>
    void response.end(head(first) + rows(query) + inner(query));

const server = new DecisionServer({
  '/none': (response) => void response.end(head()),
  '/case': page_(() => BUTTON),
  '/case-watched': page_(() => BUTTON, `<script>${OBSERVER}</script>`),
  '/case-patched': page_(() => BUTTON, `<script>${PATCHES}</script>`),
  '/case-clobbered': page_(
    () =>
      `${BUTTON}<form name="querySelector"></form><form name="documentElement"></form><form name="createElement"></form><img name="body"><form name="createTreeWalker"></form>`,
  ),
  '/case-seldom': page_((query) => Object.values(SELDOM)[Number(query.get('way'))]?.[0] ?? ''),
  '/case-sync': page_(
    () =>
      `<script>const s = new XMLHttpRequest(); s.open('POST', '/decide', false); s.send('result=1');</script>`,
  ),
  '/case-strict': (response, query) => {
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'nonce-${NONCE}'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /csp`,
    );
    response.end(
      `${head()}${rows(query)}<button type="button" data-approve id="go">通过</button>` +
        `<script nonce="${NONCE}">document.getElementById('go').onclick = () => { ${POST} }</script>`,
    );
  },
});

const browser = new ExtensionBrowser();
const folder = mkdtempSync(join(tmpdir(), 'xinshao-hostile-'));
const demoList = JSON.parse(
  readFileSync(new URL('../../demo/data/list.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
let opener: Page;
let page: Page;
/** How many had arrived before this test, and how many may have by the end of all. */
let before = 0;
let expected = 0;

async function open(path: string, key = 'listed'): Promise<void> {
  [page] = await Promise.all([
    opener.waitForEvent('popup'),
    opener.evaluate(() => void window.open('about:blank')),
  ]);
  await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}${queryOf(key)}`);
}
const arrived = (): readonly string[] => server.received.slice(before);
const sent = async (): Promise<void> => {
  expected++;
  await expect.poll(() => arrived().length, { interval: 30 }).toBe(1);
};
async function held(): Promise<Frame> {
  const panel = await panelOf(page);
  await panel.locator('xin-x-hold h2').waitFor();
  return panel;
}
/** A page of the extension, for what can only be asked from within. */
let guard: Page;

interface Entry {
  readonly kind: string;
  readonly decision?: string;
}
const log = (): Promise<Entry[]> =>
  guard.evaluate(
    () =>
      new Promise<Entry[]>((done) => {
        const opening = indexedDB.open('xinshao');
        opening.onsuccess = () => {
          const all = opening.result.transaction('log').objectStore('log').getAll();
          all.onsuccess = () => {
            opening.result.close();
            done(all.result as Entry[]);
          };
        };
      }),
  );
beforeAll(async () => {
  await server.start();
  const profile = join(folder, 'profile.json');
  writeFileSync(profile, JSON.stringify(decisionProfile));
  await browser.startSetUp([profile], { width: 1000, height: 640 });
  guard = await browser.options('log');
  opener = await browser.context.newPage();
  await opener.goto(`${server.url}/none`);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  before = server.received.length;
  for (const old of browser.context.pages())
    if (old !== opener && old !== guard && old !== browser.context.pages()[0])
      void old.close().catch(() => undefined);
});

describe('a page that looks for traces', () => {
  it('sees the same of a subject that is listed and of one that is not', async () => {
    const seen: string[] = [];
    for (const [key, outcome] of [
      ['clean', 'none'],
      ['listed', 'hold'],
    ] as const) {
      await open('/case-watched', key);
      await marked(page, outcome);
      await (await panelOf(page)).locator('.who').waitFor();
      seen.push(await page.evaluate(() => (window as unknown as { seen: () => string }).seen()));
    }
    const [clear = '', hit = ''] = seen.map((text) => text.replaceAll(/91370\w{13}|（示例）[^"\\]*/g, '…'));
    expect(JSON.parse(hit)).toEqual(JSON.parse(clear));
    expect((JSON.parse(hit) as { resources: unknown }).resources).toEqual([]);
  });
});

describe('a page that wants the step to go', () => {
  it('finds no way through functions it has put in the place of the browser’s, through made-up events and a flood of changes', async () => {
    await open('/case-patched');
    await marked(page, 'hold');
    await page.evaluate(FLOOD);
    // Words that say another address each time they are asked.
    await page.evaluate(`
      let n = 0; window.stolen = [];
      const twice = { toString() { stolen.push(window.event && window.event.type); return n++ ? '/decide?result=1' : '/other'; } };
      fetch(twice).catch(() => 0);
      const x = new XMLHttpRequest(); n = 0; x.open('GET', twice); x.send();
      n = 0; try { new Image().src = twice; } catch {}
      liar(true);
      try { ${POST} } finally { liar(false); }
      fetch('/decide?result=2').catch(() => 0);
    `);
    const panel = await held();
    const told = await page.evaluate<string[]>(
      `loot.filter((e) => e instanceof Event && !e.isTrusted && /^(x\\d|xinshao:main)/.test(e.type)).map((e) => e.type).concat(loot.filter((e) => e && e.type === 'question').map(() => 'question'), stolen.filter((t) => t === 'go' || t === 'ask'))`,
    );
    expect(told).toEqual([]);
    await page.evaluate('forge()');
    await page.evaluate('forge()');
    expect(arrived().filter((line) => !line.includes('result=2'))).toEqual([]);
    await decline(panel, REASON);
    expected++;
    await expect.poll(() => arrived().filter((line) => line.includes('result=1')).length).toBe(1);
    expected += arrived().length - 1;
  });

  it('is held though its elements hide the document’s own functions', async () => {
    await open('/case-clobbered');
    await page.locator('#go').click();
    const panel = await held();
    expect(arrived()).toEqual([]);
    await decline(panel, REASON);
    await sent();
  });

  it('can’t pass off our panel in a frame of its own', async () => {
    await open('/case');
    await marked(page, 'hold');
    const tab = await (
      await browser.worker()
    ).evaluate(async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id, page.url());
    await page.evaluate(
      ([src]) => {
        const frame = document.createElement('iframe');
        frame.name = 'theirs';
        frame.src = src!;
        document.body.append(frame);
      },
      [`chrome-extension://${browser.id}/panel.html?tab=${tab}`],
    );
    await expect.poll(() => page.frame({ name: 'theirs' })?.url()).toContain('panel.html');
    await page.frame({ name: 'theirs' })!.getByText('未能读取核查结果').waitFor();
  });
});

describe('a page that takes the dialog from the officer', () => {
  it('finds it standing again, on top and whole', async () => {
    await open('/case');
    await page.locator('#go').click();
    await confirmable(await held());
    await page.evaluate(BLOWS);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.lastElementChild?.getAttributeNames().join()))
      .toBe('style');
    await page.waitForFunction(() => document.querySelector('dialog')?.open);
    const top = (): Promise<boolean> =>
      page.evaluate(() => document.elementFromPoint(500, 320) === document.documentElement.lastElementChild);
    await expect.poll(top).toBe(true);
    const panel = await held();
    await confirmable(panel);
    expect(arrived()).toEqual([]);
    await decline(panel, REASON);
    await sent();
  });

  it.each(Object.entries(FIGHTS))(
    'without end is answered in a window of its own, which says why: %s',
    async (_, fight) => {
      await open('/case');
      await page.locator('#go').click();
      await held();
      const opened = browser.context.waitForEvent('page');
      await page.evaluate(fight);
      const own = await opened;
      await own.getByText('因此改在本窗口确认').waitFor();
      expect(arrived()).toEqual([]);
      await confirmable(own);
      await decline(own.mainFrame(), REASON);
      await sent();
    },
  );
});

describe('the dialog takes only a click that is meant for it', () => {
  it('not the second of a double-click on the page’s button, not a key held down', async () => {
    await open('/case');
    await marked(page, 'hold');
    const box = (await page.locator('#go').boundingBox())!;
    await page.mouse.dblclick(box.x + 5, box.y + 5);
    const panel = await held();
    await panel.locator('.acts button').first().click({ noWaitAfter: true, timeout: 5000 });
    await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
    await page.locator('#go').focus();
    await page.keyboard.down('Enter');
    for (let i = 0; i < 5; i++) await page.keyboard.down('Enter');
    await held();
    for (let i = 0; i < 5; i++) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect(await panel.locator('xin-x-hold h2').count()).toBe(1);
    // Beside it stand the records; from there the keyboard leads back to the page's button too.
    await panel.locator('main summary').first().focus();
    await page.keyboard.press('Escape');
    await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('go');
    expect(arrived()).toEqual([]);
  });
});

describe('a page with a strict policy', () => {
  it('is read, marked and held, its step goes once, and nothing is reported', async () => {
    await open('/case-strict');
    await marked(page, 'hold');
    await page.locator('#go').click();
    const panel = await held();
    expect(arrived()).toEqual([]);
    await decline(panel, REASON);
    await sent();
    expect(server.reports).toEqual([]);
  });
});

describe('ways that are seldom seen', () => {
  it.each(Object.entries(SELDOM).map(([name, [, sends]], way) => [name, sends, way] as const))(
    'are held and sent once: %s',
    async (_, sends, way) => {
      await open(`/case-seldom?way=${way}`);
      await marked(page, 'hold');
      await page.locator('#b').click({ noWaitAfter: true });
      const panel = await held();
      expect(arrived()).toEqual([]);
      await decline(panel, REASON);
      await sent();
      expect(arrived()).toEqual([expect.stringMatching(sends)]);
    },
  );

  it('a page that is left, and come back to, after a release and in the middle of a hold, asks again', async () => {
    await open('/case-seldom?way=0');
    await page.locator('#b').click({ noWaitAfter: true });
    await decline(await held(), REASON);
    await sent();
    await page.waitForURL('**/decide');
    await page.goBack();
    await marked(page, 'hold');
    await page.locator('#b').click({ noWaitAfter: true });
    await held();
    const returns = async (): Promise<number> =>
      (await log()).filter(({ decision }) => decision === 'went-back').length;
    const was = await returns();
    await page.goto(`${server.url}/case?${queryOf('clean')}`);
    await expect.poll(returns).toBe(was + 1);
    await page.goBack();
    await marked(page, 'hold');
    expect(await (await panelOf(page)).locator('xin-x-hold').count()).toBe(0);
    await page.locator('#b').click({ noWaitAfter: true });
    await held();
    expect(arrived()).toHaveLength(1);
  });

  it('a synchronous request in the first moments either waits for the officer or is said not to have been checked', async () => {
    await open('/case-sync');
    const notes = (): Promise<string[]> => notesIn(page);
    const shown = async (): Promise<boolean> =>
      arrived().length
        ? (await notes()).some((text) => text.includes('未能核查'))
        : page.frames().some((frame) => frame.url().includes('/panel.html'));
    await expect.poll(shown).toBe(true);
    expected += arrived().length;
  });
});

describe('a list that can’t be read', () => {
  const damage = (): Promise<void> =>
    guard.evaluate(
      () =>
        new Promise<void>((done) => {
          const opening = indexedDB.open('xinshao');
          opening.onsuccess = () => {
            const tx = opening.result.transaction(['lists', 'records'], 'readwrite');
            tx.objectStore('records').clear();
            tx.objectStore('lists').clear();
            tx.oncomplete = () => {
              opening.result.close();
              done();
            };
          };
        }),
    );

  it('lets the step go, with words and an entry in the log; by the department’s setting it waits', async () => {
    await damage();
    const failures = async (): Promise<number> =>
      (await log()).filter(({ kind }) => kind === 'not-checked').length;
    const was = await failures();
    await open('/case');
    await page.locator('#go').click();
    await sent();
    await expect.poll(() => notesIn(page)).toEqual([expect.stringContaining('请人工核对')]);
    expect(await failures()).toBe(was + 1);

    // A form takes the page and its words with it: the next page says them.
    before = server.received.length;
    await open('/case-seldom?way=0');
    await page.locator('#b').click({ noWaitAfter: true });
    await sent();
    await page.waitForURL('**/decide');
    await expect.poll(() => notesIn(page)).toEqual([expect.stringContaining('请人工核对')]);

    const settings = await browser.options('settings');
    await settings.locator('[name=failClosed]').check();
    await settings.locator('button[type=submit]').click();
    await settings.locator('[role=status]:not(:empty)').waitFor();
    before = server.received.length;
    await open('/case');
    await marked(page, 'unchecked');
    await page.locator('#go').click();
    await expect.poll(() => notesIn(page)).toEqual([expect.stringContaining('请稍后重试或联系管理员')]);
    expect(await failures()).toBe(was + 3);
    expect(arrived()).toEqual([]);

    // The list is back: the step that waited is asked for again, and held for what it is.
    const file = join(folder, 'list.json');
    writeFileSync(file, JSON.stringify(demoList));
    await (await browser.loadList(file)).close();
    await marked(page, 'hold');
    await page.locator('#go').click();
    await held();
    expect(arrived()).toEqual([]);
  });
});

it('none of them has sent another by the end', async () => {
  await open('/case', 'clean');
  await expect.poll(async () => (await marksIn(page)).length).toBeGreaterThan(0);
  expect(server.received).toHaveLength(expected);
});
