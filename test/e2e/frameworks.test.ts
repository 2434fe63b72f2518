import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExample } from '../../demo/frameworks/build.ts';
import { elementsOf, type Manifest } from '../../widgets/build/manifest.mjs';
import { closeAll, plainBrowser } from './tools/plain-browser.ts';
import { repositoryRoot } from '../tools/root.ts';
import { portalProject, type PortalProject } from './tools/portal-project.ts';

/** The package as a portal team installs it: its types, and the examples for React and Vue in a real browser. */
const built = existsSync(join(repositoryRoot(), 'dist/widgets/package.json'));
if (!built) console.log('dist/widgets is not built: run `npm run build:widgets`; these tests are skipped.');

let project: PortalProject;
beforeAll(() => {
  if (built) project = portalProject();
});
afterAll(() => project?.remove());

const settings: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  // The browser's and the language's own are right.
  skipDefaultLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};
/** What the compiler has against files, our declarations included. */
function faults(files: readonly string[], more: ts.CompilerOptions): readonly string[] {
  const program = ts.createProgram(files, { ...settings, ...more });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

/** `@ts-expect-error` is a fault where there is none: the types have to say no as well. */
const CONSUMER = `
import { JsonCreditSource, provideToken, VERSION, XinDeadline } from 'xinshao';
import { XinCreditCheck } from 'xinshao/es/xin-credit-check.js';
const version: string = VERSION;
provideToken(async () => ({ token: version, expiresIn: 60 }));
const check = document.createElement('xin-credit-check');
const same: XinCreditCheck = check;
same.source = new JsonCreditSource('/api', { timeout: 1000 });
check.addEventListener('xin-answer', ({ detail }) => detail.outcome.shown.length);
check.addEventListener('xin-fail', ({ detail }) => detail.why === 'timeout');
const clock = document.querySelector('xin-deadline')!;
clock.addEventListener('xin-compute', ({ detail: { answer } }) => {
  if (answer.kind === 'due') answer.due.length;
});
clock.extensions = [{ days: 1, reason: 'x', authorityConsent: '2025-11-13', requesterTold: '2025-11-14' }];
// @ts-expect-error a day is text
clock.start = 5;
// @ts-expect-error there is no such mode
check.mode = 'bureau';
// @ts-expect-error there is no such reason
check.addEventListener('xin-fail', ({ detail }) => detail.why === 'no reason');
clock instanceof XinDeadline;
`;
const WRONG = `
import type {} from 'xinshao/react';
// @ts-expect-error a day is text
export const day = <xin-deadline start={5} />;
// @ts-expect-error the event has no such detail
export const event = <xin-deadline onxin-compute={({ detail }) => detail.nothing} />;
// @ts-expect-error there is no such mode
export const mode = <xin-credit-check mode="bureau" />;
`;

describe.skipIf(!built)('the package', () => {
  it.each([
    ['bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
    ['node16', { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }],
  ])('has types that a consumer reads: %s', (_, more) => {
    expect(faults([project.write('consumer.ts', CONSUMER)], more)).toEqual([]);
  });

  it('has a declaration beside every module', () => {
    const at = join(project.folder, 'node_modules/xinshao');
    const { exports } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as {
      exports: Record<string, string | { types: string; default: string }>;
    };
    const named = Object.values(exports).flatMap((each) =>
      typeof each === 'string' ? each : Object.values(each),
    );
    expect(named.filter((each) => !each.includes('*') && !existsSync(join(at, each)))).toEqual([]);
  });

  it('has types for JSX', () => {
    const app = join(project.folder, 'examples/react/main.tsx');
    const more = {
      jsx: ts.JsxEmit.ReactJSX,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
    };
    expect(faults([app, project.write('wrong.tsx', WRONG)], more)).toEqual([]);
  });

  it('has types for Vue’s templates', () => {
    const page = readFileSync(join(project.folder, 'examples/vue/App.vue'), 'utf8');
    project.write('examples/vue/Wrong.vue', page.replace(':start="start"', ':start="5"'));
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(repositoryRoot(), 'node_modules/vue-tsc/bin/vue-tsc.js'),
        '-p',
        'examples/tsconfig.json',
        '--skipLibCheck',
      ],
      { cwd: project.folder, encoding: 'utf8' },
    );
    expect(stdout.match(/^\S+\.vue.*error.*$/gm)).toEqual([
      expect.stringMatching(/Wrong\.vue.*'number'.*'string'/),
    ]);
  });

  it('tells editors of the elements what the manifest says', () => {
    const read = (name: string): unknown =>
      JSON.parse(readFileSync(join(project.folder, 'node_modules/xinshao', name), 'utf8'));
    const names = (all: readonly { name: string }[] = []) => all.map(({ name }) => name).sort();
    const elements = elementsOf(read('custom-elements.json') as Manifest);
    const sorted = <T>(all: readonly T[]) => [...all].sort((a, b) => (String(a) < String(b) ? -1 : 1));
    const byTag = elements.map((it) => [it.tagName, names(it.attributes), names(it.events)]);
    const { tags } = read('vscode.html-custom-data.json') as {
      tags: { name: string; attributes: { name: string }[] }[];
    };
    expect(sorted(tags.map((it) => [it.name, names(it.attributes)]))).toEqual(
      byTag.map((each) => each.slice(0, 2)),
    );
    const web = read('web-types.json') as {
      contributions: {
        html: {
          elements: { name: string; attributes: { name: string }[]; js: { events: { name: string }[] } }[];
        };
      };
    };
    expect(
      sorted(
        web.contributions.html.elements.map((it) => [it.name, names(it.attributes), names(it.js.events)]),
      ),
    ).toEqual(byTag);
    const css = read('vscode.css-custom-data.json') as { properties: { name: string }[] };
    expect(names(css.properties)).toEqual(names(elements[0]!.cssProperties));
  });
});

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html vue";
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
};

describe.skipIf(!built).each(['react', 'vue'] as const)('the example for %s', (name) => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const said: string[] = [];

  beforeAll(async () => {
    const out = join(project.folder, 'dist', name);
    await buildExample(name, join(project.folder, 'examples'), out);
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://portal');
      const file = pathname.startsWith('/xinshao/')
        ? join(project.folder, 'node_modules', pathname)
        : join(out, pathname === '/' ? 'index.html' : pathname);
      if (!existsSync(file)) return void response.writeHead(404).end();
      const type = TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain';
      response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': POLICY });
      response.end(readFileSync(file));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    browser = await plainBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (!message.text().includes('favicon')) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterAll(async () => {
    await closeAll(browser);
    await new Promise((closed) => server?.close(closed) ?? closed(undefined));
  });
  const text = (selector: string) => page.locator(selector).innerText();

  it('hands over properties and hears events', async () => {
    await expect.poll(() => text('#due')).toBe('2025-12-01');
    expect(await text('xin-deadline [part=base]')).toContain('延长10个工作日');
    await expect.poll(() => text('#found')).toBe('code-only');
    await page.locator('#start').fill('2025-11-04');
    await expect.poll(() => text('#due')).toBe('2025-12-02');
  });

  it('takes an element away and puts it back', async () => {
    await page.locator('#toggle').click();
    await expect.poll(() => page.locator('xin-deadline').count()).toBe(0);
    await page.locator('#start').fill('2025-11-05');
    await page.locator('#toggle').click();
    await expect.poll(() => text('#due')).toBe('2025-12-03');
    await page.locator('xin-deadline .cal').waitFor();
  });

  it('knows the value of a form element, and the form sends it', async () => {
    const form = page.locator('xin-sharing-request');
    expect(await page.locator('#send').isDisabled()).toBe(true);
    for (const field of ['basis', 'scenario', 'scope', 'period'])
      await form.locator(`[id="request.${field}"]`).fill('（示例）');
    await form.locator('[id="request.method"]').selectOption({ index: 1 });
    for (const box of await form.locator('input[type=checkbox]').all()) await box.check();
    await form.locator('[part=submit]').click();
    await page.locator('#send:enabled').click();
    await expect.poll(() => text('#sent')).toContain('"entryId":"E-1"');
    await form.getByRole('button', { name: '修改' }).click();
    await expect.poll(() => page.locator('#send').isDisabled()).toBe(true);
  });

  it('sets a property before the element is there', async () => {
    expect(await page.evaluate("!!customElements.get('xin-timeline')")).toBe(false);
    await page.locator('#load').click();
    await page.locator('xin-timeline [part=step]').first().waitFor();
    expect(await text('xin-timeline [part=base]')).toContain('2025年11月3日');
  });

  it('breaks no policy and leaves the console empty', () => {
    expect(said).toEqual([]);
  });
});
