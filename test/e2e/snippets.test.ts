import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../core/date/types.ts';
import { readAnswer } from '../../widgets/base/credit-answer.ts';
import type { CreditQuery } from '../../widgets/base/credit-source.ts';
import { readMapping } from '../../widgets/base/mapping.ts';
import { elementsOf, type Manifest } from '../../widgets/build/manifest.mjs';
import { decide, EMPTY } from '../../widgets/xin-punishment-prompt/decision.ts';
import { repositoryRoot } from '../tools/root.ts';
import { oneScriptPortal, POLICY, WIDGETS, widgetsBuilt, type Portal } from './tools/one-script-portal.ts';
import { closeAll, plainBrowser } from './tools/plain-browser.ts';

/** Every snippet of the documentation, as it stands there: read, or run in a browser on a portal of its own. */
interface Snippet {
  readonly where: string;
  readonly language: string;
  readonly text: string;
}
function snippetsOf(file: string): readonly Snippet[] {
  const text = readFileSync(join(repositoryRoot(), file), 'utf8');
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text_], i) => ({
    where: `${file} ${i + 1}`,
    language: language!,
    text: text_!,
  }));
}
const all = ['README.md', 'docs/widgets.md', 'docs/data-source.md'].flatMap(snippetsOf);
const of = (language: string) => all.filter((each) => each.language === language);

const COMPANY = '91370100DEM0118726';
const QUERY = { kind: 'uscc', value: COMPANY } as CreditQuery;

const DECISION = decide(
  { ...EMPTY, decision: 'apply' },
  { records: [], on: '2026-11-22' as PlainDate, lawVersion: '' },
);

describe('snippets', () => {
  it('are in languages that are tested here', () => {
    expect(new Set(all.map(({ language }) => language))).toEqual(new Set(['sh', 'html', 'json', 'js', '']));
  });

  it.each(of('json'))('JSON: $where', ({ text }) => {
    const value = JSON.parse(text) as Record<string, unknown>;
    if ('decision' in value) expect(Object.keys(value).sort()).toEqual(Object.keys(DECISION).sort());
    else if ('record' in value) expect(() => readMapping(value)).not.toThrow();
    else if ('records' in value) expect(readAnswer(value, QUERY).records).toEqual([]);
    else expect(value['kind']).toBe('uscc');
  });

  it.each(of(''))('the policy: $where', ({ text }) => {
    expect(text.trim().replace(/\s+/g, ' ')).toBe(`Content-Security-Policy: ${POLICY}`);
  });

  it.each(of('sh'))('commands that are there: $where', ({ text }) => {
    const { scripts } = JSON.parse(readFileSync(join(repositoryRoot(), 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...text.matchAll(/npm (?:run )?(?:--silent )?([a-z:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => name !== 'ci' && !scripts[name])).toEqual([]);
  });
});

describe.skipIf(!widgetsBuilt)('snippets in a browser', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  const said: string[] = [];
  const asked: { readonly body: Record<string, unknown>; readonly authorisation: string | undefined }[] = [];
  const first = of('html')[0]!.text;
  const configTag = /<script type="application\/json"[\s\S]*?<\/script>/.exec(first)![0];

  beforeAll(async () => {
    portal = await oneScriptPortal();
    const json = (value: unknown): string => JSON.stringify(value);
    portal.at.set('/api/credit', (request, response, body) => {
      asked.push({ body: JSON.parse(body), authorisation: request.headers.authorization });
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(json({ source: '示例平台', asOf: '2026-11-20', records: [] }));
    });
    portal.at.set('/session/token', (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(json({ token: 'T1', expires_in: 600 }));
    });
    browser = await plainBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (!message.location().url.endsWith('favicon.ico')) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
  });
  afterAll(async () => {
    await closeAll(browser);
    await portal?.close();
  });

  /** Opens a page with the markup in it; the tag of the script, where it brings one, gets the hash of this build. */
  async function open(markup: string, more = ''): Promise<void> {
    const hash = createHash('sha384')
      .update(readFileSync(join(WIDGETS, 'xinshao.js')))
      .digest('base64');
    const tags = markup.includes('<script')
      ? ''
      : `${configTag}<script src="/xinshao/xinshao.js" defer></script>`;
    portal.at.set(
      '/',
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>示例门户</title></head>
      <body>${tags}${markup.replace('sha384-…', `sha384-${hash}`)}${more}</body></html>`,
    );
    said.length = asked.length = 0;
    await page.goto(portal.url);
  }
  const elements = () =>
    page.evaluate("[...document.querySelectorAll('*')].filter((e) => e.localName.startsWith('xin-')).length");

  it.each(of('html'))('HTML: $where has no unknown attribute and draws no warning', async ({ text }) => {
    const known = new Map(
      elementsOf(JSON.parse(readFileSync(join(WIDGETS, 'custom-elements.json'), 'utf8')) as Manifest).map(
        (it) => [
          it.tagName,
          new Set([...(it.attributes ?? []).map(({ name }) => name), 'id', 'class', 'lang', 'slot']),
        ],
      ),
    );
    await open(text);
    const used = (await page.evaluate(
      "[...document.querySelectorAll('*')].filter((e) => e.localName.startsWith('xin-')).map((e) => [e.localName, e.getAttributeNames()])",
    )) as readonly (readonly [string, readonly string[]])[];
    expect(used.length).toBeGreaterThan(0);
    for (const [tag, names] of used) expect(names.filter((name) => !known.get(tag)?.has(name))).toEqual([]);
    await page.waitForFunction(
      "[...document.querySelectorAll('*')].filter((e) => e.localName.startsWith('xin-')).every((e) => e.shadowRoot && !e.isUpdatePending && !e.shadowRoot.querySelector('[aria-busy]'))",
    );
    expect(await page.locator('xin-deadline .unsure, xin-citation .unsure, xin-guard .unsure').count()).toBe(
      0,
    );
    expect(await elements()).toBe(used.length);
    expect(said).toEqual([]);
  });

  it('the first page asks as the contract says', async () => {
    await open(first);
    await page.locator('#code').fill(COMPANY);
    await page.locator('#code').press('Enter');
    await page.locator('[part=result]').waitFor();
    const documented = of('json')
      .map(({ text }) => JSON.parse(text) as object)
      .find((each) => 'kind' in each)!;
    expect(Object.keys(documented)).toEqual(expect.arrayContaining(Object.keys(asked[0]!.body)));
    expect(said).toEqual([]);
  });

  it.each(of('js'))('JavaScript: $where', async ({ text }) => {
    portal.at.set('/own.js', text);
    await open('<xin-credit-check></xin-credit-check>', '<script src="/own.js" defer></script>');
    await page.locator('#code').fill(COMPANY);
    await page.locator('#code').press('Enter');
    await page.locator('[part=result]').waitFor();
    expect(asked[0]!.authorisation).toBe('Bearer T1');
    expect(said).toEqual([]);
  });
});
