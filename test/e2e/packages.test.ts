import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjects } from '../../demo/data/subjects.ts';
import { packageFor, unpack } from '../tools/packages.ts';
import { ExtensionBrowser } from './tools/extension-browser.ts';
import { marked } from './tools/hold-page.ts';

type Manifest = Readonly<Record<string, unknown>>;

const BROWSERS = ['chrome', 'firefox'] as const;
const PERMISSIONS = [
  'activeTab',
  'alarms',
  'declarativeNetRequestWithHostAccess',
  'scripting',
  'storage',
  'unlimitedStorage',
];
const folder = mkdtempSync(join(tmpdir(), 'xinshao-packages-'));
const files: Record<string, readonly string[]> = {};
const manifests: Record<string, Manifest> = {};
const textOf = (browser: string, name: string): string => readFileSync(join(folder, browser, name), 'utf8');

beforeAll(async () => {
  for (const browser of BROWSERS) {
    files[browser] = await unpack(packageFor(browser), join(folder, browser));
    manifests[browser] = JSON.parse(textOf(browser, 'manifest.json')) as Manifest;
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(BROWSERS)('the package for %s', (browser) => {
  it('asks for what is documented and no more, and for no site but this computer', () => {
    const { permissions, host_permissions, optional_host_permissions } = manifests[browser] as {
      permissions: string[];
      host_permissions: string[];
      optional_host_permissions: string[];
    };
    const beside = browser === 'chrome' ? ['sidePanel'] : [];
    expect([...permissions].sort()).toEqual([...PERMISSIONS, ...beside].sort());
    expect(host_permissions).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
    expect(optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
  });

  it('holds every file its manifest and pages name', () => {
    const pages = files[browser]!.filter((name) => name.endsWith('.html'));
    const named = [
      ...[...JSON.stringify(manifests[browser]).matchAll(/"\/?([\w./-]+\.(?:js|html|json|png|css))"/g)],
      ...pages.flatMap((name) => [...textOf(browser, name).matchAll(/(?:src|href)="\/([^"]+)"/g)]),
    ].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !files[browser]!.includes(name))).toEqual([]);
  });

  it('puts no script of more than 12 KB into a page, packed', () => {
    const scripts = ['reader', 'recogniser', 'marks', 'holder', 'rows', 'guard', 'form', 'stage'];
    const size = (name: string): number => gzipSync(textOf(browser, `${name}.js`), { level: 9 }).length;
    expect(scripts.filter((name) => size(name) > 12 * 1024)).toEqual([]);
  });

  it('holds no source maps, no sources, no demo data and no tests', () => {
    expect(files[browser]!.filter((name) => !/^[\w/.-]+\.(?:js|html|json|css|png|svg)$/.test(name))).toEqual(
      [],
    );
    const said = files[browser]!.filter((name) =>
      /sourceMappingURL=|（示例）青泉|DEMO-JN-|91370100DEM/.test(textOf(browser, name)),
    );
    expect(said).toEqual([]);
  });
});

it('each package has its icons, and the side panel as its browser knows it, shut until it is asked for', () => {
  const icons = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${size}.png`]));
  const { chrome, firefox } = manifests;
  expect(chrome).toMatchObject({ icons, side_panel: { default_path: 'sidepanel.html' } });
  expect(firefox).toMatchObject({
    icons,
    sidebar_action: { default_panel: 'sidepanel.html', open_at_install: false },
  });
});

it('each package names the oldest version of its own browser only', () => {
  const { chrome, firefox } = manifests;
  expect(chrome).toMatchObject({ manifest_version: 3, minimum_chrome_version: '102' });
  expect(chrome).not.toHaveProperty('browser_specific_settings');
  expect(firefox).not.toHaveProperty('minimum_chrome_version');
  expect(firefox).toMatchObject({
    manifest_version: 3,
    browser_specific_settings: { gecko: { strict_min_version: '140.0' } },
  });
});

describe('the package for Chromium, unpacked', () => {
  const browser = new ExtensionBrowser(join(folder, 'chrome'));
  const { name, id } = subjects.find(({ key }) => key === 'listed')!;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><p>申请单位：${name}</p><p>统一社会信用代码：${id.value}</p>`);
  });

  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    await browser.start();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  it('is taken by the browser, sets up and marks a page', async () => {
    await browser.setUp([]);
    const page = await browser.context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await marked(page, 'advise');
  });
});
