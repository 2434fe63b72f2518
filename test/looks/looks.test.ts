import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../core/date/types.ts';
import { elements } from '../../demo/playground/elements.ts';
import { startDemoServer, type DemoServer } from '../../demo/server.ts';
import { rest } from '../tools/rest.ts';
import { misfits, openAll } from './misfits.ts';
import { widgetsBuilt } from '../e2e/tools/one-script-portal.ts';
import { launchPlain } from '../e2e/tools/plain-browser.ts';

/**
 * Every state of every element in the playground: no finding of axe (WCAG 2.2 AA), nothing cut off, sticking out or too
 * small to press, no violation of the page's policy, nobody else asked. A page is loaded once and then looked at in every
 * look; axe is asked again only for the colours another theme changes.
 */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const COLOURS = { type: 'rule', values: ['color-contrast'] };

interface Look {
  readonly name: string;
  /** Choices of the page's own switches. */
  readonly choose?: Readonly<Record<string, string>>;
  readonly media?: { readonly forcedColors?: 'active'; readonly media?: 'print' };
  /** CSS pixels: 1280 at 400 % is 320, 980 at 200 % is 490. */
  readonly width?: number;
  readonly axe?: typeof WCAG;
}
const LOOKS: readonly Look[] = [
  { name: 'light', axe: WCAG },
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
const findings = (page: Page, runOnly: typeof WCAG): Promise<readonly string[]> =>
  page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: readonly Violation[] }> };
    };
    const { violations } = await axe.run(
      { include: [['.stage']] },
      // How large what can be pressed is, is measured in every look.
      { resultTypes: ['violations'], preload: false, runOnly, rules: { 'target-size': { enabled: false } } },
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
    browser = await launchPlain();
    page = await browser.newPage({ viewport: { width: 980, height: 900 } });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${server.url}/`)) elsewhere.push(request.url());
    });
    await page.exposeFunction('toldOfViolation', (text: string) => violations.push(text));
    await page.addInitScript(
      "addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.toldOfViolation(`${violatedDirective} ${blockedURI}`))",
    );
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(elements.map(({ tag }) => tag))('<%s>', async (tag) => {
    const found: string[] = [];
    await page.goto(`${server.url}/playground/${tag}?theme=light`);
    await rest(page);
    // The debugger's own world: the page's policy on scripts does not reach it.
    await page.evaluate(AXE);
    await page.evaluate(openAll);
    for (const { name, choose = {}, media, width = 980, axe } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ forcedColors: 'none', media: 'screen', ...media });
      await page.evaluate((choose) => {
        for (const [group, value] of Object.entries(choose))
          document.querySelector<HTMLElement>(`#switches input[name=${group}][value="${value}"]`)!.click();
      }, choose);
      await rest(page);
      const told = [...(await page.evaluate(misfits, media)), ...(axe ? await findings(page, axe) : [])];
      found.push(...told.map((each) => `${name}: ${each}`));
    }
    const empty = await page.evaluate(
      (tag) =>
        [...document.querySelectorAll(`.stage ${tag}`)].filter((el) => !el.shadowRoot?.textContent.trim())
          .length,
      tag,
    );
    expect({ found, empty, violations, elsewhere }).toEqual({
      found: [],
      empty: 0,
      violations: [],
      elsewhere: [],
    });
  });
});
