import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../core/date/types.ts';
import { elements } from '../../demo/playground/elements.ts';
import { startDemoServer, type DemoServer } from '../../demo/server.ts';
import { rest } from '../tools/rest.ts';
import { widgetsBuilt } from '../e2e/tools/one-script-portal.ts';
import { launchPlain } from '../e2e/tools/plain-browser.ts';

/**
 * Every state of every element in the playground: no finding of axe (WCAG 2.2 AA), nothing cut off or scrolled sideways,
 * no violation of the page's policy, nobody else asked. A page is loaded once and then looked at in every look; axe is
 * asked again only what a look can change. Run by `npm run looks`, not by `npm test`.
 */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Look {
  readonly name: string;
  /** Choices of the page's own switches. */
  readonly choose?: Readonly<Record<string, string>>;
  readonly media?: { readonly forcedColors?: 'active'; readonly media?: 'print' };
  /** CSS pixels: 1280 at 400 % is 320, 980 at 200 % is 490. */
  readonly width?: number;
  readonly rules: readonly string[];
}
const LOOKS: readonly Look[] = [
  { name: 'light', choose: { theme: 'light' }, rules: WCAG },
  { name: 'dark, English', choose: { theme: 'dark', locale: 'en' }, rules: ['color-contrast'] },
  { name: '320 px, dark, English', width: 320, rules: ['target-size'] },
  {
    name: '200 %, elder mode',
    choose: { theme: 'light', locale: 'zh-CN', elder: 'elder' },
    width: 490,
    rules: ['target-size'],
  },
  {
    name: 'forced colours',
    choose: { elder: '' },
    media: { forcedColors: 'active' },
    rules: ['color-contrast'],
  },
  { name: 'print', choose: { theme: 'dark' }, media: { media: 'print' }, width: 720, rules: [] },
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}
const findings = (page: Page, rules: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(
    async ({ rules, byTag }) => {
      const { axe } = window as unknown as {
        axe: { run(context: object, options: object): Promise<{ violations: readonly Violation[] }> };
      };
      const { violations } = await axe.run(
        { include: [['.stage']] },
        {
          resultTypes: ['violations'],
          preload: false,
          runOnly: { type: byTag ? 'tag' : 'rule', values: rules },
          rules: { 'target-size': { enabled: true } },
        },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map(({ target, html }) => `${id}: ${JSON.stringify(target)} ${html.slice(0, 160)}`),
      );
    },
    { rules, byTag: rules === WCAG },
  );

/** Elements wider than the page, boxes with something sticking out of them; on paper also whatever can be pressed. */
const misfits = (page: Page, paper: boolean): Promise<readonly string[]> =>
  page.evaluate((paper) => {
    const within = (root: ParentNode): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((el) => [
        el,
        ...(el.shadowRoot ? within(el.shadowRoot) : []),
      ]);
    const said: string[] = [];
    for (const stage of document.querySelectorAll('.stage'))
      for (const el of within(stage)) {
        const where = () => `${stage.parentElement!.id} ${el.localName}.${el.className}`;
        if (el.localName.startsWith('xin-'))
          if (el.getBoundingClientRect().right > document.documentElement.clientWidth)
            said.push(`${where()} is wider than the page`);
        if (el.part.contains('base') && el.scrollWidth > el.clientWidth + 1 && el.localName !== 'span')
          said.push(`${where()}: something sticks out`);
        const own = el.getRootNode() instanceof ShadowRoot;
        // An article is printed as the words of its button.
        const pressed =
          /^(button|input|textarea|select)$/.test(el.localName) && !el.classList.contains('ref');
        if (paper && own && pressed && el.offsetParent) said.push(`${where()} is printed`);
      }
    return said;
  }, paper);

/** What is out of sight is not laid out: axe would measure it where it is not. */
const reveal = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    const within = (root: ParentNode): void => {
      for (const { shadowRoot } of root.querySelectorAll('*'))
        if (shadowRoot) {
          shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
          within(shadowRoot);
        }
    };
    within(document);
  });

describe.skipIf(!widgetsBuilt)('every state in every look', () => {
  let server: DemoServer;
  let browser: Browser;
  let page: Page;
  const violations: string[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    server = await startDemoServer({ port: 0, on: '2026-11-22' as PlainDate });
    browser = await launchPlain();
    page = await browser.newPage();
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

  it.each(elements.map(({ tag }) => tag))(
    '<%s>',
    async (tag) => {
      const found: string[] = [];
      await page.emulateMedia({ forcedColors: 'none', media: 'screen' });
      await page.setViewportSize({ width: 980, height: 900 });
      await page.goto(`${server.url}/playground/${tag}?theme=light`);
      await rest(page);
      // The debugger's own world: the page's policy on scripts does not reach it.
      await page.evaluate(AXE);
      for (const { name, choose = {}, media, width = 980, rules } of LOOKS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ forcedColors: 'none', media: 'screen', ...media });
        await page.evaluate((choose) => {
          for (const [group, value] of Object.entries(choose))
            document.querySelector<HTMLElement>(`#switches input[name=${group}][value="${value}"]`)!.click();
        }, choose);
        await rest(page);
        await reveal(page);
        const told = [
          ...(rules.length ? await findings(page, rules) : []),
          ...(await misfits(page, media?.media === 'print')),
        ];
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
    },
    240_000,
  );
});
