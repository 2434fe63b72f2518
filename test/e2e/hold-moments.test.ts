import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { subjects } from '../../demo/data/subjects.ts';
import { notesIn } from './tools/closed-shadow.ts';
import { caseRows, decisionProfile, DecisionServer, type Serve } from './tools/decision-server.ts';
import { ExtensionBrowser, TRIAL_DAY } from './tools/extension-browser.ts';
import { decline, marked, panelOf, queryOf } from './tools/hold-page.ts';

const POST = "const x = new XMLHttpRequest(); x.open('POST', '/decide'); x.send('result=1');";
const FORM = '<form id="f" method="post" action="/decide"><input name="result" value="1"></form>';
const BUTTON = `<button type="button" data-approve id="go" onclick="${POST}">通过</button>`;

/** What a page does in its first moments. */
const AT_ONCE = {
  'a form its script submits when it is parsed': `${FORM}<script>addEventListener('DOMContentLoaded', () => document.getElementById('f').submit())</script>`,
  'a form submitted before the case is there': `<form id="f" method="post" action="/decide"><input name="result" value="1"></form><script>document.getElementById('f').requestSubmit()</script>`,
  'a request before the case is there': `<script>${POST}</script>`,
  'a press of the named button by a script': `${BUTTON}<script>document.getElementById('go').click()</script>`,
  'a link followed by a script': `<a id="a" href="/decide?result=1">通过</a><script>document.getElementById('a').click()</script>`,
  'another address': `<script>location.href = '/decide?result=1'</script>`,
  'another address in place of this one': `<script>location.replace('/decide?result=1')</script>`,
} as const;

let release: (() => void) | undefined;
const head = '<!doctype html><html><head><meta charset="utf-8"><title>办件</title></head><body>';
const rowsOf = (query: URLSearchParams): string => caseRows(query.get('code') ?? '', query.get('name') ?? '');
const whole =
  (inner: (query: URLSearchParams) => string): Serve =>
  (response, query) =>
    void response.end(head + inner(query));

const server = new DecisionServer({
  '/case': whole((query) => rowsOf(query) + BUTTON),
  '/case-at-once': whole((query) => (Object.values(AT_ONCE)[Number(query.get('way'))] ?? '') + rowsOf(query)),
  // The button first; the case when the test says so.
  '/case-slow': (response, query) => {
    response.write(`${head}${BUTTON}${'<!-- -->'.repeat(200)}`);
    release = () => void response.end(rowsOf(query));
  },
  '/case-empty': whole(() => BUTTON),
  '/other': whole(() => FORM + AT_ONCE['a form its script submits when it is parsed']),
});

const browser = new ExtensionBrowser();
const folder = mkdtempSync(join(tmpdir(), 'xinshao-moments-'));
let page: Page;

const open = async (path: string, key: string, until: 'load' | 'commit' = 'load'): Promise<void> => {
  page = await browser.context.newPage();
  await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}${queryOf(key)}`, {
    waitUntil: until,
  });
};
/** In a new tab, as the officer opens one beside a case: the browser names the tab of the case its opener. */
async function openBeside(key: string, path: string): Promise<void> {
  await open('/case', key);
  await marked(page, key === 'clean' ? 'none' : 'hold');
  await open(path, 'listed', 'commit');
  const worker = await browser.worker();
  const opener = await worker.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const { openerTabId } = tabs.find(({ active }) => active) ?? {};
    return tabs.find(({ id }) => id === openerTabId)?.url;
  });
  expect(opener).toContain('/case?');
}
const held = async () => {
  const panel = await panelOf(page);
  await panel.locator('xin-x-hold h2').waitFor();
  return panel;
};
/** How many had arrived before this test, and how many may have by the end. */
let before = 0;
let expected = 0;
const arrived = (): readonly string[] => server.received.slice(before);
const sent = async (): Promise<void> => {
  expected++;
  await expect.poll(() => arrived().length, { interval: 30, timeout: 15_000 }).toBe(1);
};

/** A new issue of the demo's list. */
let issue = 1;
async function loadIssue(change: (records: Record_[]) => Record_[]): Promise<void> {
  const list = JSON.parse(readFileSync(new URL('../../demo/data/list.json', import.meta.url), 'utf8')) as {
    records: Record_[];
  };
  const file = join(folder, `issue-${++issue}.json`);
  writeFileSync(file, JSON.stringify({ ...list, sequence: issue, records: change(list.records) }));
  await (await browser.loadList(file)).close();
}
type Record_ = Record<string, unknown> & { readonly id: string };

beforeAll(async () => {
  await server.start();
  const profile = join(folder, 'profile.json');
  writeFileSync(profile, JSON.stringify(decisionProfile));
  await browser.startSetUp([profile]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  before = server.received.length;
  // One may still be on its way to its answer: it is left to close by itself.
  for (const old of browser.context.pages().slice(1)) void old.close().catch(() => undefined);
});

describe('a step in the first moments of a page', () => {
  it.each(Object.keys(AT_ONCE).map((name, way) => [name, way] as const))(
    'waits for the check, is held and sent once: %s',
    async (_, way) => {
      await open(`/case-at-once?way=${way}`, 'listed', 'commit');
      const panel = await held();
      expect(arrived()).toEqual([]);
      await decline(panel, '与本次申请事项没有直接关联。');
      await sent();
      expect(arrived()[0]).toMatch(/result=1/);
    },
  );

  it.each(Object.keys(AT_ONCE).map((name, way) => [name, way] as const))(
    'goes on by itself, once, where nothing is found: %s',
    async (_, way) => {
      await open(`/case-at-once?way=${way}`, 'clean', 'commit');
      await sent();
    },
  );

  it('waits, and says so, until the page shows the case', async () => {
    await open('/case-slow', 'listed', 'commit');
    await page.locator('#go').click();
    // An impatient hand.
    await page.locator('#go').click();
    await expect
      .poll(() => notesIn(page), { interval: 30, timeout: 15_000 })
      .toEqual([expect.stringContaining('正在核查')]);
    release?.();
    const panel = await held();
    expect(arrived()).toEqual([]);
    await decline(panel, '与本次申请事项没有直接关联。');
    await sent();
    await expect.poll(() => notesIn(page), { timeout: 15_000 }).toEqual([]);
  });

  it('goes on unchecked, with words and an entry in the log, where no case appears', async () => {
    await openBeside('clean', '/case-empty');
    await page.locator('#go').click();
    await sent();
    await expect
      .poll(() => notesIn(page), { timeout: 15_000 })
      .toEqual([expect.stringContaining('未能核查')]);
    const log = await browser.options('log');
    await log.locator('tr[data-kind=not-checked]', { hasText: '没有读到申请人' }).waitFor();
  });

  it('is not touched on a page of the site that no profile names', async () => {
    await openBeside('listed', '/other');
    await sent();
  });

  it('is held in a window that the page with the case has opened', async () => {
    await open('/case', 'listed');
    await marked(page, 'hold');
    [page] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open('/other'))]);
    const panel = await held();
    expect(arrived()).toEqual([]);
    await decline(panel, '与本次申请事项没有直接关联。');
    await sent();
  });
});

describe('the decision rests on what is true when it is taken', () => {
  beforeEach(() => loadIssue((records) => records));

  it('a list that came after the page was loaded', async () => {
    await open('/case', 'clean');
    await marked(page, 'none');
    await loadIssue((records) =>
      records.map((record) =>
        record.id === 'DEMO-JN-0001' ? { ...record, subject: subjectOf('clean') } : record,
      ),
    );
    // The page has heard of the new issue.
    await marked(page, 'hold');
    await page.locator('#go').click();
    await held();
    expect(arrived()).toEqual([]);
  });

  it('a record that is on the list no more', async () => {
    await open('/case', 'listed');
    await marked(page, 'hold');
    await loadIssue((records) => records.filter(({ id }) => id !== 'DEMO-JN-0001'));
    await page.locator('#go').click();
    await sent();
  });

  it('a record whose period ended in the meantime', async () => {
    await loadIssue((records) =>
      records.map((record) =>
        record.id === 'DEMO-JN-0001' ? { ...record, customUntil: '2026-11-23' } : record,
      ),
    );
    await open('/case', 'listed');
    await marked(page, 'hold');
    await browser.saveSettings({ trialDay: '2026-11-24' });
    await page.locator('#go').click();
    await sent();
    await browser.saveSettings({ trialDay: TRIAL_DAY });
  });

  it('a list that changed while the officer was deciding: the dialog says that nothing is to be confirmed', async () => {
    await open('/case', 'listed');
    await page.locator('#go').click();
    const panel = await held();
    await loadIssue((records) => records.filter(({ id }) => id !== 'DEMO-JN-0001'));
    await panel.getByText('不再需要确认').waitFor();
    expect(arrived()).toEqual([]);
    await panel.locator('.acts button').first().click();
    await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
    await page.locator('#go').click();
    await sent();
  });

  it('a subject that the officer types over', async () => {
    await open('/case', 'clean');
    await marked(page, 'none');
    await page.locator('#code').fill(queryOf('listed').get('code') ?? '');
    await page.evaluate(
      (name) => (document.getElementById('name')!.textContent = name),
      queryOf('listed').get('name'),
    );
    await page.locator('#go').click();
    await held();
    expect(arrived()).toEqual([]);
  });

  it('a subject that the page exchanges behind the dialog: nothing was decided of that one', async () => {
    await loadIssue((records) => [
      ...records,
      ...records.flatMap((record) =>
        record.id === 'DEMO-JN-0001' ? [{ ...record, id: 'DEMO-JN-9001', subject: subjectOf('clean') }] : [],
      ),
    ]);
    await open('/case', 'listed');
    await page.locator('#go').click();
    const panel = await held();
    await page.evaluate(
      ([code = '', name = '']) => {
        (document.getElementById('code') as HTMLInputElement).value = code;
        document.getElementById('name')!.textContent = name;
      },
      [...queryOf('clean').values()],
    );
    await decline(panel, '与本次申请事项没有直接关联。');
    await panel.locator('header, .column').getByText('明湖市政').first().waitFor();
    await held();
    expect(arrived()).toEqual([]);
  });
});

describe('a background that is ended while the dialog is open', () => {
  it('is followed by another, which carries the decision out, once', async () => {
    await open('/case', 'listed');
    await page.locator('#go').click();
    const panel = await held();
    const worker = await browser.worker();
    await worker.evaluate(() => Object.assign(globalThis, { before: true }));
    await browser.endBackground();
    expect(arrived()).toEqual([]);
    await decline(panel, '与本次申请事项没有直接关联。');
    await sent();
    await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
    const log = await browser.options('log');
    const last = log.locator('tr[data-kind]').first();
    await last.waitFor();
    expect(await last.getAttribute('data-kind')).toBe('decision');
    // What the one before remembered is gone.
    expect(await (await browser.worker()).evaluate(() => 'before' in globalThis)).toBe(false);
  });
});

it('none of them has sent another by the end', async () => {
  await loadIssue((records) => records);
  await open('/case', 'clean');
  await marked(page, 'none');
  expect(server.received).toHaveLength(expected);
});

function subjectOf(key: string): object {
  const { type, id, name } = subjects.find((subject) => subject.key === key)!;
  return { type, id, name };
}
