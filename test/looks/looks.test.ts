/**
 * Every state of every element in the playground: no finding of axe (WCAG 2.2 AA), nothing that has to be scrolled
 * sideways. Run by `npm run looks`, not by `npm test`: it costs minutes. Light and dark, forced colours, elder mode at 200 %, 320 px, Chinese and English, and every mode.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../core/date/types.ts';
import { elements } from '../../demo/playground/elements.ts';
import { startDemoServer, type DemoServer } from '../../demo/server.ts';
import { launchPlain } from '../e2e/tools/plain-browser.ts';
import { rest } from '../tools/rest.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: DemoServer;
let browser: Browser;

beforeAll(async () => {
  server = await startDemoServer({ port: 0, on: '2026-11-22' as PlainDate });
  browser = await launchPlain();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Look {
  readonly name: string;
  /** Search of the playground's address. */
  readonly search: string;
  /** CSS pixels: 1280 at 400 % is 320, 980 at 200 % is 490. */
  readonly width: number;
  readonly forced?: boolean;
  readonly mode?: string;
}
const LOOKS: readonly Look[] = [
  { name: 'light', search: 'theme=light', width: 980 },
  {
    name: '320 px, dark, English, officer',
    search: 'theme=dark&locale=en',
    width: 320,
    mode: 'officer',
  },
  { name: '200 %, elder mode, self', search: 'theme=light&elder=elder', width: 490, mode: 'self' },
  { name: 'forced colours, bank', search: 'theme=light', width: 980, forced: true, mode: 'bank' },
];

async function open(page: Page, tag: string, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: 900 });
  await page.emulateMedia({ forcedColors: look.forced ? 'active' : 'none' });
  await page.goto(`${server.url}/playground/${tag}?${look.search}`);
  await page.evaluate((mode) => {
    for (const element of document.querySelectorAll('.stage *'))
      if (mode && element.localName.startsWith('xin-')) element.setAttribute('mode', mode);
  }, look.mode);
  await rest(page);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}
/** In forced colours the visitor chooses the contrast, not the page. */
const findings = (page: Page, forced = false): Promise<readonly string[]> =>
  page.evaluate(async (forced) => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: readonly Violation[] }> };
    };
    const { violations } = await axe.run(
      { include: [['.stage']] },
      {
        resultTypes: ['violations'],
        preload: false,
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: !forced } },
      },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, html }) => `${id}: ${JSON.stringify(target)} ${html.slice(0, 160)}`),
    );
  }, forced);

describe.each(elements.map((each) => each.tag))('<%s>', (tag) => {
  it('has no finding of axe in any state or look, and never scrolls sideways', async () => {
    const page = await browser.newPage();
    try {
      const found: string[] = [];
      for (const look of LOOKS) {
        await open(page, tag, look);
        // The debugger's own world: the page's policy on scripts does not reach it.
        await page.evaluate(AXE);
        found.push(...(await findings(page, look.forced)).map((each) => `${look.name}: ${each}`));
        const wide = await page.evaluate(() =>
          [...document.querySelectorAll('.stage > *, .stage form > *')]
            .filter((el) => el.localName.startsWith('xin-'))
            .filter((el) => el.getBoundingClientRect().right > document.documentElement.clientWidth)
            .map((el) => el.localName),
        );
        found.push(...wide.map((each) => `${look.name}: ${each} is wider than the page`));
      }
      expect(found).toEqual([]);
    } finally {
      await page.close();
    }
  }, 240_000);
});
