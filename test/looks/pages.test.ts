import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import profile from '../../demo/data/profile-legacy-new.json' with { type: 'json' };
import { linkTo } from '../../demo/legacy/case-pages.ts';
import { cases } from '../../demo/legacy/cases.ts';
import { type DemoServer, startDemoServer } from '../../demo/server.ts';
import { axe, WCAG } from '../e2e/tools/axe.ts';
import { ExtensionBrowser } from '../e2e/tools/extension-browser.ts';
import { decline, marked, panelOf } from '../e2e/tools/hold-page.ts';

/** Every page of the extension and every section of it, in both languages and both colour schemes, with something on it. */
const browser = new ExtensionBrowser();
let server: DemoServer;
/** The case whose tab counts as the one in front. */
let graded: Page;
let options: Page;

const pathTo = (subject: string): string => linkTo(cases.find(({ subjectKey }) => subjectKey === subject)!);

async function caseOf(subject: string, outcome: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${server.url}/legacy/${pathTo(subject)}`);
  await marked(page, outcome);
  return page;
}

const tabOf = async (page: Page): Promise<number> =>
  (await browser.worker()).evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
    page.url(),
  );

async function open(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  // Popup and side panel ask for the tab in front, which here is themselves.
  await page.addInitScript((url) => {
    const query = chrome.tabs.query.bind(chrome.tabs);
    chrome.tabs.query = (async () => (await query({})).filter((tab) => tab.url === url)) as never;
  }, graded.url());
  await page.goto(`chrome-extension://${browser.id}/${path}`);
  return page;
}

/** Chosen in the options page that is open, which changes at once. */
async function speak(locale: 'zh-CN' | 'en'): Promise<void> {
  await options.bringToFront();
  await show(options, 'settings', '#jurisdiction');
  await options.locator('[name=locale]').selectOption(locale);
  await options.locator('button[type=submit]').click();
  await options.locator(`html[lang=${locale}]`).waitFor();
}

async function show(page: Page, section: string, ready: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), section);
  await page.locator(ready).first().waitFor();
}

function unfold(): void {
  const within = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLDetailsElement) element.open = true;
      if (element.shadowRoot) within(element.shadowRoot);
    }
  };
  within(document);
}

interface Look {
  readonly locale: 'zh-CN' | 'en';
  readonly colorScheme: 'light' | 'dark';
  readonly runOnly: typeof WCAG;
}
/** What can be another in another language and in other colours; the rest is looked at once. */
const AGAIN = { type: 'rule', values: ['color-contrast', 'target-size'] };
const LOOKS: readonly Look[] = [
  { locale: 'zh-CN', colorScheme: 'light', runOnly: WCAG },
  { locale: 'en', colorScheme: 'dark', runOnly: AGAIN },
];

/** What axe finds with everything unfolded. */
async function findings(page: Page, { colorScheme, runOnly }: Look): Promise<string[]> {
  // Behind others a page is slow.
  await page.bringToFront();
  await page.emulateMedia({ colorScheme });
  await page.evaluate(unfold);
  return axe(page, { runOnly });
}

beforeAll(async () => {
  server = await startDemoServer({ port: 0 });
  await browser.start();
  await browser.setUp();
  options = await browser.options('settings');
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('the dialog of a held step', () => {
  it('has no finding of axe in a window of its own', async () => {
    graded = await caseOf('grade', 'none');
    const listed = await caseOf('listed', 'hold');
    await listed.locator('#btnTg').click();
    const found: string[] = [];
    const held = await open(`panel.html?tab=${await tabOf(listed)}&moved=1`);
    for (const look of LOOKS) {
      await speak(look.locale);
      await held.reload();
      await held.locator('input[value=decline]').check();
      found.push(...(await findings(held, look)));
    }
    await held.close();
    await speak('zh-CN');
    await listed.bringToFront();
    const panel = await panelOf(listed);
    await decline(panel, '与本次申请事项没有直接关联。');
    await panel.locator('xin-x-hold').waitFor({ state: 'detached' });
    await expect.poll(() => server.decisions().length).toBe(1);
    expect(found).toEqual([]);
  });
});

describe('the watch tier', () => {
  it('prompts where its text answers, and holds nothing', async () => {
    await show(options, 'profiles', '[data-profile]');
    const zibo = { ...(profile as object), revision: profile.revision + 1, jurisdiction: 'CN-3703' };
    await options.locator('xin-x-profiles input[type=file]').setInputFiles({
      ...{ name: 'zibo.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(zibo)),
    });
    await options.locator(`[data-profile="${profile.id}"]`).getByText('版本记录（2）').waitFor();
    await graded.bringToFront();
    await graded.reload();
    await marked(graded, 'advise');
    const watch = (await panelOf(graded)).locator('[data-grade=WATCH]');
    await watch.getByText('仅作警示，不影响办理').waitFor();
    server.reset();
    await graded.locator('#btnTg').click();
    await expect.poll(() => server.decisions().length).toBe(1);
    await graded.goto(`${server.url}/legacy/${pathTo('grade')}`);
    await marked(graded, 'advise');
  });
});

/** By path: what is there once the page has read what it shows. */
const PAGES = {
  'options.html#lists': '[data-list]',
  'options.html#profiles': '[data-profile] xin-x-revisions details',
  'options.html#settings': '#jurisdiction',
  'options.html#feedback': 'xin-x-endpoint input',
  'records.html#todo': 'xin-x-todo section',
  'records.html#decisions': '[data-decision]',
  'records.html#statistics': 'xin-x-statistics table',
  'records.html#log': 'tr[data-kind]',
  'popup.html': 'xin-x-popup-lists article',
  'panel.html?tab=': '[data-grades]',
  'sidepanel.html': '[data-grades]',
  'guide.html': '[data-step]',
  'editor.html?tab=': '[data-field]',
};

describe.each(LOOKS)('in $locale, $colorScheme', (look) => {
  let page: Page;
  beforeAll(async () => {
    await speak(look.locale);
    page = await open('guide.html');
  });
  afterAll(() => page.close());

  it.each(Object.entries(PAGES))('%s has no finding of axe', async (path, ready) => {
    const address = path.endsWith('=') ? `${path}${await tabOf(graded)}` : path;
    await page.goto(`chrome-extension://${browser.id}/${address}`);
    await page.locator(ready).first().waitFor();
    expect(await findings(page, look)).toEqual([]);
    // 1280 at 400 % (WCAG 1.4.10).
    await page.setViewportSize({ width: 320, height: 640 });
    const sideways = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(sideways).toBe(0);
    await page.setViewportSize({ width: 1400, height: 900 });
  });
});
