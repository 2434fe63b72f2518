import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../core/date/types.ts';
import { elements } from '../../demo/playground/elements.ts';
import { statesPage } from '../../demo/playground/page.ts';
import { startDemoServer, type DemoServer } from '../../demo/server.ts';
import { rest } from '../tools/rest.ts';
import { WCAG } from './tools/axe.ts';
import { misfits, openAll } from './tools/misfits.ts';
import { widgetsBuilt } from './tools/one-script-portal.ts';
import { closeAll, plainBrowser } from './tools/plain-browser.ts';

/**
 * Every state of every element in the playground, all on one page and folded parts opened: no finding of axe (WCAG 2.2 AA
 * and best practice), nothing cut off, sticking out or too small to press, no violation of the page's policy, nobody else
 * asked. The page is loaded once and then looked at in every look; axe is asked again only for the colours another theme
 * changes. The components' own tests ask it of what is not in the playground.
 */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = { ...WCAG, values: [...WCAG.values, 'best-practice'] };
const COLOURS = { type: 'rule', values: ['color-contrast'] };

const tags = elements.map(({ tag }) => tag);

interface Look {
  readonly name: string;
  /** Choices of the page's own switches. */
  readonly choose?: Readonly<Record<string, string>>;
  readonly media?: { readonly forcedColors?: 'active'; readonly media?: 'print' };
  /** CSS pixels: 1280 at 400 % is 320, 980 at 200 % is 490. */
  readonly width?: number;
  readonly axe?: typeof RULES;
}
const LOOKS: readonly Look[] = [
  { name: 'light', axe: RULES },
  { name: 'forced colours', media: { forcedColors: 'active' } },
  { name: '200 %, elder mode', choose: { elder: 'elder' }, width: 490 },
  { name: 'print', choose: { elder: '' }, media: { media: 'print' }, width: 720 },
  { name: 'dark, English', choose: { theme: 'dark', locale: 'en' }, axe: COLOURS },
  { name: '320 px, dark, English', width: 320 },
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}
const findings = (page: Page, runOnly: typeof RULES): Promise<readonly string[]> =>
  page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: readonly Violation[] }> };
    };
    const { violations } = await axe.run(
      { include: [['.stage']] },
      // How large what can be pressed is, is measured in every look.
      {
        resultTypes: ['violations'],
        preload: false,
        runOnly,
        rules: { 'target-size': { enabled: false }, region: { enabled: false } },
      },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, html }) => `${id}: ${JSON.stringify(target)} ${html.slice(0, 160)}`),
    );
  }, runOnly);

describe.skipIf(!widgetsBuilt)('every state in every look', () => {
  let server: DemoServer;
  let browser: Browser;
  let page: Page;
  const violations: string[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    server = await startDemoServer({ port: 0, on: '2026-11-22' as PlainDate });
    browser = await plainBrowser();
    page = await browser.newPage({ viewport: { width: 980, height: 900 } });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${server.url}/`)) elsewhere.push(request.url());
    });
    await page.exposeFunction('toldOfViolation', (text: string) => violations.push(text));
    await page.addInitScript(
      "addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.toldOfViolation(`${violatedDirective} ${blockedURI}`))",
    );
    // What waits for ever is to take no connection from the others.
    await page.route(/\/slow\b/, () => {});
    await page.route(/\/playground\/states/, async (route) => {
      const response = await route.fetch({ url: `${server.url}/playground/` });
      await route.fulfill({ response, body: statesPage() });
    });
    await page.goto(`${server.url}/playground/states?theme=light`);
    await rest(page);
    // The debugger's own world: the page's policy on scripts does not reach it.
    await page.evaluate(AXE);
    await page.evaluate(openAll);
  }, 120_000);
  afterAll(async () => {
    await closeAll(browser);
    await server?.close();
  });

  it('has every state there, and none without words', async () => {
    const there = await page.evaluate((tags) => {
      const all = tags.map((tag) => [...document.querySelectorAll(`[id^="${tag}-"] .stage ${tag}`)]);
      return {
        built: document.getElementById('not-built')!.hidden,
        states: document.querySelectorAll('.stage').length,
        bare: tags.filter((_, i) => !all[i]!.length),
        empty: all.flat().filter((el) => !el.shadowRoot?.textContent.trim()).length,
      };
    }, tags);
    const states = elements.reduce((sum, { states }) => sum + states.length, 0);
    expect(there).toEqual({ built: true, states, bare: [], empty: 0 });
  });

  it.each(LOOKS)(
    '$name',
    async ({ choose = {}, media, width = 980, axe }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ forcedColors: 'none', media: 'screen', ...media });
      await page.evaluate((choose) => {
        for (const [group, value] of Object.entries(choose))
          document.querySelector<HTMLElement>(`#switches input[name=${group}][value="${value}"]`)!.click();
      }, choose);
      await rest(page);
      expect(await page.evaluate(misfits, media)).toEqual([]);
      if (axe) expect(await findings(page, axe)).toEqual([]);
    },
    120_000,
  );

  it('asked nobody else and broke no policy', () =>
    expect({ violations, elsewhere }).toEqual({ violations: [], elsewhere: [] }));
});
